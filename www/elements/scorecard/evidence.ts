import { html, type TemplateResult } from "../tool/template.ts";
import { disc } from "./band.ts";
import type { Speech } from "../tool/speech.ts";

const STOPS = [0, 1, 2] as const;

export interface EvidenceStops {
  name: string;
  label: string;
  /** 0 not seen, 1 claimed, 2 proven; undefined: not marked. */
  at: unknown;
  locked: boolean;
  /** A value, no control. */
  readonly?: boolean;
  chosen(at: number): void;
}

/** Not seen, claimed, proven: three stops on a line. */
export function evidence({ name, label, at, locked, readonly, chosen }: EvidenceStops, speech: Speech): TemplateResult {
  if (readonly) {
    const said = [label, ...(at === undefined ? [] : [speech.text(evidenceKey(at as 0))])].join(": ");
    return html`<span class="pf-stops" part="evidence"><span class="pf-said">${said}</span>${STOPS.map((i) => html`<i ?data-on=${at === i}>${disc}</i>`)}</span>`;
  }
  return html`<span class="pf-stops" part="evidence" role="radiogroup" aria-label=${label} ?data-locked=${locked}>${STOPS.map((i) =>
    html`<label><input type="radio" name=${name} value=${i} aria-label=${speech.text(evidenceKey(i))} .checked=${at === i} ?disabled=${locked} @change=${() => chosen(i)}>${disc}</label>`)}</span>`;
}

/** What the three are called: over the column in which they stand. */
export const stopNames = (speech: Speech): TemplateResult =>
  html`<span class="pf-stop-names" aria-hidden="true">${STOPS.map((i) => html`<span>${speech.say(evidenceKey(i))}</span>`)}</span>`;

export const evidenceKey = (at: number) => `evidence-${at as 0 | 1 | 2}` as const;
