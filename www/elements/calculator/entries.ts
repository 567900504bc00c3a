// What stands in the calculator's fields: what is entered, what is being typed, what is wrong, and the last good answer.

import type { FunnelInput } from "#light";
import type { Code } from "../../core/playfield_error.ts";
import { numberFrom } from "../field/number.ts";
import { funnelAttributes } from "./attributes.ts";
import { type Calculation, calculate, type Entered } from "./calculation.ts";
import { type Counted, EXAMPLE, FIELDS, FIRST, isCounted, MONTH, type Name, type NumberField } from "./funnel_fields.ts";

/** Of what is written in per cent: 7 % is 0.07 and no digit more. */
const hundredth = (percent: number) => Number((percent / 100).toPrecision(15));

export class Entries {
  /** `refuse` is told what the page set and the core can't take, where no field could say so. */
  constructor(readonly refuse: (name: string, given: string) => void) {}

  own: Entered = {};
  /** Fields of a newer version's stored form: kept, and stored again. */
  unknown: Record<string, unknown> = {};
  /** As typed, while it is being typed or wrong. */
  readonly typed = new Map<Name, string>();
  readonly unreadable = new Set<Name>();
  /** A number of weeks that no convention has. */
  ownWeeks = false;
  /** True once the core can be asked. */
  ready = false;

  #errors = new Map<string, Code>();
  #dirty = true;
  #calculation: Calculation | null = null;
  #shown: Calculation | null = null;
  readonly #ends = new Map<NumberField, number>();
  #counted: Partial<Record<Counted, number | undefined>> = {};

  /** The answer to what is entered; null while something is wrong. */
  get calculation(): Calculation | null {
    this.#compute();
    return this.#calculation;
  }

  /** The last good answer: what is on screen. */
  get shown(): Calculation {
    this.#compute();
    return this.#shown!;
  }

  get errors(): ReadonlyMap<string, Code> {
    this.#compute();
    return this.#errors;
  }

  /** FunnelInput as far as it is right; weeks are a month's unless chosen. Empty while only the example stands there. */
  get value(): Entered {
    const own: Entered = {};
    for (const [name, value] of Object.entries(this.own)) {
      if (value !== undefined && !this.isWrong(name)) Object.assign(own, { [name]: structuredClone(value) });
    }
    return Object.keys(own).length ? { weeks: MONTH, ...own } : own;
  }

  set value(value: Entered | null) {
    const { version: _, result: __, ...own } = (value ?? {}) as Entered & { version?: number; result?: unknown };
    const known: Record<string, unknown> = {};
    this.unknown = {};
    for (const [name, entry] of Object.entries(own)) (name in funnelAttributes ? known : this.unknown)[name] = entry ?? undefined;
    this.take(known);
  }

  /** Nothing of the visitor's or the page's own stands there. */
  get isExample(): boolean {
    return !this.typed.size && !FIRST.some((name) => this.own[name] !== undefined);
  }

  isWrong(name: string): boolean {
    return this.unreadable.has(name as Name) || this.errors.has(name) || (name.startsWith("measured") && this.errors.has("measured"));
  }

  /** All of it anew, from the page. */
  take(entered: Entered): void {
    this.own = {};
    for (const [name, value] of Object.entries(entered)) if (value !== undefined) Object.assign(this.own, { [name]: value });
    this.typed.clear();
    this.unreadable.clear();
    this.#ends.clear();
    this.#counted = {};
    this.ownWeeks = false;
    for (const name of Object.keys(FIELDS) as NumberField[]) {
      const value = this.own[name];
      if (typeof value === "number" && !Number.isFinite(value)) this.unreadable.add(name);
    }
    this.#dirty = true;
  }

  /** One of them anew, from the page. What code would not write as a number is read as people write it: 15k, 1.234,50, 40 %. False where it is none. */
  give(name: string, given: unknown, locale: string): boolean {
    this.#dirty = true;
    if (!(name in FIELDS)) {
      Object.assign(this.own, { [name]: given ?? undefined });
      this.#counted = {};
      return true;
    }
    const field = name as NumberField;
    const text = String(given ?? "").trim();
    let number = Number(text);
    if (Number.isNaN(number)) number = numberFrom(text, locale) ?? NaN;
    const right = Number.isFinite(number);
    this.enter(field, !text || !right ? undefined : /[%٪]/.test(text) ? hundredth(number) : number);
    this.#ends.delete(field);
    this.ownWeeks &&= field !== "weeks";
    if (!right) {
      this.typed.set(field, text);
      this.unreadable.add(field);
    }
    return right;
  }

  type(name: Name, text: string, locale: string): void {
    const number = text.trim() === "" ? undefined : numberFrom(text, locale);
    const percent = !isCounted(name) && FIELDS[name].kind === "percent";
    this.enter(name, number === null ? undefined : percent && number !== undefined ? hundredth(number) : number);
    this.typed.set(name, text);
    if (number === null) this.unreadable.add(name);
  }

  slide(name: NumberField, value: number): void {
    this.enter(name, FIELDS[name].zero ? value : Math.max(this.step(name), value));
  }

  enter(name: Name, value: number | undefined): void {
    this.typed.delete(name);
    this.unreadable.delete(name);
    if (isCounted(name)) {
      const counted = (this.#counted = { measuredSales: this.number("measuredSales"), measuredAppointments: this.number("measuredAppointments"), [name]: value });
      const { measuredSales: sales, measuredAppointments: appointments } = counted;
      if (sales !== undefined && appointments !== undefined) this.own.measured = { sales, appointments };
      else delete this.own.measured;
    } else if (value === undefined) delete this.own[name];
    else this.own[name] = value;
    this.#dirty = true;
  }

  start(start: "running" | "cold"): void {
    this.own.start = start;
    this.#dirty = true;
  }

  /** The entry is done: what is right is written as the locale does. */
  settle(name: Name): void {
    if (!this.isWrong(name)) this.typed.delete(name);
    const value = this.number(name);
    const end = this.#ends.get(name as NumberField);
    if (value !== undefined && end !== undefined && (value > end || value < end / 20)) this.#ends.delete(name as NumberField);
  }

  /** What is entered in one field. */
  number(name: Name): number | undefined {
    return isCounted(name) ? this.#counted[name] ?? this.own.measured?.[name === "measuredSales" ? "sales" : "appointments"] : this.own[name];
  }

  /** A slider for money ends at a round figure well past its value, and stays there while it is moved. */
  end(name: NumberField): number {
    let end = FIELDS[name].end ?? this.#ends.get(name);
    if (!end) {
      const wanted = 2.5 * (this.#shown?.input[name] || EXAMPLE[name] || 1);
      const power = 10 ** Math.floor(Math.log10(wanted));
      end = [1, 2, 4, 10].map((times) => times * power).find((round) => round >= wanted * (1 - 1e-9))!;
      this.#ends.set(name, end);
    }
    return end;
  }

  step(name: NumberField): number {
    return FIELDS[name].step ?? this.end(name) / 200;
  }

  /** What is right, with the example's values for what is wrong: where nothing good was on screen yet. */
  #without(entered: Entered, errors: ReadonlyMap<string, Code>): Calculation {
    const right = { ...entered };
    for (const name of errors.keys()) delete right[name as keyof FunnelInput];
    return (calculate(right, false).calculation ?? calculate({}, true).calculation)!;
  }

  #compute(): void {
    if (!this.#dirty || !this.ready) return;
    this.#dirty = false;
    const entered: Entered = { ...this.own };
    for (const name of this.unreadable) delete entered[name as keyof FunnelInput];
    const { calculation, errors } = calculate(entered, this.isExample);
    for (const name of ["marks", "start"] as const) {
      if (!errors.has(name)) continue;
      this.refuse(name, JSON.stringify(this.own[name]));
      this.give(name, null, "");
      return this.#compute();
    }
    this.#errors = errors;
    this.#calculation = this.unreadable.size ? null : calculation;
    if (this.#calculation || !this.#shown) this.#shown = calculation ?? this.#without(entered, errors);
  }
}
