// From a key to what it changed on screen, with a whole export in the pipeline of the same page, and beside it a page of one field and one
// figure, which no page can be faster than. Both by the browser's trace: what the page's thread works for a key, by the processor's own time,
// and how long that takes on a processor slowed down four times; each until the frame with the first right result is handed over, and until
// the last one of all that follows is.

import { bring, openElements, PIPELINE } from "./element.mjs";
import { quantile } from "./rounds.mjs";

const SLOWER = 4;
/** Every section is there: a present week, its conversations, its hours. */
const CALCULATOR = '<playfield-calculator revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="40%" weekly-opportunities="5" conversation-to-appointment="10%" minutes-per-conversation="12"></playfield-calculator>';
const SCORECARD = "<playfield-scorecard example></playfield-scorecard>";
const BARE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,"><label>Goal <input value="15000"></label><output>6</output><script>document.querySelector("input").oninput = ({ target }) => { document.querySelector("output").textContent = target.value / 2500; };</script></html>';
const TYPED = ["skoda", "kiln", "priya nair", "press"];
const DIGITS = 21;
const SCORES = 40;
/** Between two keys: ten a second is fast. */
const PAUSE = 100;

/** The first two are not counted. */
const digits = (field) => async (page, key) => {
  await page.locator(field).first().focus();
  await page.keyboard.press("End");
  for (let i = 0; i < DIGITS; i++) {
    await key(String(1 + ((i * 7) % 9)));
    await key("Backspace");
  }
};

async function words(page, key) {
  await page.locator("input[type=search]").focus();
  for (const word of TYPED) {
    for (const letter of word) await key(letter === " " ? "Space" : letter);
    for (const _ of word) await key("Backspace");
  }
}

async function scores(page, key) {
  for (let i = 0; i < SCORES; i++) {
    const cell = page.locator("[data-dimension=pain]").nth(i % 8);
    await cell.focus();
    await key((await cell.textContent()).trim() === "3" ? "4" : "3");
  }
}

/** From claimed to proven and back. */
async function stops(page, key) {
  await page.locator("playfield-scorecard [part=evidence] input:checked").first().focus();
  for (let i = 0; i < SCORES; i++) await key(i % 2 ? "ArrowLeft" : "ArrowRight");
}

const TYPISTS = { calculator: digits("playfield-calculator input"), search: words, score: scores };

/** By what was typed into - the calculator's goal, the pipeline's search, a score, the scorecard's stops, the bare page's field - and to which frame, `first` or `last`: ms at work and ms to the frame, each p50 and p95. */
export async function keystrokes(bench, { file }) {
  return { ...(await beside(bench, CALCULATOR, file, TYPISTS)), ...(await beside(bench, SCORECARD, file, { scorecard: stops })), ...(await bare(bench)) };
}

async function beside(bench, tool, file, typists) {
  const page = await openElements(bench, tool + PIPELINE);
  try {
    await bring(page, file);
    return await typedInto(bench, page, typists);
  } finally {
    await page.context().close();
  }
}

async function bare(bench) {
  bench.site.pages.set("/bare.html", { body: BARE });
  const page = await bench.browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(`${bench.site.address}/bare.html`);
  const found = await typedInto(bench, page, { bare: digits("input") });
  await page.close();
  return found;
}

async function typedInto(bench, page, typists) {
  const press = await watch(page);
  const session = await page.context().newCDPSession(page);
  const found = {};
  for (const [name, type] of Object.entries(typists)) {
    const traced = () => traceKeys(bench.browser, page, () => type(page, press));
    const keys = await traced();
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const slow = await traced();
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    found[name] = Object.fromEntries(["first", "last"].map((frame) => [frame, { work: spread(keys.map((key) => key[frame].work * SLOWER)), shown: spread(slow.map((key) => key[frame].shown)) }]));
  }
  return found;
}

const spread = (times) => ({ p50: quantile(times.slice(2), 0.5), p95: quantile(times.slice(2), 0.95) });

/** Marks for each key when it was heard, the frame with the first right result, and the last frame of what follows; `lateness` has how long before each was pressed. All that can be found before the key is: what watches would count as the page's work. Gives what presses a key: one by one, each once all of the one before is on screen. */
async function watch(page) {
  let seen;
  await page.exposeFunction("seen", (right) => seen(right));
  await page.evaluate(() => {
    globalThis.lateness = [];
    let target, host, answer, before, row, key, asked, all, right;
    globalThis.about = () => {
      target = document.activeElement;
      while (target.shadowRoot) target = target.shadowRoot.activeElement;
      ({ host } = target.getRootNode());
      answer = (host?.shadowRoot ?? document).querySelector("[part=magic-number], [part=total] > b, output");
      before = answer?.textContent;
      row = target.closest("[data-id]");
      asked = all = right = false;
    };
    const isRight = () => {
      if (answer) return answer.textContent !== before;
      if (!row) return all; // What was searched for is there when the worker has answered.
      // A row is right by itself: the key's score, and the sum of the three.
      const scores = [...row.querySelectorAll("[data-dimension]")].map((cell) => Number(cell.textContent));
      return target.textContent === key && Number(row.querySelector("[part=band]").textContent) === scores.reduce((sum, own) => sum + own);
    };
    const drawn = () => {
      if (!right && (right = all || isRight())) performance.mark("playfield-first");
      if (!all) return;
      performance.mark("playfield-last");
      target = null;
      setTimeout(() => globalThis.seen(!answer || answer.textContent !== before));
    };
    const heard = () => {
      if (asked) return;
      asked = true;
      const complete = Promise.resolve().then(() => host?.updateComplete).then(() => (all = true));
      requestAnimationFrame(() => {
        drawn();
        if (!all) complete.then(() => requestAnimationFrame(drawn));
      });
    };
    addEventListener("keydown", (event) => {
      if (!target) return;
      performance.mark("playfield-heard");
      lateness.push(performance.now() - event.timeStamp);
      ({ key } = event);
      if (row) heard();
    });
    // The element has heard what the key does; a row has no event before the worker has noted it, the bare page has none at all.
    addEventListener("playfield-input", heard);
    addEventListener("input", () => host || heard());
  });
  return async (key) => {
    await page.evaluate(() => about());
    const shown = new Promise((resolve) => (seen = resolve));
    await page.keyboard.down(key);
    if (!(await shown)) throw new Error(`${key} changed nothing`);
    await page.keyboard.up(key);
    await page.waitForTimeout(PAUSE);
  };
}

/** Of each key, to its first right frame and to its last one: the processor's time of all tasks of the page's thread, from the one that hears the key to the one that makes the frame, and the time by the clock from the key to that task's end. */
async function traceKeys(browser, page, type) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await type();
  const lateness = await page.evaluate(() => globalThis.lateness.splice(0));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const marks = (name) => traceEvents.filter((event) => event.name === `playfield-${name}`).sort((a, b) => a.ts - b.ts);
  const [first, last] = ["first", "last"].map(marks);
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === "X" && name === "ThreadControllerImpl::RunTask" && pid === last[0].pid && tid === last[0].tid);
  return marks("heard").map(({ ts: heard }, i) => {
    const until = (frame) => ({
      work: tasks.reduce((sum, { ts, dur, tdur }) => (ts + dur > heard && ts <= frame ? sum + tdur / 1000 : sum), 0),
      shown: tasks.filter(({ ts }) => ts <= frame).reduce((end, { ts, dur }) => Math.max(end, ts + dur), 0) / 1000 - (heard / 1000 - lateness[i]),
    });
    return { first: until(first[i].ts), last: until(last[i].ts) };
  });
}
