import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { startPipeline } from "../../core/pipeline.ts";
import type { Begun, Source } from "../../core/load.ts";
import { codeOf } from "../../worker/failure.ts";
import type { Band, Change, Changed, Forecast, ForecastOptions, Opportunity, Picture, PictureAsk, Row } from "../../worker/messages.ts";
import forcedCss from "./forced.css";
import fieldCss from "../field/field.css";
import segmentedCss from "../field/segmented.css";
import foldCss from "../fold/fold.css";
import bandCss from "../scorecard/band.css";
import evidenceCss from "../scorecard/evidence.css";
import type { Changed as Altered, PropertyDeclarations } from "../tool/element.ts";
import { isDate, today } from "../field/date.ts";
import lineCss from "../field/line.css";
import magicCss from "../tool/magic.css";
import toastCss from "../tool/toast.css";
import trackCss from "../tool/track.css";
import noticeCss from "../tool/notice.css";
import { json, Tool } from "../tool/tool.ts";
import { answerView, bandsView } from "./answer_view.ts";
import { Settled } from "./asked.ts";
import { Attention } from "./attention.ts";
import { type Period, periodAround } from "./dates.ts";
import { Edits, type EditsHost } from "./edits.ts";
import { head, question, tabs, type View } from "./head_view.ts";
import { Held, type HeldHost } from "./held.ts";
import importCss from "./import.css";
import { Intake, type IntakeHost } from "./intake.ts";
import { Keeping, type KeepingHost } from "./keeping.ts";
import { PageLine } from "./line.ts";
import { type List, listView } from "./list_view.ts";
import { ListWindow } from "./list_window.ts";
import mondayCss from "./monday.css";
import { type Funnel, gapCurrency, mondayAnswer, mondayView } from "./monday_view.ts";
import { OpenRow } from "./open_row.ts";
import outlookCss from "./outlook.css";
import { outlookAnswer, outlookView } from "./outlook_view.ts";
import { type Folds, OwnNumbers, type OwnNumbersHost } from "./own_numbers.ts";
import { Page } from "./page.ts";
import pipelineCss from "./pipeline.css";
import { sample } from "./sample.ts";
import tableCss from "./table.css";
import { WaysOut } from "./ways_out.ts";

/**
 * `<playfield-pipeline>`: who is a 14 or 15, what it comes to, what moved since Monday.
 *
 * @attr src - a CRM's export (.csv, .xlsx), or opportunities as JSON
 * @attr as-of - the day that counts as today, 2026-11-23
 * @event playfield-ready - the first answer stands there
 * @event playfield-input - a score, a number, a letter of the search
 * @event playfield-change - an entry is done; detail.changed: { id, fields }[] names what was changed here, not what a file brought
 * @event playfield-error - it could not start, a file could not be read, or the page set what can't be; detail: { code, message }, for what was set with field
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
export class PlayfieldPipeline extends Tool implements IntakeHost, HeldHost, KeepingHost, EditsHost, OwnNumbersHost {
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

  static override styles = [...Tool.styles, noticeCss, fieldCss, segmentedCss, lineCss, foldCss, magicCss, toastCss, trackCss, bandCss, evidenceCss, pipelineCss, tableCss, importCss, mondayCss, outlookCss, forcedCss];

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

  readonly #settled = new Settled(this, (name, given) => this.refuse(name, given, "out-of-range"));
  readonly #listWindow = new ListWindow(this, () => this.#holding.list());
  readonly #holding = new Held(this, this.#listWindow);
  readonly #intake = new Intake(this, this.#holding);
  readonly #keeping = new Keeping(this, this.#holding);
  readonly #edits = new Edits(this, this.#holding);
  readonly #openRow = new OpenRow(this);
  readonly #waysOut = new WaysOut(this, this.#holding, this.#keeping);
  readonly #attention = new Attention(this);
  readonly #openFolds = new Set(["forecast"]);
  readonly #folds: Folds = {
    open: this.#openFolds,
    toggle: (name) => {
      if (!this.#openFolds.delete(name)) this.#openFolds.add(name);
      this.requestUpdate();
    },
  };
  readonly #numbers = new OwnNumbers(this, this.#settled, this.#folds);
  #view: View = "list";
  #given: Change[] | null = null;
  #written: Page | null = null;
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
    return this.ready ? this.#holding.all : (structuredClone(this.#given ?? []) as unknown as Opportunity[]);
  }

  override set value(value: Change[] | { value?: Change[] } | null) {
    const list = Array.isArray(value) ? value : value?.value ?? [];
    this.given();
    if (this.ready) this.#holding.give(list, this.today);
    else this.#given = list;
  }

  /** All opportunities, also those that a worker holds. */
  opportunities(): Promise<Opportunity[]> {
    return this.#holding.line.ask("all");
  }

  /** Forecast[], one a currency; [] while only the sample stands there. */
  override get result(): Forecast[] {
    const { line, lastPicture: picture } = this.#holding;
    if (!this.ready || picture?.sample) return [];
    return line.desk ? line.desk.forecast(this.#options) : picture?.forecasts ?? [];
  }

  /** The day that counts as today. */
  get today(): string {
    return isDate(this.asOf) ? this.asOf : today();
  }

  get #options(): ForecastOptions {
    const { windows } = this.#settled.own;
    return { asOf: this.today, ...(windows ? { windows } : {}) };
  }

  // ── Beginning, ending ──────────────────────────────────────────────────

  protected override startCore(source: () => Source | Begun): Promise<void> {
    return startPipeline(source);
  }

  protected override begin(): void {
    this.#holding.line = new PageLine();
    this.#holding.busy = this.#start();
  }

  async #start(): Promise<void> {
    try {
      if (this.#given) this.#holding.line.desk!.give(this.#given, this.today);
      else if (!(this.storageKey && (await this.#keeping.restore())) && this.src) await this.#intake.fetch(this.src);
    } catch (error) {
      this.tellFailure({ code: codeOf(error), message: (error as Error).message });
    }
    await this.#holding.look();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#intake.listen();
    this.#keeping.listen();
  }

  /** Once what was asked of the desk is there and drawn. */
  override get updateComplete(): Promise<void> {
    return Promise.resolve(this.#holding.busy).then(() => this.drawn());
  }

  drawn(): Promise<void> {
    return super.updateComplete;
  }

  protected override shouldUpdate(): boolean {
    return super.shouldUpdate() && (!!this.#holding.lastPicture || this.#intake.faulty);
  }

  protected override willUpdate(changed: Altered): void {
    super.willUpdate(changed);
    if (this.hasUpdated && ["asOf", "windows", "rates", "period", "funnel"].some((name) => changed.has(name))) void this.#holding.look();
    if (this.hasUpdated && changed.has("src") && this.src) void this.#intake.fetch(this.src);
    this.#attention.before();
  }

  protected override updated(_: Altered): void {
    this.#attention.after();
  }

  protected override keep(_: string): void {
    this.#keeping.keep();
  }

  remembered(kept: boolean): void {
    if (kept === this.kept) return;
    this.kept = kept;
    this.requestUpdate();
  }

  // ── What the rooms ask of the element ──────────────────────────────────

  question(): PictureAsk {
    const { rates, period } = this.#settled.own;
    this.#settled.complain();
    const { from, to } = periodAround(this.today, period);
    return { ...this.#options, view: this.#view, rates, periodFrom: from, periodTo: to };
  }

  unanswered(error: unknown): void {
    const code = codeOf(error);
    const { message } = error as Error;
    this.#holding.lastPicture ? this.tellFailure({ code, message }) : this.#intake.refuse(code, message);
  }

  failed(detail: { code: string; message: string }): void {
    this.tellFailure(detail);
  }

  tell(changed: Changed[]): void {
    if (this.#holding.lastPicture?.sample) return;
    this.emit("input", { changed });
    this.emit("change", { changed });
  }

  locks(name: string): boolean {
    return this.isLocked(name);
  }

  entered(done: boolean): void {
    this.requestUpdate();
    this.emit(done ? "change" : "input", { changed: [] });
  }

  took(how: "new" | "merge", count: number, straight: boolean): void {
    this.#view = how === "merge" ? "monday" : "list";
    this.#openRow.id = null;
    this.#listWindow.asAtFirst();
    void this.#edits.came(straight ? null : this.speech.say(how === "merge" ? "pipeline-merged" : "pipeline-imported", { count: this.figures.whole(count) }));
  }

  /** A file is being read elsewhere: time for what showing it will need. */
  reading(): void {
    if (this.speech) this.page().warm();
  }

  reopened(settings: object, straight: boolean): void {
    this.#keeping.settle(settings);
    void this.#edits.came(straight ? null : this.speech.say("pipeline-reopened"));
  }

  lookAtSample(): void {
    this.#holding.line.desk?.show(sample(this.today, this.currency));
    void this.#holding.look();
  }

  // ── View ───────────────────────────────────────────────────────────────

  /** What the views write with; the formats in it are made once. */
  page(): Page {
    const { speech, figures, today } = this;
    const own = this.#written;
    if (own?.speech === speech && own.figures === figures && own.asOf === today) return own;
    return (this.#written = new Page(speech, figures, today));
  }

  protected override view(): TemplateResult {
    const page = this.page();
    const { lastPicture: picture } = this.#holding;
    const { draft } = this.#intake;
    if (draft) return this.#intake.preview(draft, page);
    if (!picture?.length) return html`<div class="pf-tool pf-pipeline" part="empty"><header class="pf-head" part="head">${question("list", page)}</header>
      ${this.#notices(page)}${this.readonly ? nothing : this.#intake.empty(page)}${this.#foot(page)}</div>`;
    return html`<div class="pf-tool pf-pipeline" data-over=${this.#intake.over || nothing} @keydown=${(event: KeyboardEvent) => this.#edits.keyed(event)}>
      ${tabs(this.#view, page, (view) => this.#choose(view))}
      ${head(this.#view, picture, page)}
      ${this.#notices(page)}
      ${this.#answer(picture, page)}
      <p class="pf-said" role="status">${this.#attention.said}</p>
      <div class="pf-viewed" role="tabpanel" id="view" aria-label=${this.speech.text(`pipeline-view-${this.#view}`)}>${this.#viewed(picture, page)}</div>
      ${this.#edits.toast(picture, page)}
      ${this.#foot(page)}
    </div>`;
  }

  #choose(view: View): Promise<void> {
    if (view !== this.#view) {
      this.#view = view;
      void this.#holding.look();
    }
    return this.updateComplete;
  }

  /** Above whatever stands there: how far a file is, what stopped, what the page asks for that can't be. */
  #notices(page: Page): TemplateResult {
    return html`${this.#intake.notices(page)}${this.#settled.notices(page)}`;
  }

  #answer(picture: Picture, page: Page): TemplateResult | typeof nothing {
    const open = (row: Row) => this.#openInList(row);
    const { monday, outlook } = picture;
    if (this.#view === "outlook") return outlook ? outlookAnswer(outlook, picture, page, this.#numbers.ratesStale, open) : nothing;
    if (this.#view === "monday") return monday ? mondayAnswer(monday, page, open) : nothing;
    const last = this.#answered;
    if (last?.of === picture && last.by === page) return last.view;
    const view = html`${answerView(picture, page, () => this.#listWindow.arrange({ band: "commit" }), open)}${bandsView(picture, page)}`;
    this.#answered = { of: picture, by: page, view };
    return view;
  }

  #viewed(picture: Picture, page: Page): TemplateResult | typeof nothing {
    const { monday, outlook } = picture;
    if (this.#view === "list") return listView(this.#list(), picture, page, {
      listWindow: this.#listWindow, openRow: this.#openRow, edits: this.#edits,
      search: (text) => {
        this.#listWindow.arrange({ search: text });
        this.emit("input", { changed: [] });
      },
      bring: () => this.#intake.choose(), give: this.#waysOut.files(page),
    });
    if (this.#view === "monday" && monday) {
      const { funnel, period } = this.#settled.own;
      const { from, to } = periodAround(this.today, period);
      const currency = gapCurrency(monday, picture, this.figures.currency);
      return mondayView(monday, picture, { funnel: funnel ?? {}, currency, from, to, period, stale: this.#numbers.gapStale, fields: this.#numbers.gap(currency, page) }, page);
    }
    if (this.#view === "outlook" && outlook) return outlookView(outlook, picture, page, {
      ...this.#folds, stale: this.#numbers.ratesStale, own: this.#settled.own.rates, rates: this.#numbers.rates(page),
    });
    return nothing;
  }

  #list(): List {
    const { found, query, scrolls, printing, rowHeight } = this.#listWindow;
    const { id, guided, typedDate, wrongDate } = this.#openRow;
    return { ...found, query, all: scrolls && !printing, rowHeight, open: id, guided, typedDate, wrongDate, readonly: this.readonly, shown: (field) => this.isShown(field), locked: (field) => this.isLocked(field) };
  }

  /** Shows one in the list, its row open. */
  #openInList({ id, name }: Row): void {
    const stands = this.#view === "list" && this.#listWindow.found.rows.some((row) => row.id === id);
    this.#view = "list";
    this.#openRow.id = id;
    if (stands) this.requestUpdate();
    else {
      this.#listWindow.query = { ...this.#listWindow.query, search: name, band: null };
      void this.#holding.look();
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .pf-open`)?.focus());
  }

  #foot(page: Page): TemplateResult {
    const { speech } = page;
    return html`<footer class="pf-foot" part="foot"><p class="pf-note" role="status">${this.kept ? speech.say("pipeline-private") : speech.say("pipeline-not-kept")}</p>${this.#holding.lastPicture?.length && !this.#intake.draft ? this.#waysOut.buttons(page) : nothing}<slot name="cta"></slot></footer>`;
  }
}
