import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Advice, Lever } from "#light";
import { icon } from "../tool/icons.ts";
import { good } from "./funnel_fields.ts";
import type { Page } from "./page.ts";

/** The KPIs that have something to say, the one whose lever saves most first. Where two ask for the same practice, the tip stands once, with the first. */
export function coachable(coaching: readonly Advice[], levers: readonly Lever[]): Advice[] {
  const said = new Set<string>();
  const rank = ({ kpi }: Advice) => (levers.findIndex((lever) => lever.kpi === kpi) + 1 || Infinity);
  return [...coaching]
    .sort((a, b) => rank(a) - rank(b) || 0)
    .map((advice) => ({ ...advice, tips: advice.tips.filter((tip) => !said.has(tip) && said.add(tip)) }))
    .filter(({ tips }) => tips.length);
}

/** What to do about a KPI, as one order, and what that saves where a lever knows. */
export function act({ kpi, level, value, threshold }: Advice, first: boolean, levers: readonly Lever[], { shown: { input, result }, speech, figures }: Page): { order: TemplateResult; saves: TemplateResult | typeof nothing } {
  const lever = level === "low" && levers.find((own) => own.kpi === kpi);
  const saved = lever ? lever.conversationsSavedPerWeek : null;
  return {
    order: kpi === "activityBarometer" ? speech.say("calculator-act-week", { needed: figures.whole(result.magicNumberRounded), now: figures.number(input.weeklyOpportunities!) })
      : kpi === "prospectingHours" ? speech.say("calculator-act-hours", { value: figures.exact(value), mark: figures.exact(threshold) })
      : level === "high" ? speech.say("calculator-act-check", { name: speech.text(`calculator-field-${kpi}`), value: figures.percent(value), mark: figures.percent(threshold) })
      : speech.say("calculator-act-raise", { first: first ? "yes" : "no", name: speech.text(`calculator-field-${kpi}`), from: figures.percent(value), to: figures.percent(lever ? lever.to : threshold) }),
    saves: lever ? speech.say("calculator-act-saves", { figure: figures.exact(saved ?? lever.opportunitiesSavedPerWeek), of: saved === null ? "appointments" : "conversations" }) : nothing,
  };
}

/** One KPI, one tip, two arrows, a count; the arrows go on to the next KPI. */
export function coachingView({ order, saves }: ReturnType<typeof act>, all: readonly string[], advice: Advice, tip: number, go: (step: number) => void, { entries, speech, figures }: Page): TemplateResult {
  const [from, to] = good("conversationToAppointment", entries.own.marks)!.map((ratio) => figures.percent(ratio));
  const arrow = (step: number, key: "calculator-coaching-before" | "calculator-coaching-next") => html`<button class="pf-button" type="button"
    data-icon data-size="small" aria-label=${speech.text(key)} @click=${() => go(step)}>${icon(step < 0 ? "back" : "next")}</button>`;
  return html`<div class="pf-tip" part="tip">
    <p class="pf-say"><b>${order}</b><br>${saves}</p>
    <div class="pf-advices" aria-live="polite">${all.map((own) => html`<p ?data-shown=${own === advice.tips[tip]}>${speech.say(own as TextKey & `coaching-${string}` & "coaching-prospecting-realistic-goals", { from, to })}</p>`)}</div>
    <div class="pf-pager"><span>${speech.say("calculator-coaching-tip", { at: tip + 1, of: advice.tips.length })}</span><span class="pf-row">${arrow(-1, "calculator-coaching-before")}${arrow(1, "calculator-coaching-next")}</span></div>
  </div>`;
}
