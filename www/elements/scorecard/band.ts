import { html, svg, type TemplateResult } from "../tool/template.ts";
import type { Band } from "#light";
import type { Speech } from "../tool/speech.ts";

export type Disc = "full" | "half" | "none" | "dashed";
const DISCS: Record<Band | "unscored", Disc> = { commit: "full", bestCase: "half", developing: "none", unscored: "dashed" };

/** A disc that fills as it grows surer. */
export function disc(kind: Disc, name = ""): TemplateResult {
  return html`<svg class=${name} viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5.6" fill=${kind === "full" ? "currentColor" : "none"} stroke-dasharray=${kind === "dashed" ? "2.1 2.3" : "none"} />${kind === "half" ? svg`<path d="M7 1.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" stroke="none" />` : ""}</svg>`;
}

/** A band's disc and name. */
export function band(own: Band | "unscored", speech: Speech): TemplateResult {
  return html`<span class="pf-band" data-band=${own} part="band">${disc(DISCS[own], "pf-disc")}${speech.say(`band-${own}`)}</span>`;
}
