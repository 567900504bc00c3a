/** Numbers as the element's locale writes them. */
export class Figures {
  readonly #formats = new Map<string, Intl.NumberFormat>();
  readonly #units = new Map<string, Unit>();

  constructor(readonly locale: string, readonly currency: string) {}

  /** As many digits as it has, up to `digits` after the point. */
  number(value: number, digits = 2): string {
    return this.#format(`up to ${digits}`, () => ({ maximumFractionDigits: digits })).format(signed(value));
  }

  whole(value: number): string {
    return this.number(value, 0);
  }

  /** Three significant figures: 1.38, 57.7, 250; whole ones without a fraction. */
  exact(value: number): string {
    const size = Math.abs(value);
    const digits = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    const own = Math.abs(value - Math.round(value)) < 0.5 * 10 ** -digits ? 0 : digits;
    return this.#format(`${own}`, () => ({ minimumFractionDigits: own, maximumFractionDigits: own })).format(signed(value));
  }

  /** Money without cents over 100. */
  money(value: number): string {
    const cents = Math.abs(value) < 100 && !Number.isInteger(value);
    return (cents ? this.#money() : this.#format("whole money", () => ({ ...this.#currency, minimumFractionDigits: 0, maximumFractionDigits: 0 }))).format(signed(value));
  }

  /** A ratio as per cent, whole ones without a fraction. */
  percent(ratio: number, digits = 1): string {
    return this.#format(`percent ${digits}`, () => ({ style: "percent", maximumFractionDigits: digits })).format(ratio);
  }

  /** Which side of a number its unit stands on, and how: the currency's sign or the per cent sign. */
  unit(kind: "money" | "percent"): Unit {
    let unit = this.#units.get(kind);
    if (!unit) {
      const parts = (kind === "percent" ? this.#format("percent", () => ({ style: "percent" })) : this.#money()).formatToParts(1);
      const at = parts.findIndex((part) => part.type === "currency" || part.type === "percentSign");
      const before = at < parts.findIndex((part) => part.type === "integer");
      unit = { text: parts[at]?.value ?? "", before, tight: !parts.some((part) => part.type === "literal") };
      this.#units.set(kind, unit);
    }
    return unit;
  }

  get #currency(): Intl.NumberFormatOptions {
    return { style: "currency", currency: this.currency, currencyDisplay: "narrowSymbol" };
  }

  #money(): Intl.NumberFormat {
    return this.#format("money", () => this.#currency);
  }

  /** The format of that name, made once. */
  #format(name: string, options: () => Intl.NumberFormatOptions): Intl.NumberFormat {
    let format = this.#formats.get(name);
    if (!format) {
      try {
        format = new Intl.NumberFormat(this.locale, options());
      } catch {
        // A locale or currency that Intl does not know: the numbers stay readable.
        const { currency: _, style, ...rest } = options();
        format = new Intl.NumberFormat(undefined, style === "percent" ? { style, ...rest } : rest);
      }
      this.#formats.set(name, format);
    }
    return format;
  }
}

interface Unit {
  text: string;
  before: boolean;
  tight: boolean;
}

/** No minus before a zero. */
const signed = (value: number): number => value || 0;
