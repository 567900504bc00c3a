// From a key to what it changed on screen, with a whole export in the pipeline of the same page, and beside it a page of one field and one
// figure, which no page can be faster than. Twice: what the page's thread works for a key, until the frame that shows the change is handed
// over, by the processor's own time; and how long that takes on a processor slowed down four times.

import { bring, openElements, PIPELINE } from "./element.mjs";
import { quantile } from "./rounds.mjs";

const SLOWER = 4;
/** Every section is there: a present week, its conversations, its hours. */
const CALCULATOR = '<playfield-calculator revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="40%" weekly-opportunities="5" conversation-to-appointment="10%" minutes-per-conversation="12"></playfield-calculator>';
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

const TYPISTS = { calculator: digits("playfield-calculator input"), search: words, score: scores };

/** By what was typed into - the calculator's goal, the pipeline's search, a score, the bare page's field -: ms at work and ms to the frame, each p50 and p95. */
export async function keystrokes(bench, { file }) {
  const page = await openElements(bench, CALCULATOR + PIPELINE);
  try {
    await bring(page, file);
    return { ...(await typedInto(bench, page, TYPISTS)), ...(await bare(bench)) };
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
  const keys = await watch(page);
  const session = await page.context().newCDPSession(page);
  const found = {};
  for (const [name, type] of Object.entries(typists)) {
    const work = (await worked(bench.browser, page, () => type(page, keys.press))).map((own) => own * SLOWER);
    keys.taken();
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await type(page, keys.press);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    found[name] = { work: spread(work), shown: spread(keys.taken()) };
  }
  return found;
}

const spread = (times) => ({ p50: quantile(times.slice(2), 0.5), p95: quantile(times.slice(2), 0.95) });

/** Notes for each key when the element has heard it, when what it changed is drawn, and when the frame that shows it is done. Keys are pressed one by one, each once the one before is on screen. */
async function watch(page) {
  let seen;
  const times = [];
  await page.exposeFunction("seen", (ms) => {
    times.push(ms);
    seen();
  });
  await page.evaluate(() => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => {
      performance.mark("playfield-frame");
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    }));
    addEventListener("keydown", async (event) => {
      performance.mark("playfield-key");
      const [target] = event.composedPath();
      const { host } = target.getRootNode();
      const answer = (host?.shadowRoot ?? document).querySelector("[part=magic-number], output");
      const before = answer?.textContent;
      // The element has heard the key; what it types is heard a moment later.
      if (target.matches("input")) await new Promise((resolve) => target.addEventListener("input", resolve, { once: true }));
      // An answer stands there at once. What a worker is asked for comes.
      if (!answer) await host.updateComplete;
      const changed = !answer || answer.textContent !== before;
      await frame();
      globalThis.seen(changed ? performance.now() - event.timeStamp : null);
    });
  });
  return {
    async press(key) {
      const shown = new Promise((resolve) => (seen = resolve));
      await page.keyboard.down(key);
      await shown;
      if (times.at(-1) === null) throw new Error(`${key} changed nothing`);
      await page.keyboard.up(key);
      await page.waitForTimeout(PAUSE);
    },
    taken: () => times.splice(0),
  };
}

/** What the page's thread worked for each key: the processor's time of all its tasks, from the one that hears the key to the one that makes the frame. */
async function worked(browser, page, type) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await type();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const marks = (name) => traceEvents.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const frames = marks("playfield-frame");
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === "X" && name === "ThreadControllerImpl::RunTask" && pid === frames[0].pid && tid === frames[0].tid);
  return marks("playfield-key").map(({ ts: key }, i) => tasks.reduce((sum, { ts, dur, tdur }) => (ts + dur > key && ts <= frames[i].ts ? sum + tdur / 1000 : sum), 0));
}
