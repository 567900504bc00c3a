// From a file to the forecast: how long, at which peak of memory, and for how long the page stood still meanwhile.

import assert from "node:assert/strict";
import { named } from "./contestants.mjs";
import { watchMemory } from "./process_memory.mjs";

/** Long tasks are told from 50 ms on: below it a page counts as answering. */
const LONG = 50;

/** Opens a contestant's page in a process of its own, with `file` chosen and the contestant loaded. */
export async function openContestant({ browser, site }, name, file) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(site.address + site.contestant(named(name)));
  await page.waitForFunction(() => globalThis.contestant, undefined, { timeout: 60_000 }).catch((error) => {
    throw new Error(`${name} did not start: ${problems.join("; ") || error.message}`);
  });
  await page.locator("input").setInputFiles(file);
  return { page, close: () => context.close() };
}

/** One import; what came out is compared with what came out before. */
export async function importOnce(bench, name, { file, bytes, rows }, answers) {
  const { page, close } = await openContestant(bench, name, file);
  try {
    const memory = await watchMemory(bench.browser);
    const { ms, answer, longest } = await page.evaluate(async () => {
      const tasks = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      observer.observe({ type: "longtask" });
      const [file] = document.querySelector("input").files;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const begun = performance.now();
      const answer = await globalThis.contestant.import(file);
      const ms = performance.now() - begun;
      // A task is told of once it is over and the page is idle.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const within = [...tasks, ...observer.takeRecords()].filter(({ startTime, duration }) => startTime + duration > begun);
      return { ms, answer, longest: Math.max(0, ...within.map(({ duration }) => duration)) };
    });
    const peak = await memory.peak();
    const spans = await page.evaluate(() => globalThis.contestant.spans());
    agree(name, { answer, spans }, answers, rows);
    const loading = await page.evaluate(() => globalThis.contestant.loading ?? null);
    return { ms, longest: longest < LONG ? 0 : longest, memory: peak === null ? null : peak / bytes, loading };
  } finally {
    await close();
  }
}

/** The same counts, days and, to the last cent, amounts as the first contestant's. */
export function agree(name, found, answers, key) {
  const rounded = JSON.parse(JSON.stringify(found, (field, value) => (field === "amount" ? Number(value.toFixed(2)) : value)));
  const first = answers.get(key);
  if (!first) answers.set(key, { name, rounded });
  else assert.deepEqual(rounded, first.rounded, `${name} and ${first.name} answer differently`);
}
