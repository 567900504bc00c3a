import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws, looks } from "./geometry.mjs";

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
    for (const { stretch, ...options } of looks(width)) {
      const page = await own.open(STATES.measured, { width, ...options });
      await page.evaluate(async () => {
        for (const head of document.querySelector("playfield-calculator").shadowRoot.querySelectorAll("[aria-expanded=false], details:not([open]) > summary")) head.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      const found = await flaws(page, { tag: "playfield-calculator", boxes: "label, b, small, .pf-exact, .pf-note, h2, h3, button", leave: ".pf-stick, .pf-gauge", stretch });
      assert.deepEqual(found, [], `${width} px, ${JSON.stringify({ stretch, ...options })}`);
      await page.close();
    }
  }
});
