// One headless browser for a test file, and what its tests do with a page.

import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { page as html, serve } from "./server.mjs";

/** Starts browser and server before the file's tests and ends both after them. */
export function browserAndServer(options) {
  const own = { browser: null, server: null };
  before(async () => {
    own.server = await serve(options);
    own.server.pages.set("/page.css", { body: "html{color-scheme:light dark}body{margin:0;font:16px/1.5 sans-serif}", type: "text/css" });
    own.browser = await chromium.launch({ executablePath: process.env.PLAYFIELD_BROWSER ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  });
  after(async () => {
    await own.browser?.close();
    own.server?.close();
  });

  /** Opens a page of `body`; console errors and uncaught ones are kept in `page.problems`. */
  own.open = async (body, { width = 390, height = 844, wait = true, path = "/page.html", csp, colorScheme = "light", before, ...rest } = {}) => {
    own.server.pages.set(path, { body: html(body, rest), ...(csp === undefined ? {} : { csp }) });
    const page = await own.browser.newPage({ viewport: { width, height }, colorScheme, locale: "en-US", ...rest.context });
    page.problems = [];
    page.warnings = [];
    page.on("console", (message) => message.type() === "warning" && page.warnings.push(message.text()));
    page.on("pageerror", (error) => page.problems.push(error.message));
    await page.addInitScript(() => {
      window.heard = [];
      for (const type of ["ready", "input", "change", "error"]) {
        addEventListener(`playfield-${type}`, (event) => window.heard.push({ type, code: event.detail.code, tag: event.target.localName }));
      }
    });
    await before?.(page);
    await page.goto(own.server.address + path);
    if (wait) await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
    return page;
  };
  return own;
}
