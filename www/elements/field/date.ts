// Calendar dates as people write them: 2026-11-26, 11/26, 26. 11., Nov 26, tomorrow. Inside they are "2026-11-26", without a time zone.

const DAY = 86_400_000;
const NUMERIC = { day: "numeric", month: "numeric", year: "numeric" } as const;

/** Today on the visitor's clock. */
export function today(): string {
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** Days from one date to another; negative where `to` lies before. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** "Thu, Nov 26", or without the weekday; with its year where that is not this one. */
export function dateText(date: string, locale: string, now: string, weekday = true): string {
  const year = date.slice(0, 4) === now.slice(0, 4) ? {} : { year: "numeric" } as const;
  return dateFormat(locale, { ...(weekday && { weekday: "short" }), day: "numeric", month: "short", ...year }).format(new Date(date));
}

/** A date's month as a sentence needs it, in the case that follows a day. */
export function monthText(date: string, locale: string): string {
  return monthOf(new Date(date), locale, { day: "numeric", month: "long" });
}

/** The date that a text says; null where it says none. Without a year the nearest one to today. */
export function dateFrom(text: string, locale: string, now: string): string | null {
  const written = text.normalize("NFKC").trim().toLowerCase();
  const relative = new Intl.RelativeTimeFormat(dateFormat(locale, {}).resolvedOptions().locale, { numeric: "auto" });
  for (const days of [0, 1, 2]) if (written === relative.format(days, "day").toLowerCase()) return new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10);

  const numbers = written.match(/\d+/g) ?? [];
  const month = monthIn(written, locale);
  const order = dateFormat(locale, NUMERIC).formatToParts(0).flatMap(({ type }) => (type === "day" || type === "month" || type === "year" ? type : []));
  const yearFirst = numbers[0]?.length === 4;
  const names = month
    ? yearFirst ? ["year", "day"] : ["day", "year"]
    : yearFirst ? ["year", "month", "day"] : numbers.length < 3 ? order.filter((name) => name !== "year") : order;
  if (numbers.length > names.length || numbers.length < (month ? 1 : 2)) return null;
  const own = { month, ...Object.fromEntries(numbers.map((number, i) => [names[i], Number(number)])) } as { day?: number; month: number; year?: number };
  if (!own.day) return null;
  if (own.year !== undefined) return iso(own.year < 100 ? own.year + 2000 : own.year, own.month, own.day);
  const away = (date: string) => Math.abs(daysBetween(now, date));
  const year = Number(now.slice(0, 4));
  return [year, year + 1, year - 1].map((other) => iso(other, own.month, own.day!)).filter((date) => date !== null).sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** The month that a text names, 1 to 12, at least by three letters; 0 where it names none. The last word wins: a weekday may stand before. */
function monthIn(text: string, locale: string): number {
  const named = [{ month: "long" }, { month: "long", day: "numeric" }] as const;
  const months = Array.from({ length: 12 }, (_, month) => named.map((options) => monthOf(new Date(Date.UTC(2026, month)), locale, options).toLowerCase()));
  return (text.match(/\p{L}{3,}/gu) ?? []).reduce((last, word) => months.findIndex((names) => names.some((name) => name.startsWith(word))) + 1 || last, 0);
}

const monthOf = (date: Date, locale: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat(locale, options).formatToParts(date).find(({ type }) => type === "month")!.value;

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** An ISO date and nothing else. */
export const isDate = (text: unknown): text is string =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && iso(...(text.split("-").map(Number) as [number, number, number])) === text;

/** Made once: a format costs more than a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a locale writes dates; how the browser's own does where it is none. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = made(locale, { timeZone: "UTC", ...options })));
  return format;
}

function made(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}
