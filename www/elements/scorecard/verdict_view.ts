import type { PpfScore, Windows } from "#light";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { band } from "./band.ts";
import type { Card, Scored } from "./card.ts";
import { scale } from "./scale.ts";
import { names, quickly, sentences, status } from "./sentences.ts";

export interface Verdict {
  card: Card;
  now: Scored;
  /** The score on screen. */
  shown: PpfScore | null;
  example: boolean;
  windows: Windows | null;
  speech: Speech;
  figures: Figures;
  /** Shows the example; null where there is something else to show. */
  showExample: (() => void) | null;
  /** The proofs to ask for, and the next step. */
  well: unknown;
  next: unknown;
}

/** The total with its band, on its scale. */
export function totalOf(shown: PpfScore | null, speech: Speech, figures: Figures): TemplateResult {
  return html`<div><div class="pf-still"><div class="pf-scored"><p class="pf-total" part="total" tabindex="-1"><b class=${shown ? nothing : "pf-exact"}>${shown ? figures.whole(shown.total) : "–"}</b><span>${speech.say("scorecard-of", { of: 15 })}</span>${band(shown?.band ?? "unscored", speech)}</p>
    ${scale(shown, speech, figures)}</div></div></div>`;
}

/** What the total means, what lifts it, what comes next. */
export function verdict({ card, now, shown, example, windows, speech, figures, showExample, well, next }: Verdict): TemplateResult {
  const guided = card.mode === "guided" && card.criteria !== null;
  return html`${shown ? html`<p class="pf-say">${sentences(shown, windows, speech, figures).map((sentence, i) => html`<bdi>${i === 1 ? html`<b>${sentence}</b>` : sentence}</bdi> `)}${now.errors.size
        ? speech.say("scorecard-stale") : guided ? nothing : quickly(shown, card.mode === "guided", speech, figures)}${shown.total === 15 && guided ? speech.say("scorecard-full") : nothing}</p>`
      : html`<div class=${now.errors.size || now.missing.length ? "pf-empty" : "pf-empty pf-ask"}><p class="pf-say">${now.errors.size ? speech.say("scorecard-stale") : now.missing.length
          ? speech.say("scorecard-missing", { names: names(now.missing, speech) })
          : card.mode === "guided" ? speech.say("scorecard-empty-guided") : speech.say("scorecard-empty-quick")}</p>
        ${showExample ? html`<button class="pf-button" type="button" data-size="small" part="show-example" @click=${showExample}>${speech.say("scorecard-show-example")}</button>` : nothing}</div>`}
    <p class="pf-said" role="status">${shown && !example ? speech.say("scorecard-status", status(shown, speech, figures)) : nothing}</p>
    ${well}
    ${next}`;
}
