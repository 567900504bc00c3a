// A page with one calculator, opened for the first time on a slow line and a slow processor: until the right number stands there.

const SLOWER = 4;
/** "Slow 4G" as the browser's own tools set it. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const GOAL = 'revenue-goal="78000" average-revenue-per-sale="2500" appointment-to-proposal="0.6" closing-ratio="0.4" weeks="4"';
/** 78,000 / 2,500 / 0.4 / 0.6 / 4 = 32.5. */
const RIGHT = "33";

/** `single`: the calculator from one file; `script`: a page with one small script that writes the number as text, which no page can be faster than. */
export const STARTS = ["calculator", "single", "script"];

const PAGES = {
  calculator: `<script type="module" src="/tool/playfield.js"></script><playfield-calculator ${GOAL}></playfield-calculator>`,
  single: `<script type="module" src="/tool/playfield.calculator.js"></script><playfield-calculator ${GOAL}></playfield-calculator>`,
  script: `<output></output><script type="module" src="/number.js"></script>`,
};

/** Milliseconds from navigation to the number, with nothing cached. */
export async function startOnce({ browser, compressedSite: site }, name) {
  site.pages.set(`/start-${name}.html`, { body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Start</title><link rel="icon" href="data:,">${PAGES[name]}</html>` });
  site.pages.set("/number.js", { body: `document.querySelector("output").textContent = "${RIGHT}"` });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-US" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript((right) => {
      const look = () => {
        const number = document.querySelector("output") ?? document.querySelector("playfield-calculator")?.shadowRoot?.querySelector("[part=magic-number]");
        if (number?.textContent.trim().startsWith(right)) globalThis.shown = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    }, RIGHT);
    let requests = 0;
    page.on("request", () => requests++);
    await page.goto(`${site.address}/start-${name}.html`, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.shown, undefined, { timeout: 60_000 });
    return { ms: await page.evaluate(() => globalThis.shown), requests };
  } finally {
    await context.close();
  }
}
