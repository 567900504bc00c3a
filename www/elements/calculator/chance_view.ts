import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { type Calculation, type Chance, chanceAtMagic } from "./calculation.ts";
import { periodOf } from "./funnel_fields.ts";

/** What the chance is of. */
export function atPresent({ input: { measured, weeks, weeklyOpportunities } }: Calculation, { opportunities, salesNeeded: sales }: Chance, speech: Speech, figures: Figures): TemplateResult {
  const now = figures.number(weeklyOpportunities!);
  return measured
    ? speech.say("calculator-chance-as-far", { now, appointments: figures.whole(measured.appointments) })
    : speech.say("calculator-chance-at", { now, appointments: figures.exact(opportunities), period: periodOf(weeks), sales });
}

/** The chance as a figure, the law of sales as columns, and what 80 % and 90 % take. */
export function chanceView(calculation: Calculation, chance: Chance, speech: Speech, figures: Figures): TemplateResult {
  const { input, result } = calculation;
  const period = periodOf(input.weeks);
  const now = figures.number(input.weeklyOpportunities!);
  const sales = chance.salesNeeded;
  const enough = figures.percent(chance.probability, 0);
  const fewer = figures.percent(1 - chance.probability, 0);
  const measured = input.measured && { sales: figures.whole(input.measured.sales), appointments: figures.whole(input.measured.appointments) };
  const top = Math.max(...chance.law, ...(chance.certain?.law ?? []));
  const every = Math.ceil(chance.law.length / 6);
  return html`<p class="pf-stat"><b>${enough}</b><span>${atPresent(calculation, chance, speech, figures)}</span></p>
    <figure class="pf-dist" role="img" aria-label=${speech.text("calculator-chance-chart", { now, sales, enough, fewer })}>
      <div class="pf-dist-share" aria-hidden="true"><span>${speech.say("calculator-chance-fewer", { sales })} <b>${fewer}</b></span><span>${speech.say("calculator-chance-more", { sales })} <b>${enough}</b></span></div>
      <div class="pf-dist-plot">${chance.law.map((at, i) => html`<i ?data-enough=${i >= sales} --at=${at / top} --column=${i + 1}></i>`)}${chance.certain?.law.map((at, i) => html`<u --at=${at / top} --column=${i + 1}></u>`) ?? nothing}</div>
      <div class="pf-dist-axis" aria-hidden="true">${chance.law.map((_, i) =>
        i === sales ? html`<b>${i}</b>` : html`<span>${i % every === 0 && Math.abs(i - sales) >= every / 2 ? i : nothing}</span>`)}</div>
    </figure>
    ${measured && chance.certain ? uncertain(calculation, chance, measured, speech, figures) : nothing}
    <dl class="pf-ladder" part="ladder">
      ${rung(figures.percent(chanceAtMagic(calculation), 0), speech.say("calculator-ladder-magic"), result.magicNumberRounded)}
      ${chance.ladder.map(({ confidence, opportunities, perWeek }) => opportunities === null || perWeek === null
        ? html`<div><dt>${figures.percent(confidence)}</dt><dd></dd><dd>${speech.say("calculator-ladder-unreachable")}</dd></div>`
        : rung(figures.percent(confidence), speech.say("calculator-ladder-count", { count: figures.whole(opportunities), period }), Math.ceil(perWeek - 1e-9), perWeek))}
    </dl>`;

  function rung(share: string, what: unknown, count: number, exact?: number) {
    return html`<div><dt>${share}</dt><dd>${what}</dd><dd>${speech.say("calculator-ladder-week", { count: html`<b>${figures.whole(count)}</b>` })}${exact === undefined ? nothing : html` <span class="pf-exact">${figures.exact(exact)}</span>`}</dd></div>`;
  }
}

/** Why few deals make the chance uncertain, and what that costs. */
function uncertain({ input }: Calculation, chance: Chance, measured: { sales: string; appointments: string }, speech: Speech, figures: Figures) {
  const ratio = figures.percent(input.appointmentToProposal * input.closingRatio);
  const ninety = chance.ladder.at(-1)!;
  return html`<p class="pf-note">${speech.say("calculator-chance-lines", { ratio, chance: figures.percent(chance.certain!.probability, 0) })}</p>
    <p class="pf-say">${speech.say("calculator-chance-why", measured)}
      ${ninety.opportunities !== null && ninety.certain !== null
        ? html`<b>${speech.say("calculator-chance-takes", { confidence: figures.percent(ninety.confidence), count: figures.whole(ninety.opportunities), certain: figures.whole(ninety.certain) })}</b>`
        : nothing}</p>`;
}
