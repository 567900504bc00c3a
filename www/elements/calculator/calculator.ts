import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { FunnelInput, Lever, MagicNumber } from "#light";
import { startLight } from "../../core/light.ts";
import type { Begun, Source } from "../../core/load.ts";
import type { Code } from "../../core/playfield_error.ts";
import { choice, type Field, field, segmented, type Slider } from "../field/field.ts";
import fieldCss from "../field/field.css";
import { numberFrom } from "../field/number.ts";
import segmentedCss from "../field/segmented.css";
import { fold, more } from "../fold/fold.ts";
import foldCss from "../fold/fold.css";
import type { Changed, PropertyDeclarations } from "../tool/element.ts";
import { Foot } from "../tool/foot.ts";
import magicCss from "../tool/magic.css";
import summaryCss from "../tool/summary.css";
import trackCss from "../tool/track.css";
import { Tool } from "../tool/tool.ts";
import answerCss from "./answer.css";
import { funnelAttributes } from "./attributes.ts";
import calculatorCss from "./calculator.css";
import { type Calculation, calculate, chance, type Entered, leversOf, solutions, type Targets, type Unknown } from "./calculation.ts";
import chainCss from "./chain.css";
import { chain } from "./chain.ts";
import chanceCss from "./chance.css";
import { chanceView } from "./chance_view.ts";
import { coachable, coachingView, judged } from "./coaching.ts";
import { asCsv, asText } from "./export.ts";
import forcedCss from "./forced.css";
import { CONVENTIONS, CYCLE, EXAMPLE, FIELDS, FIRST, MONTH, type NumberField, periodOf, WEEK, weeksName } from "./funnel_fields.ts";
import { gauge } from "./gauge.ts";
import leversCss from "./levers.css";
import { leversView } from "./levers_view.ts";
import { solveView, written } from "./solve_view.ts";

type Counted = "measuredSales" | "measuredAppointments";
type Name = NumberField | Counted;

/**
 * `<playfield-calculator>`: how many new first appointments a week.
 *
 * @event playfield-ready - the first answer stands there
 * @event playfield-input - each keystroke
 * @event playfield-change - an entry is done
 * @event playfield-error - it could not start; detail: { code, message }
 * @slot cta - the page's own call to action
 */
export class PlayfieldCalculator extends Tool {
  static override properties: PropertyDeclarations = { ...Tool.properties, ...funnelAttributes };

  static override styles = [...Tool.styles, summaryCss, fieldCss, segmentedCss, foldCss, magicCss, answerCss, chainCss, chanceCss, trackCss, leversCss, calculatorCss, forcedCss];

  #entered: Entered = {};
  /** Fields of a newer version's stored form: kept, and stored again. */
  #unknown: Record<string, unknown> = {};
  /** What was typed, while it is being typed or wrong. */
  readonly #typed = new Map<Name, string>();
  readonly #unreadable = new Set<Name>();
  #errors = new Map<string, Code>();
  #dirty = true;
  #calculation: Calculation | null = null;
  /** The last good one: what is on screen. */
  #shown: Calculation | null = null;
  readonly #ends = new Map<NumberField, number>();
  #ownWeeks = false;
  #sawExample = false;
  #targets: Targets = {};
  #editing: Lever["kpi"] | null = null;
  #tip = { advice: 0, tip: 0 };
  readonly #open = new Set(["coaching"]);
  #said = "";
  #saying = 0;
  #sight: IntersectionObserver | null = null;
  #seen: Element | null = null;

  readonly #foot = new Foot(this, {
    name: "magic-number",
    text: () => asText(this.#export),
    csv: () => asCsv(this.#export),
    json: () => ({ ...this.stored, result: this.result }),
    link: () => this.link,
    open: (stored) => {
      if (!stored || typeof stored !== "object" || !FIRST.some((name) => name in stored)) return false;
      this.value = stored as Entered;
      this.emit("change");
      return true;
    },
  });

  static {
    for (const name of Object.keys(funnelAttributes)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: PlayfieldCalculator) {
          return this.#entered[name as keyof FunnelInput];
        },
        set(this: PlayfieldCalculator, value: never) {
          this.#give({ ...this.#entered, [name]: value ?? undefined });
        },
      });
    }
  }

  /** FunnelInput as far as it is entered; weeks are a month's unless chosen. Empty while only the example stands there. */
  override get value(): Entered {
    const own: Entered = {};
    for (const [name, value] of Object.entries(this.#entered)) {
      if (value !== undefined && !this.#wrong(name)) Object.assign(own, { [name]: structuredClone(value) });
    }
    return Object.keys(own).length ? { weeks: MONTH, ...own } : own;
  }

  override set value(value: Entered | null) {
    const { version: _, result: __, ...own } = (value ?? {}) as Entered & { version?: number; result?: unknown };
    const known: Record<string, unknown> = {};
    this.#unknown = {};
    for (const [name, entry] of Object.entries(own)) (name in funnelAttributes ? known : this.#unknown)[name] = entry ?? undefined;
    this.#give(known);
  }

  /** MagicNumber; null while incomplete, wrong, or loading. */
  override get result(): MagicNumber | null {
    this.#compute();
    return this.#calculation && !this.#calculation.missing.length ? this.#calculation.result : null;
  }

  protected override get stored(): object {
    return { ...super.stored, ...this.#unknown };
  }

  protected override startCore(source: () => Source | Begun): Promise<void> {
    return startLight(source);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#sight = null;
    this.#seen = null;
    clearTimeout(this.#saying);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchAnswer();
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    this.#compute();
  }

  protected override updated(): void {
    this.#watchAnswer();
    this.#saySoon();
  }

  // ── Entry ──────────────────────────────────────────────────────────────

  /** From the host: no event. */
  #give(entered: Entered): void {
    this.given();
    this.#entered = {};
    for (const [name, value] of Object.entries(entered)) if (value !== undefined) Object.assign(this.#entered, { [name]: value });
    this.#typed.clear();
    this.#unreadable.clear();
    this.#ends.clear();
    this.#ownWeeks = false;
    for (const name of Object.keys(FIELDS) as NumberField[]) {
      const value = this.#entered[name];
      if (typeof value === "number" && !Number.isFinite(value)) this.#unreadable.add(name);
    }
    this.#touch();
  }

  #touch(): void {
    this.#dirty = true;
    this.requestUpdate();
  }

  #type(name: Name, text: string): void {
    this.#typed.set(name, text);
    this.#unreadable.delete(name);
    const number = text.trim() === "" ? undefined : numberFrom(text, this.figures.locale);
    if (number === null) this.#unreadable.add(name);
    this.#enter(name, number === null ? undefined : number !== undefined && this.#kind(name) === "percent" ? Number((number / 100).toPrecision(15)) : number);
    this.emit("input");
  }

  #slide(name: NumberField, value: number): void {
    const { step, zero } = FIELDS[name];
    this.#typed.delete(name);
    this.#unreadable.delete(name);
    this.#enter(name, zero ? value : Math.max(step ?? this.#step(name), value));
    this.emit("input");
  }

  #enter(name: Name, value: number | undefined): void {
    if (name === "measuredSales" || name === "measuredAppointments") {
      const counted = { ...this.#counted, [name]: value };
      this.#counted = counted;
      const { measuredSales: sales, measuredAppointments: appointments } = counted;
      if (sales !== undefined && appointments !== undefined) this.#entered.measured = { sales, appointments };
      else delete this.#entered.measured;
    } else if (value === undefined) delete this.#entered[name];
    else this.#entered[name] = value;
    this.#touch();
  }

  #counted: Partial<Record<Counted, number | undefined>> = {};

  #commit(name: Name): void {
    if (!this.#wrong(name)) this.#typed.delete(name);
    const value = name in FIELDS ? this.#entered[name as NumberField] : undefined;
    const end = this.#ends.get(name as NumberField);
    if (value !== undefined && end !== undefined && (value > end || value < end / 20)) this.#ends.delete(name as NumberField);
    this.requestUpdate();
    this.emit("change");
  }

  /** Sets a field to a value that the tool proposed. */
  #take(name: NumberField, value: number): void {
    this.#typed.delete(name);
    this.#enter(name, value);
    this.#commit(name);
  }

  #compute(): void {
    if (!this.#dirty || !this.ready) return;
    this.#dirty = false;
    const entered = { ...this.#entered };
    for (const name of this.#unreadable) if (name in FIELDS) delete entered[name as NumberField];
    const { calculation, errors } = calculate(entered, this.#isExample);
    this.#errors = errors;
    this.#calculation = this.#unreadable.size ? null : calculation;
    if (this.#calculation || !this.#shown) this.#shown = calculation ?? calculate({}, true).calculation;
  }

  /** Nothing of the visitor's or the page's own stands there. */
  get #isExample(): boolean {
    return !this.#typed.size && !FIRST.some((name) => this.#entered[name] !== undefined);
  }

  #kind(name: Name) {
    return name in FIELDS ? FIELDS[name as NumberField].kind : "count";
  }

  #wrong(name: string): boolean {
    this.#compute();
    return this.#unreadable.has(name as Name) || this.#errors.has(name) || (name.startsWith("measured") && this.#errors.has("measured"));
  }

  // ── View ───────────────────────────────────────────────────────────────

  protected override view(): TemplateResult {
    const { speech, figures } = this;
    const shown = this.#shown!;
    const { input } = shown;
    const period = periodOf(input.weeks);
    const weeks = weeksName(input.weeks, (own) => figures.exact(own));
    return html`<div class="pf-tool pf-calculator" ?data-stale=${!this.#calculation}>
      <header class="pf-head" part="head">
        <h2 class="pf-question" part="question">${speech.say("calculator-question")}</h2>
        <p class="pf-asof">${speech.say("calculator-asof", { goal: figures.money(input.revenueGoal), period, weeks })}</p>
        ${this.#exampleLine(shown)}
      </header>
      ${this.#answer(shown)}
      ${this.#inputs(shown)}
      <div class="pf-folds pf-work">${this.#chain(shown)}</div>
      <div class="pf-folds pf-coaching">${this.#coaching(shown)}</div>
      <div class="pf-folds pf-moves">${this.#chance(shown)}${this.#levers(shown)}</div>
      <div class="pf-folds pf-solving">${this.#solve(shown)}</div>
      ${this.#foot.view(speech, this.kept)}
    </div>`;
  }

  /** Says that an example stands there, then which of its values still stand in; its room stays, so that nothing jumps at the first entry. */
  #exampleLine({ missing }: Calculation): TemplateResult | typeof nothing {
    const { speech } = this;
    this.#sawExample ||= missing.length > 0;
    if (!this.#sawExample) return nothing;
    const names = () => new Intl.ListFormat(speech.language).format(missing.map((name) => speech.text(`calculator-field-${name as (typeof FIRST)[number]}`)));
    return html`<p class="pf-example pf-note" part="example">${this.#isExample
      ? html`<span class="pf-demo">${speech.say("part-example")}</span>`
      : missing.length ? speech.say("calculator-examples-left", { names: names() }) : nothing}</p>`;
  }

  /** What the present week is short of, or over. */
  #verdict({ input, result }: Calculation): TemplateResult | null {
    const { speech, figures } = this;
    const now = input.weeklyOpportunities;
    if (now === undefined || result.goalMet) return null;
    const gap = result.magicNumber - now;
    const figure = figures.exact(Math.abs(gap));
    if (Math.abs(gap) < 0.005) return speech.say("calculator-enough");
    return gap > 0 ? speech.say("calculator-short", { figure }) : speech.say("calculator-over", { figure });
  }

  #answer(shown: Calculation): TemplateResult {
    const { speech, figures } = this;
    const { input, result } = shown;
    const { barometer } = result;
    const now = input.weeklyOpportunities === undefined ? null : figures.number(input.weeklyOpportunities);
    const exact = figures.exact(result.magicNumber);
    const rounded = figures.whole(result.magicNumberRounded);
    const percent = barometer === null ? "–" : figures.percent(barometer, 0);
    const verdict = this.#verdict(shown);
    const short = barometer !== null && result.magicNumber - input.weeklyOpportunities! >= 0.005;
    return html`<section class="pf-answer" part="answer">
      <p class="pf-magic" part="magic-number"><b>${rounded}</b><span>${speech.say("calculator-a-week")}</span>${exact === rounded
        ? nothing
        : html`<span class="pf-exact">${speech.say("calculator-exactly", { figure: exact })}</span>`}<span class="pf-exact">${speech.say("calculator-a-day", { figure: figures.exact(result.perDay.appointments) })}</span></p>
      ${gauge({
        value: barometer,
        name: speech.text("calculator-barometer"),
        said: barometer === null ? speech.text("calculator-gauge-none") : speech.text("calculator-gauge-said", { percent, now, needed: exact }),
        figure: percent,
        caption: now === null ? speech.say("calculator-gauge-enter") : speech.say("calculator-gauge-now", { now }),
        full: figures.percent(1),
      })}
      <p class="pf-say" part="verdict">${result.goalMet
        ? speech.say("calculator-goal-met", { booked: figures.money(input.bookedRevenue!) })
        : html`${speech.say("calculator-needed", { count: figures.exact(result.needed.appointments), period: periodOf(input.weeks) })} ${verdict
          ? speech.say("calculator-you-make", { now, verdict: html`<b class=${short ? "pf-short" : ""}>${verdict}</b>` })
          : speech.say("calculator-enter-now")}`}${this.#calculation ? nothing : html` ${speech.say("calculator-stale")}`}</p>
      <p class="pf-said" role="status">${this.#said}</p>
    </section>`;
  }

  #inputs(shown: Calculation): TemplateResult {
    const { speech, figures } = this;
    const { input, result } = shown;
    const verdict = this.#verdict(shown);
    const week = WEEK.filter((name) => this.isShown(name));
    const cycle = CYCLE.filter((name) => this.isShown(name));
    const folded = (name: string, title: TemplateResult, gist: unknown, body: unknown) =>
      more(name, title, gist, this.#open.has(name), (open) => {
        if (this.#open.has(name) !== open) this.#toggle(name);
      }, html`<div class="pf-fields">${body}</div>`);
    return html`<form class="pf-inputs" part="inputs" @submit=${(event: Event) => event.preventDefault()}>
      <div class="pf-stick" aria-hidden="true"><p class="pf-summary" part="summary"><b>${figures.whole(result.magicNumberRounded)}</b><span>${speech.say("calculator-a-week")}</span><span>${verdict ?? nothing}</span></p></div>
      <fieldset class="pf-group">
        <legend class="pf-title">${speech.say("calculator-known")}</legend>
        <div class="pf-fields">
          ${FIRST.filter((name) => this.isShown(name)).map((name) => this.#field(name))}
          ${this.isShown("weeks") ? this.#weeks(shown) : nothing}
        </div>
        <div class="pf-mores">
          ${week.length ? folded("week", speech.say("calculator-week"), this.#weekGist(input).join(", "), week.map((name) => this.#field(name))) : nothing}
          ${cycle.length || this.isShown("start") ? folded("cycle", speech.say("calculator-cycle"), this.#cycleGist(input).join(", "), html`
            ${cycle.includes("salesCycleDays") ? this.#field("salesCycleDays") : nothing}
            ${this.isShown("start") ? segmented({
              id: "start",
              label: speech.say("calculator-field-start"),
              options: [{ value: "running", text: speech.text("calculator-running") }, { value: "cold", text: speech.text("calculator-cold") }],
              value: input.start ?? "running",
              note: nothing,
              locked: this.isLocked("start"),
              chosen: (value) => {
                this.#entered.start = value as "running" | "cold";
                this.#touch();
                this.emit("change");
              },
            }) : nothing}
            ${cycle.includes("bookedRevenue") ? this.#field("bookedRevenue") : nothing}`) : nothing}
          ${this.isShown("measured") ? folded("evidence", speech.say("calculator-evidence"),
            input.measured
              ? speech.say("calculator-gist-measured", { sales: figures.number(input.measured.sales), appointments: figures.number(input.measured.appointments) })
              : speech.say("calculator-gist-measured-none"),
            html`${this.#field("measuredSales")}${this.#field("measuredAppointments")}<p class="pf-note">${speech.say("calculator-evidence-note")}</p>`) : nothing}
        </div>
      </fieldset>
    </form>`;
  }

  #weekGist(input: FunnelInput): string[] {
    const { speech, figures } = this;
    const own: string[] = [];
    if (input.weeklyOpportunities !== undefined) own.push(speech.text("calculator-gist-now", { now: figures.number(input.weeklyOpportunities) }));
    else own.push(speech.text("calculator-gauge-enter"));
    if (input.conversationToAppointment !== undefined) own.push(speech.text("calculator-gist-conversations", { percent: figures.percent(input.conversationToAppointment) }));
    if (input.minutesPerConversation !== undefined) own.push(speech.text("calculator-gist-minutes", { minutes: figures.number(input.minutesPerConversation) }));
    if (input.sellingDaysPerWeek !== undefined) own.push(speech.text("calculator-gist-days", { days: input.sellingDaysPerWeek }));
    return own;
  }

  #cycleGist(input: FunnelInput): string[] {
    const { speech, figures } = this;
    const days = input.salesCycleDays ?? 0;
    return [
      speech.text("calculator-gist-cycle", { days: figures.number(days) }),
      speech.text("calculator-gist-start", { start: input.start ?? "running" }),
      input.bookedRevenue ? speech.text("calculator-gist-booked", { booked: figures.money(input.bookedRevenue) }) : speech.text("calculator-gist-booked-none"),
    ];
  }

  #field(name: Name): TemplateResult {
    const { speech, figures } = this;
    const own = name in FIELDS ? FIELDS[name as NumberField] : { kind: "count" as const };
    const value = name in FIELDS ? this.#entered[name as NumberField] : this.#counted[name as Counted] ?? this.#entered.measured?.[name === "measuredSales" ? "sales" : "appointments"];
    const example = name in FIELDS ? EXAMPLE[name as NumberField] : undefined;
    const standsIn = value === undefined && example !== undefined && (FIRST.includes(name as never) || this.#isExample);
    const write = (number: number) => figures.number(own.kind === "percent" ? number * 100 : number);
    const inBox = value !== undefined && Number.isFinite(value) ? write(value) : "";
    const label = speech.text(`calculator-field-${name as "revenueGoal"}`);
    const unit = "unit" in own && own.unit ? { text: speech.text(own.unit), before: false, tight: false } : own.kind === "count" ? null : figures.unit(own.kind);
    const view: Field = {
      id: name,
      label: speech.say(`calculator-field-${name as "revenueGoal"}`),
      text: this.#typed.get(name) ?? (this.#isExample && standsIn ? write(example) : inBox),
      placeholder: standsIn ? write(example) : name === "bookedRevenue" ? "0" : name === "sellingDaysPerWeek" ? "5" : name === "prospectingHoursPerWeek" ? "22" : "",
      unit,
      slider: name in FIELDS ? this.#slider(name as NumberField, value ?? (standsIn ? example : undefined), label) : null,
      note: this.#note(name),
      error: this.#error(name),
      locked: this.isLocked(name.startsWith("measured") ? "measured" : name),
      readonly: this.readonly,
      typed: (text) => this.#type(name, text),
      committed: () => this.#commit(name),
      slid: (to) => this.#slide(name as NumberField, to),
    };
    return field(view);
  }

  #slider(name: NumberField, value: number | undefined, label: string): Slider | null {
    const { kind, end, step } = FIELDS[name];
    if (!end && (kind !== "money" || name === "bookedRevenue")) return null;
    const max = end ?? this.#end(name);
    const at = this.#wrong(name) && (value === undefined || !Number.isFinite(value)) ? this.#shown!.input[name] ?? 0 : value ?? 0;
    const said = kind === "money" ? this.figures.money(at) : kind === "percent" ? this.figures.percent(at) : this.figures.number(at);
    const unit = FIELDS[name].unit;
    return { min: 0, max, step: step ?? this.#step(name), value: Math.min(max, Math.max(0, at)), label, said: unit ? `${said} ${this.speech.text(unit)}` : said, good: this.#good(name) };
  }

  /** Where practice puts a KPI: from its mark to the slider's end, or between two marks. */
  #good(name: NumberField): readonly [number, number] | null {
    const marks = this.#entered.marks ?? {};
    if (name === "appointmentToProposal" || name === "closingRatio") return [marks[name] ?? 0.65, 1];
    return name === "conversationToAppointment" ? [marks.conversationToAppointmentLow ?? 0.04, marks.conversationToAppointmentHigh ?? 0.18] : null;
  }

  /** A slider for money ends at a round figure well past its value, and stays there while it is moved. */
  #end(name: NumberField): number {
    let end = this.#ends.get(name);
    if (!end) {
      const wanted = 2.5 * (this.#shown?.input[name] || EXAMPLE[name] || 1);
      const power = 10 ** Math.floor(Math.log10(wanted));
      end = [1, 2, 4, 10].map((times) => times * power).find((round) => round >= wanted * (1 - 1e-9))!;
      this.#ends.set(name, end);
    }
    return end;
  }

  #step(name: NumberField): number {
    return FIELDS[name].step ?? this.#end(name) / 200;
  }

  #note(name: Name): unknown {
    const { speech, figures } = this;
    const { result, input } = this.#shown!;
    if (name === "conversationToAppointment") return speech.say("calculator-marks-note");
    if (name === "minutesPerConversation" && result.hoursPerWeek !== null) {
      return speech.say("calculator-hours-note", { hours: figures.exact(result.hoursPerWeek), available: figures.number(result.hoursAvailable) });
    }
    if (name === "salesCycleDays" && input.salesCycleDays && result.lastUsefulDay !== null) {
      return speech.say("calculator-last-day-note", { day: figures.whole(Math.floor(result.lastUsefulDay)), period: periodOf(input.weeks) });
    }
    return null;
  }

  #error(name: Name): unknown {
    const { speech, figures } = this;
    if (this.#unreadable.has(name)) {
      return speech.say("entry-not-a-number", { typed: this.#typed.get(name) ?? "", plain: figures.number(2500), short: `${figures.number(2.5)}k` });
    }
    const counted = name.startsWith("measured");
    const code = this.#errors.get(counted ? "measured" : name);
    if (!code) return null;
    if (counted) return speech.say("calculator-error-measured");
    if (code === "cycle-exceeds-period") return speech.say("calculator-error-cycle", { days: figures.whole(Math.floor((this.#entered.weeks ?? MONTH) * 7)) });
    const value = this.#entered[name as NumberField] ?? 0;
    const { kind, zero } = FIELDS[name as NumberField];
    if (kind === "percent") return value <= 1 ? speech.say("entry-ratio") : name === "closingRatio" ? speech.say("calculator-error-closing-over") : speech.say("entry-ratio-over");
    if (name === "sellingDaysPerWeek" && value > 7) return speech.say("calculator-error-days-over");
    return zero ? speech.say("entry-zero-or-more") : speech.say("entry-above-zero");
  }

  #weeks({ input, result }: Calculation): TemplateResult {
    const { speech, figures } = this;
    const now = input.weeks;
    const name = (weeks: number) => weeksName(weeks, (own) => figures.exact(own));
    const known = CONVENTIONS.find(({ weeks }) => Math.abs(weeks - now) < 1e-9);
    const own = this.#ownWeeks || !known || this.#wrong("weeks");
    const other = known && !result.goalMet ? calculate({ ...input, weeks: known.other }, false).calculation?.result : undefined;
    return html`${choice({
      id: "weeks-convention",
      label: speech.say("calculator-field-weeks", { period: periodOf(now) }),
      options: [
        ...CONVENTIONS.map((convention, i) => ({ value: String(i), text: speech.text("calculator-weeks-count", { weeks: name(convention.weeks) }), group: speech.text(`calculator-weeks-${convention.name}`) })),
        { value: "own", text: speech.text("calculator-weeks-own") },
      ],
      value: own ? "own" : String(CONVENTIONS.indexOf(known)),
      note: !own && other ? speech.say("calculator-weeks-note", {
        weeks: figures.exact(now), others: name(known.other), count: figures.whole(other.magicNumberRounded), exact: figures.exact(other.magicNumber),
      }) : null,
      locked: this.isLocked("weeks"),
      chosen: (value) => {
        const convention = CONVENTIONS[Number(value)];
        this.#ownWeeks = !convention;
        this.#unreadable.delete("weeks");
        this.#typed.delete("weeks");
        this.#enter("weeks", convention?.weeks ?? now);
        this.emit("change");
      },
    })}${own ? this.#weeksField() : nothing}`;
  }

  #weeksField(): TemplateResult {
    const { speech, figures } = this;
    const value = this.#entered.weeks;
    return field({
      id: "weeks",
      label: speech.say("calculator-weeks-own-number"),
      text: this.#typed.get("weeks") ?? (value === undefined ? "" : figures.number(value)),
      placeholder: "",
      unit: { text: speech.text("calculator-unit-weeks"), before: false, tight: false },
      slider: null,
      note: null,
      error: this.#error("weeks"),
      locked: this.isLocked("weeks"),
      readonly: this.readonly,
      typed: (text) => this.#type("weeks", text),
      committed: () => this.#commit("weeks"),
      slid: () => {},
    });
  }

  #chain(shown: Calculation): TemplateResult {
    const { speech, figures } = this;
    const { result } = shown;
    const { conversations, appointments } = result.roundedUp.perWeek;
    const gist = conversations === null
      ? speech.text("calculator-chain-gist-appointments", { appointments: figures.whole(appointments) })
      : speech.text("calculator-chain-gist", { conversations: figures.whole(conversations) });
    const hours = result.hoursPerWeek === null ? null : { hours: figures.exact(result.hoursPerWeek), available: figures.number(result.hoursAvailable) };
    return this.#fold("chain", speech.say("calculator-chain"), hours ? speech.say("calculator-chain-gist-hours", { gist, ...hours }) : gist,
      chain(shown, speech, figures), hours && speech.say("calculator-chain-hours", hours));
  }

  #coaching({ result }: Calculation): TemplateResult {
    const { speech, figures } = this;
    const advices = coachable(result.coaching);
    if (this.#tip.advice >= advices.length) this.#tip = { advice: 0, tip: 0 };
    const advice = advices[this.#tip.advice];
    if (advice && this.#tip.tip >= advice.tips.length) this.#tip.tip = 0;
    const go = (step: number) => {
      const all = advices.flatMap(({ tips }, own) => tips.map((_, tip) => ({ advice: own, tip })));
      const at = all.findIndex((one) => one.advice === this.#tip.advice && one.tip === this.#tip.tip);
      this.#tip = all[(at + step + all.length) % all.length]!;
      this.requestUpdate();
    };
    const gist = advice ? judged(advice, speech, figures).is : speech.say("calculator-coaching-none");
    return this.#fold("coaching", speech.say("calculator-coaching"), gist, coachingView(advices, this.#tip, go, speech, figures),
      advices.length > 1 ? speech.say("calculator-coaching-of", { at: this.#tip.advice + 1, of: advices.length }) : null);
  }

  #chance(shown: Calculation): TemplateResult {
    const { speech, figures } = this;
    const { input, result } = shown;
    const title = speech.say("calculator-chance", { goal: figures.money(input.revenueGoal) });
    const own = chance(shown);
    if (!own) {
      const why = result.goalMet ? speech.say("calculator-chance-met") : speech.say("calculator-chance-enter");
      return this.#fold("chance", title, why, html`<p class="pf-say">${why}</p>`);
    }
    const said = { chance: figures.percent(own.probability, 0), now: figures.number(input.weeklyOpportunities!) };
    const ninety = own.ladder.at(-1)!;
    const gist = ninety.perWeek === null
      ? speech.say("calculator-chance-gist-short", said)
      : speech.say("calculator-chance-gist", { ...said, count: figures.whole(Math.ceil(ninety.perWeek - 1e-9)), confidence: figures.percent(ninety.confidence) });
    return this.#fold("chance", title, gist, chanceView(shown, own, speech, figures), input.measured && speech.say("calculator-chance-measured", {
      sales: figures.number(input.measured.sales), appointments: figures.number(input.measured.appointments),
    }));
  }

  #levers(shown: Calculation): TemplateResult {
    const { speech, figures } = this;
    const own = shown.result.goalMet ? [] : leversOf(shown, this.#targets);
    const [first] = own;
    const gist = !first ? speech.say("calculator-levers-none")
      : first.conversationsSavedPerWeek !== null ? speech.say("calculator-levers-gist", { figure: figures.exact(first.conversationsSavedPerWeek) })
      : speech.say("calculator-levers-gist-appointments", { figure: figures.exact(first.opportunitiesSavedPerWeek) });
    return this.#fold("levers", speech.say("calculator-levers"), gist, leversView({
      calculation: shown, levers: own, speech, figures, editing: this.#editing,
      edit: (kpi) => {
        this.#editing = kpi;
        this.requestUpdate();
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>(".pf-target-box")?.select());
      },
      aim: (kpi, text) => this.#aim(kpi, text),
    }));
  }

  /** A target of the visitor's own; what is no target leaves the one that was. */
  #aim(kpi: Lever["kpi"], text: string): void {
    if (this.#editing !== kpi) return;
    this.#editing = null;
    const number = numberFrom(text, this.figures.locale);
    const ratio = FIELDS[kpi].kind === "percent";
    if (text.trim() === "") delete this.#targets[kpi];
    else if (number !== null && number > 0 && (!ratio || number <= 100)) this.#targets[kpi] = ratio ? number / 100 : number;
    this.requestUpdate();
  }

  #solve(shown: Calculation): TemplateResult | typeof nothing {
    const { speech, figures } = this;
    const found = solutions(shown);
    const first = found.find(({ value }) => value !== null);
    if (!first || shown.result.barometer === null) return nothing;
    const title = speech.say("calculator-solve", { now: figures.number(shown.input.weeklyOpportunities!) });
    const gist = speech.say("calculator-solve-gist", { name: speech.text("calculator-field-revenueGoal"), value: written(first.unknown, first.value!, figures) });
    const take = this.readonly ? null : (unknown: Unknown, value: number) => this.#take(unknown, value);
    return this.#fold("solve", title, gist, solveView(found, shown.input.weeks, take, speech, figures));
  }

  #fold(name: string, title: unknown, gist: unknown, body: unknown, aside: unknown = null): TemplateResult {
    return fold({ name, title, gist, aside, body, open: this.#open.has(name), toggle: (own) => this.#toggle(own) });
  }

  #toggle(name: string): void {
    if (!this.#open.delete(name)) this.#open.add(name);
    this.requestUpdate();
  }

  /** The screen reader hears the answer once entry pauses, not at every keystroke. */
  #saySoon(): void {
    const { result } = this.#shown ?? {};
    if (!result || !this.#calculation) return;
    const said = this.speech.text("calculator-status", { count: this.figures.whole(result.magicNumberRounded), exact: this.figures.exact(result.magicNumber) });
    clearTimeout(this.#saying);
    if (said !== this.#said) this.#saying = window.setTimeout(() => {
      this.#said = said;
      this.requestUpdate();
    }, 700);
  }

  /** The answer's line sticks once the answer has left the screen. */
  #watchAnswer(): void {
    const answer = this.renderRoot.querySelector(".pf-magic");
    if (!answer || answer === this.#seen || !this.isConnected) return;
    this.#sight ??= new IntersectionObserver(([entry]) => {
      const tool = this.renderRoot.querySelector<HTMLElement>(".pf-tool");
      tool?.toggleAttribute("data-stuck", !entry!.isIntersecting && entry!.boundingClientRect.top < 0 && tool.offsetWidth < 680);
    });
    this.#sight.disconnect();
    this.#sight.observe(answer);
    this.#seen = answer;
  }

  get #export() {
    return { calculation: this.#calculation, example: this.#isExample, speech: this.speech, figures: this.figures };
  }
}

/** One property for each field of FunnelInput, as the attributes. */
export interface PlayfieldCalculator extends Entered {}
