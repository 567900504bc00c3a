// From a key to what it changed on screen, on a processor slowed down four times, with a whole export in the pipeline of the same page.

import { bring, openElements, PIPELINE } from "./element.mjs";
import { quantile } from "./rounds.mjs";

const SLOWER = 4;
const CALCULATOR = '<playfield-calculator revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="40%"></playfield-calculator>';
const TYPED = ["skoda", "kiln", "priya nair", "press"];

/** p50 and p95 in ms, by what was typed into: the calculator's goal, the pipeline's search, a score. */
export async function keystrokes(bench, { file }) {
  const page = await openElements(bench, CALCULATOR + PIPELINE);
  try {
    await bring(page, file);
    await watch(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const goal = page.locator("playfield-calculator input").first();
    const calculator = await typed(page, async (key) => {
      await goal.focus();
      for (let i = 0; i < 12; i++) await key(i % 4 === 3 ? "Backspace" : String((i * 7) % 10));
    });
    const search = await typed(page, async (key) => {
      await page.locator("input[type=search]").focus();
      for (const word of TYPED) {
        for (const letter of word) await key(letter === " " ? "Space" : letter);
        for (const _ of word) await key("Backspace");
      }
    });
    const score = await typed(page, async (key) => {
      for (let i = 0; i < 12; i++) {
        const cell = page.locator("[data-dimension=pain]").nth(i % 8);
        await cell.focus();
        await key((await cell.textContent()).trim() === "3" ? "4" : "3");
      }
    });
    return Object.fromEntries(Object.entries({ calculator, search, score }).map(([name, times]) => [name, { p50: quantile(times, 0.5), p95: quantile(times, 0.95), keys: times.length }]));
  } finally {
    await page.context().close();
  }
}

/** Notes for each key when the frame was painted that shows what it changed. */
async function watch(page) {
  await page.evaluate(() => {
    globalThis.painted = [];
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    }));
    addEventListener("keydown", async (event) => {
      const [target] = event.composedPath();
      const element = target.getRootNode().host;
      // The element has heard the key; what it types is heard a moment later.
      if (target.matches("input")) await new Promise((resolve) => target.addEventListener("input", resolve, { once: true }));
      await element.updateComplete;
      await painted();
      globalThis.painted.push(performance.now() - event.timeStamp);
    });
  });
}

/** Presses keys one by one, each once the one before is on screen; the first two are not counted. */
async function typed(page, type) {
  const times = [];
  await type(async (key) => {
    const count = await page.evaluate(() => globalThis.painted.length);
    await page.keyboard.press(key);
    await page.waitForFunction((count) => globalThis.painted.length > count, count);
    times.push(await page.evaluate(() => globalThis.painted.at(-1)));
    await page.waitForTimeout(30);
  });
  return times.slice(2);
}
