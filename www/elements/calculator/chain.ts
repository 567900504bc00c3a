import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Speech } from "../tool/speech.ts";
import type { Figures } from "../tool/figures.ts";
import { periodOf } from "./funnel_fields.ts";
import type { Calculation } from "./calculation.ts";

const STEPS = ["conversations", "appointments", "proposals", "sales"] as const;

/** The work step by step: in the period, a week (rounded up, exact under it; sales are no work, and are not), a day; a horn beside it, linear in the counts. */
export function chain({ input, result }: Calculation, speech: Speech, figures: Figures): TemplateResult {
  const steps = STEPS.filter((step) => result.needed[step] !== null);
  const widest = result.needed[steps[0]!]! || 1;
  const widths = steps.map((step) => Math.max(2, (100 * result.needed[step]!) / widest));
  const what = {
    conversations: () => speech.say("calculator-conversations-become", { percent: figures.percent(input.conversationToAppointment!) }),
    appointments: () => speech.say("calculator-appointments-become", { percent: figures.percent(input.appointmentToProposal) }),
    proposals: () => speech.say("calculator-proposals-become", { percent: figures.percent(input.closingRatio) }),
    sales: () => speech.say("calculator-sales-at", { money: figures.money(input.averageRevenuePerSale) }),
  };
  return html`<div class="pf-chain" role="table" aria-label=${speech.text("calculator-chain")}>
    <div role="row" data-head><span></span><span role="columnheader">${speech.say("calculator-step")}</span><span role="columnheader">${speech.say("calculator-column-period", { period: periodOf(input.weeks) })}</span><span role="columnheader">${speech.say("calculator-column-week")}</span><span role="columnheader">${speech.say("calculator-column-day")}</span></div>
    ${steps.map((step, i) => html`<div role="row" ?data-magic=${step === "appointments"}>
      <span class="pf-horn" aria-hidden="true"><svg viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${horn(widths[i]!, widths[i + 1] ?? widths[i]!)} /></svg></span>
      <span role="rowheader"><b>${speech.say(`calculator-step-${step}`)}</b><small>${what[step]()}</small></span>
      <span role="cell"><b>${figures.exact(result.needed[step]!)}</b></span>
      <span role="cell">${step === "sales" ? html`<b>${figures.exact(result.perWeek[step])}</b>` : rounded(figures, result.perWeek[step]!, result.roundedUp.perWeek[step]!)}</span>
      <span role="cell">${figures.exact(result.perDay[step]!)}</span>
    </div>`)}
  </div>`;
}

/** The exact figure under the rounded one, left out where both are equal. */
function rounded(figures: Figures, exact: number, whole: number) {
  return html`<b>${figures.whole(whole)}</b>${Math.abs(exact - whole) < 5e-10 * Math.max(1, whole) ? nothing : html`<span class="pf-exact">${figures.exact(exact)}</span>`}`;
}

/** One piece of the horn, from its own width to the next one's, both in per cent of the widest. */
function horn(own: number, next: number): string {
  const [left, right, left2, right2] = [50 - own / 2, 50 + own / 2, 50 - next / 2, 50 + next / 2].map((x) => x.toFixed(1));
  return `M${left} 0H${right}C${right} 52 ${right2} 40 ${right2} 103H${left2}C${left2} 40 ${left} 52 ${left} 0Z`;
}
