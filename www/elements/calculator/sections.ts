// The sections under the answer, each a fold while narrow whose line says its gist.

import type { Lever } from "#light";
import { numberFrom } from "../field/number.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { chance, solutions, type Unknown } from "./calculation.ts";
import { chain } from "./chain.ts";
import { chanceView } from "./chance_view.ts";
import { act, coachable, coachingView } from "./coaching.ts";
import { FIELDS, written } from "./funnel_fields.ts";
import { leversView, ranked } from "./levers_view.ts";
import { about, type Page, section } from "./page.ts";
import { solveView } from "./solve_view.ts";

export function chainSection(page: Page): TemplateResult {
  const { shown, shown: { result }, speech, figures } = page;
  const { conversations, appointments } = result.roundedUp.perWeek;
  const gist = conversations === null
    ? speech.text("calculator-chain-gist-appointments", { appointments: figures.whole(appointments) })
    : speech.text("calculator-chain-gist", { conversations: figures.whole(conversations) });
  const hours = result.hoursPerWeek === null ? null : { hours: figures.exact(result.hoursPerWeek), available: figures.number(result.hoursAvailable) };
  return section("chain", page, speech.say("calculator-chain"), hours ? speech.say("calculator-chain-gist-hours", { gist, ...hours }) : gist,
    chain(shown, speech, figures), hours && speech.say("calculator-chain-hours", hours));
}

export function coachingSection(page: Page, levers: Lever[]): TemplateResult {
  const { shown: { result }, speech, chosen, redraw } = page;
  const advices = coachable(result.coaching, levers);
  const all = advices.flatMap(({ tips }, advice) => tips.map((_, tip) => ({ advice, tip })));
  const at = Math.max(0, all.findIndex(({ advice, tip }) => advice === chosen.tip.advice && tip === chosen.tip.tip));
  const own = all[at] ?? chosen.tip;
  const go = (step: number) => {
    chosen.tip = all[(at + step + all.length) % all.length]!;
    redraw();
  };
  const advice = advices[own.advice];
  const title = speech.say("calculator-coaching");
  if (!advice) {
    const none = speech.say("calculator-coaching-none");
    return section("coaching", page, title, none, html`<p class="pf-say">${none}</p>`);
  }
  const what = act(advice, !own.advice, levers, page);
  return section("coaching", page, title, what.order, coachingView(what, advices.flatMap(({ tips }) => tips), advice, own.tip, go, page),
    advices.length > 1 ? speech.say("calculator-coaching-of", { at: own.advice + 1, of: advices.length }) : null);
}

export function chanceSection(page: Page): TemplateResult {
  const { shown, shown: { input, result }, speech, figures } = page;
  const title = speech.say("calculator-chance", { goal: figures.money(input.revenueGoal) });
  const own = chance(shown);
  if (!own) {
    const why = result.goalMet ? speech.say("calculator-chance-met") : speech.say("calculator-chance-enter");
    return section("chance", page, title, why, html`<p class="pf-say${result.goalMet ? "" : " pf-ask"}">${why}</p>`);
  }
  const said = { chance: figures.percent(own.probability, 0), now: figures.number(input.weeklyOpportunities!) };
  const ninety = own.ladder.at(-1)!;
  const gist = ninety.perWeek === null
    ? speech.say("calculator-chance-gist-short", said)
    : speech.say("calculator-chance-gist", { ...said, count: figures.whole(Math.ceil(ninety.perWeek - 1e-9)), confidence: figures.percent(ninety.confidence) });
  return section("chance", page, title, gist, html`${chanceView(shown, own, speech, figures)}${about("magic", page, speech.say("calculator-about-magic-is"))}`, input.measured && speech.say("calculator-chance-measured", {
    sales: figures.number(input.measured.sales), appointments: figures.number(input.measured.appointments),
  }));
}

export function leversSection(page: Page, levers: Lever[]): TemplateResult {
  const { shown, speech, figures, chosen, redraw } = page;
  const rows = ranked(levers, shown.result.coaching);
  const [first] = rows;
  const named = first && { name: speech.text(`calculator-field-${first.kpi}`), figure: figures.exact(first.conversationsSavedPerWeek ?? first.opportunitiesSavedPerWeek) };
  const none = shown.result.goalMet ? speech.say("calculator-chance-met") : speech.say("calculator-levers-none");
  const gist = !named ? none : first.conversationsSavedPerWeek === null ? speech.say("calculator-levers-gist-appointments", named) : speech.say("calculator-levers-gist", named);
  return section("levers", page, speech.say("calculator-levers"), gist, html`${leversView({
    calculation: shown, levers: rows, none, speech, figures, editing: chosen.editing, refused: chosen.refused,
    edit: (kpi) => {
      chosen.editing = kpi;
      chosen.refused = null;
      redraw();
    },
    aim: (kpi, text) => aim(kpi, text, page),
  })}${first ? about("mark", page, html`${speech.say("calculator-about-mark-is")} ${speech.say("calculator-levers-own")}`) : nothing}`);
}

/** A target of the visitor's own; what is none stays to be mended. */
function aim(kpi: Lever["kpi"], text: string, { figures, chosen, redraw }: Page): void {
  if (chosen.editing !== kpi) return;
  const number = numberFrom(text, figures.locale);
  const ratio = FIELDS[kpi].kind === "percent";
  const given = text.trim() !== "";
  const right = !given || (number !== null && number > 0 && (!ratio || number <= 100));
  if (!given) delete chosen.targets[kpi];
  else if (right) chosen.targets[kpi] = ratio ? number! / 100 : number!;
  chosen.refused = right ? null : text;
  if (right) chosen.editing = null;
  redraw();
}

export function solveSection(page: Page): TemplateResult | typeof nothing {
  const { entries, shown, speech, figures, readonly, chosen, emits } = page;
  const found = solutions(shown);
  const first = found.find(({ value }) => value !== null);
  if (!first || shown.result.barometer === null) return nothing;
  const title = speech.say("calculator-solve", { now: figures.number(shown.input.weeklyOpportunities!) });
  const gist = speech.say("calculator-solve-gist", { name: speech.text("calculator-field-revenueGoal"), value: written(first.unknown, first.value!, figures) });
  const take = (unknown: Unknown, value: number) => {
    const before = { ...entries.own };
    // As far as it is written.
    entries.enter(unknown, Number(value.toPrecision(12)));
    entries.settle(unknown);
    emits("change");
    chosen.taken = { said: speech.say("calculator-solve-used", { value: written(unknown, value, figures) }), at: found.findIndex((own) => own.unknown === unknown), before };
  };
  const back = (event: Event) => {
    const { at, before } = chosen.taken!;
    const root = (event.target as Node).getRootNode() as ShadowRoot;
    entries.take(before);
    emits("change");
    // Once it is drawn: its button is gone.
    queueMicrotask(() => root.querySelectorAll<HTMLElement>(".pf-solve > div")[at]?.querySelector("button")?.focus());
  };
  return section("solve", page, title, gist, html`${solveView(found, shown.input.weeks, readonly ? null : take, speech, figures)}${chosen.taken && html`<p class="pf-say pf-ask" role="status">${chosen.taken.said} <button class="pf-target" type="button" @click=${back}>${speech.say("part-undo")}</button></p>`}`);
}
