// Landing page and gallery, as they are served: under the strict policy, by keyboard, on a phone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function visit(path, { width = 390, height = 844, colorScheme = "light", before } = {}) {
  const page = await own.browser.newPage({ viewport: { width, height }, colorScheme, locale: "en-US" });
  page.problems = [];
  page.on("pageerror", ({ message }) => page.problems.push(message));
  page.on("console", (message) => /Content Security Policy|Trusted/.test(message.text()) && page.problems.push(message.text()));
  if (before) await page.addInitScript(before);
  await page.goto(`${own.server.address}/tool/${path}`);
  await page.locator(".pf-magic").first().waitFor();
  return page;
}

const violations = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).slice(0, 4).join(", ")}`);
};

test("a_visitor_on_a_phone_sees_question_and_number_and_one_press_changes_it", async () => {
  const page = await visit("index.html");
  const number = page.locator("#calculator .pf-magic > b");
  assert.equal(await number.innerText(), "6");
  assert.ok((await number.boundingBox()).y < 500, "the number stands on the first screen");
  await page.getByRole("button", { name: "What if half of the proposals close?" }).click();
  assert.equal(await number.innerText(), "5");
  assert.equal(await page.locator("#tried").innerText(), "5 a week instead of 6.");
  await page.getByRole("button", { name: "What if half of the proposals close?" }).click();
  assert.equal(await number.innerText(), "6");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("typing_asks_nobody_and_the_page_counts_it", async () => {
  const page = await visit("index.html");
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("#calculator").getByRole("textbox", { name: "Revenue goal" }).fill("30000");
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.equal(await page.locator("#requests").innerText(), "0");
  await page.evaluate(() => fetch("README.txt").then((answer) => answer.text()));
  await page.waitForFunction(() => document.querySelector("#requests").textContent === "1");
  await page.close();
});

test("the_lines_to_embed_say_what_was_chosen_and_make_the_same_element_elsewhere", async () => {
  const page = await visit("index.html", { width: 1200 });
  const code = page.locator("#code");
  assert.equal(await code.innerText(), '<script type="module" src="/playfield/playfield.js"></script>\n<playfield-calculator></playfield-calculator>');
  await page.locator("[name=locale]").selectOption("fr");
  await page.locator("[name=currency]").selectOption("EUR");
  await page.locator("[name=accent]").selectOption("#635bff");
  await page.locator("#options").getByLabel("Revenue goal").fill("25 000");
  await page.locator("[name=fields]").selectOption({ label: "the first four" });
  await page.getByLabel("Folder on your server").fill("/tool");
  const lines = await code.innerText();
  assert.equal(lines, '<style>playfield-calculator { --playfield-accent: #635bff }</style>\n<script type="module" src="/tool/playfield.js"></script>\n'
    + '<playfield-calculator locale="fr" currency="EUR" revenue-goal="25000" fields="revenueGoal averageRevenuePerSale appointmentToProposal closingRatio"></playfield-calculator>');
  await page.locator("#frame").getByText("Combien de nouveaux rendez-vous par semaine").waitFor();
  own.server.pages.set("/pasted.html", { body: `<!doctype html><html lang="en"><title>Pasted</title>${lines}`, csp: "" });
  await page.goto(`${own.server.address}/pasted.html`);
  await page.locator("#revenueGoal").waitFor();
  assert.equal((await page.locator("#revenueGoal").inputValue()).replace(/\s/g, " "), "25 000");
  await page.close();
});

test("the_lines_are_copied_over_plain_http_too_where_there_is_no_async_clipboard", async () => {
  const page = await visit("index.html", { before: () => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
    document.addEventListener("copy", () => (window.copied = getSelection().toString() || document.activeElement.value));
  } });
  await page.getByRole("button", { name: "Copy the lines" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => window.copied), /^<script type="module" src="\/playfield\/playfield\.js">/);
  await page.close();
});

for (const [path, ready] of [["index.html", ".made playfield-calculator"], ["gallery.html", "article"]]) {
  test(`nothing_of_${path}_scrolls_sideways_and_axe_finds_nothing`, async () => {
    for (const [width, colorScheme] of [[280, "light"], [390, "dark"], [1200, "light"]]) {
      const page = await visit(path, { width, colorScheme });
      await page.locator(ready).first().waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
      if (width > 280) assert.deepEqual(await violations(page), [], `${width} px, ${colorScheme}`);
      await page.close();
    }
  });
}

test("a_page_on_which_a_file_is_missing_says_so_and_what_to_do", async () => {
  const page = await own.browser.newPage({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  await page.goto(`${own.server.address}/tool/examples/stopped.html`);
  await page.getByText("A file of the tool is not where it should be").waitFor();
  assert.ok(await page.getByText("not-found").isVisible());
  await page.close();
});

test("each_specimen_of_the_gallery_starts_beside_the_lines_that_make_it", async () => {
  const page = await visit("gallery.html", { width: 1200, before: () => {
    window.told = [];
    addEventListener("playfield-ready", ({ target }) => window.told.push(target));
    addEventListener("playfield-error", ({ target, detail }) => window.told.push(Object.assign(target, { failed: detail.code })));
  } });
  const count = await page.locator("article").count();
  for (let i = 0; i < count; i++) await page.locator("article").nth(i).evaluate((article) => article.scrollIntoView());
  await page.waitForFunction((count) => new Set(window.told).size === count, count, { timeout: 60_000 });
  const found = await page.evaluate(() => [...document.querySelectorAll("article")].map((article) => {
    const element = article.querySelector("playfield-calculator, playfield-scorecard, playfield-pipeline");
    return { title: article.querySelector("h3").textContent, failed: element.failed ?? null, said: element.shadowRoot.textContent.length, code: article.querySelector("pre").textContent.includes(`<${element.localName}`) };
  }));
  assert.deepEqual(found.filter(({ failed }) => failed).map(({ title, failed }) => `${title}: ${failed}`), ["No list in it: not-a-table"]);
  assert.deepEqual(found.filter(({ said, code }) => said < 100 || !code), []);
  assert.deepEqual(page.problems, []);

  const form = page.locator("article", { hasText: "Required in a form" });
  await form.locator("form > button").click();
  assert.equal(await form.locator("output").innerText(), "", "not submitted before it is scored");
  for (const dimension of ["Pain", "Power", "Fit"]) await form.getByRole("radiogroup", { name: dimension }).getByText("4", { exact: true }).click();
  await form.locator("form > button").click();
  assert.equal(await form.locator("output").innerText(), "deal=12 deal.pain=4 deal.power=4 deal.fit=4");
  const merge = page.locator("article", { hasText: "Monday’s merge" });
  await merge.getByRole("button", { name: "Drop next week’s file" }).click();
  await merge.locator("[part=merge]").click();
  assert.match(await merge.locator("[part=bridge]").first().innerText(), /Won/);
  await page.close();
});
