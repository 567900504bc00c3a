/** Numbers as the element's locale writes them. */
export class Figures {
  readonly #formats = new Map<string, Intl.NumberFormat>();

  constructor(readonly locale: string, readonly currency: string) {}

  /** As many digits as it has, up to `digits` after the point. */
  number(value: number, digits = 2): string {
    return this.#format({ maximumFractionDigits: digits }).format(signed(value));
  }

  whole(value: number): string {
    return this.number(value, 0);
  }

  /** Three significant figures: 1.38, 57.7, 250; whole ones without a fraction. */
  exact(value: number): string {
    const size = Math.abs(value);
    const digits = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    const whole = Math.abs(value - Math.round(value)) < 0.5 * 10 ** -digits;
    return this.#format({ minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: whole ? 0 : digits }).format(signed(value));
  }

  /** Money without cents over 100. */
  money(value: number): string {
    const cents = Math.abs(value) < 100 && !Number.isInteger(value);
    const digits = cents ? {} : { minimumFractionDigits: 0, maximumFractionDigits: 0 };
    return this.#format({ style: "currency", currency: this.currency, currencyDisplay: "narrowSymbol", ...digits }).format(signed(value));
  }

  /** A ratio as per cent, whole ones without a fraction. */
  percent(ratio: number, digits = 1): string {
    return this.#format({ style: "percent", maximumFractionDigits: digits }).format(ratio);
  }

  /** Which side of a number its unit stands on, and how: the currency's sign or the per cent sign. */
  unit(kind: "money" | "percent"): { text: string; before: boolean; tight: boolean } {
    const options: Intl.NumberFormatOptions = kind === "percent" ? { style: "percent" } : { style: "currency", currency: this.currency, currencyDisplay: "narrowSymbol" };
    const parts = this.#format(options).formatToParts(1);
    const at = parts.findIndex((part) => part.type === "currency" || part.type === "percentSign");
    const before = at < parts.findIndex((part) => part.type === "integer");
    return { text: parts[at]?.value ?? "", before, tight: !parts.some((part) => part.type === "literal") };
  }

  #format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let format = this.#formats.get(key);
    if (!format) {
      try {
        format = new Intl.NumberFormat(this.locale, options);
      } catch {
        // A locale or currency that Intl does not know: the numbers stay readable.
        const { currency: _, style, ...rest } = options;
        format = new Intl.NumberFormat(undefined, style === "percent" ? options : rest);
      }
      this.#formats.set(key, format);
    }
    return format;
  }
}

/** No minus before a zero. */
const signed = (value: number): number => value || 0;
