import type { Lever } from "#light";
import { csv } from "../tool/download.ts";
import { render, type TemplateResult } from "../tool/template.ts";
import { sentence } from "./answer_view.ts";
import { type Calculation, chance, solutions } from "./calculation.ts";
import { atPresent } from "./chance_view.ts";
import { FIELDS, type FieldKind, type NumberField, periodOf, weeksName, writtenAs } from "./funnel_fields.ts";
import { ranked } from "./levers_view.ts";
import type { Page } from "./page.ts";

interface Exported {
  page: Page;
  levers: readonly Lever[];
}

/** A figure as it stands on screen, or plain. */
type Write = (value: number, kind?: FieldKind["kind"] | "chance") => string;

/** All that is shown as text that a spreadsheet takes as tables; nothing of an example. */
export function asText(exported: Exported): string {
  const { page, page: { speech, figures } } = exported;
  const own = complete(page);
  if (!own) return speech.text("calculator-question");
  const { input, result } = own;
  const goal = speech.text("calculator-asof", { goal: figures.money(input.revenueGoal), period: periodOf(input.weeks), weeks: weeksName(input.weeks, (weeks) => figures.exact(weeks)) });
  const answer = speech.text("calculator-status", { count: figures.whole(result.magicNumberRounded), exact: figures.exact(result.magicNumber) });
  const rows = tables(own, exported, (value, kind) => (kind === "chance" ? figures.percent(value, 0) : kind ? writtenAs(kind, value, figures) : figures.exact(value)));
  return [goal, answer, plain(sentence(page)), "", ...rows.map((row) => row.join("\t"))].join("\n");
}

/** The tables as CSV, with plain numbers. */
export function asCsv(exported: Exported): string {
  const own = complete(exported.page);
  return own ? csv(tables(own, exported, (value) => String(Number(value.toPrecision(12))))) : "";
}

function complete({ entries: { calculation, isExample } }: Page): Calculation | null {
  return calculation && !isExample && !calculation.missing.length ? calculation : null;
}

/** The chain of work, the chance of the goal and what it takes, what each lever would save, what each unknown alone would have to be. */
function tables(own: Calculation, { page: { speech, figures }, levers }: Exported, write: Write): string[][] {
  const { input, result } = own;
  const period = periodOf(input.weeks);
  const columns = [speech.text("calculator-column-period", { period }), speech.text("calculator-column-week")];
  const rows = [[speech.text("calculator-step"), ...columns, speech.text("calculator-column-day")]];
  for (const step of ["conversations", "appointments", "proposals", "sales"] as const) {
    if (result.needed[step] !== null) rows.push([speech.text(`calculator-step-${step}`), write(result.needed[step]), write(result.perWeek[step]!), write(result.perDay[step]!)]);
  }
  const reached = chance(own);
  if (reached) {
    rows.push([], [speech.text("calculator-chance", { goal: figures.money(input.revenueGoal) }), write(reached.probability, "chance"), plain(atPresent(own, reached, speech, figures))], [speech.text("calculator-step-appointments"), "", ...columns]);
    for (const { confidence, opportunities, perWeek } of reached.ladder) {
      rows.push(["", write(confidence, "percent"), ...(perWeek === null ? [speech.text("calculator-ladder-unreachable")] : [write(opportunities!), write(perWeek)])]);
    }
  }
  const move = (name: NumberField, from: number, to: number | null, ...saved: (number | null)[]) => rows.push([
    speech.text(`calculator-field-${name as "weeks"}`, { period }), write(from, FIELDS[name].kind), to === null ? speech.text("calculator-solve-unreachable") : write(to, FIELDS[name].kind),
    ...saved.map((own) => (own === null ? "" : write(own))),
  ]);
  if (levers.length) rows.push([], [speech.text("calculator-levers"), "", "", speech.text("calculator-levers-conversations"), speech.text("calculator-levers-appointments")]);
  for (const { kpi, from, to, conversationsSavedPerWeek, opportunitiesSavedPerWeek } of ranked(levers, result.coaching)) move(kpi, from, to, conversationsSavedPerWeek, opportunitiesSavedPerWeek);
  const found = solutions(own);
  if (found.length) rows.push([], [speech.text("calculator-solve", { now: figures.number(input.weeklyOpportunities!) })]);
  for (const { unknown, from, value } of found) move(unknown, from, value);
  return rows;
}

/** What a template says. */
function plain(template: TemplateResult): string {
  const place = document.createElement("p");
  render(template, place);
  return place.textContent!.replaceAll("\u00AD", "");
}
