// One element in one file: the Wasm and the English words are inside, and nothing is fetched.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";
import { STRICT } from "./server.mjs";

const own = browserAndServer();
const FORBIDDEN_TO_FETCH = STRICT.replace("connect-src 'self'", "connect-src 'none'");
const CALCULATOR = '<playfield-calculator revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="40%" weeks="4"></playfield-calculator>';

test("a_calculator_from_one_file_computes_where_nothing_may_be_fetched", async () => {
  own.server.requests.length = 0;
  const page = await own.open(CALCULATOR, { script: "/tool/playfield.calculator.js", csp: FORBIDDEN_TO_FETCH });
  assert.match(await page.locator("[part=magic-number]").innerText(), /^7/);
  const goal = page.getByRole("textbox", { name: "Revenue goal" });
  await goal.fill("150000");
  assert.match(await page.locator("[part=magic-number]").innerText(), /^63/);
  assert.deepEqual(own.server.requests.filter((path) => path.startsWith("/tool/")), ["/tool/playfield.calculator.js"]);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_scorecard_from_one_file_scores", async () => {
  const page = await own.open('<playfield-scorecard pain="5" power="5" fit="4"></playfield-scorecard>', { script: "/tool/playfield.scorecard.js", csp: FORBIDDEN_TO_FETCH });
  assert.equal(await page.evaluate(() => document.querySelector("playfield-scorecard").result.total), 14);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("both_files_stand_on_one_page_and_a_second_copy_yields", async () => {
  const more = '<script type="module" src="/tool/playfield.scorecard.js"></script><script type="module" src="/tool/playfield.calculator.js?again"></script>';
  const page = await own.open(`${CALCULATOR}<playfield-scorecard pain="5" power="5" fit="5"></playfield-scorecard>${more}`, { script: "/tool/playfield.calculator.js", csp: FORBIDDEN_TO_FETCH });
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  assert.equal(page.warnings.length, 1);
  assert.match(page.warnings[0], /second copy/);
  await page.close();
});

test("another_language_gets_english_words_and_its_own_numbers", async () => {
  const page = await own.open(CALCULATOR, { script: "/tool/playfield.calculator.js", lang: "cs" });
  assert.equal((await page.getByRole("textbox", { name: "Revenue goal" }).inputValue()).replace(/\s/g, " "), "15 000");
  await page.close();
});

test("a_policy_that_forbids_wasm_is_said_in_the_box", async () => {
  const page = await own.open(CALCULATOR, { script: "/tool/playfield.calculator.js", csp: FORBIDDEN_TO_FETCH.replace(" 'wasm-unsafe-eval'", ""), wait: false });
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "error"));
  assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["csp-wasm"]);
  const text = await page.locator("[part=notice]").innerText();
  assert.match(text, /The calculator can’t start/);
  assert.match(text, /'wasm-unsafe-eval'/);
  await page.close();
});
