import type { FunnelInput } from "#light";
import type { Figures } from "../tool/figures.ts";

/** The fields of FunnelInput that are one number each. */
export type NumberField = {
  [K in keyof FunnelInput]-?: FunnelInput[K] extends number | undefined ? K : never;
}[keyof FunnelInput];

/** The two counts that the ratios come from: one field of FunnelInput. */
export type Counted = "measuredSales" | "measuredAppointments";
export type Name = NumberField | Counted;

export const isCounted = (name: string): name is Counted => name === "measuredSales" || name === "measuredAppointments";

export interface FieldKind {
  kind: "money" | "percent" | "count";
  unit?: "calculator-unit-week" | "calculator-unit-minutes" | "calculator-unit-hours" | "calculator-unit-days" | "calculator-unit-weeks";
  /** The slider's end; for money it follows the value. */
  end?: number;
  step?: number;
  /** 0 is an entry, too. */
  zero?: true;
}

export const FIELDS: Record<NumberField, FieldKind> = {
  revenueGoal: { kind: "money" },
  averageRevenuePerSale: { kind: "money" },
  appointmentToProposal: { kind: "percent", end: 1, step: 0.01 },
  closingRatio: { kind: "percent", end: 1, step: 0.01 },
  weeks: { kind: "count", unit: "calculator-unit-weeks" },
  weeklyOpportunities: { kind: "count", unit: "calculator-unit-week", end: 15, step: 1, zero: true },
  conversationToAppointment: { kind: "percent", end: 0.3, step: 0.01 },
  minutesPerConversation: { kind: "count", unit: "calculator-unit-minutes", end: 60, step: 1 },
  sellingDaysPerWeek: { kind: "count", unit: "calculator-unit-week" },
  prospectingHoursPerWeek: { kind: "count", unit: "calculator-unit-hours" },
  salesCycleDays: { kind: "count", unit: "calculator-unit-days", end: 90, step: 1, zero: true },
  bookedRevenue: { kind: "money", zero: true },
};

export const writtenAs = (kind: FieldKind["kind"], value: number, figures: Figures): string =>
  kind === "money" ? figures.money(value) : kind === "percent" ? figures.percent(value) : figures.number(value);

/** A field's value as it is written. */
export const written = (name: NumberField, value: number, figures: Figures): string => writtenAs(FIELDS[name].kind, value, figures);

/** Where practice puts a KPI: from its mark to the slider's end, or between two marks. */
export function good(name: Name, marks: FunnelInput["marks"]): readonly [number, number] | null {
  if (name === "appointmentToProposal" || name === "closingRatio") return [marks?.[name] ?? 0.65, 1];
  return name === "conversationToAppointment" ? [marks?.conversationToAppointmentLow ?? 0.04, marks?.conversationToAppointmentHigh ?? 0.18] : null;
}

export const FIRST = ["revenueGoal", "averageRevenuePerSale", "appointmentToProposal", "closingRatio"] as const;
export const WEEK = ["weeklyOpportunities", "conversationToAppointment", "minutesPerConversation", "sellingDaysPerWeek", "prospectingHoursPerWeek"] as const;
export const CYCLE = ["salesCycleDays", "bookedRevenue"] as const;

export const MONTH = 52 / 12;

/** Example values of our own, marked as such, gone at the first entry. */
export const EXAMPLE: FunnelInput = {
  revenueGoal: 15_000,
  averageRevenuePerSale: 2_500,
  appointmentToProposal: 0.6,
  closingRatio: 0.4,
  weeks: MONTH,
  weeklyOpportunities: 5,
  conversationToAppointment: 0.1,
  minutesPerConversation: 12,
  salesCycleDays: 14,
};

export type Period = "month" | "quarter" | "year" | "period";

/** What a number of weeks is called. */
export function periodOf(weeks: number): Period {
  return weeks >= 4 && weeks <= 4.5 ? "month" : weeks >= 11 && weeks <= 13.5 ? "quarter" : weeks >= 40 && weeks <= 53 ? "year" : "period";
}

/** Week conventions to choose from; the other one of the same period is told beside the answer. */
export const CONVENTIONS = [
  { weeks: MONTH, name: "month", other: 4 },
  { weeks: 4, name: "month", other: MONTH },
  { weeks: 13, name: "quarter", other: 12 },
  { weeks: 52, name: "year", other: 46 },
  { weeks: 46, name: "year", other: 52 },
] as const;

/** 52/12 weeks is what people call a month's; others are written as numbers. */
export const weeksName = (weeks: number, written: (weeks: number) => string) => (Math.abs(weeks - MONTH) < 1e-9 ? "52/12" : written(weeks));
