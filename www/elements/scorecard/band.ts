import { html, type TemplateResult } from "../tool/template.ts";
import type { Band } from "#light";
import type { Speech } from "../tool/speech.ts";

/** A disc that fills as it grows surer: its parent says how sure. */
export const disc = html`<i class="pf-disc"></i>`;

/** A band's disc and name. */
export function band(own: Band | "unscored", speech: Speech): TemplateResult {
  return html`<span class="pf-band" data-band=${own} part="band">${disc}${speech.say(`band-${own}`)}</span>`;
}
