// Whom to talk about on Monday, and why.

import type { Pipeline } from "../core/pipeline.ts";
import type { Calibration, Forecast, Reason, Review, Row, Sum, Talk } from "./messages.ts";

const DAY = 86_400_000;
const PAGE = 500;
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

interface Known {
  asOf: string;
  forecasts: Forecast[];
  calibration: Calibration;
  review: Review | null;
}

/** One entry an opportunity with all its reasons, 14s and 15s first, then the larger amount. */
export function talkList(pipeline: Pipeline, { asOf, forecasts, calibration, review }: Known): Talk[] {
  const reasons = new Map<string, Reason[]>();
  const add = (id: string, reason: Reason) => reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  const known = new Map<string, Row>();

  const commits = forecasts.flatMap(({ whoIsIt }) => whoIsIt);
  for (const row of commits.map((id) => withTotal(pipeline, id))) known.set(row.id, row);
  for (const { conflicts, commit: { window: { to } } } of forecasts) {
    for (const id of conflicts) {
      const date = known.get(id)?.expectedCloseOn;
      if (date) add(id, date < asOf ? { kind: "passed", date } : { kind: "beyond", date, to });
    }
  }
  for (const id of calibration.overdue) {
    const row = known.get(id);
    const since = row && sinceCommit(row);
    if (since) add(id, { kind: "stale", total: row.total!, days: daysBetween(since, asOf) });
  }
  for (const row of worked(pipeline)) {
    const raise = raised(row, asOf, review);
    if (!raise) continue;
    known.set(row.id, row);
    add(row.id, raise);
  }
  for (const { id, from, to } of review?.slipped ?? []) {
    const row = known.get(id) ?? openRow(pipeline, id);
    if (!row || row.expectedCloseOn !== to) continue;
    known.set(id, row);
    add(id, { kind: "slipped", days: daysBetween(from, to), to });
  }
  for (const row of overdue(pipeline, asOf)) {
    known.set(row.id, row);
    add(row.id, { kind: "overdue", step: row.nextStep ?? "", on: row.nextStepOn! });
  }
  return [...reasons]
    .map(([id, own]) => ({ row: known.get(id)!, reasons: own }))
    .sort((a, b) => Number(b.row.band === "commit") - Number(a.row.band === "commit") || (b.row.amount ?? 0) - (a.row.amount ?? 0));
}

function withTotal(pipeline: Pipeline, id: string): Row {
  const own = pipeline.get(id);
  const scored = own.pain != null && own.power != null && own.fit != null;
  const total = scored ? own.pain! + own.power! + own.fit! : null;
  return { ...own, total, band: total === null ? null : total >= 14 ? "commit" : total >= 11 ? "bestCase" : "developing" } as Row;
}

function openRow(pipeline: Pipeline, id: string): Row | null {
  try {
    const row = withTotal(pipeline, id);
    return row.outcome || row.missingSince ? null : row;
  } catch {
    return null; // Taken away since the merge.
  }
}

/** The day on which it last became a 14 or 15. */
function sinceCommit(row: Row): string | null {
  let since: string | null = null;
  for (const { on, pain, power, fit } of row.scores ?? []) {
    if (pain + power + fit < 14) since = null;
    else since ??= on;
  }
  return since;
}

/** A score raised since the last review, or in two weeks, while no proof came with it. */
function raised(row: Row, asOf: string, review: Review | null): Reason | null {
  const [before, last] = (row.scores ?? []).slice(-2);
  if (!before || !last) return null;
  const from = before.pain + before.power + before.fit;
  const to = last.pain + last.power + last.fit;
  const since = review?.before ?? null;
  if (to <= from || (since ? last.on < since : daysBetween(last.on, asOf) > 14)) return null;
  const proofs = Object.keys(row.proofs ?? {}).length;
  return proofs > (review?.proofs[row.id] ?? 0) ? null : { kind: "raised", from, to, on: last.on };
}

/** Scored opportunities still open that somebody worked on here, in windows: few, whatever the file's length. */
export function* worked(pipeline: Pipeline): Generator<Row> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = pipeline.rows({ offset, limit: PAGE, noted: true, open: true });
    yield* rows.filter(({ band }) => band);
    if (offset + PAGE >= total) break;
  }
}

/** Open ones whose next step was due before today, oldest first. */
function* overdue(pipeline: Pipeline, asOf: string): Generator<Row> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = pipeline.rows({ offset, limit: PAGE, open: true, sort: { by: "nextStepOn" } });
    for (const row of rows) {
      if (!row.nextStepOn || row.nextStepOn >= asOf) return;
      yield row;
    }
    if (offset + PAGE >= total) return;
  }
}

/** Sums of what closed won within the period, by currency. */
export function wonIn(pipeline: Pipeline, from: string, to: string): Sum[] {
  const sums = new Map<string | null, Sum>();
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = pipeline.rows({ offset, limit: PAGE, open: false, sort: { by: "closedOn", descending: true } });
    for (const row of rows) {
      if (!row.closedOn || row.closedOn < from) return [...sums.values()];
      if (row.outcome === "won" && row.closedOn <= to) addTo(sums, row);
    }
    if (offset + PAGE >= total) return [...sums.values()];
  }
}

/** Sums of the 11s to 13s that say they close within the period, by currency. */
export function earlyIn(pipeline: Pipeline, to: string): Sum[] {
  const sums = new Map<string | null, Sum>();
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = pipeline.rows({ offset, limit: PAGE, band: "bestCase", open: true, sort: { by: "expectedCloseOn" } });
    for (const row of rows) {
      if (!row.expectedCloseOn || row.expectedCloseOn > to) return [...sums.values()];
      addTo(sums, row);
    }
    if (offset + PAGE >= total) return [...sums.values()];
  }
}

/** What those to talk about come to, by currency. */
export function atStake(talk: Talk[]): Sum[] {
  const sums = new Map<string | null, Sum>();
  for (const { row } of talk) addTo(sums, row);
  return [...sums.values()];
}

/** How many of the largest at 11 to 13 are looked at for the one to lift first. */
const LARGEST = 100;

/** Whom to ask for a proof first: the nearest to a 14, then the larger amount; where none is near, the largest without a score. */
export function nextAct(pipeline: Pipeline): Row | null {
  const largest = (band: "bestCase" | "unscored") => pipeline.rows({ offset: 0, limit: LARGEST, band, open: true, sort: { by: "amount", descending: true } }).rows;
  const [first, ...others] = largest("bestCase");
  return first ? others.reduce((best, row) => (row.total! > best.total! ? row : best), first) : largest("unscored")[0] ?? null;
}

/** The last month in which one that is scored says it closes. */
export function lastMonth(months: Forecast[]): string | null {
  const keys = months.flatMap(({ groups }) => groups.filter((own) => own.commit.count + own.bestCase.count + own.developing.count).map(({ key }) => key ?? ""));
  return keys.sort().at(-1) || null;
}

function addTo(sums: Map<string | null, Sum>, row: Row): void {
  const currency = row.currency ?? null;
  const own = sums.get(currency) ?? { currency, count: 0, amount: 0 };
  sums.set(currency, { currency, count: own.count + 1, amount: own.amount + (row.amount ?? 0) });
}
