// What is asked of the opportunities once they are there: sorting, searching, filtering, the next window, one change and the forecast.

import { agree, openContestant } from "./imports.mjs";
import { median } from "./rounds.mjs";

export const AFTER = ["core", "objects", "duckdb"];

const id = (number) => `006Qy${String(number).padStart(10, "0")}`;

/** Each with its arguments, one call after the other; the first prepares what is made once (folded names) and is not counted. */
export const WORK = [
  { name: "sort-amount", title: "sort by amount, first 50", call: "sort", turns: () => Array(4).fill(["amount"]), between: ["close"] },
  { name: "sort-date", title: "sort by date, first 50", call: "sort", turns: () => Array(4).fill(["close"]), between: ["amount"] },
  { name: "sort-owner", title: "sort by owner, first 50", call: "sort", turns: () => Array(4).fill(["owner"]), between: ["amount"] },
  { name: "sort-name", title: "sort by name, first 50", call: "sort", turns: () => Array(4).fill(["name"]), between: ["amount"] },
  { name: "window", title: "the next 50 rows of the sorted list", call: "window", turns: () => [50, 100, 150, 200].map((offset) => [offset]) },
  { name: "search", title: "search name, account and owner", call: "search", turns: () => [["skoda"], ["kiln bakeries, night"], ["petit"], ["roster trial 77"]] },
  { name: "filter", title: "filter by band", call: "filter", turns: () => [["commit"], ["bestCase"], ["commit"], ["bestCase"]], between: ["developing"] },
  { name: "patch", title: "change one and forecast again", call: "patch", turns: (rows) => [3, 5, 7, 9].map((nth) => [id(Math.ceil(rows / nth)), 11 + (nth % 5)]) },
];

/** All of the work once; gives the median milliseconds of each kind by its name. */
export async function workOnce(bench, name, { file, rows }, answers) {
  const { page, close } = await openContestant(bench, name, file);
  try {
    await page.evaluate(async () => {
      await globalThis.contestant.import(document.querySelector("input").files[0]);
      await globalThis.contestant.prepare?.();
    });
    const figures = {};
    for (const { name: work, call, turns, between } of WORK) {
      const { times, found } = await page.evaluate(
        async ({ call, turns, between }) => {
          const { contestant } = globalThis;
          const times = [];
          const found = [];
          for (const given of turns) {
            // What was asked last is remembered: something else comes in between, so that each turn is work.
            if (between) await contestant[call](...between);
            const begun = performance.now();
            const answer = await contestant[call](...given);
            times.push(performance.now() - begun);
            found.push(answer);
          }
          return { times, found };
        },
        { call, turns: turns(rows), between },
      );
      agree(name, found, answers, `${work} of ${rows}`);
      figures[work] = median(times.slice(1));
    }
    return figures;
  } finally {
    await close();
  }
}
