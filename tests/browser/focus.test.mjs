// By keyboard through what the gallery shows of everything that takes the focus: wherever it is, it is seen, and by one ring.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";
import { CHAPTERS, shown, unfold } from "./specimens.mjs";

const own = browserAndServer();

/** What has the focus, which boxes around it have a ring that is seen, and whether the one before has its ring still; null where the focus is beyond the element. */
const focused = (page, tag) => page.evaluate((tag) => {
  const look = (box) => {
    const { outline, boxShadow, borderBottomColor } = getComputedStyle(box);
    return outline + boxShadow + borderBottomColor;
  };
  let at = document.activeElement;
  if (at.localName !== tag) return null;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const forced = matchMedia("(forced-colors: active)").matches;
  const rings = [];
  for (let box = at; box; box = box.parentElement) {
    const { opacity, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(box);
    const is = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && opacity !== "0";
    // Forced colours draw what is transparent.
    if (is && (forced || outlineColor !== "rgba(0, 0, 0, 0)")) rings.push(box);
  }
  const line = at.closest(".pf-line");
  if (line && getComputedStyle(line).boxShadow !== "none" && !forced) rings.push(line);
  const { last } = window;
  const stays = !!last && !last.box.contains(at) && look(last.box) === last.as;
  window.last = rings.length ? { box: rings[0], as: look(rings[0]) } : null;
  // A slider's ring is on its thumb, which no script sees.
  const count = rings.length + (at.type === "range" ? 1 : 0);
  return { name: `${at.localName} ${at.getAttribute("aria-label") ?? at.textContent.trim() ?? ""}`.slice(0, 40), count, stays };
}, tag);

/** More than any of them has: where the focus does not come out by then, it never does. */
const MOST = 150;
const WHOLE = [
  "All fields", "A wrong entry", "Quick", "Lowered, with its undo", "A proof being written", "A file that asks", "A row, open", "A row, scored by what is proven", "Monday, with a goal",
  "Outlook, at own rates",
];

for (const title of WHOLE) {
  test(`the_focus_has_one_ring_in_${title.toLowerCase().replace(/\W+/g, "_")}`, async () => {
    const specimen = CHAPTERS.flatMap(({ specimens }) => specimens).find((own) => own.title === title);
    const { page, tag } = await shown(own, specimen, { lang: "en", width: 1200, height: 800 });
    await unfold(page, tag);
    for (const forcedColors of ["none", "active"]) {
      await page.emulateMedia({ forcedColors });
      await page.evaluate(() => document.activeElement.blur());
      const stops = [];
      let at;
      do {
        await page.keyboard.press("Tab");
        at = await focused(page, tag);
        if (at) stops.push(at);
      } while (at && stops.length < MOST);
      assert.equal(at, null, "the focus comes out again");
      assert.ok(stops.length > 5, `${stops.length} stops`);
      assert.deepEqual(stops.filter(({ count, stays }) => count !== 1 || stays), [], forcedColors);
    }
    await page.close();
  });
}
