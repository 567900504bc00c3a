// Every element in every state of the gallery, in two languages: nothing that moves while it loads, nothing that axe finds in light and
// dark, no text cut or over another at three widths, from left to right and from right to left, in English also with words 40 % longer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws } from "./geometry.mjs";
import { CHAPTERS, shown, unfold } from "./specimens.mjs";

const own = browserAndServer();
const WIDTHS = [280, 390, 1200];
/** Pieces that lie over others by design. */
const LEAVE = ".pf-stick, .pf-gauge, .pf-toast";

const moved = (page) => page.evaluate(() => window.shiftedWhileLoading);

for (const { id, specimens } of CHAPTERS) {
  for (const specimen of specimens) {
    const name = `${id}_${specimen.title}`.toLowerCase().replace(/\W+/g, "_");
    test(`every_state_holds_${name}`, async () => {
      for (const [lang, first] of [["en", 1200], ["cs", 390]]) {
        const { page, tag } = await shown(own, specimen, { lang, width: first, height: first > 900 ? 800 : 844 });
        assert.ok((await moved(page)) < 0.001, `moves while it loads, ${lang}, ${first} px`);
        await unfold(page, tag);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          assert.deepEqual(await violations(page), [], `${lang}, ${first} px, ${colorScheme}`);
        }

        // A specimen that is styled stands on the gallery's page, which leaves room at both sides; so does a surface of its own.
        const margins = specimen.style ? await page.evaluate((tag) => {
          const own = document.querySelector(tag).shadowRoot.querySelector(".pf");
          const { paddingLeft, paddingRight } = getComputedStyle(own);
          return innerWidth - own.clientWidth + parseFloat(paddingLeft) + parseFloat(paddingRight);
        }, tag) : 0;
        const found = {};
        for (const stretch of lang === "en" ? [false, true] : [false]) {
          for (const dir of ["ltr", "rtl"]) {
            for (const width of WIDTHS) {
              await page.setViewportSize({ width: width + margins, height: 844 });
              await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
              await unfold(page, tag);
              for (const flaw of await flaws(page, { tag, boxes: "button, input, select, label", leave: LEAVE, stretch })) (found[flaw] ??= []).push(`${dir} ${width}${stretch ? " longer" : ""}`);
            }
          }
        }
        assert.deepEqual(found, {}, lang);
        assert.deepEqual(page.problems, []);
        await page.close();
      }
      for (const { lang, width, height } of [{ lang: "fr", width: 280, height: 1400 }, { lang: "en", width: 390, height: 844 }, { lang: "cs", width: 1200, height: 1000 }]) {
        const { page } = await shown(own, specimen, { lang, width, height });
        assert.ok((await moved(page)) < 0.001, `moves while it loads, ${lang}, ${width} px`);
        await page.close();
      }
    });
  }
}
