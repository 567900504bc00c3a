// Style sheets first: side by side in the built file they compress better.
import fieldCss from "../field/field.css";
import foldCss from "../fold/fold.css";
import magicCss from "../tool/magic.css";
import summaryCss from "../tool/summary.css";
import trackCss from "../tool/track.css";
import answerCss from "./answer.css";
import calculatorCss from "./calculator.css";
import chainCss from "./chain.css";
import chanceCss from "./chance.css";
import forcedCss from "./forced.css";
import leversCss from "./levers.css";
import { json, Tool } from "../tool/tool.ts";
import type { FunnelInput, Lever, LeverKpi, MagicNumber } from "#light";
import { type Light, startLight } from "../../core/light.ts";
import type { Begun, Source } from "../../core/load.ts";
import type { Changed, PropertyDeclarations } from "../tool/element.ts";
import { Foot } from "../tool/foot.ts";
import { localeOf } from "../tool/language.ts";
import { Sight } from "../tool/sight.ts";
import { Still } from "../tool/still.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { barometer, exampleLine, magicNumberLine, sentence } from "./answer_view.ts";
import { funnelAttributes } from "./attributes.ts";
import { areTargets, type Entered, leversOf } from "./calculation.ts";
import { Entries } from "./entries.ts";
import { asCsv, asText } from "./export.ts";
import { FIRST, periodOf, weeksName } from "./funnel_fields.ts";
import { inputs } from "./inputs_view.ts";
import type { Chosen, Page } from "./page.ts";
import { chainSection, chanceSection, coachingSection, leversSection, solveSection } from "./sections.ts";

/**
 * `<playfield-calculator>`: how many new first appointments a week.
 *
 * @event playfield-ready - the first answer stands there
 * @event playfield-input - each keystroke
 * @event playfield-change - an entry is done
 * @event playfield-error - it could not start, or the page set what can't be; detail: { code, message }, then with field
 * @slot cta - the page's own call to action
 * @csspart question - the question the tool answers
 * @csspart head - question, what it is asked for, and the mark of an example
 * @csspart example - says that an example stands there, then which of its values still stand in
 * @csspart answer - the number, its gauge and both in a sentence
 * @csspart magic-number - the number a week, with its exact value and what it is a day
 * @csspart gauge - the activity barometer
 * @csspart verdict - the answer in a sentence
 * @csspart summary - the line that stays on top while the answer is out of sight
 * @csspart inputs - all fields
 * @csspart field - one field: label, box, slider, note
 * @csspart input - where a field's figure is typed
 * @csspart slider - the slider of a field
 * @csspart select - a choice from a list
 * @csspart error - what is wrong with an entry
 * @csspart week - the fields of the present week
 * @csspart cycle - the fields for cycle, start and what is won already
 * @csspart evidence - the fields for what the ratios were counted on
 * @csspart chain - the chain of work
 * @csspart coaching - the section on what to do next
 * @csspart tip - the KPI that is coached, and its tip
 * @csspart chance - the section on the chance of the goal
 * @csspart ladder - what 80% and 90% take
 * @csspart levers - what reaching each mark would save
 * @csspart about - what a word means, behind the question
 * @csspart solve - what each unknown alone would have to be
 * @csspart foot - copy, print, save, link, and the page's own call to action
 * @csspart copy - the button that copies
 * @csspart print - the button that prints
 * @csspart save - the button that saves
 * @csspart link - the button that copies a link
 * @csspart box - the frame round a field's figure and its unit
 */
export class PlayfieldCalculator extends Tool {
  static override properties: PropertyDeclarations = { ...Tool.properties, ...funnelAttributes, targets: { converter: json } };

  static override styles = [...Tool.styles, summaryCss, fieldCss, foldCss, magicCss, answerCss, chainCss, chanceCss, trackCss, leversCss, calculatorCss, forcedCss];

  /** What each lever is to reach, in place of its mark; for revenue and cycle what the peers' median is. JSON as an attribute. */
  declare targets: Partial<Record<LeverKpi, number>> | null;
  readonly #entries = new Entries((name, given) => this.refuse(name, given));
  readonly #chosen: Chosen = { open: new Set(["coaching"]), tip: { advice: 0, tip: 0 }, targets: {}, editing: null, refused: null, taken: null };
  #edited: Lever["kpi"] | null = null;
  #sawExample = false;
  #said = "";
  #saying = 0;
  readonly #sight = new Sight(this, ".pf-magic");
  readonly #still = new Still(this, ".pf-still > *");
  /** What goes with the number. While somebody types, it follows in the frame after the number's. */
  #around: Record<"asOf" | "gauge" | "verdict", unknown> | null = null;
  /** All else; also at first it follows. */
  #rest: Record<"entry" | "work" | "coaching" | "moves" | "solving" | "foot", unknown> | null = null;
  /** What the visitor has just moved, until that is drawn. */
  #moved: "slider" | "text" | null = null;

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
          return this.#entries.own[name as keyof FunnelInput];
        },
        set(this: PlayfieldCalculator, value: never) {
          this.#give(() => this.#entries.give(name, value, localeOf(this)) || this.refuse(name, String(value)));
        },
      });
    }
  }

  /** FunnelInput as far as it is entered; weeks are a month's unless chosen. Empty while only the example stands there. */
  override get value(): Entered {
    return this.#entries.value;
  }

  override set value(value: Entered | null) {
    this.#give(() => (this.#entries.value = value));
  }

  /** MagicNumber; null while incomplete, wrong, or loading. */
  override get result(): MagicNumber | null {
    const { calculation } = this.#entries;
    return calculation && !calculation.missing.length ? calculation.result : null;
  }

  protected override get stored(): object {
    return { ...super.stored, ...this.#entries.unknown };
  }

  protected override heard(stored: unknown): void {
    const entries = this.#entries;
    const typed = [...entries.typed];
    super.heard(stored);
    for (const [name, text] of typed) entries.type(name, text, this.figures.locale);
  }

  protected override startCore(source: () => Source | Begun, lent?: Promise<Light>): Promise<void> {
    return startLight(source, lent);
  }

  protected override begin(): void {
    this.#entries.ready = true;
    this.#moved = "text";
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#saying);
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    if (!changed.has("targets") || !this.targets || areTargets(this.targets)) return;
    this.refuse("targets", JSON.stringify(this.targets));
    this.targets = null;
  }

  protected override updated(_: Changed): void {
    this.#sight.watch();
    this.#still.watch();
    this.#followTarget();
    this.#saySoon();
  }

  /** The focus goes into a target's box, and back to the target. */
  #followTarget(): void {
    const { editing } = this.#chosen;
    const before = this.#edited;
    if (editing === before) return;
    this.#edited = editing;
    if (editing) this.renderRoot.querySelector<HTMLInputElement>(".pf-target-box")?.select();
    else if (!this.renderRoot.activeElement) this.renderRoot.querySelector<HTMLElement>(`[data-kpi=${before}] .pf-target`)?.focus();
  }

  /** From the host: no event. */
  #give(take: () => unknown): void {
    this.given();
    take();
    this.requestUpdate();
  }

  get #page(): Page {
    const { speech, figures, readonly } = this;
    return {
      entries: this.#entries, shown: this.#entries.shown, speech, figures, readonly, chosen: this.#chosen,
      isShown: (name) => this.isShown(name),
      isLocked: (name) => this.isLocked(name),
      emits: (type, sliding = false) => {
        this.#chosen.taken = null;
        this.#moved = type === "change" ? null : sliding ? "slider" : this.keyed ? "text" : null;
        if (type === "input") this.follow();
        this.requestUpdate();
        this.emit(type);
      },
      redraw: () => this.requestUpdate(),
    };
  }

  protected override view(): TemplateResult {
    const page = this.#page;
    const { speech, figures, entries, shown: { input, missing } } = page;
    // Its room stays, so that nothing jumps at the first entry.
    this.#sawExample ||= missing.length > 0;
    const moved = this.#moved;
    this.#moved = null;
    if (!moved) {
      const levers = this.#levers;
      this.#rest = {
        entry: inputs(page), work: chainSection(page), coaching: coachingSection(page, levers), moves: html`${chanceSection(page)}${leversSection(page, levers)}`, solving: solveSection(page), foot: this.#foot.view(speech, this.kept),
      };
    } else if (this.#rest && moved === "slider") this.#rest.entry = inputs(page); // Its track goes with its thumb.
    if (!moved || !this.#around) {
      const weeks = weeksName(input.weeks, (own) => figures.exact(own));
      this.#around = {
        asOf: speech.say("calculator-asof", { goal: figures.money(input.revenueGoal), period: periodOf(input.weeks), weeks }),
        gauge: barometer(page),
        verdict: sentence(page),
      };
    }
    const { entry, work, coaching, moves, solving, foot } = this.#rest ?? {};
    const { asOf, gauge, verdict } = this.#around;
    return html`<div class="pf-tool pf-calculator" ?data-stale=${!entries.calculation}>
      <header class="pf-head" part="head">
        <h2 class="pf-question" part="question">${speech.say("calculator-question")}</h2>
        <p class="pf-asof">${asOf}</p>
        ${this.#sawExample ? exampleLine(page) : nothing}
      </header>
      <section class="pf-answer" part="answer">
        <div><div class="pf-still">${magicNumberLine(page)}</div></div>
        ${gauge}
        ${verdict}
        <p class="pf-said" role="status">${this.#said}</p>
      </section>
      ${entry}
      <div class="pf-folds pf-coaching">${coaching}</div>
      <div class="pf-folds pf-work">${work}</div>
      <div class="pf-folds pf-moves">${moves}</div>
      <div class="pf-folds pf-solving">${solving}</div>
      ${foot}
    </div>`;
  }

  /** The screen reader hears the answer once entry pauses, not at every keystroke; nothing of it is made before. */
  #saySoon(): void {
    clearTimeout(this.#saying);
    if (this.isConnected) this.#saying = window.setTimeout(() => {
      const { result } = this.#entries.calculation ?? {};
      if (!result) return;
      const said = this.speech.text("calculator-status", { count: this.figures.whole(result.magicNumberRounded), exact: this.figures.exact(result.magicNumber) });
      if (said === this.#said) return;
      this.#said = said;
      this.requestUpdate();
    }, 700);
  }

  get #levers(): Lever[] {
    const { shown } = this.#entries;
    return shown.result.goalMet ? [] : leversOf(shown, { ...this.targets, ...this.#chosen.targets });
  }

  get #export() {
    return { page: this.#page, levers: this.#levers };
  }
}

/** One property for each field of FunnelInput, as the attributes. */
export interface PlayfieldCalculator extends Entered {}
