import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const MONTH = 'revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="0.4"';
const STATES = {
  example: "<playfield-calculator></playfield-calculator>",
  measured: `<playfield-calculator ${MONTH} weekly-opportunities="5" conversation-to-appointment="10%" minutes-per-conversation="12" measured="6/25"></playfield-calculator>`,
  wrong: `<playfield-calculator ${MONTH.replace("0.4", "1.4")}></playfield-calculator>`,
  "goal reached": `<playfield-calculator ${MONTH} booked-revenue="20000"></playfield-calculator>`,
  readonly: `<playfield-calculator ${MONTH} readonly></playfield-calculator>`,
};

for (const [state, body] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe_finds_nothing_${state.replace(" ", "_")}_${colorScheme}`, async () => {
      for (const [lang, width] of [["en", 1200], ["cs", 320]]) {
        const page = await own.open(body, { colorScheme, lang, width });
        await page.evaluate(() => {
          for (const head of document.querySelector("playfield-calculator").shadowRoot.querySelectorAll("[aria-expanded=false], details:not([open]) > summary")) head.click();
        });
        await page.waitForTimeout(150);
        assert.deepEqual(await violations(page), [], `${lang}, ${width} px`);
        await page.close();
      }
    });
  }
}

test("no_text_is_cut_and_nothing_scrolls_sideways", async () => {
  for (const width of [280, 390, 700, 1200]) {
    for (const options of [{ lang: "en" }, { lang: "cs" }, { lang: "en", dir: "rtl" }, { lang: "en", stretch: true }, { lang: "en", dir: "rtl", stretch: true }, ...(width === 280 ? [{ lang: "fr" }, { lang: "id" }, { lang: "ro" }] : [])]) {
      const page = await own.open(STATES.measured, { width, ...options });
      const cut = await page.evaluate(async (stretch) => {
        const root = document.querySelector("playfield-calculator").shadowRoot;
        for (const head of root.querySelectorAll("[aria-expanded=false], details:not([open]) > summary")) head.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (stretch) {
          for (const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walk.nextNode();) {
            const { data } = walk.currentNode;
            if (/\p{L}{4}/u.test(data)) walk.currentNode.data = data.replace(/\p{L}{4,}/gu, (word) => word + word.slice(-Math.round(word.length * 0.4)));
          }
        }
        const found = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
        for (const element of root.querySelectorAll("*")) {
          if (element.closest("svg, .pf-said, .pf-stick, select, option") || !element.getClientRects().length) continue;
          const style = getComputedStyle(element);
          if (style.display === "inline" || style.overflow === "visible") continue;
          if (element.scrollWidth > element.clientWidth + 1) found.push(`${element.className}: ${element.textContent.slice(0, 40)}`);
        }
        const range = document.createRange();
        for (const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); !stretch && walk.nextNode();) {
          const { data, parentElement } = walk.currentNode;
          if (!parentElement || parentElement.closest(".pf-said, .pf-stick, option, style") || !parentElement.getClientRects().length) continue;
          for (const { index, 0: word } of data.matchAll(/\p{L}{3,}/gu)) {
            range.setStart(walk.currentNode, index);
            range.setEnd(walk.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(`broken within a word: ${word}`);
          }
        }
        const boxes = [...root.querySelectorAll("label, b, small, .pf-exact, .pf-note, h2, h3, button")].filter((e) => e.getClientRects().length && !e.closest(".pf-stick, .pf-gauge"));
        for (const one of boxes) {
          const a = one.getBoundingClientRect();
          if (a.left < -1 || a.right > innerWidth + 1) found.push(`over the edge: ${one.textContent.trim().slice(0, 40)}`);
          for (const other of boxes) {
            if (one === other || one.contains(other) || other.contains(one)) continue;
            const b = other.getBoundingClientRect();
            if (a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 3 && b.top < a.bottom - 3) found.push(`one over another: ${one.textContent.trim().slice(0, 30)} / ${other.textContent.trim().slice(0, 30)}`);
          }
        }
        return [...new Set(found)];
      }, options.stretch);
      assert.deepEqual(cut, [], `${width} px, ${JSON.stringify(options)}`);
      await page.close();
    }
  }
});
