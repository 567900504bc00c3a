import { html, nothing, svg, type TemplateResult } from "../tool/template.ts";
import type { Band } from "#light";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";

/** Where a band begins, and the total that the next raises aim at. */
export const NEXT: Record<Band, number> = { developing: 11, bestCase: 14, commit: 15 };
const BANDS = [["developing", 0, 10], ["bestCase", 11, 13], ["commit", 14, 15]] as const;

/** Fifteen cells with a gap at each threshold; those still missing to the next band outlined. Null: not scored. */
export function scale(score: { total: number; band: Band } | null, speech: Speech, figures: Figures): TemplateResult {
  const next = score ? NEXT[score.band] : 0;
  const total = score?.total ?? 0;
  return html`<div class="pf-scale" role="img" part="scale" aria-label=${speech.text("scorecard-scale", { total: score ? figures.whole(total) : "–" })}>
    <div class="pf-scale-cells">${Array.from({ length: 15 }, (_, i) => html`<i ?data-on=${i < total} ?data-next=${i >= total && i < next}></i>`)}</div>
    <div class="pf-scale-names" aria-hidden="true">${BANDS.map(([own, from, to]) => html`<span aria-current=${score?.band === own ? "true" : nothing}><b>${speech.say(`band-${own}`)}</b><bdi>${figures.whole(from)}–${figures.whole(to)}</bdi></span>`)}</div>
  </div>`;
}

/** A dimension's 0 to 5 as five small cells and its figure. */
export function points(score: number, speech: Speech, figures: Figures): TemplateResult {
  return html`<span class="pf-points" part="points"><svg viewBox="0 0 34 10" aria-hidden="true">${[0, 1, 2, 3, 4].map((i) => svg`<rect class=${i < score ? "on" : ""} x=${0.5 + 7 * i} y="0.5" width="5" height="9" rx="1" />`)}</svg>${figures.whole(score)}<span class="pf-said"> ${speech.say("scorecard-of", { of: 5 })}</span></span>`;
}
