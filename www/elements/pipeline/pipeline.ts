import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { PlayfieldError, scoreOpportunity, startPipeline } from "../../core/pipeline.ts";
import type { Begun, Source } from "../../core/load.ts";
import type { Band, Change, Changed, Forecast, ForecastOptions, Kept, Opportunity, Picture, Row } from "../../worker/messages.ts";
import forcedCss from "./forced.css";
import fieldCss from "../field/field.css";
import segmentedCss from "../field/segmented.css";
import { more } from "../fold/fold.ts";
import foldCss from "../fold/fold.css";
import { CRITERIA, DIMENSIONS, type Path } from "../scorecard/criteria.ts";
import evidenceCss from "../scorecard/evidence.css";
import { copy } from "../tool/copy.ts";
import { demo } from "../tool/demo.ts";
import { download } from "../tool/download.ts";
import type { Changed as Altered, PropertyDeclarations } from "../tool/element.ts";
import { icon } from "../tool/icons.ts";
import lineCss from "../field/line.css";
import magicCss from "../tool/magic.css";
import toastCss from "../tool/toast.css";
import trackCss from "../tool/track.css";
import noticeCss from "../tool/notice.css";
import { painted } from "../tool/painted.ts";
import { print } from "../tool/print.ts";
import { json, Tool } from "../tool/tool.ts";
import { dateFrom } from "../field/date.ts";
import { answerView, bandsView } from "./answer_view.ts";
import { type Asked, asked, PERIODS } from "./asked.ts";
import { isDate, longDay, type Period, periodAround, today, weekday } from "./dates.ts";
import { Entries, type Entry } from "./entries.ts";
import importCss from "./import.css";
import { Intake, type IntakeHost } from "./intake.ts";
import { type Line, PageLine } from "./line.ts";
import { FIRST_ROWS, type List, listView, PRINTED_ROWS, type SortBy } from "./list_view.ts";
import mondayCss from "./monday.css";
import { type Funnel, gapCurrency, mondayAnswer, mondayView } from "./monday_view.ts";
import outlookCss from "./outlook.css";
import { outlookAnswer, outlookView } from "./outlook_view.ts";
import { type BandName, Page } from "./page.ts";
import pipelineCss from "./pipeline.css";
import { sample } from "./sample.ts";
import tableCss from "./table.css";
import { viewText, words } from "./view_text.ts";

type View = "list" | "monday" | "outlook";
const VIEWS: readonly View[] = ["list", "monday", "outlook"];
/** Up to so many opportunities are brought back from the worker after each change, so that `value` can be read at once. */
const MIRRORED = 20_000;
/** Rows drawn above and below what is on screen. */
const MARGIN = 8;
/** The fields of the gap, and of own rates. */
const GOAL = ["revenueGoal", "averageRevenuePerSale", "appointmentToProposal", "closingRatio", "salesCycleDays"] as const;
const SCORED = ["commit", "bestCase", "developing"] as const;
const RATES = SCORED.map((band) => `rate-${band}`);
const WINDOW = 40;

interface Settings {
  funnel?: Funnel;
  period?: Period;
  rates?: Partial<Record<Band, number>>;
}

/**
 * `<playfield-pipeline>`: who is a 14 or 15, what it comes to, what moved since Monday.
 *
 * @attr src - a CRM's export (.csv, .xlsx), or opportunities as JSON
 * @attr as-of - the day that counts as today, 2026-11-23
 * @event playfield-ready - the first answer stands there
 * @event playfield-input - a score, a number, a letter of the search
 * @event playfield-change - an entry is done; detail.changed: { id, fields }[] names what was changed here, not what a file brought
 * @event playfield-error - it could not start, or a file could not be read; detail: { code, message }
 * @slot cta - the page's own call to action
 * @csspart question - the question the view answers
 * @csspart head - question, day, and the mark of an example
 * @csspart example - says that an example stands there
 * @csspart empty - the whole tool while nothing is brought
 * @csspart drop - where a file is dropped or chosen
 * @csspart choose - the button that chooses a file
 * @csspart sample - the button that shows an example
 * @csspart band - a score with its band's disc
 * @csspart answer - how many 14s and 15s and who they are; Monday: how many to talk about; in the outlook what it will bring
 * @csspart bands - what each band holds
 * @csspart list - search, filter and table
 * @csspart import - the button that brings a file
 * @csspart export - the button that shows the ways out
 * @csspart exports - the ways out: files for a spreadsheet, for the CRM, to bring back
 * @csspart score-panel - what an open row shows: scores, what lifts them, next step
 * @csspart evidence - the three stops: not seen, claimed, proven
 * @csspart line - a line to write on: the date of the next step
 * @csspart next - list and outlook: the one thing to do next
 * @csspart talk - Monday: what to talk about, and why
 * @csspart bridge - Monday: what moved
 * @csspart gap - Monday: what is still to win
 * @csspart funnel - Monday: the ratios that the gap takes, folded
 * @csspart forecast - outlook: what may come, as columns
 * @csspart rates - the fields for own win rates
 * @csspart months - outlook: when it closes, by month and band
 * @csspart owners - outlook: one row a seller
 * @csspart calibration - outlook: whether the scores told the truth
 * @csspart preview - a file as it was understood, before it is taken
 * @csspart dialect - what was found out about the file
 * @csspart ask - a question that the file can't answer
 * @csspart take - the button that takes the file
 * @csspart merge - the button that merges the file
 * @csspart progress - how far a large file is read
 * @csspart field - one field: label, box, note
 * @csspart input - where a field's figure is typed
 * @csspart slider - the slider of a field
 * @csspart select - a choice from a list
 * @csspart error - what is wrong with an entry or a file
 * @csspart toast - what was done, and its undo
 * @csspart foot - what is kept where, copy, print, and the page's own call to action
 * @csspart copy - the button that copies the view
 * @csspart print - the button that prints the view
 * @csspart box - the frame round a field's figure and its unit
 */
export class PlayfieldPipeline extends Tool implements IntakeHost {
  static override properties: PropertyDeclarations = {
    ...Tool.properties,
    src: {},
    asOf: { attribute: "as-of" },
    windows: { converter: json },
    funnel: { converter: json },
    rates: { converter: json },
    period: {},
    by: {},
  };

  static override styles = [...Tool.styles, noticeCss, fieldCss, segmentedCss, lineCss, foldCss, magicCss, toastCss, trackCss, evidenceCss, pipelineCss, tableCss, importCss, mondayCss, outlookCss, forcedCss];

  /** A CRM's export (.csv), or opportunities as JSON. */
  declare src: string | null;
  /** The day that counts as today, 2026-11-23. */
  declare asOf: string | null;
  /** { commitWithinDays, bestCaseFromDays }; 14 and 30. */
  declare windows: ForecastOptions["windows"] | null;
  /** Goal and KPIs for the gap. */
  declare funnel: Funnel | null;
  /** Own win rates by band, in place of the measured ones. */
  declare rates: Partial<Record<Band, number>> | null;
  /** What the goal is for. */
  declare period: Period;
  /** Who gives the scores, for their history. */
  declare by: string | null;

  line!: Line;
  readonly #intake = new Intake(this);
  readonly #entries = new Entries();
  #given: Change[] | null = null;
  #mirror: Opportunity[] | null = null;
  #picture: Picture | null = null;
  #rows: { total: number; rows: Row[]; offset: number } = { total: 0, rows: [], offset: 0 };
  #query: List["query"] = { sort: { by: "total", descending: true }, search: "", band: null };
  #all = false;
  #printing = false;
  #top = 0;
  #rowHeight = 38;
  #openRow: string | null = null;
  #guided = false;
  #typedDate: string | null = null;
  #wrongDate = false;
  #openFolds = new Set(["forecast"]);
  #saving = false;
  #view: View = "list";
  #toast: TemplateResult | null = null;
  #turn = 0;
  #busy: Promise<void> | null = null;
  #keeping = 0;
  #channel: BroadcastChannel | null = null;
  #said = "";
  #saying = 0;
  /** What had the focus before it was drawn anew, and where in the tool that was. */
  #focused: { own: Element; within: string } | null = null;
  #copied = false;
  #copying = 0;
  #written: Page | null = null;
  #asking: { of: Asked; so: ReturnType<typeof asked> } | null = null;
  #leftOut = "";
  /** The answer and the bands of one picture: searching and sorting leave them alone. */
  #answered: { of: Picture; by: Page; view: TemplateResult } | null = null;

  constructor() {
    super();
    this.src = null;
    this.asOf = null;
    this.windows = null;
    this.funnel = null;
    this.rates = null;
    this.period = "quarter";
    this.by = null;
  }

  // ── The host's side ────────────────────────────────────────────────────

  /** Opportunity[]; of more than 20,000 read from a large file null: ask `opportunities()`. */
  override get value(): Opportunity[] | null {
    if (!this.ready) return structuredClone(this.#given ?? []) as unknown as Opportunity[];
    return this.line.desk ? this.line.desk.all() : structuredClone(this.#mirror);
  }

  override set value(value: Change[] | { value?: Change[] } | null) {
    const list = Array.isArray(value) ? value : value?.value ?? [];
    this.given();
    if (!this.ready) {
      this.#given = list;
      return;
    }
    this.#give(list);
  }

  /** All opportunities, also those that a worker holds. */
  opportunities(): Promise<Opportunity[]> {
    return this.line.ask("all");
  }

  /** Forecast[], one a currency; [] while only the sample stands there. */
  override get result(): Forecast[] {
    if (!this.ready || this.#picture?.sample) return [];
    return this.line.desk ? this.line.desk.forecast(this.#options) : this.#picture?.forecasts ?? [];
  }

  /** The day that counts as today. */
  get today(): string {
    return isDate(this.asOf) ? this.asOf : today();
  }

  /** What the page asks for, as far as it can be. */
  get #asked(): ReturnType<typeof asked> {
    const { windows, rates, period, funnel } = this;
    const last = this.#asking;
    if (last && last.of.windows === windows && last.of.rates === rates && last.of.period === period && last.of.funnel === funnel) return last.so;
    const of = { windows, rates, period, funnel };
    const so = asked(of);
    this.#asking = { of, so };
    return so;
  }

  get #options(): ForecastOptions {
    const { windows } = this.#asked.own;
    return { asOf: this.today, ...(windows ? { windows } : {}) };
  }

  /** Looks anew at everything: a file, a saved record or the host's own list came in. */
  #lookAnew(): void {
    this.#mirror = null;
    this.#look();
  }

  #give(list: Change[]): void {
    if (!this.line.desk) {
      this.line.close();
      this.line = new PageLine();
    }
    this.line.desk!.give(list, this.today);
    this.#lookAnew();
  }

  // ── Beginning, ending ──────────────────────────────────────────────────

  protected override startCore(source: () => Source | Begun): Promise<void> {
    return startPipeline(source);
  }

  protected override begin(): void {
    this.line = new PageLine();
    this.#busy = this.#start();
  }

  async #start(): Promise<void> {
    try {
      if (this.#given) this.line.desk!.give(this.#given, this.today);
      else if (this.storageKey) {
        const settings = await this.line.ask("restore", this.storageKey);
        if (settings) this.#settle(settings);
        else if (this.src) await this.#fetch(this.src);
      } else if (this.src) await this.#fetch(this.src);
    } catch (error) {
      this.failed(error instanceof PlayfieldError ? error.code : "broken", (error as Error).message);
    }
    await this.#refresh();
  }

  async #fetch(src: string): Promise<void> {
    try {
      const answer = await fetch(new URL(src, this.ownerDocument.baseURI));
      if (!answer.ok) throw new PlayfieldError("not-found", `${src} answered ${answer.status}`);
      await this.#intake.bring(await answer.blob(), nameOf(src), { straight: true });
    } catch (error) {
      this.#intake.refuse(error instanceof PlayfieldError ? error.code : "network", (error as Error).message, nameOf(src));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#intake.listen();
    if (this.storageKey && typeof BroadcastChannel === "function") {
      this.#channel = new BroadcastChannel("playfield");
      this.#channel.onmessage = ({ data }) => {
        if (data === this.storageKey && this.ready && !this.#keeping) void this.#restoreAgain();
      };
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#copying);
    clearTimeout(this.#saying);
    this.#channel?.close();
    this.#channel = null;
    if (this.#keeping) void this.#keepNow();
    // A move within the page comes back in the same turn; else the worker goes.
    queueMicrotask(() => {
      if (!this.isConnected && this.ready && !this.line.desk && !this.#keeping) this.#rest();
    });
  }

  /** Gone from the page: what the worker held comes back to be kept here, and the worker ends. */
  #rest(): void {
    const { line } = this;
    void line.ask("record").then((record) => {
      if (this.isConnected || this.line !== line) return;
      this.line = new PageLine();
      this.line.desk!.load(record);
      line.close();
    }, () => {});
  }

  async #restoreAgain(): Promise<void> {
    const settings = await this.line.ask("restore", this.storageKey!);
    if (settings) this.#settle(settings);
    this.#lookAnew();
  }

  /** Once what was asked of the desk is there and drawn. */
  override get updateComplete(): Promise<void> {
    return Promise.resolve(this.#busy).then(() => super.updateComplete);
  }

  protected override shouldUpdate(): boolean {
    return super.shouldUpdate() && (!!this.#picture || this.#intake.faulty);
  }

  protected override willUpdate(changed: Altered): void {
    super.willUpdate(changed);
    if (this.hasUpdated && ["asOf", "windows", "rates", "period", "funnel"].some((name) => changed.has(name))) this.#look();
    if (this.hasUpdated && changed.has("src") && this.src) void this.#fetch(this.src);
    const own = this.renderRoot.activeElement;
    this.#focused = own && { own, within: own.closest(".pf-toasts") ? "[part=toast] button" : own.closest(".pf-list") ? ".pf-scroll[tabindex]" : "" };
  }

  protected override updated(_: Altered): void {
    const last = this.#focused;
    if (last && !last.own.isConnected) void painted().then(() => this.#refocus(last.within));
    this.#saySoon();
  }

  /** What had the focus is gone: it goes to what took its place, or to the question of the view. */
  #refocus(within: string): void {
    const { activeElement, body } = this.ownerDocument;
    if (activeElement !== body) return;
    const { renderRoot } = this;
    const to = (within && renderRoot.querySelector<HTMLElement>(within)) || renderRoot.querySelector<HTMLElement>(".pf-question");
    to?.focus({ preventScroll: !!within });
  }

  /** The screen reader hears the answer once entry pauses, not at every key. */
  #saySoon(): void {
    clearTimeout(this.#saying);
    if (this.isConnected) this.#saying = window.setTimeout(() => {
      const said = [...this.renderRoot.querySelectorAll("[part=answer] > .pf-magic")].map(words).join(" ");
      if (!said || said === this.#said) return;
      this.#said = said;
      this.requestUpdate();
    }, 700);
  }

  /** Only where what is drawn stands there already: measuring fresh rows would lay them out in the middle of a task. */
  #measure(): void {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>(".pf-table > [data-id]");
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (!first || !last || this.#openRow) return;
    const height = (last.offsetTop + last.offsetHeight - first.offsetTop) / rows.length;
    if (height > 0) this.#rowHeight = height;
  }

  // ── Looking ────────────────────────────────────────────────────────────

  #look(after?: Promise<unknown>): void {
    this.#busy = this.#refresh(after);
  }

  /** Draws what the desk answers now, once `after` is done: what was asked of the desk before. */
  async #refresh(after?: Promise<unknown>): Promise<void> {
    const turn = ++this.#turn;
    const { line } = this;
    const { own: { rates, period }, leftOut } = this.#asked;
    const { from, to } = periodAround(this.today, period);
    if (leftOut.join() !== this.#leftOut) {
      this.#leftOut = leftOut.join();
      for (const name of leftOut) this.failed("out-of-range", `${name} can't be ${valueText(this[name])}`);
    }
    try {
      const [picture, rows] = await Promise.all([
        line.ask("picture", { ...this.#options, view: this.#view, rates, periodFrom: from, periodTo: to }),
        line.ask("rows", this.#rowsQuery),
        after,
      ]);
      const mirror = line.desk || picture.length > MIRRORED ? null : this.#mirror ?? await line.ask("all");
      if (turn !== this.#turn) return;
      this.#mirror = mirror;
      this.#picture = picture;
      this.#rows = { ...rows, offset: this.#rowsQuery.offset };
    } catch (error) {
      const code = error instanceof PlayfieldError ? error.code : "broken";
      // What stands there stays; where nothing does yet, the box says so.
      if (turn === this.#turn) this.#picture ? this.failed(code, (error as Error).message) : this.#intake.refuse(code, (error as Error).message);
    }
    this.requestUpdate();
  }

  /** Only the list: nothing of it depends on how many there are. */
  async #list(): Promise<void> {
    const turn = this.#turn;
    const query = this.#rowsQuery;
    const rows = await this.line.ask("rows", query);
    if (turn !== this.#turn || query.offset !== this.#rowsQuery.offset) return;
    this.#rows = { ...rows, offset: query.offset };
    this.requestUpdate();
  }

  get #rowsQuery() {
    const { sort, search, band } = this.#query;
    const window = this.#printing ? { offset: 0, limit: PRINTED_ROWS } : this.#all ? { offset: Math.max(0, this.#top - MARGIN), limit: WINDOW } : { offset: 0, limit: FIRST_ROWS };
    return { ...window, sort, open: true, ...(search ? { search } : {}), ...(band ? { band } : {}) };
  }

  #find(change: Partial<List["query"]>): void {
    this.#query = { ...this.#query, ...change };
    this.#top = 0;
    if (this.#all) this.renderRoot.querySelector(".pf-scroll")?.scrollTo({ top: 0 });
    // Drawn once, with what was found: what was typed or chosen shows that by itself.
    this.#busy = this.#list();
  }

  /** Shows one in the list, its row open. */
  #openInList({ id, name }: Row): void {
    const stands = this.#view === "list" && this.#rows.rows.some((row) => row.id === id);
    this.#view = "list";
    this.#openRow = id;
    if (stands) this.requestUpdate();
    else {
      this.#query = { ...this.#query, search: name, band: null };
      this.#look();
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .pf-open`)?.focus());
  }

  #sort(by: SortBy): void {
    const { sort } = this.#query;
    const falling = ["total", "pain", "power", "fit", "amount"].includes(by);
    this.#find({ sort: { by, descending: sort.by === by ? !sort.descending : falling } });
  }

  #scrolled(from: HTMLElement): void {
    if (!this.#all) return;
    this.#measure();
    const reach = Math.max(1, from.scrollHeight - from.clientHeight);
    const shown = Math.max(1, Math.floor(from.clientHeight / this.#rowHeight));
    const tall = this.#rows.total * this.#rowHeight > from.scrollHeight * 1.5;
    const top = tall ? Math.round((from.scrollTop / reach) * Math.max(0, this.#rows.total - shown)) : Math.floor(from.scrollTop / this.#rowHeight);
    if (Math.abs(top - this.#top) < MARGIN / 2) return;
    this.#top = top;
    this.#busy = this.#list();
  }

  // ── Acting ─────────────────────────────────────────────────────────────

  #patch(row: Row, change: Change, said: (after: Opportunity) => TemplateResult): Promise<void> {
    return (this.#busy = this.#patchNow(row, change, said));
  }

  async #patchNow(row: Row, change: Change, said: (after: Opportunity) => TemplateResult): Promise<void> {
    if (this.readonly) return;
    const patched = this.line.ask("patch", row.id, change, { on: this.today, ...(this.by ? { by: this.by } : {}) }).then(({ row: after, changed }) => {
      if (!changed.length) return;
      this.#mirrored(after);
      this.#toast = said(after);
      return changed;
    });
    // Asked in the same breath: the worker takes both in one message, in their order.
    this.#look(Promise.all([patched.catch(() => {}), this.#foreseen(row, change)]));
    await this.#busy;
    await super.updateComplete;
    // The row may have gone elsewhere, and the focus with it.
    (this.renderRoot as ShadowRoot).activeElement?.scrollIntoView({ block: "nearest" });
    try {
      const changed = await patched;
      if (changed) this.#tell(changed);
    } catch (error) {
      if (!(error instanceof PlayfieldError)) throw error;
      this.#toast = this.speech.say("pipeline-refused", { name: row.account ?? row.name, code: error.code });
      this.requestUpdate();
      this.failed(error.code, error.message);
    }
  }

  /** What the row itself will say stands there with the frame of the key; what a worker says of all comes with the next one, and is what counts. */
  #foreseen(row: Row, change: Change): Promise<void> | undefined {
    const at = this.#rows.rows.findIndex(({ id }) => id === row.id);
    if (this.line.desk || at < 0 || !("criteria" in change || DIMENSIONS.some((name) => name in change))) return;
    // As the core: a score that is given by itself takes the place of the criteria.
    const { criteria, pain, power, fit, ...own } = { ...row, criteria: null, ...change } as Row;
    const scored = criteria ? scoreOpportunity({ criteria }) : pain != null && power != null && fit != null ? scoreOpportunity({ pain, power, fit }) : { pain, power, fit, total: null, band: null };
    const rows = [...this.#rows.rows];
    rows[at] = { ...own, criteria, pain: scored.pain, power: scored.power, fit: scored.fit, total: scored.total, band: scored.band } as Row;
    this.#rows = { ...this.#rows, rows };
    this.requestUpdate();
    return painted();
  }

  #mirrored(row: Opportunity): void {
    const at = this.#mirror?.findIndex(({ id }) => id === row.id) ?? -1;
    if (at >= 0) this.#mirror![at] = row;
  }

  #mark(row: Row, path: Path, at: number): void {
    const [dimension, criterion] = path.split(".") as [string, string];
    const criteria = (row.criteria ?? Object.fromEntries(DIMENSIONS.map((own) => [own, Object.fromEntries(CRITERIA[own].map((name) => [name, 0]))]))) as Record<string, Record<string, number>>;
    void this.#patch(row, { criteria: { ...criteria, [dimension]: { ...criteria[dimension], [criterion]: at } } } as unknown as Change, (after) => this.#scored(after));
  }

  #prove(row: Row, path: Path, proof: string): void {
    const { [path]: _, ...others } = row.proofs ?? {};
    void this.#patch(row, { proofs: proof ? { ...others, [path]: proof } : others } as Change, (after) => this.speech.say("pipeline-proved", { name: after.account ?? after.name }));
  }

  #plan(row: Row, change: Change): void {
    void this.#patch(row, change, (after) => this.speech.say("pipeline-planned", { name: after.account ?? after.name }));
  }

  /** What is no date stays as it was typed, with why beside it. */
  #date(row: Row): void {
    const text = this.#typedDate?.trim() ?? "";
    const nextStepOn = text ? dateFrom(text, this.figures.locale, this.today) : null;
    this.#wrongDate = !!text && !nextStepOn;
    if (!this.#wrongDate) {
      this.#typedDate = null;
      if (nextStepOn !== (row.nextStepOn ?? null)) return this.#plan(row, { nextStepOn } as Change);
    }
    this.requestUpdate();
  }

  #score(row: Row, dimension: "pain" | "power" | "fit", value: number): void {
    void this.#patch(row, { [dimension]: value } as Change, (after) => this.#scored(after));
  }

  #scored({ name, account, pain, power, fit }: Opportunity): TemplateResult {
    const own = account ?? name;
    return pain != null && power != null && fit != null ? this.speech.say("pipeline-scored", { name: own, total: this.figures.whole(pain + power + fit) }) : this.speech.say("pipeline-scored-part", { name: own });
  }

  async #changed(changed: Changed[]): Promise<void> {
    this.#look();
    await this.#busy;
    this.#tell(changed);
  }

  #tell(changed: Changed[]): void {
    if (this.#picture?.sample) return;
    this.emit("input", { changed });
    this.emit("change", { changed });
  }

  async #turnBack(which: "undo" | "redo"): Promise<void> {
    const { changed, rows } = await this.line.ask(which);
    if (rows) for (const row of rows) this.#mirrored(row);
    else this.#mirror = null;
    this.#toast = which === "undo" ? this.speech.say("pipeline-undone") : this.speech.say("pipeline-redone");
    await this.#changed(changed);
  }

  took(how: "new" | "merge", count: number, straight: boolean): void {
    this.#view = how === "merge" ? "monday" : "list";
    this.#openRow = null;
    this.#all = false;
    this.#query = { sort: { by: "total", descending: true }, search: "", band: null };
    this.#mirror = null;
    if (straight) return this.#look();
    this.#toast = this.speech.say(how === "merge" ? "pipeline-merged" : "pipeline-imported", { count: this.figures.whole(count) });
    void this.#changed([]);
  }

  /** A file is being read elsewhere: time for what showing it will need. */
  reading(): void {
    if (this.speech) this.#page.warm();
  }

  reopened(settings: object, straight: boolean): void {
    this.#settle(settings);
    this.#mirror = null;
    if (straight) return this.#look();
    this.#toast = this.speech.say("pipeline-reopened");
    void this.#changed([]);
  }

  lookAtSample(): void {
    this.line.desk?.show(sample(this.today, this.currency));
    this.#look();
  }

  failed(code: string, message: string): void {
    this.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail: { code, message } }));
  }

  #settle(settings: Settings): void {
    this.funnel ??= settings.funnel ?? null;
    this.rates ??= settings.rates ?? null;
    if (settings.period) this.period = settings.period;
  }

  protected override keep(_: string): void {
    clearTimeout(this.#keeping);
    this.#keeping = window.setTimeout(() => void this.#keepNow(), Math.max(300, (this.#picture?.length ?? 0) / 20));
  }

  async #keepNow(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = 0;
    const key = this.storageKey;
    if (!key) return;
    const kept = await this.line.ask("keep", key, this.#settings);
    if (kept) this.#channel?.postMessage(key);
    if (kept === this.kept) return;
    this.kept = kept;
    this.requestUpdate();
  }

  get #settings(): Settings {
    return { ...(this.funnel ? { funnel: this.funnel } : {}), ...(this.rates ? { rates: this.rates } : {}), period: this.period };
  }

  // ── View ───────────────────────────────────────────────────────────────

  /** What the views write with; the formats in it are made once. */
  get #page(): Page {
    const { speech, figures, today } = this;
    const own = this.#written;
    if (own?.speech === speech && own.figures === figures && own.asOf === today) return own;
    return (this.#written = new Page(speech, figures, today));
  }

  protected override view(): TemplateResult {
    const page = this.#page;
    const picture = this.#picture;
    const { draft } = this.#intake;
    if (draft) return this.#intake.preview(draft, page);
    if (!picture?.length) return html`<div class="pf-tool pf-pipeline" part="empty"><header class="pf-head" part="head"><h2 class="pf-question" part="question" tabindex="-1">${this.speech.say("pipeline-question")}</h2></header>
      ${this.#notices(page)}${this.readonly ? nothing : this.#intake.empty(page)}${this.#foot(page)}</div>`;
    return html`<div class="pf-tool pf-pipeline" data-over=${this.#intake.over || nothing} @keydown=${(event: KeyboardEvent) => this.#keyed(event)}>
      ${this.#tabs()}
      ${this.#head(picture, page)}
      ${this.#notices(page)}
      ${this.#view === "list" ? this.#answer(picture, page) : nothing}
      ${this.#view === "outlook" && picture.outlook ? outlookAnswer(picture.outlook, picture, page, this.#entries.wrong(RATES), (row) => this.#openInList(row)) : nothing}
      ${this.#view === "monday" && picture.monday ? mondayAnswer(picture.monday, page, (row) => this.#openInList(row)) : nothing}
      <p class="pf-said" role="status">${this.#said}</p>
      <div class="pf-viewed" role="tabpanel" id="view" aria-label=${this.speech.text(`pipeline-view-${this.#view}`)}>${this.#viewed(picture, page)}</div>
      ${this.#toast ? this.#toastView(picture) : nothing}
      ${this.#foot(page)}
    </div>`;
  }

  /** Above whatever stands there: how far a file is, what stopped, what the page asks for that can't be. */
  #notices(page: Page): TemplateResult {
    return html`${this.#intake.notices(page)}${this.#asked.leftOut.map((name) => html`<p class="pf-error" part="error">${icon("alert")}<span>${page.speech.say("pipeline-left-out", { name, value: valueText(this[name]) })}</span></p>`)}`;
  }

  #answer(picture: Picture, page: Page): TemplateResult {
    const last = this.#answered;
    if (last?.of === picture && last.by === page) return last.view;
    const view = html`${answerView(picture, page, () => this.#find({ band: "commit" }), (row) => this.#openInList(row))}${bandsView(picture, page)}`;
    this.#answered = { of: picture, by: page, view };
    return view;
  }

  #head(picture: Picture, page: Page): TemplateResult {
    const { speech } = this;
    const open = picture.forecasts.reduce((sum, own) => sum + own.commit.count + own.bestCase.count + own.developing.count + own.unscored.count, 0);
    const locale = this.figures.locale;
    const date = longDay(page.asOf, locale);
    const review = picture.monday?.review;
    return html`<header class="pf-head" part="head">
      <h2 class="pf-question" part="question" tabindex="-1">${speech.say(this.#view === "list" ? "pipeline-question" : `pipeline-question-${this.#view}`)}</h2>
      <p class="pf-asof">${this.#view === "monday" && review?.before ? speech.say("pipeline-asof-monday", { weekday: weekday(page.asOf, locale), date, before: page.day(review.before) }) : speech.say("pipeline-asof", { date, count: page.count(open) })}</p>
      ${picture.sample ? html`<p class="pf-example" part="example">${demo(speech, "pipeline-example-until")}</p>` : nothing}
    </header>`;
  }

  #tabs(): TemplateResult {
    const choose = (view: View) => {
      if (view === this.#view) return;
      this.#view = view;
      this.#look();
    };
    return html`<div class="pf-views" role="tablist" aria-label=${this.speech.text("pipeline-view")} @keydown=${(event: KeyboardEvent) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (!step) return;
      const turned = getComputedStyle(this).direction === "rtl" ? -step : step;
      const next = VIEWS[(VIEWS.indexOf(this.#view) + turned + VIEWS.length) % VIEWS.length]!;
      choose(next);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
    }}>${VIEWS.map((view) => html`<button type="button" role="tab" id="tab-${view}" aria-controls="view" aria-selected=${view === this.#view ? "true" : "false"} tabindex=${view === this.#view ? "0" : "-1"} @click=${() => choose(view)}>${this.speech.say(`pipeline-view-${view}`)}</button>`)}</div>`;
  }

  #viewed(picture: Picture, page: Page): TemplateResult | typeof nothing {
    if (this.#view === "list") return listView({ ...this.#rows, query: this.#query, all: this.#all && !this.#printing, rowHeight: this.#rowHeight, open: this.#openRow, guided: this.#guided, typedDate: this.#typedDate, wrongDate: this.#wrongDate, readonly: this.readonly, shown: (field) => this.isShown(field), locked: (field) => this.isLocked(field) }, picture, page, {
      search: (text) => {
        this.#find({ search: text });
        this.emit("input", { changed: [] });
      },
      band: (band: BandName | null) => this.#find({ band }),
      sort: (by) => this.#sort(by),
      toggle: (id) => {
        this.#openRow = this.#openRow === id ? null : id;
        this.#guided = false;
        this.#typedDate = null;
        this.#wrongDate = false;
        this.requestUpdate();
      },
      score: (row, dimension, value) => this.#score(row, dimension, value),
      guide: (guided) => {
        this.#guided = guided;
        this.requestUpdate();
      },
      mark: (row, path, at) => this.#mark(row, path, at),
      prove: (row, path, proof) => this.#prove(row, path, proof),
      step: (row, nextStep) => this.#plan(row, { nextStep } as Change),
      date: (text) => (this.#typedDate = text),
      dated: (row) => this.#date(row),
      more: () => {
        this.#measure();
        this.#all = true;
        this.#find({});
      },
      scrolled: (from) => this.#scrolled(from),
      bring: () => this.#intake.choose(),
      give: this.#exports(),
    });
    if (this.#view === "monday" && picture.monday) {
      const { funnel, period } = this.#asked.own;
      const { from, to } = periodAround(this.today, period);
      const currency = gapCurrency(picture.monday, picture, this.figures.currency);
      return mondayView(picture.monday, picture, { funnel: funnel ?? {}, currency, from, to, period, stale: this.#entries.wrong(GOAL), fields: this.#gapFields(currency, page) }, page);
    }
    if (this.#view === "outlook" && picture.outlook) return outlookView(picture.outlook, picture, page, {
      open: this.#openFolds,
      toggle: (name) => this.#toggle(name),
      stale: this.#entries.wrong(RATES),
      own: this.#asked.own.rates,
      rates: this.#rateFields(page),
    });
    return nothing;
  }

  #exports(): TemplateResult {
    const { speech } = this;
    const button = (text: TemplateResult, act: () => void) => html`<button class="pf-button" data-size="small" type="button" @click=${act}>${text}</button>`;
    return html`<button class="pf-button" type="button" part="export" ?disabled=${!!this.#picture?.sample} aria-expanded=${String(this.#saving)} @click=${() => {
      this.#saving = !this.#saving;
      this.requestUpdate();
    }}>${icon("save")}${speech.say("pipeline-export")}</button>${this.#saving && !this.#picture?.sample ? html`<span class="pf-row" part="exports">
      ${button(speech.say("pipeline-export-spreadsheet"), () => void this.#saveCsv("spreadsheet"))}
      ${button(speech.say("pipeline-export-crm"), () => void this.#saveCsv("crm"))}
      ${button(speech.say("pipeline-export-json"), () => void this.#saveJson())}</span>` : nothing}`;
  }

  async #saveCsv(target: "spreadsheet" | "crm"): Promise<void> {
    const bytes = await this.line.ask("csv", { for: target });
    download(`pipeline-${this.today}.csv`, "text/csv", bytes as Uint8Array<ArrayBuffer>);
  }

  async #saveJson(): Promise<void> {
    const { csv: _, told: __, ...own } = await this.line.ask("record");
    const record: Kept = { ...own, value: await this.line.ask("all"), settings: this.#settings };
    download(`pipeline-${this.today}.json`, "application/json", JSON.stringify(record, null, 1));
  }

  /** The view as text that a spreadsheet takes as a table. */
  async #copy(page: Page): Promise<void> {
    const { renderRoot } = this;
    const text = this.#view === "list" ? await this.#listText(page)
      : [".pf-head", "[part=answer]", ".pf-viewed"].flatMap((part) => renderRoot.querySelector(part) ?? []).map(viewText).join("\n");
    this.#copied = await copy(text, renderRoot);
    this.requestUpdate();
    clearTimeout(this.#copying);
    this.#copying = window.setTimeout(() => {
      this.#copied = false;
      this.requestUpdate();
    }, 2000);
  }

  /** The list as it is chosen and sorted: its first thousand rows, and how many more there are. */
  async #listText(page: Page): Promise<string> {
    const { speech } = this;
    const rows = await this.line.ask("rows", { ...this.#rowsQuery, offset: 0, limit: 1000 });
    const head = ["total", "name", "pain", "power", "fit", "amount", "close", "stage", "owner"].map((col) => speech.text(`pipeline-column-${col as "total"}`));
    const lines = rows.rows.map((row) => [row.total ?? "", [row.account, row.name].filter(Boolean).join(", "), row.pain ?? "", row.power ?? "", row.fit ?? "", row.amount == null ? "" : page.money(row.amount, row.currency), row.expectedCloseOn ?? "", row.stage ?? "", row.owner ?? ""]);
    const more = rows.total - lines.length;
    return [head, ...lines, ...(more ? [[speech.text("pipeline-talk-more", { count: page.count(more) })]] : [])].map((line) => line.join("\t")).join("\n");
  }

  #toastView({ canUndo, canRedo }: Picture): TemplateResult {
    return html`<div class="pf-toasts"><span class="pf-toast" role="status" part="toast">${this.#toast}${canUndo ? html`<button type="button" @click=${() => void this.#turnBack("undo")}>${this.speech.say("part-undo")}</button>` : nothing}${canRedo ? html`<button type="button" @click=${() => void this.#turnBack("redo")}>${this.speech.say("pipeline-redo")}</button>` : nothing}</span></div>`;
  }

  #keyed(event: KeyboardEvent): void {
    const typing = (event.target as HTMLElement).matches("input:not([type=radio]), textarea");
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    void this.#turnBack(event.shiftKey ? "redo" : "undo");
  }

  #gapFields(currency: string | null, page: Page): TemplateResult {
    const { speech } = this;
    const { own } = this.#asked;
    const funnel = own.funnel ?? {};
    const entry = (name: keyof Funnel, kind: Entry["kind"]) => this.#entry({
      name, kind, label: speech.say(`pipeline-field-${name}`), value: funnel[name], unit: speech.text("pipeline-unit-days"), currency,
      set: (value) => (this.funnel = { ...funnel, [name]: value }),
    }, page);
    const goal = html`<div class="pf-fields pf-ask">${entry("revenueGoal", "money")}
      <div class="pf-field"><label for="period">${speech.say("pipeline-period")}</label><span class="pf-select"><select id="period" ?disabled=${this.isLocked("period")} @change=${(event: Event) => {
        this.period = (event.target as HTMLSelectElement).value as Period;
        this.emit("change", { changed: [] });
      }}>${PERIODS.map((name) => html`<option value=${name} .selected=${name === own.period}>${speech.text(`pipeline-period-${name}`)}</option>`)}</select>${icon("down")}</span></div></div>`;
    const ratios = () => html`<div class="pf-fields">${entry("averageRevenuePerSale", "money")}${entry("appointmentToProposal", "percent")}${entry("closingRatio", "percent")}${entry("salesCycleDays", "days")}</div>`;
    const { appointmentToProposal: first, closingRatio: second, averageRevenuePerSale: revenue, salesCycleDays: days } = funnel;
    const entered = [first && page.figures.percent(first), second && page.figures.percent(second), revenue && page.money(revenue, currency), days && `${page.count(days)} ${speech.text("pipeline-unit-days")}`];
    return html`${goal}${this.#more("funnel", speech.say("pipeline-gap-numbers"), this.#gist(entered), ratios)}`;
  }

  #rateFields(page: Page): TemplateResult {
    const { speech } = this;
    const rates = this.#asked.own.rates;
    return this.#more("rates", speech.say("pipeline-rates-fields"), this.#gist(SCORED.map((band) => rates?.[band] != null && speech.text("pipeline-rate-of-band", { rate: page.figures.percent(rates[band]), band }))), () => html`<div class="pf-fields">${SCORED.map((band) => this.#entry({
      name: `rate-${band}`, kind: "percent", label: speech.say(`band-${band}`), value: rates?.[band], unit: "",
      set: (value) => {
        const { [band]: _, ...rest } = rates ?? {};
        const own = value === undefined ? rest : { ...rest, [band]: value };
        this.rates = Object.keys(own).length ? own : null;
      },
    }, page))}</div>`);
  }

  /** What a fold of fields holds; that there is nothing in them. */
  #gist(entered: unknown[]): unknown {
    const all = entered.filter(Boolean) as string[];
    return all.length ? new Intl.ListFormat(this.speech.language, { type: "unit" }).format(all) : this.speech.say("pipeline-not-entered");
  }

  #more(name: string, title: TemplateResult, gist: unknown, body: () => TemplateResult): TemplateResult {
    return more(name, title, gist, this.#openFolds.has(name), () => this.#toggle(name), body);
  }

  #toggle(name: string): void {
    if (!this.#openFolds.delete(name)) this.#openFolds.add(name);
    this.requestUpdate();
  }

  #entry(entry: Entry, page: Page): TemplateResult {
    return this.#entries.view(entry, page, { readonly: this.readonly, locked: this.isLocked(entry.name) }, (done) => {
      this.requestUpdate();
      this.emit(done ? "change" : "input", { changed: [] });
    });
  }

  /** On paper stand as many rows as its page has room for. */
  async #print(): Promise<void> {
    const rows = (printing: boolean) => {
      this.#printing = printing;
      if (this.#view === "list") this.#busy = this.#list();
    };
    rows(true);
    await this.updateComplete;
    addEventListener("afterprint", () => rows(false), { once: true });
    print(this);
  }

  #foot(page: Page): TemplateResult {
    const { speech } = page;
    const picture = this.#picture;
    const button = (name: "copy" | "print", text: TemplateResult, disabled: boolean, act: () => void) => html`<button class="pf-button" data-kind="quiet" data-size="small" type="button" part=${name} ?disabled=${disabled} @click=${act}>${icon(name === "copy" && this.#copied ? "check" : name)}${text}</button>`;
    return html`<footer class="pf-foot" part="foot"><p class="pf-note" role="status">${this.kept ? speech.say("pipeline-private") : speech.say("pipeline-not-kept")}</p>${picture?.length && !this.#intake.draft ? html`<div class="pf-row" data-quiet>
      ${button("copy", this.#copied ? speech.say("part-copied") : speech.say("part-copy"), picture.sample, () => void this.#copy(page))}${button("print", speech.say("part-print"), false, () => void this.#print())}</div>` : nothing}<slot name="cta"></slot></footer>`;
  }
}

/** A file's name in its address. */
const nameOf = (address: string) => address.split(/[?#]/)[0]!.split("/").pop()!;

const valueText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
