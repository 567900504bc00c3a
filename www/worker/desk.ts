// The desk holds the opportunities in Wasm memory and answers what the page asks. It sits in the worker, or on the page where that
// is enough or a worker is not allowed; only what is shown leaves it.

import { Pipeline, PlayfieldError } from "../core/pipeline.ts";
import { isPacked, startWorkbook, workbookSource } from "../core/workbook.ts";
import { largestFile } from "./limit.ts";
import type {
  Asks, Band, Change, Changed, CsvOptions, Draft, ForecastOptions, Kept, Monday, Opportunity, Outlook, Picture, PictureAsk, Progress,
  ReadOptions, ReadReport, Review, RowsQuery, Turned,
} from "./messages.ts";
import { pieces } from "./pieces.ts";
import * as shelf from "./shelf.ts";
import { atStake, earlyIn, lastMonth, nextAct, talkList, wonIn, worked } from "./talk.ts";
import { turn as ownTurn } from "./turn.ts";

/** What is held, and what undoing an import brings back. */
interface State {
  pipeline: Pipeline;
  /** The day on which it was last brought in. */
  since: string | null;
  review: Review | null;
  sample: boolean;
  /** What was told about the file it came from; null where it came from none. */
  told: ReadOptions | null;
  /** Of that file. */
  bytes: number;
}

type Step = { kind: "patch"; before: Opportunity; after: Opportunity } | { kind: "swap"; state: State };

/** Beyond this many rows a merge keeps no copy to go back to, and is not tried out first. */
const COPIED = 20_000;
const SHOWN_WHO = 6;
const SHOWN_TALK = 40;
const COLUMNS = 36;
const PIECE = 1 << 20;
/** Beyond this a large file's predecessor is let go before the file is read, and an import can't be undone. */
const ROOM = 1_000_000_000;

export class Desk implements Asks {
  notify: (progress: Progress) => void = () => {};
  #state: State = { pipeline: new Pipeline(), since: null, review: null, sample: false, told: null, bytes: 0 };
  #draft: { pipeline: Pipeline; report: ReadReport; told: ReadOptions; bytes: number } | null = null;
  #past: Step[] = [];
  #future: Step[] = [];
  /** By its columns: what was told about a file of that shape. */
  #shapes: Record<string, ReadOptions> = {};
  /** Fields of a newer version's record: kept, and stored again. */
  #unknown: Record<string, unknown> = {};
  #turn = 0;

  /** `streamed`: by a stream, where nothing but a cancel waits for a turn. */
  constructor(readonly piece = PIECE, readonly streamed = true) {}

  get length(): number {
    return this.#state.pipeline.length;
  }

  give(opportunities: Change[], since: string | null): void {
    this.#hold({ pipeline: Pipeline.from(opportunities as never), since, review: null, sample: false, told: null, bytes: 0 });
  }

  /** An example: last week's opportunities with this week's file merged in. */
  show({ before, since, file, on }: Example): void {
    const pipeline = Pipeline.from(before as never);
    const review = merged(pipeline, Pipeline.from(file as never), since, on);
    this.#hold({ pipeline, since: on, review, sample: true, told: null, bytes: 0 });
  }

  #hold(state: State): void {
    this.#forget();
    this.drop();
    this.#state.pipeline.free();
    this.#state = state;
  }

  /** All that is held, to be kept or carried to another desk: as the file it came from with all that was added, where it came from one. */
  record(): Kept {
    const { pipeline, since, review, told, sample } = this.#state;
    const content = sample ? { value: [], since: null, review: null } : { ...(told ? { csv: pipeline.toCsv(), told } : { value: this.all() }), since, review };
    return { ...this.#unknown, version: 1, ...content, shapes: this.#shapes };
  }

  load(record: Kept): void {
    const { version: _, value, csv, told, since, review, shapes, ...unknown } = record as Kept & Partial<Saved>;
    const pipeline = csv ? fromCsv(csv, told ?? {}) : Pipeline.from((value ?? []) as never);
    this.#hold({ pipeline, since: since ?? null, review: review ?? null, sample: false, told: csv ? told ?? {} : null, bytes: csv?.length ?? 0 });
    this.#shapes = shapes ?? {};
    this.#unknown = unknown;
  }

  rows(query: RowsQuery) {
    return this.#state.pipeline.rows(query);
  }

  forecast(options: ForecastOptions) {
    return this.#state.pipeline.forecast(options);
  }

  picture(ask: PictureAsk): Picture {
    const { pipeline, sample } = this.#state;
    const { view } = ask;
    const options = forecastOf(ask);
    const forecasts = pipeline.forecast(options);
    const picture: Picture = {
      length: pipeline.length,
      sample,
      forecasts,
      conflicts: forecasts.reduce((sum, own) => sum + own.conflicts.length, 0),
      who: pipeline.rows({ offset: 0, limit: SHOWN_WHO, band: "commit", open: true, sort: { by: "total", descending: true } }).rows,
      next: null,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      monday: null,
      outlook: null,
    };
    const ids = forecasts.flatMap(({ whoIsIt }) => whoIsIt).slice(0, SHOWN_WHO);
    picture.who = ids.map((id) => picture.who.find((row) => row.id === id) ?? this.#row(id));
    const count = (band: Band) => forecasts.some((own) => own[band].count);
    if (view === "outlook" || (view === "list" && !count("commit") && count("bestCase"))) picture.next = nextAct(pipeline);
    if (view === "monday") picture.monday = this.#monday(ask, picture);
    if (view === "outlook") picture.outlook = this.#outlook(ask, options, picture);
    return picture;
  }

  #row(id: string) {
    const own = this.#state.pipeline.get(id);
    return { ...own, total: own.pain! + own.power! + own.fit!, band: "commit" } as Picture["who"][number];
  }

  #monday({ asOf, periodFrom, periodTo }: PictureAsk, { forecasts }: Picture): Monday {
    const { pipeline, review } = this.#state;
    const talk = talkList(pipeline, { asOf, forecasts, calibration: pipeline.calibration({ asOf }), review });
    const shown = review && { before: review.before, on: review.on, movement: review.movement.map((own) => ({ ...own, net: own.closing.amount - own.opening.amount })) };
    return { review: shown, talk: talk.slice(0, SHOWN_TALK), talkCount: talk.length, stake: atStake(talk), won: wonIn(pipeline, periodFrom, periodTo), early: earlyIn(pipeline, periodTo) };
  }

  #outlook({ asOf, rates }: PictureAsk, options: ForecastOptions, picture: Picture): Outlook {
    const { pipeline } = this.#state;
    const calibration = pipeline.calibration({ asOf });
    const measured: Partial<Record<Band, { won: number; closed: number }>> = {};
    for (const band of ["commit", "bestCase", "developing"] as const) {
      const { won, closed } = calibration.bands[band];
      if (closed) measured[band] = { won, closed };
    }
    const winRates = rates ?? (Object.keys(measured).length ? measured : null);
    if (winRates) picture.forecasts = pipeline.forecast({ ...options, winRates });
    const months = pipeline.forecast({ ...options, by: "month" });
    return {
      months,
      owners: pipeline.forecast({ ...options, by: "owner" }),
      calibration,
      until: lastMonth(months),
      columns: winRates ? pipeline.outcomeColumns({ winRates, columns: COLUMNS }) : [],
      rates: rates ? "own" : winRates ? "measured" : null,
    };
  }

  // ── Changing ───────────────────────────────────────────────────────────

  patch(id: string, change: Change, at: { on: string; by?: string }): { row: Opportunity; changed: Changed[] } {
    const { pipeline } = this.#state;
    const before = pipeline.get(id);
    const after = pipeline.patch(id, change, at);
    const fields = differing(before, after);
    if (fields.length) this.#did({ kind: "patch", before, after });
    return { row: after, changed: fields.length ? [{ id, fields }] : [] };
  }

  undo(): Turned {
    const step = this.#past.pop();
    if (!step) return { changed: [], rows: [] };
    this.#future.push(step);
    return this.#go(step, "before");
  }

  redo(): Turned {
    const step = this.#future.pop();
    if (!step) return { changed: [], rows: [] };
    this.#past.push(step);
    return this.#go(step, "after");
  }

  #go(step: Step, to: "before" | "after"): Turned {
    if (step.kind === "swap") {
      [this.#state, step.state] = [step.state, this.#state];
      return { changed: [], rows: null };
    }
    this.#state.pipeline.put(step[to] as never);
    return { changed: [{ id: step.after.id, fields: differing(step.before, step.after) }], rows: [step[to]] };
  }

  #did(step: Step): void {
    for (const gone of this.#future.splice(0)) if (gone.kind === "swap") gone.state.pipeline.free();
    this.#past.push(step);
    // One earlier pipeline is enough to hold beside the present one.
    const swaps = this.#past.filter(({ kind }) => kind === "swap");
    if (swaps.length < 2) return;
    const oldest = this.#past.splice(0, this.#past.indexOf(swaps[0]!) + 1);
    for (const gone of oldest) if (gone.kind === "swap") gone.state.pipeline.free();
  }

  #forget(): void {
    for (const step of [...this.#past, ...this.#future]) if (step.kind === "swap") step.state.pipeline.free();
    this.#past = [];
    this.#future = [];
  }

  // ── Reading a file ─────────────────────────────────────────────────────

  async read(file: Blob, told: ReadOptions, asOf: string): Promise<Draft> {
    const largest = largestFile();
    if (file.size > largest) throw new PlayfieldError("out-of-range", `the file has ${megabytes(file.size)} MB, more than the ${megabytes(largest)} MB that a page can hold here`, "file");
    const turn = ++this.#turn;
    this.drop();
    if (file.size + this.#state.bytes > ROOM) this.#forget();
    let { pipeline, report, head } = await this.#pull(file, told, turn);
    const known = this.#shapes[shapeOf(report)];
    const { sheet, ...answers } = told;
    const remembered = !!known && !Object.keys(answers).length;
    if (remembered) {
      pipeline.free();
      told = { ...known, ...(sheet === undefined ? {} : { sheet }) };
      ({ pipeline, report, head } = await this.#pull(file, told, turn));
    }
    if (!this.streamed) await ownTurn();
    if (turn !== this.#turn) {
      pipeline.free();
      throw cancelled();
    }
    this.#draft = { pipeline, report, told, bytes: file.size };
    return {
      report: { ...report, problems: report.problems.slice(0, 50) },
      first: pipeline.rows({ offset: 0, limit: 3 }).rows,
      unsure: unsureCells(head, report),
      remembered,
      told,
      withoutIds: !Object.values(report.mapping).includes("id"),
      merge: this.#tryMerge(asOf),
    };
  }

  /** Piece by piece, so that a cancel is heard in between. */
  async #pull(file: Blob, told: ReadOptions, turn: number) {
    const reader = Pipeline.reader(told, file.size);
    let finished = false;
    let workbook: Promise<void> | undefined;
    try {
      let head = new Uint8Array();
      let rowLength = 0;
      let done = 0;
      for await (const bytes of pieces(file, this.piece, this.streamed)) {
        if (turn !== this.#turn) throw cancelled();
        if (done === 0) {
          head = bytes.slice(0, 1 << 16);
          if (isPacked(head)) {
            workbook = startWorkbook(workbookSource);
            workbook.catch(() => {});
          }
          rowLength = head.length / Math.max(1, head.reduce((lines, byte) => lines + Number(byte === 10), 0));
        }
        reader.push(bytes);
        done += bytes.length;
        this.notify({ bytes: done, of: file.size, rows: Math.round(done / rowLength), ofRows: Math.round(file.size / rowLength) });
      }
      if (!this.streamed) await ownTurn();
      if (turn !== this.#turn) throw cancelled();
      if (done !== file.size) throw new DOMException("the file has another length than when it was chosen", "NotReadableError");
      await workbook;
      finished = true;
      return { ...reader.finish(), head };
    } finally {
      if (!finished) reader.free();
    }
  }

  cancel(): void {
    this.#turn++;
  }

  drop(): void {
    this.#draft?.pipeline.free();
    this.#draft = null;
  }

  /** What a merge would bring, found out on a copy. */
  #tryMerge(on: string): Draft["merge"] {
    const { pipeline, sample } = this.#state;
    if (!pipeline.length || sample || !this.#draft || pipeline.length > COPIED) return null;
    const copy = copyOf(this.#state);
    const { added, missing, movement } = copy.merge(this.#draft.pipeline, { on });
    copy.free();
    const closed = movement.reduce((sum, { won, lost, closed }) => sum + won.count + lost.count + closed.count, 0);
    return { added: added.length, closed, missing: missing.length };
  }

  take(how: "new" | "merge", asOf: string): void {
    const draft = this.#draft;
    if (!draft) return;
    this.#draft = null;
    // Sheets are often named after the day of the export.
    const { sheet: _, ...answers } = draft.told;
    if (Object.keys(answers).length) this.#shapes[shapeOf(draft.report)] = answers;
    const { pipeline, since } = this.#state;
    if (how === "new") {
      if (draft.bytes + this.#state.bytes > ROOM) {
        this.#forget();
        pipeline.free();
      } else this.#did({ kind: "swap", state: this.#state });
      this.#state = { pipeline: draft.pipeline, since: asOf, review: null, sample: false, told: draft.told, bytes: draft.bytes };
      return;
    }
    if (pipeline.length <= COPIED) this.#did({ kind: "swap", state: { ...this.#state, pipeline: copyOf(this.#state) } });
    else this.#forget();
    const review = merged(pipeline, draft.pipeline, since, asOf);
    this.#state = { ...this.#state, since: asOf, review, bytes: this.#state.bytes + draft.bytes };
  }

  // ── Giving back and keeping ────────────────────────────────────────────

  all(): Opportunity[] {
    return this.#state.sample ? [] : this.#state.pipeline.toJson();
  }

  csv(options: CsvOptions): Uint8Array {
    return this.#state.pipeline.toCsv(options);
  }

  async keep(key: string, settings: object): Promise<boolean> {
    try {
      await shelf.put(key, { ...this.record(), settings });
      return true;
    } catch {
      return false; // A frame or a full disk refused: the element says so.
    }
  }

  /** Brings back what was kept; its settings, or null where nothing was. */
  async restore(key: string): Promise<object | null> {
    const record = await shelf.get(key).catch(() => undefined);
    if (!record) return null;
    const { settings, ...own } = record;
    this.load(own as Kept);
    return (settings as object | undefined) ?? {};
  }

  free(): void {
    this.#forget();
    this.drop();
    this.#state.pipeline.free();
  }
}

/** Last week's opportunities, and the file that came on Monday. */
export interface Example {
  before: Change[];
  since: string;
  file: Change[];
  on: string;
}

interface Saved {
  value: Change[];
  csv: Uint8Array;
  told: ReadOptions;
  since: string | null;
  review: Review | null;
  shapes: Record<string, ReadOptions>;
}

/** The forecast that a picture shows. */
export function forecastOf({ asOf, windows }: PictureAsk): ForecastOptions {
  return { asOf, ...(windows ? { windows } : {}) };
}

/** Merges a week's file in, and lets it go; what moved, and how many proofs there were before. */
function merged(pipeline: Pipeline, file: Pipeline, before: string | null, on: string): Review {
  const proofs = Object.fromEntries([...worked(pipeline)].map((row) => [row.id, Object.keys(row.proofs ?? {}).length]));
  const { movement, changed } = pipeline.merge(file, { on });
  file.free();
  const slipped = changed.flatMap(({ id, field, from, to }) => (field === "expectedCloseOn" && from && to && to > from ? [{ id, from, to }] : []));
  return { before, on, movement, slipped, proofs };
}

const cancelled = () => new PlayfieldError("no-data", "cancelled");
const copyOf = ({ pipeline, told }: State): Pipeline => (told ? fromCsv(pipeline.toCsv(), told) : Pipeline.from(pipeline.toJson() as never));

/** A file of ours reads back without being told how it is written, but for what its columns mean. */
const fromCsv = (csv: Uint8Array, { mapping }: ReadOptions): Pipeline => Pipeline.read(csv, mapping ? { mapping } : {}).pipeline;

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

const shapeOf = ({ columns }: ReadReport): string => columns.join("\u001f");

function differing(before: Opportunity, after: Opportunity): string[] {
  const write = (own: unknown) => JSON.stringify(own ?? null);
  return (Object.keys(after) as (keyof Opportunity)[]).filter((field) => write(before[field]) !== write(after[field]));
}

/** The first cells that read two ways, as the file writes them. */
function unsureCells(head: Uint8Array, { dialect }: ReadReport): Draft["unsure"] {
  if (dialect.format !== "csv") return { dateOrder: null, decimal: null };
  let text = "";
  try {
    text = new TextDecoder(dialect.encoding ?? "utf-8").decode(head);
  } catch {
    return { dateOrder: null, decimal: null }; // An encoding that the browser lacks (UTF-32).
  }
  const dates = text.match(/(?<!\d)\d{1,2}([./-])\d{1,2}\1(\d{4}|\d\d)(?!\d)/g) ?? [];
  const unsure = dates.find((date) => {
    const [a, b] = date.split(/\D/).map(Number);
    return a !== b && a! <= 12 && b! <= 12;
  });
  return { dateOrder: unsure ?? null, decimal: text.match(/(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])/)?.[0] ?? null };
}
