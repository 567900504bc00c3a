// Calendar dates as the tool writes them. Inside they are "2026-11-23", without a time zone.

import { dateFormat } from "../field/date.ts";

const DAY = 86_400_000;

export const plusDays = (date: string, days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** "Dec 2"; with its year where it is far from today. */
export function day(date: string, locale: string, asOf: string): string {
  const far = Math.abs(Date.parse(date) - Date.parse(asOf)) > 300 * DAY;
  return written(date, locale, { day: "numeric", month: "short", ...(far ? { year: "numeric" } : {}) });
}

export const longDay = (date: string, locale: string) => written(date, locale, { day: "numeric", month: "short", year: "numeric" });

export const weekday = (date: string, locale: string) => written(date, locale, { weekday: "long" });

/** "December" of "2026-12" or a date. */
export const month = (date: string, locale: string, style: "long" | "short" = "long") => written(`${date.slice(0, 7)}-01`, locale, { month: style });

/** "March 2027" of "2027-03". */
export const monthAndYear = (date: string, locale: string) => written(`${date}-01`, locale, { month: "long", year: "numeric" });

/** A day as it is asked about: "December 2". */
export const dayAndMonth = (date: string, locale: string) => written(date, locale, { day: "numeric", month: "long" });

export type Period = "month" | "quarter" | "year";

/** First and last day of the month, quarter or year that a date lies in. */
export function periodAround(date: string, period: Period): { from: string; to: string } {
  const [year, month] = date.split("-").map(Number) as [number, number];
  const length = { month: 1, quarter: 3, year: 12 }[period];
  const first = Math.floor((month - 1) / length) * length;
  const iso = (own: number) => new Date(own).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, first, 1)), to: iso(Date.UTC(year, first + length, 0)) };
}

/** The months after and with a date's own: "2026-11", "2026-12", ... */
export function monthsFrom(date: string, count: number): string[] {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7));
}

const written = (date: string, locale: string, options: Intl.DateTimeFormatOptions) => dateFormat(locale, options).format(new Date(date));
