import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Advice, Lever } from "#light";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import type { Calculation } from "./calculation.ts";
import { FIELDS, written } from "./funnel_fields.ts";

export interface LeversView {
  calculation: Calculation;
  levers: Lever[];
  /** Why there are none. */
  none: TemplateResult;
  speech: Speech;
  figures: Figures;
  /** The lever whose target is being typed. */
  editing: Lever["kpi"] | null;
  refused: string | null;
  edit(kpi: Lever["kpi"] | null): void;
  /** A target as typed; empty: back to the mark. */
  aim(kpi: Lever["kpi"], text: string): void;
}

/** From within the usual range: no fault, so coaching leaves it out, though the most may be saved here. */
const isUsual = ({ kpi }: Lever, coaching: readonly Advice[]) => kpi === "conversationToAppointment" && coaching.some((advice) => advice.kpi === kpi && advice.level === "ok");

/** What is off its mark before what is within its usual range, else most first: as the coach says it. */
export const ranked = (levers: readonly Lever[], coaching: readonly Advice[]): Lever[] => [...levers].sort((a, b) => +isUsual(a, coaching) - +isUsual(b, coaching));

/** What reaching each mark would save, on one scale of conversations (of appointments where those are unknown). */
export function leversView({ calculation, levers, none, speech, figures, editing, refused, edit, aim }: LeversView): TemplateResult {
  if (!levers.length) return html`<p class="pf-say">${none}</p>`;
  const { perWeek, magicNumber, coaching } = calculation.result;
  const byConversations = perWeek.conversations !== null;
  const all = perWeek.conversations ?? magicNumber;
  return html`<div class="pf-levers" role="table" ?data-two=${!byConversations} aria-label=${speech.text("calculator-levers")}>
      <div role="row" data-head><span role="columnheader" class="pf-key">${speech.say("calculator-levers-of", { figure: figures.exact(all) })}</span>${byConversations
        ? html`<span role="columnheader">${speech.say("calculator-levers-conversations")}</span>` : nothing}<span role="columnheader" data-col=${byConversations ? "appointments" : nothing}>${speech.say("calculator-levers-appointments")}</span></div>
      ${levers.map((lever) => {
        const left = (byConversations ? lever.conversationsPerWeek! : lever.magicNumber) / (all || 1);
        const to = written(lever.kpi, lever.to, figures);
        const target = editing === lever.kpi
          ? html`<input class="pf-target-box" inputmode="decimal" .value=${refused ?? to} aria-label=${speech.text("calculator-levers-target", { target: to })} aria-invalid=${refused === null ? nothing : "true"}
              @keydown=${(event: KeyboardEvent) => event.key === "Escape" && edit(null)} @change=${(event: Event) => aim(lever.kpi, (event.target as HTMLInputElement).value)} @blur=${(event: Event) => aim(lever.kpi, (event.target as HTMLInputElement).value)}>`
          : html`<button class="pf-target" type="button" aria-label=${speech.text("calculator-levers-target", { target: to })} @click=${() => edit(lever.kpi)}>${to}</button>`;
        const said = { from: written(lever.kpi, lever.from, figures), to: target };
        const usual = isUsual(lever, coaching);
        return html`<div role="row" data-kpi=${lever.kpi}>
          <span role="rowheader"><b>${speech.say(`calculator-field-${lever.kpi}`)}</b><small>${usual ? speech.say("calculator-levers-usual", said) : speech.say("calculator-levers-from-to", said)}</small>${refused !== null && editing === lever.kpi ? html`<span class="pf-error" part="error" role="alert">${speech.say(FIELDS[lever.kpi].kind === "percent" ? "entry-ratio" : "entry-above-zero")}</span>` : nothing}</span>
          ${byConversations ? html`<span role="cell"><b>${figures.exact(lever.conversationsSavedPerWeek!)}</b></span>` : nothing}
          <span role="cell" data-col=${byConversations ? "appointments" : nothing}>${byConversations ? figures.exact(lever.opportunitiesSavedPerWeek) : html`<b>${figures.exact(lever.opportunitiesSavedPerWeek)}</b>`}</span>
          <span class="pf-track" --from=${left} --to=${1} aria-hidden="true"><i class="way"></i><i class="to" --at=${left}></i></span>
        </div>`;
      })}
    </div>
    <p class="pf-note">${speech.say("calculator-levers-note")}</p>`;
}
