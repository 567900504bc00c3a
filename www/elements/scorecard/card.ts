// What is known of one opportunity: how it comes in, is scored by the core, and goes out again.

import type { Criteria, Dimension, PpfScore } from "#light";
import { PlayfieldError, scoreOpportunity } from "../../core/light.ts";
import { ALL, criterionOf, DIMENSIONS, type Path, paths } from "./criteria.ts";

export * from "./criteria.ts";

export type Mode = "quick" | "guided";

/** What `.value` takes and gives: an Opportunity's own fields. */
export interface CardValue {
  id?: string;
  name?: string;
  pain?: number | null;
  power?: number | null;
  fit?: number | null;
  criteria?: Criteria | null;
  proofs?: Record<string, string>;
  nextStep?: string;
  nextStepOn?: string | null;
}

export interface Card {
  mode: Mode;
  /** As given: a wrong one stays, to be said. */
  scores: Readonly<Partial<Record<Dimension, unknown>>>;
  /** Null until the first criterion is marked; one that is not marked then is not seen. */
  criteria: Readonly<Partial<Record<Path, unknown>>> | null;
  /** Who, what, when, by criterion. */
  proofs: Readonly<Record<string, string>>;
  name: string;
  nextStep: string;
  /** As given, too. */
  nextStepOn: string;
  /** The opportunity's other fields, and those of a newer version: kept, and given back. */
  rest: Readonly<Record<string, unknown>>;
}

export const EMPTY: Card = { mode: "guided", scores: {}, criteria: null, proofs: {}, name: "", nextStep: "", nextStepOn: "", rest: {} };

/** A card from a value. Criteria ask for the guided mode, scores alone for the quick one, unless the page has chosen. */
export function cardFrom(value: unknown, chosen: Mode | null): Card {
  const own = (value && typeof value === "object" ? value : {}) as CardValue & { version?: number; result?: unknown };
  const { version: _, result: __, pain, power, fit, criteria, proofs, name, nextStep, nextStepOn, ...rest } = own;
  const scores = Object.fromEntries(Object.entries({ pain, power, fit }).filter(([, score]) => (score ?? undefined) !== undefined));
  const marked = criteria && typeof criteria === "object"
    ? Object.fromEntries(ALL.map((path) => [path, (criteria as unknown as Record<string, Record<string, unknown>>)[path.split(".")[0]!]?.[criterionOf(path)] ?? 0]))
    : null;
  const mode = marked ? "guided" : chosen ?? (Object.keys(scores).length ? "quick" : "guided");
  return { mode, scores, criteria: marked, proofs: { ...proofs }, name: String(name ?? ""), nextStep: String(nextStep ?? ""), nextStepOn: String(nextStepOn ?? ""), rest };
}

/** The card as the page's own code, a file or a link has it; what is not known is left out. */
export function valueOf({ mode, scores, criteria, proofs, name, nextStep, nextStepOn, rest }: Card): CardValue {
  return {
    ...rest,
    ...(name && { name }),
    ...(mode === "guided" && criteria ? { criteria: nested(criteria), ...(Object.keys(proofs).length && { proofs: { ...proofs } }) } : scores),
    ...(nextStep && { nextStep }),
    ...(nextStepOn && { nextStepOn }),
  } as CardValue;
}

function nested(criteria: NonNullable<Card["criteria"]>): Criteria {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension,
    Object.fromEntries(paths(dimension).map((path) => [criterionOf(path), criteria[path] ?? 0]))])) as unknown as Criteria;
}

/** The other way of scoring. Quick begins at what guided came to; guided keeps its marks. */
export function inMode(card: Card, mode: Mode): Card {
  const score = mode === "quick" && card.mode === "guided" && card.criteria ? scored(card).result : null;
  return { ...card, mode, ...(score && { scores: { pain: score.pain, power: score.power, fit: score.fit } }) };
}

export interface Scored {
  /** Null while something is missing or wrong. */
  result: PpfScore | null;
  /** Wrong entries, by dimension or path. */
  errors: Map<string, unknown>;
  /** Dimensions without a score, where some have one. */
  missing: Dimension[];
}

/** By the criteria where the guided mode has any, else by the three scores. */
export function scored({ mode, scores, criteria }: Card): Scored {
  const guided = mode === "guided" && criteria !== null;
  const errors = new Map<string, unknown>();
  const missing = guided ? [] : DIMENSIONS.filter((dimension) => scores[dimension] === undefined);
  if (missing.length === 3) return { result: null, errors, missing: [] };
  const marks: Record<string, unknown> = guided ? { ...criteria } : { pain: 0, power: 0, fit: 0, ...scores };
  for (;;) {
    try {
      const result = scoreOpportunity((guided ? { criteria: nested(marks) } : marks) as Parameters<typeof scoreOpportunity>[0]);
      return { result: errors.size || missing.length ? null : result, errors, missing };
    } catch (error) {
      const field = error instanceof PlayfieldError && error.field?.replace(/^criteria\./, "");
      if (!field || errors.has(field)) throw error;
      // One wrong entry does not hide another: 0 stands in while the rest is looked at.
      errors.set(field, marks[field]);
      marks[field] = 0;
    }
  }
}
