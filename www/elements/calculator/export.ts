import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { csv } from "../tool/download.ts";
import type { Calculation } from "./calculation.ts";
import { periodOf, weeksName } from "./funnel_fields.ts";

interface Exported {
  calculation: Calculation | null;
  example: boolean;
  speech: Speech;
  figures: Figures;
}

/** The answer and the chain of work as text that a spreadsheet takes as a table; nothing of an example. */
export function asText(exported: Exported): string {
  const own = complete(exported);
  if (!own) return exported.speech.text("calculator-question");
  const { speech, figures } = exported;
  const { input, result } = own;
  const goal = speech.text("calculator-asof", { goal: figures.money(input.revenueGoal), period: periodOf(input.weeks), weeks: weeksName(input.weeks, (weeks) => figures.exact(weeks)) });
  const answer = speech.text("calculator-status", { count: figures.whole(result.magicNumberRounded), exact: figures.exact(result.magicNumber) });
  return [goal, answer, "", ...rows(own, speech, (value) => figures.exact(value)).map((row) => row.join("\t"))].join("\n");
}

/** The chain of work as CSV, with plain numbers. */
export function asCsv(exported: Exported): string {
  const own = complete(exported);
  return own ? csv(rows(own, exported.speech, (value) => String(value))) : "";
}

function complete({ calculation, example }: Exported): Calculation | null {
  return calculation && !example && !calculation.missing.length ? calculation : null;
}

function rows({ input, result }: Calculation, speech: Speech, write: (value: number) => string): string[][] {
  const head = [speech.text("calculator-step"), speech.text("calculator-column-period", { period: periodOf(input.weeks) }), speech.text("calculator-column-week"), speech.text("calculator-column-day")];
  const steps = (["conversations", "appointments", "proposals", "sales"] as const).filter((step) => result.needed[step] !== null);
  return [head, ...steps.map((step) => [speech.text(`calculator-step-${step}`), write(result.needed[step]!), write(result.perWeek[step]!), write(result.perDay[step]!)])];
}
