// Everything that the calculator shows, computed by the core from what is entered.

import { attainment, levers, magicNumber, opportunitiesFor, PlayfieldError, solveFor } from "../../core/light.ts";
import type { Attainment, FunnelInput, Lever, LeverKpi, MagicNumber } from "#light";
import { EXAMPLE, FIRST } from "./funnel_fields.ts";
import type { Code } from "../../core/playfield_error.ts";

export type Entered = Partial<FunnelInput>;
export type Targets = Partial<Record<LeverKpi, number>>;

export interface Calculation {
  /** What was computed with: the entries, and example values where they still stand in. */
  input: FunnelInput;
  result: MagicNumber;
  /** Needed fields that are not entered yet. */
  missing: (keyof FunnelInput)[];
}

/** The result, or what is wrong with which field. Where fields are not entered the example's values stand in. */
export function calculate(entered: Entered, example: boolean): { calculation: Calculation | null; errors: Map<string, Code> } {
  const input: FunnelInput = example ? { ...EXAMPLE, ...entered } : { ...entered } as FunnelInput;
  const missing = FIRST.filter((name) => entered[name] === undefined);
  for (const name of [...FIRST, "weeks"] as const) input[name] ??= EXAMPLE[name];
  const errors = new Map<string, Code>();
  for (;;) {
    try {
      const result = magicNumber(input);
      return { calculation: errors.size ? null : { input, result, missing }, errors };
    } catch (error) {
      const field = error instanceof PlayfieldError && error.field?.split(".")[0];
      if (!field || errors.has(field)) throw error;
      // One wrong field does not hide another: a good value stands in while the rest is looked at.
      errors.set(field, error.code);
      const good = EXAMPLE[field as keyof FunnelInput];
      if (FIRST.includes(field as never) || field === "weeks") Object.assign(input, { [field]: good });
      else delete input[field as keyof FunnelInput];
    }
  }
}

export interface Chance extends Attainment {
  /** P(0), P(1), ... sales; what lies past the last is next to nothing. */
  law: number[];
  /** The same were the ratios certain; null where they count as certain anyway. */
  certain: { law: number[]; probability: number } | null;
  ladder: { confidence: number; opportunities: number | null; perWeek: number | null; certain: number | null }[];
}

const CONFIDENCES = [0.8, 0.9];

/** How likely the present week is to reach the goal, and what 80 % and 90 % take; null without a present week, or where nothing is left to win. */
export function chance({ input, result }: Calculation): Chance | null {
  if (input.weeklyOpportunities === undefined || result.goalMet) return null;
  const reached = attainment(input);
  const { measured, ...certainInput } = input;
  const columns = columnsFor(certainInput, reached);
  return {
    ...reached,
    law: law(input, columns),
    certain: measured ? { law: law(certainInput, columns), probability: attainment(certainInput).probability } : null,
    ladder: CONFIDENCES.map((confidence) => {
      const needed = reachable(() => opportunitiesFor(input, confidence));
      const certain = measured ? reachable(() => opportunitiesFor(certainInput, confidence)) : needed;
      return { confidence, opportunities: needed?.opportunities ?? null, perWeek: needed?.perWeek ?? null, certain: certain?.opportunities ?? null };
    }),
  };
}

/** Chance of reaching the goal with the magic number's own week, rounded up. */
export function chanceAtMagic({ input, result }: Calculation): number {
  return attainment({ ...input, weeklyOpportunities: result.magicNumberRounded }).probability;
}

/** How many columns tell the story: past the goal, and past four standard deviations of what comes; 40 at most. */
function columnsFor(input: FunnelInput, { opportunities, salesNeeded }: Attainment): number {
  const p = input.appointmentToProposal * input.closingRatio;
  const mean = opportunities * p;
  return Math.min(40, Math.ceil(Math.max(salesNeeded + 1, mean + 4 * Math.sqrt(mean * (1 - p)))) + 2);
}

/** The law of sales as the core's tails for a goal of one sale, two, ...: P(k) = P(k or more) - P(k + 1 or more). */
function law(input: FunnelInput, columns: number): number[] {
  const tail = (sales: number) =>
    sales === 0 ? 1 : attainment({ ...input, bookedRevenue: 0, revenueGoal: sales * input.averageRevenuePerSale }).probability;
  const tails = Array.from({ length: columns + 1 }, (_, sales) => tail(sales));
  return tails.slice(0, -1).map((own, sales) => Math.max(0, own - tails[sales + 1]!));
}

/** Levers by target, most saved first. */
export const leversOf = ({ input }: Calculation, targets: Targets): Lever[] => levers(input, targets);

/** Whether the core takes these as targets. */
export function areTargets(targets: Targets): boolean {
  try {
    return !!levers(EXAMPLE, targets);
  } catch {
    return false;
  }
}

export type Unknown = Parameters<typeof solveFor>[1];
const UNKNOWNS: Unknown[] = ["revenueGoal", "averageRevenuePerSale", "appointmentToProposal", "closingRatio", "weeks"];

/** What each unknown alone would have to be for the present week to be the magic number; null where none would do. */
export function solutions({ input, result }: Calculation): { unknown: Unknown; from: number; value: number | null }[] {
  if (!input.weeklyOpportunities || result.goalMet) return [];
  return UNKNOWNS.map((unknown) => ({ unknown, from: input[unknown], value: reachable(() => solveFor(input, unknown)) }));
}

/** Null for what the core calls out of reach. */
function reachable<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof PlayfieldError && error.code === "unreachable") return null;
    throw error;
  }
}
