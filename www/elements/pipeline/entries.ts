import { html, type TemplateResult } from "../tool/template.ts";
import { field } from "../field/field.ts";
import { numberFrom } from "../field/number.ts";
import type { Page } from "./page.ts";

export interface Entry {
  name: string;
  label: TemplateResult;
  kind: "money" | "percent" | "days";
  value: number | undefined;
  unit: string;
  /** Of money; null: the element's. */
  currency?: string | null;
  set(value: number | undefined): void;
}

/** Numbers typed into the pipeline's few fields: goal, KPIs, rates. What is wrong stays as typed, with why beside it. */
export class Entries {
  readonly #typed = new Map<string, string>();
  readonly #wrong = new Map<string, "number" | "range">();

  /** Whether one of those fields is wrong. */
  wrong(fields: readonly string[]): boolean {
    return fields.some((name) => this.#wrong.has(name));
  }

  view({ name, label, kind, value, unit, currency, set }: Entry, page: Page, { readonly, locked }: { readonly: boolean; locked: boolean }, changed: (done: boolean) => void): TemplateResult {
    const { speech, figures } = page;
    const typed = this.#typed.get(name);
    const wrong = this.#wrong.get(name);
    return html`${field({
      id: name,
      label,
      text: typed ?? (value === undefined ? "" : figures.number(kind === "percent" ? value * 100 : value)),
      placeholder: "",
      unit: kind === "days" ? { text: unit, before: false, tight: false } : page.in(currency).unit(kind),
      slider: null,
      note: null,
      error: wrong === "number" ? speech.say("entry-not-a-number", { typed: typed ?? "", plain: figures.number(2500), short: `${figures.number(2.5)}k` })
        : wrong ? (kind === "percent" ? speech.say("entry-ratio") : kind === "days" ? speech.say("entry-zero-or-more") : speech.say("entry-above-zero")) : null,
      locked,
      readonly,
      typed: (text) => {
        this.#typed.set(name, text);
        this.#wrong.delete(name);
        const number = text.trim() ? numberFrom(text, figures.locale) : undefined;
        const own = number && kind === "percent" ? number / 100 : number;
        if (own === null) this.#wrong.set(name, "number");
        else if (own !== undefined && (kind === "days" ? own < 0 : own <= 0 || (kind === "percent" && own > 1))) this.#wrong.set(name, "range");
        else set(own);
        changed(false);
      },
      committed: () => {
        if (!this.#wrong.has(name)) this.#typed.delete(name);
        changed(true);
      },
      slid: () => {},
    })}`;
  }
}
