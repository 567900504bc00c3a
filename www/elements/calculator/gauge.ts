import { html, svg, type TemplateResult } from "../tool/template.ts";

/** 220 degrees, 100 % upright, a mark every 2.5 % to 200 %. */
const turn = (value: number) => ((value - 1) * 110 * Math.PI) / 180;
const point = (value: number, radius: number) => `${(100 + radius * Math.sin(turn(value))).toFixed(1)} ${(100 - radius * Math.cos(turn(value))).toFixed(1)}`;
const mark = (value: number, inner: number, outer = 93) => `M${point(value, inner)}L${point(value, outer)}`;
/** Each mark reached, missing and beyond, but for the one at 100 %. */
let marked: { at: number; on: string; gap: string; rest: string }[] | undefined;
const allMarks = () => Array.from({ length: 81 }, (_, i) => i / 40).filter((at) => at !== 1)
  .map((at) => ({ at, on: mark(at, 80), gap: mark(at, 88), rest: mark(at, at % 0.25 === 0 ? 80 : 83) }));

export interface Gauge {
  value: number | null;
  name: string;
  said: string;
  figure: string;
  caption: unknown;
  full: string;
  /** The pointer goes to its place and does not jump there. */
  moves: boolean;
}

/** Reached marks long and thick, missing ones short and amber, the rest thin; a pointer at the exact value, at the end when over. */
export function gauge({ value, name, said, figure, caption, full, moves }: Gauge): TemplateResult {
  const at = value === null ? null : Math.min(2, value);
  const marks = { on: "", gap: "", rest: "" };
  for (const own of (marked ??= allMarks())) {
    if (at === null) marks.rest += own.gap;
    else if (own.at <= at + 1e-9) marks.on += own.on;
    else if (own.at < 1) marks.gap += own.gap;
    else marks.rest += own.rest;
  }
  const needle = at === null ? "" : svg`<path class="needle" d="M0 0L-4 8L4 8Z" transform="translate(${point(at, 76)}) rotate(${((at - 1) * 110).toFixed(1)})" />`;
  return html`<div class="pf-gauge" ?data-moves=${moves} part="gauge" role="meter" aria-label=${name} aria-valuemin="0" aria-valuemax="200"
    aria-valuenow=${at === null ? 0 : Math.round(at * 100)} aria-valuetext=${said}>
    <span class="pf-gauge-full" aria-hidden="true">${full}</span>
    <svg viewBox="4 2 192 140" aria-hidden="true"><path d=${marks.rest} /><path class="on" d=${marks.on} /><path class="gap" d=${marks.gap} /><path class="full" d=${mark(1, 70, 97)} />${needle}</svg>
    <span class="pf-gauge-figure" aria-hidden="true"><b>${figure}</b><span>${caption}</span></span>
  </div>`;
}
