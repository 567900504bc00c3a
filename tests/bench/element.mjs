// The element itself: a file chosen, previewed, taken, and the list drawn, while the page goes on answering.

import { longestTask } from "./main_thread.mjs";
import { AS_OF } from "./export.mjs";
import { STRICT } from "../browser/server.mjs";

const page = (tags) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="/tool/playfield.js"></script>${tags}</html>`;
export const PIPELINE = `<playfield-pipeline as-of="${AS_OF}"></playfield-pipeline>`;

/** A page under the strict policy with `tags` on it, ready. */
export async function openElements({ browser, site }, tags) {
  site.pages.set("/elements.html", { body: page(tags), csp: STRICT });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: "en-US" });
  const opened = await context.newPage();
  await opened.addInitScript(() => {
    globalThis.ready = 0;
    addEventListener("playfield-ready", () => globalThis.ready++);
  });
  await opened.goto(`${site.address}/elements.html`);
  await opened.waitForFunction((count) => globalThis.ready === count, tags.match(/<playfield-\w+ /g).length);
  return opened;
}

/** Chooses a file and takes it; the list stands there afterwards. */
export async function bring(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[part=choose]").click()]);
  await chooser.setFiles(file);
  await page.locator("[part=take]").click({ timeout: 120_000 });
  await page.locator(".pf-table").waitFor({ timeout: 60_000 });
}

/** One import by hand: from the file chosen to the list on screen, and the page's longest task meanwhile. */
export async function bringOnce(bench, { file }) {
  const opened = await openElements(bench, PIPELINE);
  try {
    const { value, longest } = await longestTask(bench.browser, opened, async () => {
      const begun = performance.now();
      await bring(opened, file);
      return performance.now() - begun;
    });
    return { ms: value, longest: longest.wall, processor: longest.processor };
  } finally {
    await opened.context().close();
  }
}
