// Measures how high the gallery's states stand when they come, at every width and in every language, and writes what the loader holds open
// for them until then: `node tests/browser/heights.mjs` after a build, whenever a tool became higher or lower.

import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { page as html, serve } from "./server.mjs";
import { CHAPTERS, tagOf, written } from "./specimens.mjs";

/** By selector, the first that fits: what a page says of a tool before it is there. Where its script has set a value, too, that has a room of its own. */
const GIVEN = {
  "playfield-calculator": ["*"],
  "playfield-scorecard": ["[fields]:not([fields~=questions])", "[readonly],:disabled *", "[pain][power][fit]", "[pain],[mode=quick]", "*"],
  "playfield-pipeline": ["[src]", "*"],
};
/** An element stands in one row of the table from one of these widths to the next. */
const FROM = [0, 390, 680, 880, 1040, 1120];
const WIDTHS = Array.from({ length: 65 }, (_, i) => 260 + 15 * i).concat(FROM.slice(1)).sort((a, b) => a - b);
const LANGUAGES = ["en", "cs", "fr", "id", "ro"];

const server = await serve();
server.pages.set("/page.css", { body: "body{margin:0;font:16px/1.5 sans-serif}", type: "text/css" });
const browser = await chromium.launch({ executablePath: process.env.PLAYFIELD_BROWSER ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** tag → selector → with a value or without → width → height */
const found = new Map();
for (const { markup, value, style } of CHAPTERS.flatMap(({ specimens }) => specimens)) {
  if (style) continue;
  const tag = tagOf(markup);
  for (const lang of markup.attributes?.locale ? ["en"] : LANGUAGES) {
    server.pages.set("/page.html", html(written(markup), { lang }));
    // So low that the room is let go.
    const page = await browser.newPage({ viewport: { width: 800, height: 20 } });
    await page.addInitScript(({ tag, value }) => {
      window.ready = new Promise((resolve) => addEventListener("playfield-ready", resolve));
      if (value) document.addEventListener("readystatechange", () => (document.querySelector(tag).value = value), { once: true });
    }, { tag, value });
    await page.goto(`${server.address}/page.html`);
    const { given, heights } = await page.evaluate(async ({ tag, selectors, widths }) => {
      await window.ready;
      const element = document.querySelector(tag);
      return {
        given: selectors.find((selector) => element.matches(selector)),
        heights: widths.map((width) => {
          element.style.inlineSize = `${width}px`;
          return element.offsetHeight;
        }),
      };
    }, { tag, selectors: GIVEN[tag], widths: WIDTHS });
    await page.close();
    const key = `${tag} ${given} ${value ? "set" : "plain"}`;
    const most = found.get(key) ?? heights;
    found.set(key, most.map((height, i) => Math.max(height, heights[i])));
  }
}
await browser.close();
server.close();

/** [from this width, height], as few rows as will do: what is too high is let go where nobody sees its end, as on any phone. */
function rows(heights) {
  const own = [];
  FROM.forEach((from, i) => {
    const within = heights.filter((_, at) => WIDTHS[at] >= from && WIDTHS[at] < (FROM[i + 1] ?? Infinity));
    const height = Math.ceil(Math.max(...within) / 10) * 10;
    const last = own.at(-1)?.[1] ?? 0;
    if (height > last || (height < last - 40 && (height < 900 || from >= 680))) own.push([from, height]);
  });
  return own;
}

const table = Object.fromEntries(Object.entries(GIVEN).map(([tag, selectors]) => [tag.slice("playfield-".length), selectors.map((selector) => {
  const [plain, set] = ["plain", "set"].map((kind) => found.get(`${tag} ${selector} ${kind}`));
  const most = plain && set ? plain.map((height, i) => Math.max(height, set[i])) : plain ?? set;
  const differs = plain && set && plain.some((height, i) => WIDTHS[i] >= 680 && most[i] > height + 100);
  return differs ? [selector, rows(plain), rows(set)] : [selector, rows(most)];
})]));
const lines = Object.entries(table).map(([name, rooms]) => `  "${name}": [\n${rooms.map((room) => `    ${JSON.stringify(room)}`).join(",\n")}\n  ]`);
await writeFile(new URL("../../www/build/heights.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
