import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import type { solutions, Unknown } from "./calculation.ts";
import { periodOf, written } from "./funnel_fields.ts";

/** What each unknown alone would have to be for the present week to be enough; a press takes it over. */
export function solveView(found: ReturnType<typeof solutions>, weeks: number, take: ((unknown: Unknown, value: number) => void) | null, speech: Speech, figures: Figures): TemplateResult {
  const period = periodOf(weeks);
  return html`<dl class="pf-ladder pf-solve">${found.map(({ unknown, from, value }) => {
    const name = unknown === "weeks" ? speech.say("calculator-field-weeks", { period }) : speech.say(`calculator-field-${unknown}`);
    const text = value === null ? "" : written(unknown, value, figures);
    return html`<div><dt>${name}</dt><dd>${speech.say("calculator-solve-from", { value: written(unknown, from, figures) })}</dd><dd>${value === null
      ? speech.say("calculator-solve-unreachable")
      : take ? html`<button class="pf-target" type="button" aria-label=${speech.text("calculator-solve-use", { value: text })} @click=${() => take(unknown, value)}>${text}</button>` : html`<b>${text}</b>`}</dd></div>`;
  })}${nothing}</dl>`;
}
