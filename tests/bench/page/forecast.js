// The forecast that every contestant has to arrive at, out of columns: open opportunities by currency and band, and what of the
// surest expects to close after this month.

export const AS_OF = "2026-11-23";
const MONTH_END = dayOf("2026", "11", "30");
/** Where a cell was blank. */
export const NO_DAY = -2147483648;
export const NO_TOTAL = -1;

/** Days since 1970. */
export function dayOf(year, month, day) {
  return Date.UTC(+year, +month - 1, +day) / 86_400_000;
}

export function isoOf(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function bandOf(total) {
  return total === NO_TOTAL ? "unscored" : total >= 14 ? "commit" : total >= 11 ? "bestCase" : "developing";
}

const nothing = () => ({ count: 0, amount: 0, withoutAmount: 0 });

/** Sums by currency and band, one opportunity after the other. */
export class Forecast {
  #sums = new Map();

  add(currency, amount, total, closeDay) {
    let own = this.#sums.get(currency);
    if (!own) this.#sums.set(currency, (own = { commit: nothing(), bestCase: nothing(), developing: nothing(), unscored: nothing(), pastMonthEnd: 0 }));
    const sum = own[bandOf(total)];
    sum.count++;
    if (Number.isNaN(amount)) sum.withoutAmount++;
    else sum.amount += amount;
    if (total >= 14 && closeDay > MONTH_END) own.pastMonthEnd++;
  }

  /** In an order that all of them share. */
  get answer() {
    return [...this.#sums].map(([currency, own]) => ({ currency, ...own })).sort((a, b) => String(a.currency).localeCompare(String(b.currency)));
  }
}

/** The same out of what Playfield answers. */
export function answerOf(forecasts) {
  const plain = ({ count, amount, withoutAmount }) => ({ count, amount, withoutAmount });
  return forecasts
    .map(({ currency, commit, bestCase, developing, unscored, current }) => ({
      currency, commit: plain(commit), bestCase: plain(bestCase), developing: plain(developing), unscored: plain(unscored), pastMonthEnd: current.pastMonthEnd.count,
    }))
    .sort((a, b) => String(a.currency).localeCompare(String(b.currency)));
}
