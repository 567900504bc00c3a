import { demo } from "../tool/demo.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { type FIRST, periodOf } from "./funnel_fields.ts";
import { gauge } from "./gauge.ts";
import type { Page } from "./page.ts";

/** Says that an example stands there, then which of its values still stand in. */
export function exampleLine({ entries, shown: { missing }, speech }: Page): TemplateResult {
  const names = () => speech.list(missing.map((name) => speech.text(`calculator-field-${name as (typeof FIRST)[number]}`)));
  return html`<p class="pf-example pf-note" part="example">${entries.isExample
    ? demo(speech)
    : missing.length ? speech.say("calculator-examples-left", { names: names() }) : nothing}</p>`;
}

/** What the present week is short of, or over; null where there is nothing to compare. */
export function verdict({ shown: { input, result }, speech, figures }: Page): TemplateResult | null {
  const now = input.weeklyOpportunities;
  if (now === undefined || result.goalMet) return null;
  const gap = result.magicNumber - now;
  const figure = figures.exact(Math.abs(gap));
  if (Math.abs(gap) < 0.005) return speech.say("calculator-enough");
  const said = { figure, needed: figures.exact(result.magicNumber) };
  return gap > 0 ? speech.say("calculator-short", said) : speech.say("calculator-over", said);
}

/** The magic number, rounded and exact. */
export function magicNumberLine({ shown: { result }, speech, figures }: Page): TemplateResult {
  const exact = figures.exact(result.magicNumber);
  const rounded = figures.whole(result.magicNumberRounded);
  return html`<p class="pf-magic" part="magic-number"><b>${rounded}</b><span>${speech.say("calculator-a-week")}</span>${exact === rounded
    ? nothing
    : html`<span class="pf-exact">${speech.say("calculator-exactly", { figure: exact })}</span>`}<span class="pf-exact">${speech.say("calculator-a-day", { figure: figures.exact(result.perDay.appointments) })}</span></p>`;
}

/** How much of it the present week has. */
export function barometer({ entries, shown: { input, result: { barometer: value, magicNumber } }, speech, figures }: Page): TemplateResult {
  const now = input.weeklyOpportunities === undefined ? null : figures.number(input.weeklyOpportunities);
  const percent = value === null ? "–" : figures.percent(value, 0);
  return gauge({
    value,
    name: speech.text("calculator-barometer"),
    said: value === null ? speech.text("calculator-gauge-none") : speech.text("calculator-gauge-said", { percent, now, needed: figures.exact(magicNumber) }),
    figure: percent,
    caption: now === null ? speech.say("calculator-gauge-enter") : speech.say("calculator-gauge-now", { now }),
    full: figures.percent(1),
    moves: !entries.typed.size,
  });
}

/** Both in a sentence. */
export function sentence(page: Page): TemplateResult {
  const { entries, shown: { input, result }, speech, figures } = page;
  const compared = verdict(page);
  const short = result.barometer !== null && result.magicNumber - input.weeklyOpportunities! >= 0.005;
  return html`<p class="pf-say" part="verdict"><bdi>${result.goalMet
    ? speech.say("calculator-goal-met", { booked: figures.money(input.bookedRevenue!) })
    : html`${speech.say("calculator-needed", { count: figures.exact(result.needed.appointments), period: periodOf(input.weeks) })} ${compared
      ? speech.say("calculator-you-make", { now: figures.number(input.weeklyOpportunities!), verdict: html`<b class=${short ? "pf-short" : ""}>${compared}</b>` })
      : html`<span class="pf-ask">${speech.say("calculator-enter-now")}</span>`}`}${entries.calculation ? nothing : html` ${speech.say("calculator-stale")}`}</bdi></p>`;
}
