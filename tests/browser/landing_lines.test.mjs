// The landing page's lines to embed: what was chosen, what is wrong with it, and that they start where they are pasted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";
import { STRICT } from "./server.mjs";
import { visit } from "./visit.mjs";

const own = browserAndServer();
const SCRIPT = '<script type="module" src="/tool/playfield.js"></script>';

async function open(options) {
  const page = await visit(own, "index.html", { width: 1200, ...options });
  await page.getByRole("link", { name: "Embed" }).click();
  await page.locator("#frame .pf-magic").waitFor();
  await page.evaluate(() => document.querySelectorAll("#options details").forEach((fold) => (fold.open = true)));
  await fill(page, "folder", "/tool");
  return page;
}

const fill = (page, name, value) => page.locator(`#options input[name="${name}"]:visible`).fill(value);
const choose = (page, name, option) => page.locator(`#options select[name="${name}"]:visible`).selectOption(option);
const lines = (page) => page.locator("#code").innerText();
const said = (page, name) => page.locator(`[id="${name}-said"]`).innerText();

/** Pastes the lines into a page of a stranger under the README's policy, and waits until its element is ready. */
async function pasted(page) {
  const rules = (await page.locator("#dressed").isVisible()) ? await page.locator("#rules").innerText() : "";
  own.server.pages.set("/own.css", { body: rules, type: "text/css" });
  own.server.pages.set("/pasted.html", { body: `<!doctype html><html lang="en"><head><title>Pasted</title><link rel="stylesheet" href="/own.css"></head><body>${await lines(page)}</body></html>`, csp: STRICT });
  const there = await own.browser.newPage({ viewport: { width: 1200, height: 900 }, locale: "en-US" });
  there.problems = [];
  there.on("console", (message) => message.type() === "error" && !/favicon/.test(message.text() + message.location().url) && there.problems.push(message.text()));
  there.on("pageerror", ({ message }) => there.problems.push(message));
  await there.addInitScript(() => addEventListener("playfield-ready", () => (window.ready = true)));
  await there.goto(`${own.server.address}/pasted.html`);
  await there.waitForFunction(() => window.ready);
  assert.deepEqual(there.problems, []);
  return there;
}

test("a_calculator_says_what_was_chosen_and_starts_so_where_it_is_pasted", async () => {
  const page = await open();
  assert.equal(await lines(page), `${SCRIPT}\n<playfield-calculator></playfield-calculator>`);
  await choose(page, "locale", "fr");
  await choose(page, "currency", "EUR");
  await choose(page, "accent", "#635bff");
  await fill(page, "revenue-goal", "25k");
  await fill(page, "closing-ratio", "0.4");
  await choose(page, "fields", { label: "the first four" });
  await choose(page, "locked", { label: "revenue per sale" });
  await fill(page, "mark", "50%");
  await fill(page, "tip", `Apportez "deux" références d'ici & d'ailleurs.`);
  await fill(page, "term", "rendez-vous découverte");
  await fill(page, "own-term", "appels découverte");
  await fill(page, "cta", "Parlons-en");
  await fill(page, "cta-address", "/contact?a=1&b=2");
  assert.equal(await lines(page), `${SCRIPT}
<playfield-calculator
  locale="fr"
  currency="EUR"
  revenue-goal="25000"
  closing-ratio="40%"
  fields="revenueGoal averageRevenuePerSale appointmentToProposal closingRatio"
  locked="averageRevenuePerSale"
  marks='{"closingRatio":0.5}'
  labels='{"rendez-vous découverte":"appels découverte","coaching-closing-ratio-decision-process":"Apportez \\"deux\\" références d&#39;ici &amp; d&#39;ailleurs."}'>
  <a slot="cta" href="/contact?a=1&amp;b=2">Parlons-en</a>
</playfield-calculator>`);
  assert.equal(await page.locator("#rules").innerText(), "playfield-calculator { --playfield-accent: #635bff }");
  assert.equal((await page.locator("#frame #revenueGoal").inputValue()).replace(/\s/g, " "), "25 000", "the live one has it, too");
  assert.ok(await page.locator("#frame").getByRole("link", { name: "Parlons-en" }).isVisible());

  const there = await pasted(page);
  assert.equal((await there.locator("#revenueGoal").inputValue()).replace(/\s/g, " "), "25 000");
  assert.equal(await there.locator("input#averageRevenuePerSale:not([readonly]):not([disabled])").count(), 0, "it is fixed");
  await there.getByText(`Apportez "deux" références d'ici & d'ailleurs.`).first().waitFor();
  assert.match(await there.locator("playfield-calculator .pf").first().innerText(), /appels découverte/i);
  assert.equal(await there.getByRole("link", { name: "Parlons-en" }).getAttribute("href"), "/contact?a=1&b=2");
  assert.equal(await there.evaluate(() => getComputedStyle(document.querySelector("playfield-calculator")).getPropertyValue("--playfield-accent")), "#635bff");
  await there.close();
  await page.close();
});

test("a_scorecard_starts_where_it_is_pasted_and_submits_under_its_name", async () => {
  const page = await open();
  await choose(page, "tool", "scorecard");
  await choose(page, "mode", "quick");
  await choose(page, "fields", { label: "scores alone" });
  await fill(page, "name", "deal");
  assert.equal(await lines(page), `${SCRIPT}\n<playfield-scorecard fields="pain power fit" mode="quick" name="deal"></playfield-scorecard>`);
  const there = await pasted(page);
  for (const dimension of ["Pain", "Power", "Fit"]) await there.getByRole("radiogroup", { name: dimension }).getByText("4", { exact: true }).click();
  assert.equal(await there.evaluate(() => document.querySelector("playfield-scorecard").result.total), 12);
  await there.close();
  await page.close();
});

test("a_pipeline_starts_where_it_is_pasted_with_its_file_and_its_goal", async () => {
  const page = await open();
  await choose(page, "tool", "pipeline");
  assert.equal(await lines(page), `${SCRIPT}\n<playfield-pipeline></playfield-pipeline>`);
  await (await pasted(page)).close();
  await choose(page, "from", { label: "the example’s file" });
  await fill(page, "goal", "600k");
  await choose(page, "period", { label: "a year" });
  assert.equal(await lines(page), `${SCRIPT}
<playfield-pipeline
  period="year"
  src="/tool/examples/opportunities.csv"
  as-of="2026-11-23"
  funnel='{"revenueGoal":600000}'></playfield-pipeline>`);
  await page.locator("#frame").getByText("Harbour Clinics").first().waitFor();
  const there = await pasted(page);
  await there.getByText("Harbour Clinics").first().waitFor();
  await there.locator("#tab-monday").click();
  assert.match(await there.locator("[part=gap]").innerText(), /\$600,000 this year/);
  await there.close();

  await choose(page, "from", { label: "a file of yours" });
  await fill(page, "src", "/exports/open.csv");
  await page.locator("#options input[name=src]").press("Tab");
  assert.match(await lines(page), /src="\/exports\/open\.csv"/);
  assert.doesNotMatch(await lines(page), /as-of/);
  await page.close();
});

test("a_wrong_entry_stays_is_explained_and_leaves_the_lines_from_before_it", async () => {
  const page = await open();
  await fill(page, "closing-ratio", "40%");
  const before = await lines(page);
  await fill(page, "closing-ratio", "140%");
  assert.equal(await lines(page), before);
  assert.equal(await said(page, "closing-ratio"), "More than 100% can’t be. Enter 1 to 100.");
  const field = page.getByRole("textbox", { name: "Proposal to sale" }).and(page.locator("#options input"));
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.getAttribute("aria-describedby"), "closing-ratio-said");
  assert.equal(await field.inputValue(), "140%");
  assert.ok(await page.getByText("An option is wrong. The lines are those from before it.").isVisible());
  await fill(page, "closing-ratio", "35%");
  assert.ok(await page.locator("#stale").isHidden());
  assert.equal(await field.getAttribute("aria-describedby"), null);
  assert.match(await lines(page), /closing-ratio="35%"/);

  for (const [name, value, sentence] of [
    ["revenue-goal", "a lot", "“a lot” is no amount. Enter one like 15,000."],
    ["mark", "none", "“none” is no percentage. Enter one like 40%."],
    ["folder", "my folder", "An address has no spaces."],
    ["cta-address", "javascript:alert(1)", "It leads nowhere. Enter one like /contact or https://crm.example/."],
  ]) {
    await fill(page, name, value);
    assert.equal(await said(page, name), sentence);
    assert.ok(!(await lines(page)).includes(value), name);
    await fill(page, name, "");
  }
  await fill(page, "cta", "Talk to us");
  assert.equal(await said(page, "cta-address"), "Both are needed.");
  assert.doesNotMatch(await lines(page), /slot=/);
  await page.close();
});

test("by_keyboard_alone_a_tool_is_chosen_and_its_lines_are_copied", async () => {
  const page = await visit(own, "index.html", { width: 390, before: () => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
    document.addEventListener("copy", () => (window.copied = getSelection().toString() || document.activeElement.value));
  } });
  await page.getByRole("link", { name: "Embed" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.id || document.activeElement.textContent.trim());
  const passed = [];
  for (let press = 0; press < 40 && (await focused()) !== "copy"; press++) {
    const where = await focused();
    passed.push(where);
    if (where === "tool") await page.keyboard.type("Sco");
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(passed.slice(-9).map((name) => name.split(" ")[0]), ["tool", "locale", "currency", "folder", "What", "Looks", "Your", "Entries", "code"]);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => window.copied), '<script type="module" src="/playfield/playfield.js"></script>\n<playfield-scorecard></playfield-scorecard>');
  await page.close();
});
