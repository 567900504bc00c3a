import type { PpfScore } from "#light";
import { dateText } from "../field/date.ts";
import { csv } from "../tool/download.ts";
import type { Speech } from "../tool/speech.ts";
import { type Card, criterionOf, DIMENSIONS, paths } from "./card.ts";
import { evidenceKey } from "./evidence.ts";

export interface Report {
  card: Card;
  result: PpfScore | null;
  title: string;
  verdict: string[];
  speech: Speech;
  locale: string;
  now: string;
}

/** The card as text that a spreadsheet takes as a table. */
export function asText({ card, result, title, verdict, speech, locale, now }: Report): string {
  if (!result) return title;
  const due = card.nextStepOn && dateText(card.nextStepOn, locale, now);
  const step = card.nextStep || due ? [`${speech.text("scorecard-next-step")}: ${[card.nextStep, due].filter(Boolean).join(", ")}`] : [];
  return [title, ...verdict, ...step, "", ...table(card, result, speech).map((row) => row.join("\t"))].join("\n");
}

/** The same as CSV: the opportunity and its total, its next step and the day of that, then the table. */
export function asCsv({ card, result, title, speech }: Report): string {
  if (!result) return "";
  const { name, nextStep, nextStepOn } = card;
  const step = nextStep || nextStepOn ? [[speech.text("scorecard-next-step"), nextStep, nextStepOn]] : [];
  return csv([[name || title, String(result.total)], ...step, ...table(card, result, speech)]);
}

/** A row a criterion, or a dimension where it was scored quick. */
function table({ mode, criteria, proofs }: Card, result: PpfScore, speech: Speech): string[][] {
  return DIMENSIONS.flatMap((dimension) => {
    const own = [speech.text(`scorecard-${dimension}`), String(result[dimension])];
    if (mode === "quick" || !criteria) return [own];
    return paths(dimension).map((path) => [...own, speech.text(`scorecard-${criterionOf(path)}`), speech.text(evidenceKey(criteria[path] as 0)), proofs[path] ?? ""]);
  });
}
