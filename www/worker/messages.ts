// What crosses between the page and the desk that holds the opportunities, in a worker or on the page itself.

import type { Pipeline } from "../core/pipeline.ts";

export type Opportunity = ReturnType<Pipeline["get"]>;
export type Change = Parameters<Pipeline["patch"]>[1];
export type Row = ReturnType<Pipeline["rows"]>["rows"][number];
export type RowsQuery = Parameters<Pipeline["rows"]>[0];
export type Forecast = ReturnType<Pipeline["forecast"]>[number];
export type ForecastOptions = Parameters<Pipeline["forecast"]>[0];
export type OutcomeColumns = ReturnType<Pipeline["outcomeColumns"]>[number];
export type Calibration = ReturnType<Pipeline["calibration"]>;
export type MergeReport = ReturnType<Pipeline["merge"]>;
export type ReadReport = ReturnType<typeof Pipeline.read>["report"];
export type ReadOptions = NonNullable<Parameters<typeof Pipeline.read>[1]>;
export type CsvOptions = NonNullable<Parameters<Pipeline["toCsv"]>[0]>;
export type Band = "commit" | "bestCase" | "developing";
export const BANDS = ["commit", "bestCase", "developing", "unscored"] as const;

export interface Changed {
  id: string;
  fields: string[];
}

/** A file that was read and waits to be taken. */
export interface Draft {
  report: ReadReport;
  /** The first rows, as understood. */
  first: Row[];
  /** A cell of the file that its writer and its reader may understand differently, by what is unsure. */
  unsure: { dateOrder: string | null; decimal: string | null };
  /** The answers and corrections of an earlier file with the same columns were taken over. */
  remembered: boolean;
  told: ReadOptions;
  /** The file brings no ids of its own. */
  withoutIds: boolean;
  /** What merging would do; null where there is nothing to merge with. */
  merge: { added: number; closed: number; missing: number } | null;
}

/** How far reading has come. */
export interface Progress {
  bytes: number;
  of: number;
  /** Estimated from the length of the first rows. */
  rows: number;
  ofRows: number;
}

/** What a merge changed, as far as it is talked about on Monday. */
export interface Review {
  before: string | null;
  on: string;
  movement: MergeReport["movement"];
  slipped: { id: string; from: string; to: string }[];
  /** How many proofs a scored opportunity had before. */
  proofs: Record<string, number>;
}

export type Reason =
  | { kind: "passed"; date: string }
  | { kind: "beyond"; date: string; to: string }
  | { kind: "stale"; total: number; days: number }
  | { kind: "raised"; from: number; to: number; on: string }
  | { kind: "slipped"; days: number; to: string }
  | { kind: "overdue"; step: string; on: string };

export interface Talk {
  row: Row;
  reasons: Reason[];
}

/** What is asked of the desk for one view of it. */
export interface PictureAsk {
  asOf: string;
  windows?: ForecastOptions["windows"] | undefined;
  view: "list" | "monday" | "outlook";
  /** A rate for each band, in place of the measured ones. */
  rates: Partial<Record<Band, number>> | null;
  /** First day of the period of the goal. */
  periodFrom: string;
  periodTo: string;
}

export interface Picture {
  length: number;
  sample: boolean;
  forecasts: Forecast[];
  /** How many of the 14s and 15s have a date that can't be. */
  conflicts: number;
  who: Row[];
  /** Of the outlook, and of a list that has no 14 or 15 but 11s to 13s: the one to ask for a proof first, of the largest at 11 to 13 the nearest
   *  to a 14; where there is none, the largest that has no score. */
  next: Row | null;
  canUndo: boolean;
  canRedo: boolean;
  monday: Monday | null;
  outlook: Outlook | null;
}

export interface Sum {
  currency: string | null;
  count: number;
  amount: number;
}

export interface Monday {
  /** `net`: what is open now, less what was open. */
  review: (Pick<Review, "before" | "on"> & { movement: (Review["movement"][number] & { net: number })[] }) | null;
  talk: Talk[];
  talkCount: number;
  /** What those to talk about come to, by currency. */
  stake: Sum[];
  /** Won since the period began, by currency. */
  won: Sum[];
  /** At 11 to 13, and expected to close within the period, by currency. */
  early: Sum[];
}

export interface Outlook {
  months: Forecast[];
  owners: Forecast[];
  calibration: Calibration;
  /** The last month in which one that is scored says it closes, 2027-03. */
  until: string | null;
  /** The law of what the forecasts bring, as columns. */
  columns: OutcomeColumns[];
  /** Where the forecast's rates come from; null: there are none yet. */
  rates: "own" | "measured" | null;
}

/** What undoing or redoing changed: these, or all where a file came or went. */
export interface Turned {
  changed: Changed[];
  rows: Opportunity[] | null;
}

/** A desk's whole content; fields of a newer version are kept. */
export interface Kept {
  version: number;
  [field: string]: unknown;
}

/** What a desk does when asked; each by its name, with what it takes. */
export interface Asks {
  give(opportunities: Change[], since: string | null): void;
  record(): Kept;
  load(record: Kept): void;
  picture(ask: PictureAsk): Picture;
  rows(query: RowsQuery): { total: number; rows: Row[] };
  patch(id: string, change: Change, at: { on: string; by?: string }): { row: Opportunity; changed: Changed[] };
  undo(): Turned;
  redo(): Turned;
  read(file: Blob, told: ReadOptions, asOf: string): Promise<Draft>;
  cancel(): void;
  take(how: "new" | "merge", asOf: string): void;
  drop(): void;
  all(): Opportunity[];
  csv(options: CsvOptions): Uint8Array;
  keep(key: string, settings: object): Promise<boolean>;
  restore(key: string): Promise<object | null>;
}

export type Ask = { [K in keyof Asks]: { id: number; name: K; given: Parameters<Asks[K]> } }[keyof Asks];

export type Answer =
  | { id: number; progress: Progress }
  /** The next items of a list whose last ones come as the value. */
  | { id: number; part: unknown[] }
  | { id: number; value: unknown }
  | { id: number; error: { code: string; message: string; field: string | null } };
