import { html, type TemplateResult } from "../tool/template.ts";
import type { Band, ForecastOptions } from "../../worker/messages.ts";
import { icon } from "../tool/icons.ts";
import type { Period } from "./dates.ts";
import type { Funnel } from "./monday_view.ts";
import type { Page } from "./page.ts";

/** What the page says of windows, rates, period and goal. */
export interface Asked {
  windows: ForecastOptions["windows"] | null;
  rates: Partial<Record<Band, number>> | null;
  period: Period;
  funnel: Funnel | null;
}

export const PERIODS: readonly Period[] = ["month", "quarter", "year"];
const LATEST = 36_500;

const each = (own: unknown, holds: (value: number) => boolean) => typeof own === "object" && Object.values(own ?? {}).every((value) => value == null || (typeof value === "number" && holds(value)));
const CAN_BE: { readonly [K in keyof Asked]: (own: unknown) => boolean } = {
  windows: (own) => each(own, (days) => Number.isInteger(days) && days >= 0 && days <= LATEST),
  rates: (own) => each(own, (rate) => rate >= 0 && rate <= 1),
  period: (own) => PERIODS.includes(own as Period),
  funnel: (own) => each(own, (value) => value >= 0 && value < Infinity),
};
const OTHERWISE: Asked = { windows: null, rates: null, period: "quarter", funnel: null };

const valueText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** What of it can be; what can't is left out, by its name. */
export class Settled {
  #last: { of: Asked; own: Asked; leftOut: (keyof Asked)[] } | null = null;
  #told = "";

  /** `refuse`: tells page and console. */
  constructor(readonly host: Asked, readonly refuse: (name: string, given: string) => void) {}

  get own(): Asked {
    return this.#now.own;
  }

  get #now() {
    const { windows, rates, period, funnel } = this.host;
    const last = this.#last;
    if (last && last.of.windows === windows && last.of.rates === rates && last.of.period === period && last.of.funnel === funnel) return last;
    const of: Asked = { windows, rates, period, funnel };
    const leftOut = (Object.keys(CAN_BE) as (keyof Asked)[]).filter((name) => !CAN_BE[name](of[name]));
    return (this.#last = { of, own: { ...of, ...Object.fromEntries(leftOut.map((name) => [name, OTHERWISE[name]])) }, leftOut });
  }

  /** Tells the page's scripts, once, what can't be. */
  complain(): void {
    const { leftOut } = this.#now;
    if (leftOut.join() === this.#told) return;
    this.#told = leftOut.join();
    for (const name of leftOut) this.refuse(name, valueText(this.host[name]));
  }

  /** The same in the box, in words. */
  notices({ speech }: Page): TemplateResult[] {
    return this.#now.leftOut.map((name) => html`<p class="pf-error" part="error">${icon("alert")}<span>${speech.say("pipeline-left-out", { name, value: valueText(this.host[name]) })}</span></p>`);
  }
}
