import type { Band, ForecastOptions } from "../../worker/messages.ts";
import type { Period } from "./dates.ts";
import type { Funnel } from "./monday_view.ts";

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

/** What of it can be; what can't is left out, by its name. */
export function asked(own: Asked): { own: Asked; leftOut: (keyof Asked)[] } {
  const leftOut = (Object.keys(CAN_BE) as (keyof Asked)[]).filter((name) => !CAN_BE[name](own[name]));
  return { own: { windows: own.windows, rates: own.rates, period: own.period, funnel: own.funnel, ...Object.fromEntries(leftOut.map((name) => [name, OTHERWISE[name]])) }, leftOut };
}
