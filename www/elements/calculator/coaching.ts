import { html, type TemplateResult } from "../tool/template.ts";
import type { Advice, Lever } from "#light";
import type { Figures } from "../tool/figures.ts";
import { icon } from "../tool/icons.ts";
import type { Speech } from "../tool/speech.ts";

/** The KPIs that have something to say, the one whose lever saves most first. Where two ask for the same practice, the tip stands once, with the first. */
export function coachable(coaching: readonly Advice[], levers: readonly Lever[]): Advice[] {
  const said = new Set<string>();
  const rank = ({ kpi }: Advice) => (levers.findIndex((lever) => lever.kpi === kpi) + 1 || Infinity);
  return [...coaching]
    .sort((a, b) => rank(a) - rank(b) || 0)
    .map((advice) => ({ ...advice, tips: advice.tips.filter((tip) => !said.has(tip) && said.add(tip)) }))
    .filter(({ tips }) => tips.length);
}

/** The judgement on one KPI as one line, for the fold. */
export function judged(advice: Advice, speech: Speech, figures: Figures): { is: TemplateResult; mark: TemplateResult } {
  const [kpi, level] = [advice.kpi, advice.level] as ["closingRatio", "low"];
  const write = (value: number) => (advice.kpi === "prospectingHours" ? figures.exact(value) : figures.percent(value));
  return {
    is: speech.say(`calculator-judge-${kpi}-${level}`, { value: write(advice.value) }),
    mark: speech.say(`calculator-mark-${kpi}-${level}`, { mark: write(advice.threshold) }),
  };
}

/** One KPI, one tip, two arrows, a count; the arrows go on to the next KPI. */
export function coachingView(advices: readonly Advice[], at: { advice: number; tip: number }, go: (step: number) => void, speech: Speech, figures: Figures): TemplateResult {
  const advice = advices[at.advice];
  if (!advice) return html`<p class="pf-say">${speech.say("calculator-coaching-none")}</p>`;
  const { is, mark } = judged(advice, speech, figures);
  const arrow = (step: number, key: "calculator-coaching-before" | "calculator-coaching-next") => html`<button class="pf-button" type="button"
    data-icon data-size="small" aria-label=${speech.text(key)} @click=${() => go(step)}>${icon(step < 0 ? "back" : "next")}</button>`;
  return html`<div class="pf-tip" part="tip">
    <p class="pf-say"><b>${is}</b> ${mark}</p>
    <p class="pf-advice" aria-live="polite">${speech.say(advice.tips[at.tip] as TextKey & `coaching-${string}`)}</p>
    <div class="pf-pager"><span>${speech.say("calculator-coaching-tip", { at: at.tip + 1, of: advice.tips.length })}</span><span class="pf-row">${arrow(-1, "calculator-coaching-before")}${arrow(1, "calculator-coaching-next")}</span></div>
  </div>`;
}
