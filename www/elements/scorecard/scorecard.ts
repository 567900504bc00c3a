// Style sheets first: side by side in the built file they compress better.
import lineCss from "../field/line.css";
import segmentedCss from "../field/segmented.css";
import summaryCss from "../tool/summary.css";
import toastCss from "../tool/toast.css";
import bandCss from "./band.css";
import evidenceCss from "./evidence.css";
import scaleCss from "./scale.css";
import scorecardCss from "./scorecard.css";
import { json, Tool } from "../tool/tool.ts";
import type { PpfScore, Windows } from "#light";
import { type Light, startLight } from "../../core/light.ts";
import type { Begun, Source } from "../../core/load.ts";
import { dateFrom, isDate, today } from "../field/date.ts";
import type { Changed, PropertyDeclarations } from "../tool/element.ts";
import { demo } from "../tool/demo.ts";
import { Foot } from "../tool/foot.ts";
import { Sight } from "../tool/sight.ts";
import { Still } from "../tool/still.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { band } from "./band.ts";
import { ALL, type Card, cardFrom, type CardValue, criterionOf, DIMENSIONS, EMPTY, inMode, type Mode, type Path, type Scored, scored, valueOf } from "./card.ts";
import { dimensionView } from "./criteria_view.ts";
import { evidenceKey } from "./evidence.ts";
import { EXAMPLE } from "./example.ts";
import { line } from "./line.ts";
import { nextStepView } from "./next_step.ts";
import { asCsv, asText, type Report } from "./report.ts";
import { about, sentences, status } from "./sentences.ts";
import { totalOf, verdict } from "./verdict_view.ts";
import { well } from "./well.ts";

const score = { noAccessor: true, converter: { fromAttribute: (text: string | null) => (text === null || text.trim() === "" ? undefined : Number.isNaN(Number(text)) ? text : Number(text)) } };

/**
 * `<playfield-scorecard>`: how sure one opportunity is, and which proof makes it surer.
 *
 * In a form it submits its total under `name` and the three scores under `name.pain`, `name.power` and `name.fit`.
 *
 * @event playfield-ready - the first view stands there
 * @event playfield-input - each keystroke
 * @event playfield-change - an entry is done
 * @event playfield-error - it could not start, or the page set what can't be; detail: { code, message }, then with field
 * @slot cta - the page's own call to action
 * @csspart question - the question the tool answers
 * @csspart head - question, and what is known of the opportunity
 * @csspart example - says that an example stands there
 * @csspart verdict - total, scale, what they mean, what lifts them, what comes next
 * @csspart total - the score of 15 with its band
 * @csspart band - a band's disc and name
 * @csspart scale - the score on its scale from 0 to 15
 * @csspart next-proof - the proofs or steps that lift it to the next band
 * @csspart next-step - the next step and its date
 * @csspart show-example - the button that shows an example
 * @csspart summary - the line that stays on top while the score is out of sight
 * @csspart criteria - the nine criteria
 * @csspart scores - the three scores of the quick way
 * @csspart dimension - Pain, Power or Fit with its score and its criteria
 * @csspart points - a dimension's score
 * @csspart criterion - one criterion, its evidence and its proof
 * @csspart evidence - the three stops: not seen, claimed, proven
 * @csspart proof - a criterion's proof, or that it is missing
 * @csspart segmented - a choice from a few that stand side by side
 * @csspart line - a line to write on
 * @csspart input - the text field in a line
 * @csspart error - what is wrong with an entry
 * @csspart questions - the questions to plan by
 * @csspart toast - what was done, and its undo
 * @csspart foot - copy, print, save, link, and the page's own call to action
 * @csspart copy - the button that copies
 * @csspart print - the button that prints
 * @csspart save - the button that saves
 * @csspart link - the button that copies a link
 */
export class PlayfieldScorecard extends Tool {
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    ...Tool.properties,
    pain: score,
    power: score,
    fit: score,
    mode: { noAccessor: true },
    name: { reflect: true },
    opportunityId: { attribute: "opportunity-id" },
    required: { type: Boolean, reflect: true },
    example: { type: Boolean },
    windows: { converter: json },
  };

  static override styles = [...Tool.styles, summaryCss, segmentedCss, lineCss, toastCss, bandCss, scaleCss, evidenceCss, scorecardCss];

  /** In a form the name it submits under, elsewhere the opportunity's where its value has none. */
  declare name: string | null;
  /** The opportunity's id, given back in its value. */
  declare opportunityId: string | null;
  /** In a form: all three must be scored. */
  declare required: boolean;
  /** Shows an example, marked as such, until the first entry. */
  declare example: boolean;
  /** Within how many days a 14 or 15 closes with you, and from how many on an 11 to 13: what its sentence says. JSON as an attribute. */
  declare windows: Windows | null;
  /** 0 to 5. */
  declare pain: unknown;
  /** 0 to 5. */
  declare power: unknown;
  /** 0 to 5. */
  declare fit: unknown;

  readonly #internals = this.attachInternals();
  #card: Card = EMPTY;
  /** The page's choice of mode; what it gives does not change it. */
  #chosen: Mode | null = null;
  #scored: Scored | null = null;
  /** The last good score: what is on screen. */
  #shown: PpfScore | null = null;
  #disabled = false;
  /** The visitor names the opportunity here: the page gave no name. */
  #naming = false;
  #writing: { path: Path; before: string } | null = null;
  /** The next step's date, while it is being typed or wrong. */
  #typedDate: string | null = null;
  #wrongDate = false;
  #typing = false;
  #undo: { text: TemplateResult; card: Card } | null = null;
  #focus: string | null = null;
  /** All that stands beside the score. While somebody enters, it follows in the frame after the score's. */
  #beside: Record<"head" | "meaning" | "summary" | "dimensions" | "after", unknown> | null = null;
  /** The visitor has just entered something, until that is drawn. */
  #entered = false;
  readonly #sight = new Sight(this, ".pf-total");
  readonly #still = new Still(this, ".pf-still > *");

  readonly #foot = new Foot(this, {
    name: "scorecard",
    text: () => asText(this.#report),
    csv: () => asCsv(this.#report),
    json: () => ({ ...this.stored, result: this.result }),
    link: () => this.link,
    open: (stored) => {
      if (!stored || typeof stored !== "object" || !["criteria", "pain", "power", "fit"].some((name) => name in stored)) return false;
      this.#put(cardFrom(stored, this.#chosen), this.speech.say("scorecard-undo-opened"));
      return true;
    },
  });

  /** Whoever writes a line here finishes it first: with it, this tab's card is the one that is stored. */
  protected override heard(stored: unknown): void {
    if (!this.renderRoot.activeElement?.matches("input:not([type=radio])")) super.heard(stored);
  }

  constructor() {
    super();
    this.name = null;
    this.opportunityId = null;
    this.required = false;
    this.example = false;
    this.windows = null;
  }

  static {
    for (const dimension of DIMENSIONS) {
      Object.defineProperty(this.prototype, dimension, {
        configurable: true,
        get(this: PlayfieldScorecard) {
          return this.result?.[dimension] ?? this.#card.scores[dimension];
        },
        set(this: PlayfieldScorecard, given: unknown) {
          const { [dimension]: _, ...others } = this.#card.scores;
          const scores = (given ?? undefined) === undefined ? others : { ...others, [dimension]: given };
          this.#give({ ...this.#card, mode: this.#chosen ?? "quick", criteria: null, scores });
        },
      });
    }
  }

  /** Three scores, or nine criteria; without it what is given decides. */
  get mode(): Mode {
    return this.#card.mode;
  }

  set mode(mode: Mode | null) {
    this.#chosen = mode === "quick" || mode === "guided" ? mode : null;
    if (this.#chosen) this.#settle(inMode(this.#card, this.#chosen));
  }

  /** The opportunity as far as it is known: {criteria, proofs} or {pain, power, fit}, its name, its next step. Empty while only an example stands there. */
  override get value(): CardValue {
    const id = this.opportunityId;
    const { name: _, ...own } = valueOf(this.#wrongDate ? { ...this.#card, nextStepOn: "" } : this.#card);
    return { ...(id && { id }), ...(this.#title && { name: this.#title }), ...own };
  }

  override set value(value: CardValue | null) {
    this.#give(cardFrom(value, this.#chosen));
  }

  /** PpfScore; null while something is missing or wrong, and while loading. */
  override get result(): PpfScore | null {
    return this.#score.result;
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** As of any form control. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What the browser says where it is not valid. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** As of any form control. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether it is valid; fires `invalid` where not. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and shows what is wrong. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  override focus(options?: FocusOptions): void {
    this.#anchor?.focus(options);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  /** Back to what the page's attributes say. */
  formResetCallback(): void {
    const given = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, score.converter.fromAttribute(this.getAttribute(dimension))]));
    const { mode } = this.#card;
    this.#settle(cardFrom(given, this.#chosen ?? mode));
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === "string") this.#settle(cardFrom(JSON.parse(state), this.#chosen));
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === "name" || name === "required") this.#tellForm();
  }

  override connectedCallback(): void {
    const unnamed = this.hasUpdated ? this.#naming : !this.#title;
    super.connectedCallback();
    // What was stored has its name from the visitor.
    this.#naming = unnamed;
    this.#sight.watch();
  }

  protected override startCore(source: () => Source | Begun, lent?: Promise<Light>): Promise<void> {
    return startLight(source, lent);
  }

  protected override begin(): void {
    this.#tellForm();
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    if (!changed.has("windows") || !this.windows || Object.values(this.windows).every((days) => days >= 0)) return;
    this.refuse("windows", JSON.stringify(this.windows));
    this.windows = null;
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    if (this.#entered) {
      this.#entered = false;
      return;
    }
    this.#tellForm();
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = null;
    this.#sight.watch();
    this.#still.watch();
  }

  // ── Entry ──────────────────────────────────────────────────────────────

  /** From the host: no event, and nothing stored replaces it. */
  #give(card: Card): void {
    this.given();
    this.#settle(card);
    this.#naming = !this.#title;
  }

  /** A new card from anywhere but the visitor's hand. */
  #settle(card: Card): void {
    this.#undo = null;
    this.#writing = null;
    this.#typedDate = null;
    this.#wrongDate = card.nextStepOn !== "" && !isDate(card.nextStepOn);
    this.#touch(card);
  }

  #touch(card: Card): void {
    this.#card = card;
    this.#scored = null;
    this.#tellForm();
    this.requestUpdate();
  }

  /** One finished entry by the visitor; with `undo` it can be taken back. */
  #put(card: Card, undo: TemplateResult | null = null): void {
    const before = this.#card;
    this.#settle(card);
    this.#undo = undo && { text: undo, card: before };
    this.emit("input");
    this.emit("change");
  }

  /** By a key: the score at once, the rest in the next frame. */
  #enter(): void {
    if (!this.keyed) return;
    this.#entered = true;
    this.follow();
  }

  /** A keystroke. */
  #type(change: Partial<Card>): void {
    this.#typing = true;
    this.#undo = null;
    this.#enter();
    this.#touch({ ...this.#card, ...change });
    this.emit("input");
  }

  #commit(): void {
    if (!this.#typing) return;
    this.#typing = false;
    this.requestUpdate();
    this.emit("change");
  }

  #mark(path: Path, to: number): void {
    const { criteria, proofs } = this.#card;
    const name = this.speech.text(`scorecard-${criterionOf(path)}`);
    const marked = { ...Object.fromEntries(ALL.map((other) => [other, 0])), ...criteria, [path]: to };
    const from = criteria?.[path];
    const lowered = from === 2 && proofs[path];
    this.#enter();
    this.#put({ ...this.#card, criteria: marked }, lowered
      ? this.speech.say("scorecard-undo-lowered", { name, evidence: this.speech.text(evidenceKey(to as 0)) }) : null);
  }

  /** What the well asked for is there. */
  async #raise(path: Path, to: number): Promise<void> {
    const name = this.speech.text(`scorecard-${criterionOf(path)}`);
    this.#typing = false;
    this.#put({ ...this.#card, criteria: { ...this.#card.criteria, [path]: to } }, this.speech.say("scorecard-undo-raised", { name, evidence: this.speech.text(evidenceKey(to as 0)) }));
    await this.updateComplete;
    // The next proof to ask for takes the last one's place; past the last the focus goes to what was proven.
    const { renderRoot } = this;
    if (renderRoot.activeElement) return;
    (renderRoot.querySelector<HTMLElement>(".pf-proof :is(input, button)") ?? renderRoot.querySelector<HTMLElement>(`[data-path="${path}"] input:checked`))?.focus();
  }

  #write(path: Path | null, back = true): void {
    const last = this.#writing?.path;
    if (!path && !last) return;
    this.#commit();
    this.#writing = path && { path, before: this.#card.proofs[path] ?? "" };
    this.#focus = path ? `[data-path="${path}"] .pf-line > input` : back && last ? `[data-path="${last}"] .pf-proofline` : null;
    this.requestUpdate();
  }

  #note(path: Path, text: string): void {
    const { [path]: _, ...others } = this.#card.proofs;
    this.#type({ proofs: text.trim() ? { ...others, [path]: text } : others });
  }

  #unwrite(): void {
    const { path, before } = this.#writing!;
    if ((this.#card.proofs[path] ?? "") !== before) this.#note(path, before);
    this.#write(null);
  }

  #date(text: string): void {
    const on = text.trim() ? dateFrom(text, this.figures.locale, today()) : "";
    this.#typedDate = text;
    this.#wrongDate = on === null;
    this.#type({ nextStepOn: on ?? text });
  }

  #commitDate(): void {
    if (!this.#wrongDate) this.#typedDate = null;
    this.#commit();
  }

  // ── Score, form ────────────────────────────────────────────────────────

  get #score(): Scored {
    if (!this.ready) return { result: null, errors: new Map(), missing: [] };
    return (this.#scored ??= scored(this.#card));
  }

  /** Nothing of the visitor's or the page's own stands there. */
  get #isExample(): boolean {
    return this.example && !this.#isStarted && !this.#card.nextStep && !this.#card.nextStepOn;
  }

  get #isStarted(): boolean {
    const { criteria, scores } = this.#card;
    return criteria !== null || Object.keys(scores).length > 0;
  }

  /** The opportunity's own name. */
  get #title(): string {
    return this.#card.name || (!this.#internals.form && this.name) || "";
  }

  get #anchor(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(".pf-dims .pf-error ~ * input, .pf-dim input:checked, .pf-dim input") ?? null;
  }

  #tellForm(): void {
    const { result, errors } = this.#score;
    const { name } = this;
    let entries: FormData | null = null;
    if (result && name) {
      entries = new FormData();
      entries.set(name, String(result.total));
      for (const dimension of DIMENSIONS) entries.set(`${name}.${dimension}`, String(result[dimension]));
    }
    this.#internals.setFormValue(entries, JSON.stringify(this.stored));
    const invalid = (flags: ValidityStateFlags, key: "scorecard-wrong" | "scorecard-required") => this.#internals.setValidity(flags, this.speech?.text(key) ?? "…", this.#anchor ?? undefined);
    if (errors.size || this.#wrongDate) invalid({ badInput: true }, "scorecard-wrong");
    else if (this.required && !result) invalid({ valueMissing: true }, "scorecard-required");
    else this.#internals.setValidity({});
  }

  get #report(): Report {
    const { result, speech, figures } = this;
    const said = result ? [speech.text("scorecard-status", status(result, speech, figures)), sentences(result, this.windows, speech, figures).join(" ")] : [];
    return { card: this.#card, result, title: this.#question, verdict: said, speech, locale: figures.locale, now: today() };
  }

  // ── View ───────────────────────────────────────────────────────────────

  get #question(): string {
    const name = this.#isExample ? this.speech.text("scorecard-example-name") : String(this.#card.rest.account ?? "") || this.#title;
    return name ? this.speech.text("scorecard-question", { name }) : this.speech.text("scorecard-question-unnamed");
  }

  protected override view(): TemplateResult {
    const { speech, figures } = this;
    const example = this.#isExample;
    const card = example ? EXAMPLE(speech, this.#card.mode) : this.#card;
    const now = example ? scored(card) : this.#score;
    if (now.result || !now.errors.size) this.#shown = now.result;
    const shown = this.#shown;
    if (!this.#entered || !this.#beside) this.#beside = this.#besides(card, now, example);
    else if (this.#sight.stuck) this.#beside.summary = this.#summary;
    const { head, meaning, summary, dimensions, after } = this.#beside;
    return html`<div class="pf-tool pf-scorecard" data-mode=${card.mode} ?data-stale=${now.errors.size > 0}>
      ${head}
      <section class="pf-verdict" part="verdict">${totalOf(shown, speech, figures)}${meaning}</section>
      <div class="pf-dims" part=${card.mode === "guided" ? "criteria" : "scores"} role="group" aria-label=${speech.text("scorecard-criteria")}>
        ${summary}
        ${dimensions}
      </div>
      ${after}
    </div>`;
  }

  get #summary(): TemplateResult {
    const { speech, figures } = this;
    const shown = this.#shown;
    return html`<div class="pf-stick" aria-hidden="true"><p class="pf-summary" part="summary"><b>${shown ? figures.whole(shown.total) : "–"}</b><span>${speech.say("scorecard-of", { of: 15 })}</span>${band(shown?.band ?? "unscored", speech)}</p></div>`;
  }

  #besides(card: Card, now: Scored, example: boolean) {
    const { speech, figures } = this;
    const shown = this.#shown;
    const fixed = this.readonly || this.#disabled;
    return {
      head: html`<header class="pf-head" part="head">
        <h2 class="pf-question" part="question"><bdi>${this.#question}</bdi></h2>
        ${this.#naming && !example && this.isShown("name") && !this.#disabled && !this.isLocked("name")
          ? html`<span class="pf-naming">${line({ label: speech.text("scorecard-name"), hint: speech.text("scorecard-name"), text: card.name, typed: (name) => this.#type({ name }), committed: () => this.#commit() })}</span>`
          : example ? html`<span part="example">${demo(speech)}</span>` : about(card, speech, figures)}
      </header>`,
      meaning: verdict({
        card, now, shown, example, windows: this.windows, speech, figures, showExample: fixed || this.#isStarted ? null : () => this.#showExample(),
        well: shown && card.mode === "guided" && card.criteria ? well({
          result: shown, proofs: card.proofs, unnoted: fixed ? [] : ALL.filter((path) => card.criteria![path] === 2 && !card.proofs[path]), locked: fixed || example, speech, figures,
          noting: (path, text) => this.#note(path, text), noted: () => this.#commit(), raise: (path, to) => void this.#raise(path, to),
        }) : nothing,
        next: this.isShown("nextStep") ? nextStepView({
          card, typed: this.#typedDate, wrongDate: this.#wrongDate && !this.#typing, locked: fixed || this.isLocked("nextStep"), now: today(), locale: figures.locale, speech,
          step: (nextStep) => this.#type({ nextStep }), date: (text) => this.#date(text), committed: () => this.#commitDate(),
        }) : nothing,
      }),
      summary: this.#summary,
      dimensions: html`${fixed || !this.isShown("mode") ? nothing : html`<div class="pf-row"><span class="pf-seg" part="segmented" role="radiogroup" aria-label=${speech.text("scorecard-mode")}>${(["quick", "guided"] as const).map((mode) =>
          html`<label><input type="radio" name="mode" value=${mode} .checked=${card.mode === mode} ?disabled=${this.isLocked("mode")} @change=${() => this.#switch(mode)}>${speech.say(`scorecard-${mode}`)}</label>`)}</span></div>`}
        ${DIMENSIONS.filter((dimension) => this.isShown(dimension)).map((dimension) => dimensionView({
          dimension, card, result: shown, errors: now.errors,
          locked: fixed || this.isLocked(dimension), readonly: this.readonly, writing: this.#writing?.path ?? null, speech, figures,
          scores: (own, at) => {
            this.#enter();
            this.#put({ ...this.#card, scores: { ...this.#card.scores, [own]: at } });
          },
          marks: (path, at) => this.#mark(path, at),
          write: (path, back) => example ? this.#mark(path!, 2) : this.#write(path, back),
          unwrite: () => this.#unwrite(),
          noting: (path, text) => this.#note(path, text),
          noted: () => this.#commit(),
        }))}
        ${card.mode === "guided" ? html`<p class="pf-note">${speech.say("scorecard-rounding")}</p>` : nothing}`,
      after: html`${shown && this.isShown("questions") ? html`<section class="pf-section pf-plan" part="questions">
        <h3 class="pf-title">${speech.say("scorecard-plan", { band: shown.band })}</h3>
        <ol class="pf-questions">${shown.questions.map((key) => html`<li>${speech.say(key as TextKey & `planning-${string}`)}</li>`)}</ol>
      </section>` : nothing}
      ${this.#foot.view(speech, this.kept)}
      ${this.#undo ? html`<div class="pf-toasts"><p class="pf-toast" part="toast" role="status">${this.#undo.text}<button type="button" @click=${() => this.#takeBack()}>${speech.say("part-undo")}</button></p></div>` : nothing}`,
    };
  }

  /** The focus goes to what is as it was. */
  #takeBack(): void {
    const { mode, criteria } = this.#card;
    const { card } = this.#undo!;
    const path = ALL.find((own) => criteria?.[own] !== card.criteria?.[own]);
    this.#put(card);
    this.#focus = mode !== card.mode ? "[name=mode]:checked" : path ? `[data-path="${path}"] input:checked, [data-path="${path}"]:not(:has(:checked)) input` : ".pf-dim input:checked, .pf-dim input";
  }

  #showExample(): void {
    this.example = true;
    this.#focus = ".pf-total";
  }

  #switch(mode: Mode): void {
    this.#put(inMode(this.#card, mode), this.#isStarted ? this.speech.say("scorecard-undo-mode", { mode }) : null);
  }
}
