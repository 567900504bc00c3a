import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { dateText, daysBetween, isDate } from "../field/date.ts";
import type { Speech } from "../tool/speech.ts";
import type { Card } from "./card.ts";
import { wrong } from "./criteria_view.ts";
import { line } from "./line.ts";

export interface NextStepView {
  card: Card;
  /** The date as it is being typed, or wrong; null: as the locale writes it. */
  typed: string | null;
  wrongDate: boolean;
  locked: boolean;
  now: string;
  locale: string;
  speech: Speech;
  step(text: string): void;
  date(text: string): void;
  committed(): void;
}

/** The next step and its date; overdue is said in words. */
export function nextStepView({ card, typed, wrongDate, locked, now, locale, speech, step, date, committed }: NextStepView): TemplateResult | typeof nothing {
  const { nextStep, nextStepOn } = card;
  if (locked && !nextStep && !nextStepOn) return nothing;
  const write = (on: string) => dateText(on, locale, now);
  const due = isDate(nextStepOn) ? write(nextStepOn) : "";
  const late = due ? daysBetween(nextStepOn, now) : -1;
  return html`<section class="pf-section" part="next-step">
    <h3 class="pf-title">${speech.say("scorecard-next-step")}</h3>
    <div class="pf-next">${locked
      ? html`<p class="pf-done"><bdi>${nextStep}</bdi></p><p class="pf-done"><bdi>${due || nextStepOn}</bdi></p>`
      : html`${line({ label: speech.text("scorecard-next-step"), hint: speech.text("scorecard-next-hint"), text: nextStep, typed: step, committed })}${line({
          label: speech.text("scorecard-due"), hint: speech.text("scorecard-due-hint"), text: typed ?? (due || nextStepOn), wrong: wrongDate, note: wrongDate ? "due-error" : undefined, typed: date, committed })}`}
      ${wrongDate ? wrong(speech.say("scorecard-wrong-date", { typed: typed ?? nextStepOn, plain: write(now), short: now }), "due-error")
        : late >= 0 ? html`<p class=${late ? "pf-note pf-short" : "pf-note"}>${speech.say("scorecard-overdue", { days: late })}</p>` : nothing}
    </div>
  </section>`;
}
