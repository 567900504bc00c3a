import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { day, packed, workbook } from "../boundary/workbook.mjs";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws, looks, turnedSigns } from "./geometry.mjs";
import { STRICT } from "./server.mjs";

const own = browserAndServer();

const WEEK_47 = `Opportunity ID,Account Name,Opportunity Name,Amount,Close Date,Owner,Lead Source
0061,Harbour Clinics,Patient scheduling,"$64,000.00",02/12/2026,Mara Ilves,Referral
0062,Kestrel Aviation,Parts desk,"$45,000.00",05/02/2027,Jonas Reuter,Trade fair
0063,Tallow & Finch,Store pilot,tbc,07/12/2026,Priya Nair,"Referral, by ""Ann"""
`;
const WEEK_48 = `Opportunity ID,Account Name,Opportunity Name,Amount,Close Date,Owner,Lead Source
0061,Harbour Clinics,Patient scheduling,"$70,000.00",11/12/2026,Mara Ilves,Referral
0063,Tallow & Finch,Store pilot,"$42,000.00",07/12/2026,Priya Nair,"Referral, by ""Ann"""
0064,Solent Ferries,Crew rosters,"$9,000.00",08/01/2027,Jonas Reuter,Web
`;
const file = (name, text, mimeType = "text/csv") => ({ name, mimeType, buffer: Buffer.from(text) });
const DEALS = [
  { id: "a", name: "Scheduling", account: "Harbour Clinics", owner: "Mara Ilves", stage: "Make proposal", currency: "USD", amount: 64000, expectedCloseOn: "2026-12-02", pain: 5, power: 5, fit: 5, scores: [{ on: "2026-11-02", pain: 5, power: 5, fit: 5 }] },
  { id: "b", name: "Front desk", account: "Northgate Dental", owner: "Mara Ilves", currency: "USD", amount: 38500, expectedCloseOn: "2026-12-18", pain: 5, power: 5, fit: 4, scores: [{ on: "2026-11-09", pain: 5, power: 4, fit: 4 }, { on: "2026-11-19", pain: 5, power: 5, fit: 4 }] },
  { id: "c", name: "Rosters", account: "Solent Ferries", owner: "Jonas Reuter", currency: "USD", amount: 74500, expectedCloseOn: "2027-01-22", pain: 4, power: 3, fit: 5, nextStep: "Roster trial", nextStepOn: "2026-11-20" },
  { id: "d", name: "Unscored one", account: "Tern Books", owner: "Priya Nair", currency: "EUR", amount: null },
  { id: "e", name: "Won one", account: "Marlow", currency: "USD", amount: 100000, outcome: "won", closedOn: "2026-11-10" },
];
const BODY = '<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>';

async function opened(body = BODY, options = {}) {
  const page = await own.open(body, { width: 1000, ...options });
  await page.evaluate(() => {
    window.details = [];
    addEventListener("playfield-change", ({ detail }) => window.details.push(structuredClone({ changed: detail.changed, value: detail.value, result: detail.result })));
  });
  return page;
}

const give = (page, deals) => page.evaluate(async (deals) => {
  const element = document.querySelector("playfield-pipeline");
  element.value = deals;
  await element.updateComplete;
}, deals);

async function choose(page, selector, ...files) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator(selector).first().click()]);
  await chooser.setFiles(files);
}

/** Both questions: which month, and whose dollars. */
async function answer(page) {
  await page.locator("[part=ask] label", { hasText: "December 2" }).click();
  await page.locator("[part=ask]").nth(1).waitFor({ state: "detached" });
  await page.getByLabel("Which currency are the amounts in?").last().selectOption("USD");
  await page.locator("[part=ask]").first().waitFor({ state: "detached" });
}

const text = (page, selector) => page.locator(selector).first().innerText();

test("a_crm_export_is_read_corrected_scored_and_answers_who_is_a_14", async () => {
  const page = await opened();
  await choose(page, "[part=choose]", file("opportunities.csv", WEEK_47));
  await page.locator("[part=ask]").first().waitFor();
  assert.match(await text(page, "[part=dialect]"), /3 opportunities/);
  assert.equal(await text(page, "[part=ask] p"), "Is 02/12/2026 in December or in February?");
  assert.match(await text(page, ".pf-problems"), /Line 4\s+Amount “tbc” is no number/);
  await page.getByLabel("Lead Source becomes").selectOption("stage");
  await answer(page);
  await page.locator("[part=take]").click();
  await page.locator(".pf-table").waitFor();
  assert.equal(await text(page, ".pf-magic b"), "0");

  for (const [dimension, digit] of [["pain", "5"], ["power", "5"], ["fit", "4"]]) {
    await page.locator(`[data-id="0061"] [data-dimension=${dimension}]`).focus();
    await page.keyboard.press(digit);
    await page.locator(`[data-id="0061"] [data-dimension=${dimension}]`, { hasText: digit }).waitFor();
  }
  await page.locator(".pf-who-list").waitFor();
  assert.equal(await text(page, ".pf-magic b"), "1");
  assert.match(await text(page, ".pf-magic"), /^1\s+opportunity scores 14 or 15 of 15\s+\$64,000, to close after November$/);
  const details = await page.evaluate(() => window.details);
  assert.deepEqual(details.at(-1).changed, [{ id: "0061", fields: ["fit", "scores"] }]);
  assert.equal(details.at(-1).value[0].stage, "Referral");
  assert.equal(details.at(-1).value[0].expectedCloseOn, "2026-12-02");
  assert.deepEqual(details.at(-1).result[0].whoIsIt, ["0061"]);

  await page.locator("[part=toast] button", { hasText: "Undo" }).click();
  await page.locator(".pf-magic b", { hasText: "0" }).waitFor();
  await page.locator("[part=toast] button", { hasText: "Redo" }).click();
  await page.locator(".pf-magic b", { hasText: "1" }).waitFor();
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_pdf_is_refused_in_words_and_what_stood_there_stays", async () => {
  const page = await opened();
  await give(page, DEALS);
  await choose(page, "[part=import]", file("pipeline-november.pdf", "%PDF-1.7\n%âãÏÓ", "application/pdf"));
  await page.locator("[part=error]").waitFor();
  assert.equal(await text(page, "[part=error] h3"), "This file is no table");
  assert.equal(await text(page, "[part=error] .pf-say"), "pipeline-november.pdf is a PDF. In your CRM, export the list as .csv and drop that file here.");
  assert.equal(await page.evaluate(() => window.heard.find(({ type }) => type === "error").code), "not-a-table");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-pipeline").value.length), 5);
  await choose(page, "[part=error] button", file("page.csv", "<!doctype html><title>Sign in</title>"));
  await page.locator("[part=error] .pf-say", { hasText: "web page" }).waitFor();
  await page.close();
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const book = (name, sheets) => ({ name, mimeType: XLSX, buffer: Buffer.from(workbook(sheets)) });

test("a_workbook_is_read_by_a_part_that_is_fetched_for_it_and_its_sheet_can_be_chosen", async () => {
  const page = await opened();
  const asked = () => own.server.requests.filter((path) => path.endsWith(".workbook.wasm")).length;
  const before = asked();
  await choose(page, "[part=choose]", file("opportunities.csv", WEEK_47));
  await page.locator("[part=preview]").waitFor();
  assert.equal(asked(), before, "a text needs no such part");
  await page.getByRole("button", { name: "Cancel" }).click();
  await choose(page, "[part=choose]", book("deals.xlsx", {
    Cover: [["Weekly pipeline"]],
    Open: [["Id", "Name", "Amount", "Close Date"], ["7", "Two presses", 48000.5, day("2026-12-02")], ["8", "Ovens", 9000, day("2026-12-18")]],
    Lost: [["Id", "Name", "Amount"], ["9", "Lids", 5]],
  }));
  await page.locator("[part=preview]", { hasText: "deals.xlsx" }).waitFor();
  assert.match(await text(page, "[part=dialect]"), /2 opportunities\s+workbook/);
  assert.equal(asked(), before + 1);
  await page.getByLabel("Sheet").selectOption("Lost");
  await page.locator("[part=dialect]", { hasText: "1 opportunity" }).waitFor();
  await page.getByLabel("Sheet").selectOption("Open");
  await page.locator("[part=dialect]", { hasText: "2 opportunities" }).waitFor();
  await page.locator("[part=take]").click();
  await page.locator("[data-id='7']").waitFor();
  assert.deepEqual(await page.evaluate(() => document.querySelector("playfield-pipeline").value.map((own) => [own.id, own.amount, own.expectedCloseOn])), [["7", 48000.5, "2026-12-02"], ["8", 9000, "2026-12-18"]]);
  await page.evaluate((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "dropped.xlsx"));
    document.querySelector("playfield-pipeline").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, [...workbook({ A: [["Id", "Name"], ["7", "Three presses"]] })]);
  await page.locator("[part=preview]", { hasText: "dropped.xlsx" }).waitFor();
  assert.equal(asked(), before + 1, "fetched once");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_large_workbook_is_read_in_a_worker_and_a_broken_one_refused", async () => {
  const page = await opened();
  const rows = Array.from({ length: 60_000 }, (_, i) => [i, `Deal ${((i * 69069) % 2 ** 31).toString(36)} ${((i * 2654435761) % 2 ** 32).toString(36)} ${((i * 40503) % 65_521).toString(36)} of many`, i * 37.5, day(`2026-12-${String((i % 28) + 1).padStart(2, "0")}`)]);
  const large = book("large.xlsx", { Deals: [["Id", "Name", "Amount", "Close Date"], ...rows] });
  assert.ok(large.buffer.length > 1 << 20, "large enough for a worker");
  await choose(page, "[part=choose]", large);
  await page.locator("[part=take]").waitFor({ timeout: 60_000 });
  assert.match(await text(page, "[part=dialect]"), /60,000 opportunities/);
  await page.locator("[part=take]").click();
  await page.locator(".pf-table").waitFor();
  assert.equal(page.workers().length, 1);
  for (const [broken, words] of [
    [{ ...large, name: "cut.xlsx", buffer: large.buffer.subarray(0, 5000) }, "cut.xlsx is a workbook without a list in it, or a damaged one"],
    [{ ...large, name: "list.ods", buffer: Buffer.from(packed({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })) }, "list.ods is an"],
  ]) {
    await choose(page, "[part=import]", broken);
    await page.locator("[part=error] .pf-say", { hasText: words }).waitFor();
  }
  own.server.faults.set(/workbook/, { status: 404 });
  await page.close();
  const other = await opened();
  await choose(other, "[part=choose]", large);
  await other.locator("[part=error] .pf-say", { hasText: "could not be loaded (not-found)" }).waitFor();
  own.server.faults.clear();
  await choose(other, "[part=error] button", large);
  await other.locator("[part=take]").waitFor({ timeout: 60_000 });
  await other.close();
});

test("next_weeks_file_keeps_scores_and_says_what_moved", async () => {
  const page = await opened();
  await choose(page, "[part=choose]", file("w47.csv", WEEK_47));
  await answer(page);
  await page.locator("[part=take]").click();
  await page.locator("[data-id='0061'] .pf-open").click();
  for (const name of ["Pain", "Power", "Fit"]) {
    await page.getByRole("radiogroup", { name }).locator("label", { hasText: "5" }).click();
    await page.waitForTimeout(50);
  }
  await page.evaluate(() => document.querySelector("playfield-pipeline").setAttribute("as-of", "2026-11-30"));
  await choose(page, "[part=import]", file("w48.csv", WEEK_48));
  await page.locator("[part=merge]").waitFor();
  assert.equal(await page.locator("[part=ask]").count(), 0, "the answer is remembered for a file of the same shape");
  assert.match(await text(page, "[part=preview]"), /1 come in, 0 closed, 1 no longer in the file\./);
  await page.locator("[part=merge]").click();
  await page.locator("[part=bridge] .pf-bridge").first().waitFor();
  const bridge = await text(page, "[part=bridge]");
  // 109,000 + 51,000 + 6,000 - 45,000 = 121,000; the amount that was "tbc" comes with its currency, so it counts as created.
  for (const row of [/Open, Nov 23\s+2\s+\$109,000/, /Created\s+2\s+\+\$51,000/, /Grown\s+1\s+\+\$6,000/, /No longer in the file\s+1\s+−\$45,000/, /Open, Nov 30\s+3\s+\$121,000/]) assert.match(bridge, row);
  assert.match(await text(page, "[part=talk]"), /Harbour Clinics[\s\S]*Slipped 9 days, to Dec 11/);
  const [harbour] = await page.evaluate(() => document.querySelector("playfield-pipeline").value);
  assert.deepEqual([harbour.pain, harbour.amount, harbour.scores.length], [5, 70000, 1]);
  await page.locator("[part=toast] button", { hasText: "Undo" }).click();
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").value[0].amount === 64000);
  await page.close();
});

test("the_gap_asks_the_calculators_core", async () => {
  const page = await opened(BODY.replace(">", ` funnel='{"revenueGoal":600000,"averageRevenuePerSale":26000,"appointmentToProposal":0.62,"closingRatio":0.45,"salesCycleDays":21}'>`));
  await give(page, DEALS);
  await page.getByRole("tab", { name: "Monday" }).click();
  await page.locator("[part=gap] .pf-gap").waitFor();
  const gap = await text(page, "[part=gap]");
  // 600,000 - 100,000 won - 102,500 commit; 39 days less a cycle of 21 are 2.571 weeks.
  assert.match(gap, /\$397,500/);
  const exact = 397500 / 26000 / 0.45 / 0.62 / (18 / 7);
  assert.match(gap, new RegExp(`That takes ${Math.ceil(exact)} new opportunities a week ${exact.toFixed(1)} exactly`));
  assert.match(gap, /Begun before Dec 11/);
  const talk = await text(page, "[part=talk]");
  for (const reason of [/15 for 21 days\. What holds it up\?/, /Expects Dec 18: a 14 or 15 closes by Dec 7\. Raised 13 to 14 on Nov 19, no new proof\./, /“Roster trial” was due Nov 20\./]) assert.match(talk, reason);
  await page.close();
});

test("a_wrong_entry_greys_the_answer_that_it_leaves", async () => {
  const page = await opened(BODY.replace(">", ` funnel='{"revenueGoal":600000}' rates='{"commit":0.8}'>`));
  await give(page, DEALS);
  const colours = (...all) => page.evaluate((all) => all.map((selector) => getComputedStyle(document.querySelector("playfield-pipeline").shadowRoot.querySelector(selector)).color), all);
  for (const [view, field, wrong, right, answers] of [["monday", "revenueGoal", "much", "700000", [".pf-gap > .pf-stat b", ".pf-gap-names dd"]], ["outlook", "rate-commit", "180", "50", ["[part=answer] b", ".pf-quantiles dd", ".pf-laws > .pf-say"]]]) {
    await page.locator(`#tab-${view}`).click();
    if (view === "outlook") await page.locator("[part=rates] summary").click();
    await page.locator(`#${field}`).waitFor();
    const before = await colours(...answers);
    await page.locator(`#${field}`).fill(wrong);
    await page.locator(`.pf-field[data-state=error]`).waitFor();
    const [grey, label] = await colours(".pf-note", `label[for=${field}]`);
    assert.deepEqual(await colours(...answers), answers.map(() => grey), view);
    assert.notEqual(label, grey);
    await page.locator(`#${field}`).fill(right);
    await page.locator(`.pf-field[data-state=error]`).waitFor({ state: "detached" });
    assert.deepEqual(await colours(...answers), before, view);
  }
  await page.close();
});

test("a_finger_finds_44_px_in_a_wide_table_too", async () => {
  const page = await opened(BODY, { width: 1000, context: { hasTouch: true, isMobile: true } });
  await give(page, DEALS);
  const sizes = await page.locator(".pf-sort, .pf-cell").evaluateAll((all) => all.map((own) => [own.textContent, own.getBoundingClientRect().width, own.getBoundingClientRect().height]).filter(([, width, height]) => Math.min(width, height) < 44));
  assert.deepEqual(sizes, []);
  // A finger beside the name, in its row, opens it; on a score it does not.
  const row = await page.locator("[data-id=c]").boundingBox();
  await page.touchscreen.tap(row.x + row.width / 3, row.y + 4);
  await page.locator("[part=score-panel]").waitFor();
  await page.close();
});

test("goal_gap_and_fields_are_in_the_one_currency_of_what_stands_there", async () => {
  const page = await opened(BODY.replace(">", ` funnel='{"revenueGoal":600000,"averageRevenuePerSale":26000,"appointmentToProposal":0.62,"closingRatio":0.45,"salesCycleDays":21}'>`));
  await give(page, DEALS.filter(({ currency }) => currency === "USD").map((deal) => ({ ...deal, currency: "CZK" })));
  await page.locator("#tab-monday").click();
  await page.locator(".pf-gap").waitFor();
  assert.match(await text(page, "[part=gap]"), /Kč\s?600,000 this quarter[^]*Kč\s?397,500[^]*Kč\s?26,000 a sale/);
  assert.doesNotMatch(await text(page, "[part=gap]"), /\$/);
  await give(page, DEALS.map((deal) => ({ ...deal, currency: deal.id === "a" ? "USD" : "CZK" })));
  assert.match(await text(page, "[part=gap]"), /\$600,000 this quarter[^]*\$536,000/, "the element's, where something stands there in it");
  await page.close();
});

test("value_and_result_are_there_at_once_and_setting_fires_nothing", async () => {
  const page = await opened();
  const [length, who, before] = await page.evaluate((deals) => {
    const element = document.querySelector("playfield-pipeline");
    element.value = deals;
    return [element.value.length, element.result[0].whoIsIt, window.details.length];
  }, DEALS);
  assert.deepEqual([length, who, before], [5, ["a", "b"], 0]);
  await page.locator(".pf-bands").waitFor();
  assert.match(await text(page, ".pf-bands"), /\$102,500[\s\S]*no amount/);
  await page.close();
});

test("the_pages_own_file_is_there_with_the_first_answer_and_fires_nothing", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23" src="/tool/examples/opportunities.csv"></playfield-pipeline>');
  assert.equal(await text(page, ".pf-magic b"), "4");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-pipeline").value.length), 24);
  assert.deepEqual(await page.evaluate(() => window.heard.filter(({ type }) => type !== "ready")), []);
  await page.close();
});

test("a_list_that_does_not_come_and_settings_that_cannot_be_are_said_in_the_box", async () => {
  const missing = await opened('<playfield-pipeline as-of="2026-11-23" readonly src="/lists/deals.csv?week=47"></playfield-pipeline>');
  assert.match(await text(missing, "[part=error]"), /The list of this page, deals\.csv, could not be fetched \(not-found\)\./);
  assert.equal(await missing.getByRole("button", { name: "Choose another file" }).count(), 0);
  assert.deepEqual(missing.problems, []);
  await missing.close();
  const page = await opened();
  const told = [];
  for (const [name, setting] of [["period", "week"], ["windows", '{"commitWithinDays":-1}'], ["rates", '{"commit":80}'], ["funnel", '{"revenueGoal":"much"}']]) {
    await page.evaluate(({ name, setting, deals }) => {
      window.heard.length = 0;
      const element = document.createElement("playfield-pipeline");
      element.setAttribute("as-of", "2026-11-23");
      element.setAttribute(name, setting);
      document.querySelector("playfield-pipeline").replaceWith(element);
      element.value = deals;
    }, { name, setting, deals: DEALS });
    await page.locator("#tab-outlook").click();
    await page.locator("[part=forecast]").waitFor();
    assert.equal(await text(page, "[part=error]"), `This page sets ${name} to ${setting}. That can’t be, so it is left out.`);
    await page.locator("#tab-monday").click();
    await page.locator("[part=gap]").waitFor();
    told.push(await page.evaluate(() => window.heard.filter(({ type }) => type === "error").map(({ code }) => code)));
  }
  assert.deepEqual(told, Array(4).fill(["out-of-range"]));
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_sample_never_mixes_into_what_is_given_out", async () => {
  const page = await opened();
  await page.getByText("Look at a sample").click();
  await page.locator("[part=example]").waitFor();
  assert.equal(await text(page, ".pf-magic b"), "4");
  assert.deepEqual(await page.evaluate(() => [document.querySelector("playfield-pipeline").value, document.querySelector("playfield-pipeline").result]), [[], []]);
  assert.equal(await page.locator("[part=export], [part=copy]").count(), 0);
  await page.close();
});

test("the_samples_monday_shows_a_merged_week_and_goes_with_the_first_file", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23" storage-key="sampled"></playfield-pipeline>');
  await page.locator("[part=sample]").click();
  await page.locator("#tab-monday").click();
  await page.locator("[part=bridge] [data-end]").first().waitFor();
  const talk = await text(page, "[part=talk]");
  for (const reason of [/15 for 20 days/, /Expects Dec 18: a 14 or 15 closes by Dec 7\. Raised 13 to 14 on Nov 19, no new proof\./, /Was to close Nov 20/, /Slipped 28 days, to Jan 15/, /“Roster trial with two crews” was due Nov 20/]) assert.match(talk, reason);
  const rows = await page.locator("[part=bridge] [role=row]").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("[role=rowheader], [role=cell]")].map((cell) => cell.textContent)));
  const amounts = rows.map(([, , amount]) => Number(amount.replace("−", "-").replace(/[^-\d]/g, "")));
  assert.deepEqual(rows.map(([name]) => name), ["Open, Nov 16", "Created", "Reopened", "Grown", "Shrunk", "Won", "Lost", "No longer in the file", "Open, Nov 23"]);
  assert.equal(amounts.slice(0, -1).reduce((sum, own) => sum + own, 0), amounts.at(-1));
  assert.ok(await page.locator("[part=example]").isVisible());
  await page.evaluate(() => document.querySelector("playfield-pipeline").funnel = { revenueGoal: 500000 });
  await page.waitForTimeout(600);
  await page.locator("#tab-list").click();
  await choose(page, "[part=import]", file("w47.csv", WEEK_47));
  assert.equal(await page.locator("[part=merge]").count(), 0, "nothing merges into an example");
  await page.locator("[part=take]").click();
  await page.locator("#tab-monday").click();
  await page.locator("[part=bridge] .pf-say").waitFor();
  assert.equal(await page.locator("[part=example]").count(), 0);
  assert.deepEqual(await page.evaluate(() => document.querySelector("playfield-pipeline").value.map(({ id }) => id)), ["0061", "0062", "0063"]);
  await page.close();
});

test("each_view_is_copied_as_text_that_is_a_table_and_printed_alone_on_one_page", async () => {
  const page = await opened(BODY.replace(">", ` funnel='{"revenueGoal":600000}' rates='{"commit":0.8,"bestCase":0.4}'>`), { width: 1200 });
  await give(page, DEALS);
  await page.evaluate(() => {
    window.print = () => (window.printed = true);
    document.body.prepend(Object.assign(document.createElement("h1"), { textContent: "The page’s own head" }));
    document.addEventListener("copy", () => (window.copied = String(getSelection()) || document.activeElement.value || document.activeElement.shadowRoot?.activeElement?.value));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => (window.copied = text) }, configurable: true });
  });
  for (const [view, parts] of [
    ["list", [/^Score\tOpportunity\tPain/, /\n15\tHarbour Clinics, Scheduling\t5\t5\t5\t\$64,000\t2026-12-02/]],
    ["monday", [/^What should we talk about\?/, /\n15\tHarbour Clinics Mara Ilves\t\$64,000\t15 for 21 days\. What holds it up\?/, /\n\nThe gap \$600,000 this quarter\n\$397,500 still to win by December 31\nwon\t\$100,000\ncommit\t\$102,500\nstill to win\t\$397,500/]],
    ["outlook", [/^What will it bring\?/, /\n9 in 10 chance of at least\t\$\d/, /\nOwner\tCommit\tBest case/, /\nMara Ilves\t\$102,500 \(2\)\tnone\tnone\tnone/]],
  ]) {
    await page.locator(`#tab-${view}`).click();
    await page.locator(view === "list" ? ".pf-table" : view === "monday" ? "[part=gap]" : ".pf-owners").first().waitFor();
    await page.locator("[part=copy]").click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => window.copied);
    for (const part of parts) assert.match(copied, part);
    await page.evaluate(() => (window.printed = false));
    await page.locator("[part=print]").click();
    await page.waitForFunction(() => window.printed);
    await page.emulateMedia({ media: "print" });
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /own head/);
    const printed = await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
    assert.equal(printed.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1, view);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
  }
  await page.close();
});

test("on_paper_stand_as_many_opportunities_as_one_page_holds_and_how_many_more_there_are", async () => {
  const page = await opened(BODY, { width: 1200 });
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  const printed = async (count) => {
    await give(page, Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `Opportunity ${i}`, account: `Account ${i}`, amount: 1000 * (i + 1), currency: "USD", pain: 5 - (i % 3), power: 4, fit: 5, expectedCloseOn: "2026-12-02" })));
    const list = page.locator(".pf-table > [data-id]");
    const found = [];
    for (const format of ["A4", "Letter"]) {
      await page.evaluate(() => (window.printed = false));
      await page.locator("[part=print]").click();
      await page.waitForFunction(() => window.printed);
      found.push(await list.count(), ...(await page.locator(".pf-list-foot > button").allTextContents()));
      // The browser says itself when it has printed.
      const paper = await page.pdf({ format, margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
      assert.equal(paper.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1, format);
      await list.nth(11).waitFor({ state: "detached" });
    }
    return found;
  };
  assert.deepEqual(await printed(20), [20, 20]);
  assert.deepEqual(await printed(1200), [20, "1,180 more", 20, "1,180 more"]);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => (window.copied = text) }, configurable: true }));
  await page.evaluate(() => document.addEventListener("copy", () => (window.copied = String(getSelection()) || document.activeElement.shadowRoot?.activeElement?.value)));
  await page.locator("[part=copy]").click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const lines = (await page.evaluate(() => window.copied)).split("\n");
  assert.deepEqual([lines.length, lines.at(-1)], [1002, "and 200 more"]);
  await page.close();
});

/** The largest type of the answer's figure, and of all else. */
const largest = (page) => page.evaluate(() => {
  const written = [...document.querySelector("playfield-pipeline").shadowRoot.querySelectorAll(".pf-tool *")].filter((own) => [...own.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const most = (all) => Math.max(...all.map((own) => parseFloat(getComputedStyle(own).fontSize)));
  const isAnswer = (own) => own.closest("[part=answer] b");
  return { answer: most(written.filter(isAnswer)), other: most(written.filter((own) => !isAnswer(own))) };
});

test("monday_answers_with_its_largest_figure_and_won_is_nothing_like_lost", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>');
  await page.evaluate(() => (document.querySelector("playfield-pipeline").funnel = { revenueGoal: 600000 }));
  await page.locator("[part=sample]").click();
  await page.locator("#tab-monday").click();
  await page.locator("[part=gap] .pf-stat").waitFor();
  const talk = await page.locator(".pf-talk > li").count();
  assert.match(await text(page, "[part=answer]"), new RegExp(`^${talk}\\s+to talk about, \\$427,000 together\\s+Open: \\+\\$6,000 since Nov 16, now \\$1,087,500\\s+Begin with: (.+)\\s`));
  assert.match(await text(page, "[part=talk] .pf-title"), /14s and 15s first, then the larger amount/);
  for (const width of [280, 390, 1200]) {
    await page.setViewportSize({ width, height: 844 });
    const { answer, other } = await largest(page);
    assert.ok(answer > 1.8 * other, `${width}: ${answer} beside ${other}`);
  }
  for (const forcedColors of ["none", "active"]) {
    await page.emulateMedia({ forcedColors });
    const [won, lost, shrunk] = await Promise.all(["won", "lost", "shrunk"].map((name) => page.locator(`.pf-bridge > [data-moved=${name}]`).evaluate((row) => {
      const { backgroundColor, backgroundImage, borderTopColor, borderTopLeftRadius } = getComputedStyle(row.querySelector("i"), "::before");
      return { sign: row.querySelector("svg path")?.getAttribute("d"), colour: borderTopColor, fill: backgroundColor, pattern: backgroundImage, corner: borderTopLeftRadius };
    })));
    assert.ok(won.sign && lost.sign && won.sign !== lost.sign);
    assert.notEqual(won.corner, lost.corner);
    assert.equal(won.pattern, "none");
    assert.match(lost.pattern, /gradient/);
    assert.ok(shrunk.pattern === "none" && shrunk.fill !== won.fill && !shrunk.sign);
    if (forcedColors === "none") assert.notEqual(won.colour, lost.colour);
  }
  const first = await page.locator(".pf-talk > li").first().innerText();
  const [, named] = /^Begin with: (.+)/.exec(await text(page, "[part=next]"));
  assert.ok(first.includes(named), `${named} in ${first}`);
  await page.locator("[part=next] button").click();
  assert.equal(await page.locator("[part=next]").count() && (await text(page, "#tab-list[aria-selected=true]")), "List");
  await page.close();
});

test("a_bands_disc_is_full_half_empty_or_dashed_wherever_it_stands", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>');
  await page.locator("[part=sample]").click();
  for (const forcedColors of ["none", "active"]) {
    await page.emulateMedia({ forcedColors });
    for (const view of ["list", "monday", "outlook"]) {
      await page.locator(`#tab-${view}`).click();
      const discs = await page.locator("playfield-pipeline .pf-disc").evaluateAll((all) => all.filter((disc) => disc.getClientRects().length).map((disc) => {
        const { inlineSize, blockSize, borderLeftWidth, borderRightWidth, borderTopStyle, backgroundImage } = getComputedStyle(disc);
        const [width, left, right] = [inlineSize, borderLeftWidth, borderRightWidth].map(parseFloat);
        const kind = borderTopStyle === "dashed" ? "dashed" : left < width / 3 ? "empty" : right < width / 3 ? "half" : "full";
        return { band: disc.parentElement.dataset.band, kind, wrong: inlineSize !== blockSize || (left > width / 3 && left !== width / 2) || backgroundImage !== "none" };
      }));
      assert.deepEqual(discs.filter(({ wrong }) => wrong), [], view);
      for (const [band, kind] of [["commit", "full"], ["bestCase", "half"], ["developing", "empty"], ...(view === "monday" ? [] : [["unscored", "dashed"]])]) {
        assert.deepEqual([...new Set(discs.filter((disc) => disc.band === band).map((disc) => disc.kind))], [kind], `${view}, ${band}`);
      }
    }
  }
  await page.close();
});

test("each_closed_line_says_its_gist_and_own_rates_stand_beside_the_measured_ones", async () => {
  const page = await opened(BODY.replace(">", ` funnel='{"revenueGoal":600000}' rates='{"commit":0.85,"bestCase":0.4}'>`));
  await page.locator("[part=sample]").click();
  await page.locator("#tab-monday").click();
  assert.match(await text(page, "[part=funnel] summary"), /Your ratios\s*not entered/);
  await page.evaluate(() => (document.querySelector("playfield-pipeline").funnel = { revenueGoal: 600000, averageRevenuePerSale: 26000, closingRatio: 0.45, salesCycleDays: 21 }));
  await page.locator("[part=funnel] summary", { hasText: "45%, $26,000, 21 days" }).waitFor();
  await page.locator("#tab-outlook").click();
  await page.locator(".pf-quantiles").waitFor();
  assert.match(await text(page, "[part=rates] summary"), /Try other rates\s*85% of commits, 40% of best cases/);
  assert.match(await text(page, ".pf-laws > .pf-say"), /^If 85% of commits and 40% of best cases close\. Measured, they are 9 of 11 commits, 6 of 14 best cases, and 1 of 12 developing\.$/);
  assert.match(await page.locator("[part=months] .pf-fold-head").textContent(), /most in January: \$289,500/);
  await page.evaluate(() => (document.querySelector("playfield-pipeline").rates = null));
  await page.locator("[part=rates] summary", { hasText: "not entered" }).waitFor();
  await page.close();
});

test("a_list_without_a_14_says_whom_to_lift_first", async () => {
  const page = await opened();
  await give(page, DEALS.filter(({ id }) => id > "b"));
  assert.match(await text(page, "[part=answer]"), /No 14 or 15 yet\. One opportunity is at 11 to 13\.\s+Lift first: Solent Ferries, Rosters \$74,500/);
  await page.locator("[part=next] button").click();
  await page.locator("[part=score-panel]").waitFor();
  assert.equal(await focusedRow(page), "c");
  await give(page, DEALS.slice(3));
  assert.equal(await page.locator("[part=next]").count(), 0, "who scored nothing is told to open a row");
  await page.close();
});

test("figures_are_written_as_the_locale_writes_them", async () => {
  const page = await opened(BODY.replace(">", ' locale="ar-EG">'));
  await page.locator("[part=sample]").click();
  const latin = () => page.evaluate(() => {
    const root = document.querySelector("playfield-pipeline").shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (/\d/.test(walker.currentNode.data) && walker.currentNode.parentElement.closest("[data-col=pain], [data-col=power], [data-col=fit], .pf-bands, .pf-talk, .pf-interval, .pf-panel")) found.push(walker.currentNode.data);
    return found;
  });
  await page.locator("[data-id='example-5'] .pf-open").click();
  await page.locator(".pf-panel").waitFor();
  assert.deepEqual(await latin(), []);
  await page.locator("#tab-monday").click();
  await page.locator(".pf-talk").waitFor();
  // The field's words for it are English here, as all sentences are.
  assert.deepEqual((await latin()).filter((words) => !words.includes("a 14 or 15")), []);
  await page.locator("#tab-outlook").click();
  await page.locator(".pf-interval").first().waitFor();
  assert.deepEqual(await latin(), []);
  await page.close();
});

test("the_outlook_names_its_period_and_one_next_act_that_opens_its_row", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>');
  await page.locator("[part=sample]").click();
  await page.locator("#tab-outlook").click();
  await page.locator("[part=next]").waitFor();
  assert.match(await text(page, "[part=answer]"), /from all that is scored, to close by April 2027/);
  assert.match(await text(page, "[part=next]"), /^Lift first: Cedar & Vale Logistics, Dock planning \$88,000\s+It scores 13 now\. With Power at 5 it is a 14\./);
  await page.locator("[part=next] button").click();
  await page.locator(".pf-panel").waitFor();
  assert.match(await text(page, ".pf-table"), /Cedar & Vale Logistics/);
  await give(page, [{ id: "a", name: "Small", amount: 10 }, { id: "b", name: "Large", account: "Wide Ltd", amount: 20 }]);
  await page.locator("#tab-outlook").click();
  await page.locator("[part=next]").waitFor();
  assert.match(await text(page, "[part=next]"), /^Score first: Wide Ltd, Large \$20\s+Score all three for a total\./);
  await page.close();
});

/** Where boxes lie along the line, from its start. */
const along = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((own) => {
  const { left, right } = own.getBoundingClientRect();
  return document.dir === "rtl" ? [-right, -left] : [left, right];
}));
const overlap = ([a, b], [c, d]) => Math.min(b, d) - Math.max(a, c);
/** How far the nearer edges stand apart, start from start or end from end. */
const near = ([a, b], [c, d]) => Math.min(Math.abs(a - c), Math.abs(b - d));

test("labels_stand_under_their_own_parts_of_the_gap_and_wide_under_their_own_marks_of_the_forecast_narrow_in_three_rows", async () => {
  for (const dir of ["ltr", "rtl"]) {
    for (const width of [280, 390, 1200]) {
      const page = await opened(BODY, { width, dir });
      for (const [goal, won, commit] of [[600000, 100000, 64000], [200000, 1000, 190000], [1e6, 990000, 5000], [100000, 20000, 79000]]) {
        await give(page, [
          { id: "a", name: "One", currency: "USD", amount: commit, pain: 5, power: 5, fit: 5 },
          { id: "w", name: "Won", currency: "USD", amount: won, outcome: "won", closedOn: "2026-11-10" },
        ]);
        await page.evaluate((revenueGoal) => (document.querySelector("playfield-pipeline").funnel = { revenueGoal }), goal);
        await page.locator("#tab-monday").click();
        await page.locator(".pf-gap-bar > .left").waitFor();
        const parts = await along(page, ".pf-gap-bar > i");
        const labels = await along(page, ".pf-gap-names > div");
        assert.equal(labels.length, 3);
        labels.forEach((label, i) => assert.ok(overlap(label, parts[i]) >= Math.min(label[1] - label[0], parts[i][1] - parts[i][0]) - 3, `${dir} ${width} ${goal}: part ${i}`));
        labels.forEach((label, i) => assert.ok(near(label, parts[i]) < 3, `${dir} ${width} ${goal}: part ${i} at ${parts[i]}, label ${label}`));
        await page.locator("#tab-list").click();
      }
      for (const rate of [0.05, 0.5, 0.97]) {
        await give(page, Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, name: `Deal ${i}`, currency: "USD", amount: 10000 + 1000 * i, pain: 5, power: 5, fit: 5 })));
        await page.evaluate((commit) => (document.querySelector("playfield-pipeline").rates = { commit }), rate);
        await page.locator("#tab-outlook").click();
        await page.locator(".pf-quantiles").waitFor();
        const [strip] = await along(page, ".pf-strip > i");
        const [middle] = await along(page, ".pf-strip > b");
        const [low, amount, high] = await along(page, ".pf-quantiles dd > bdi");
        const rows = await page.locator(".pf-quantiles > div").evaluateAll((all) => all.map((own) => ({ top: own.getBoundingClientRect().top, words: own.innerText })).sort((a, b) => a.top - b.top).map(({ words }) => words));
        rows.forEach((words, i) => assert.match(words, [/^9 in 10[^]*\$/, /^5 in 10[^]*\$/, /^1 in 10[^]*\$/][i]));
        const starts = (await along(page, ".pf-quantiles dt")).map(([start]) => start);
        assert.ok(Math.max(...starts) - Math.min(...starts) < 1 && Math.abs(low[1] - high[1]) < 1 && Math.abs(low[1] - amount[1]) < 1, `${dir} ${width} ${rate}: words from ${starts}, figures to ${[low[1], amount[1], high[1]]}`);
        // The middle is the mark within its range.
        assert.ok(middle[0] >= strip[0] - 2 && middle[1] <= strip[1] + 2, `${dir} ${width} ${rate}: middle at ${middle}, range ${strip}`);
        // The answer of the view is the largest thing on it.
        const { answer, other } = await largest(page);
        assert.ok(answer > 1.8 * other, `${width}: ${answer} beside ${other}`);
        await page.locator("#tab-list").click();
      }
      await page.close();
    }
  }
});

test("a_czech_figure_keeps_its_sign_behind_it_on_a_page_that_runs_from_right_to_left", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>', { lang: "cs", dir: "rtl", width: 1200 });
  await page.evaluate(() => (document.querySelector("playfield-pipeline").funnel = { revenueGoal: 600000 }));
  await page.locator("[part=sample]").click();
  await views(page, async (view) => assert.deepEqual(await turnedSigns(page, "playfield-pipeline"), [], view));
  await page.close();
});

test("cells_are_pasted_and_a_file_is_dropped", async () => {
  const page = await opened();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Name\tAmount\nTwo presses\t1200\nA lathe\t800\n");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true }));
  });
  await page.locator("[part=preview]").waitFor();
  assert.match(await text(page, "[part=dialect]"), /2 opportunities from the clipboard/);
  await page.locator("[part=take]").click();
  await page.evaluate((csv) => {
    const data = new DataTransfer();
    data.items.add(new File([csv], "dropped.csv", { type: "text/csv" }));
    document.querySelector("playfield-pipeline").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, WEEK_47);
  await page.locator("[part=preview]", { hasText: "dropped.csv" }).waitFor();
  await page.close();
});

const big = (rows) => "Id,Name,Account,Amount,Expected close\n" + Array.from({ length: rows }, (_, i) => `${i + 1},"Deal number ${i + 1}, of many, with a name long enough",Account ${i % 700},${(i * 37) % 90000},2026-12-${String((i % 28) + 1).padStart(2, "0")}`).join("\n");

for (const [name, csp, workers] of [["in_a_worker", STRICT, 1], ["on_the_page_where_no_worker_may_be", STRICT.replace("worker-src 'self'", "worker-src 'none'"), 0]]) {
  test(`a_large_file_is_read_${name}`, async () => {
    const page = await opened(BODY, { csp });
    await choose(page, "[part=choose]", file("big.csv", big(30000)));
    await page.locator("[part=take]").waitFor({ timeout: 30000 });
    assert.equal(page.workers().length, workers);
    assert.match(await text(page, "[part=dialect]"), /30,000 opportunities/);
    await page.locator("[part=take]").click();
    await page.locator(".pf-table").waitFor();
    await page.locator(".pf-list-foot button").click();
    await page.locator(".pf-scroll[data-all]").waitFor();
    await page.waitForTimeout(100);
    assert.ok((await page.locator(".pf-table > [data-id]").count()) <= 60, "only what is on screen is drawn");
    await page.locator(".pf-scroll").evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.locator(".pf-table > [aria-rowindex='30001']").waitFor();
    await page.locator("input[type=search]").fill("number 29999,");
    await page.locator("[data-id='29999']").waitFor();
    assert.equal((await page.evaluate(() => document.querySelector("playfield-pipeline").opportunities().then((all) => all.length))), 30000);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
}

test("a_score_stands_in_its_row_at_once_whatever_a_worker_holds_and_goes_back_where_it_is_refused", async () => {
  const page = await opened();
  for (const [name, text] of [["first.csv", big(15000)], ["second.csv", big(15000).replaceAll(/^(?=\d)/gm, "n")]]) {
    await choose(page, "[part=choose], [part=import]", file(name, text));
    await page.locator("[part=take]").click({ timeout: 30000 });
    await page.locator(`[part=preview]`).waitFor({ state: "detached" });
  }
  await page.locator(".pf-table > [data-id^=n]").first().waitFor();
  assert.equal(page.workers().length, 1);
  const told = await page.evaluate(async () => {
    const element = document.querySelector("playfield-pipeline");
    const root = element.shadowRoot;
    const { id } = root.querySelector(".pf-table > [data-id]").dataset;
    const press = (dimension, key) => root.querySelector(`[data-id=${id}] [data-dimension=${dimension}]`).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const seen = () => ({ total: root.querySelector(`[data-id=${id}] [part=band]`)?.innerText.trim(), band: root.querySelector(`[data-id=${id}] [part=band]`)?.dataset.band, sure: root.querySelector(".pf-magic b").innerText });
    // What was asked of the worker is answered in a task to come: what stands there in this one, the row knows by itself.
    const inThisTask = async () => {
      for (let i = 0; i < 10; i++) await null;
      return seen();
    };
    for (const dimension of ["pain", "power"]) {
      press(dimension, "5");
      await element.updateComplete;
    }
    press("fit", "5");
    const row = await inThisTask();
    await element.updateComplete;
    const answered = seen();
    const refused = new Promise((resolve) => addEventListener("playfield-error", ({ detail }) => resolve(detail.code), { once: true }));
    // Three scores and the second file are undone when the next score arrives: its row is gone.
    for (let i = 0; i < 4; i++) root.querySelector("[part=toast] button").click();
    press("fit", "0");
    const code = await refused;
    await element.updateComplete;
    return { row, answered, code, gone: seen(), toast: root.querySelector("[part=toast]").innerText };
  });
  assert.deepEqual(told.row, { total: "15", band: "commit", sure: "0" });
  assert.deepEqual(told.answered, { total: "15", band: "commit", sure: "1" });
  assert.equal(told.code, "unknown-id");
  assert.match(told.toast, /^Account 0 could not be changed \(unknown-id\)/);
  assert.equal(told.gone.total, undefined);
  await page.close();
});

test("work_survives_a_reload_and_comes_back_from_a_saved_file", async () => {
  const page = await opened('<playfield-pipeline as-of="2026-11-23" storage-key="mine"></playfield-pipeline>');
  await choose(page, "[part=choose]", file("w47.csv", WEEK_47));
  await page.locator("[part=take]").click();
  await page.locator("[data-id='0062'] [data-dimension=pain]").focus();
  await page.keyboard.press("3");
  await page.waitForTimeout(700);
  await page.reload();
  await page.locator("[data-id='0062'] [data-dimension=pain]", { hasText: "3" }).waitFor();
  await page.locator("[part=export]").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByText("All your work (JSON)").click()]);
  const json = JSON.parse(await readFile(await saved.path(), "utf8"));
  assert.deepEqual([json.version, json.value.length, json.value.find(({ id }) => id === "0062").pain], [1, 3, 3]);
  const [csv] = await Promise.all([page.waitForEvent("download"), page.getByText("CSV for your CRM").click()]);
  assert.match(await readFile(await csv.path(), "utf8"), /0063,Tallow & Finch,Store pilot,tbc,07\/12\/2026,Priya Nair,"Referral, by ""Ann"""/);
  await page.close();
  const other = await opened();
  await choose(other, "[part=choose]", file("saved.json", JSON.stringify(json), "application/json"));
  await other.locator("[data-id='0062'] [data-dimension=pain]", { hasText: "3" }).waitFor();
  await other.close();
});

test("ten_lines_of_a_crms_page_write_the_score_back", async () => {
  const page = await own.browser.newPage();
  await page.goto(`${own.server.address}/tool/examples/record.html`);
  await page.locator("[data-id='006-4711'] [data-dimension=power]").focus();
  await page.keyboard.press("4");
  await page.locator("output", { hasText: "Written back: power, scores" }).waitFor();
  assert.equal(await page.locator("input[name=power]").inputValue(), "4");
  await page.close();
});

test("a_keyboard_alone_goes_through_views_and_rows", async () => {
  const page = await opened();
  await give(page, DEALS);
  await page.getByRole("tab", { name: "List" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: "Monday", selected: true }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.locator("[data-id='a'] .pf-open").focus();
  await page.keyboard.press("Enter");
  await page.locator("[part=score-panel]").waitFor();
  await page.locator("[data-id='a'] [data-dimension=pain]").focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-pipeline").shadowRoot.activeElement.closest("[data-id]").dataset.id), "b");
  await page.keyboard.press("4");
  await page.locator("[data-id='b'] [data-dimension=pain]", { hasText: "4" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.locator("[data-id='b'] [data-dimension=pain]", { hasText: "5" }).waitFor();
  await page.close();
});

test("the_answer_is_said_once_after_a_score_not_at_every_change_in_it", async () => {
  const page = await opened();
  await give(page, DEALS);
  const line = page.locator(".pf-said[role=status]");
  await line.filter({ hasText: "2 opportunities score 14 or 15 of 15 $102,500, to close after November" }).waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("playfield-pipeline").shadowRoot;
    window.spoken = [];
    // What changes in one task is said as one.
    new MutationObserver((all) => window.spoken.push(...new Set(all.flatMap(({ target }) => {
      const live = (target.parentElement ?? target).closest("[aria-live], [role=status], [role=alert]");
      return live ? live.part.value || live.className : [];
    })))).observe(root, { subtree: true, childList: true, characterData: true });
  });
  await page.locator("[data-id='b'] [data-dimension=fit]").focus();
  await page.keyboard.press("3");
  await line.filter({ hasText: "1 opportunity scores 14 or 15" }).waitFor();
  const spoken = await page.evaluate(() => window.spoken);
  assert.deepEqual(spoken, ["toast", "pf-said"]);
  await page.close();
});

test("the_focus_is_never_lost", async () => {
  const page = await opened();
  const focused = async (selector, after) => {
    await page.waitForTimeout(150);
    assert.equal(await page.evaluate((selector) => document.querySelector("playfield-pipeline").shadowRoot.activeElement?.matches(selector), selector), true, after);
  };
  const press = async (button) => {
    await button.first().focus();
    await page.keyboard.press("Enter");
  };
  await press(page.locator("[part=sample]"));
  await focused(".pf-question", "Look at a sample");
  await press(page.locator(".pf-list-foot button"));
  await focused(".pf-scroll", "more");
  await page.evaluate((csv) => {
    const data = new DataTransfer();
    data.items.add(new File([csv], "w47.csv"));
    document.querySelector("playfield-pipeline").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, WEEK_47);
  await page.locator("[part=preview]").waitFor();
  await press(page.getByRole("button", { name: "Cancel" }));
  await focused(".pf-question", "Cancel");
  await give(page, DEALS);
  await page.evaluate((csv) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Name\tAmount\nTwo presses\t1200\n");
    document.body.focus();
    document.querySelector("playfield-pipeline").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true }));
  });
  await page.locator("[part=preview]").waitFor();
  await press(page.locator("[part=take]"));
  await focused(".pf-question", "Import");
  await press(page.getByRole("button", { name: "Undo" }));
  await focused("[part=toast] button", "Undo");
  await press(page.getByRole("button", { name: "Redo" }));
  await focused("[part=toast] button", "Redo");
  await page.close();
});

test("the_list_names_the_first_whose_date_its_score_cannot_keep_and_opens_its_row", async () => {
  const page = await opened();
  await give(page, DEALS);
  assert.match(await text(page, "[part=next]"), /Set right first: Northgate Dental\s+Expects Dec 18: a 14 or 15 closes by Dec 7\.\s*Open it$/);
  await page.locator("[part=next] button").click();
  await page.locator("[part=score-panel]").waitFor();
  assert.equal(await focusedRow(page), "b");
  assert.equal(await page.locator("input[type=search]").inputValue(), "", "where the row stands there already, nothing is searched");
  await give(page, DEALS.map((deal) => (deal.id === "a" ? { ...deal, expectedCloseOn: "2026-11-20" } : deal)));
  assert.match(await text(page, "[part=next]"), /Set right first: Harbour Clinics\s+Was to close Nov 20\. Score or date is wrong\. Northgate Dental, too, has a date that can’t be\./);
  await give(page, [...DEALS, ...["f", "g"].map((id) => ({ ...DEALS[1], id }))]);
  assert.match(await text(page, "[part=next]"), /2 more have dates that can’t be\./);
  await page.evaluate(() => (document.querySelector("playfield-pipeline").windows = { commitWithinDays: 7 }));
  await page.locator("[part=next]", { hasText: "a 14 or 15 closes by Nov 30." }).waitFor();
  await page.evaluate(() => (document.querySelector("playfield-pipeline").windows = null));
  await give(page, DEALS.map((deal) => (deal.id === "b" ? { ...deal, expectedCloseOn: "2026-12-01" } : deal)));
  assert.equal(await page.locator("[part=next]").count(), 0);
  await page.close();
});

test("what_is_not_known_of_a_row_says_so_and_a_10_is_held_to_the_window_of_an_11", async () => {
  const page = await opened(BODY, { width: 1200 });
  await give(page, [{ id: "a", name: "One", pain: 4, power: 3, fit: 3, expectedCloseOn: "2026-12-18" }, { id: "b", name: "Two" }, { id: "c", name: "Three", expectedCloseOn: "2026-12-18" }]);
  const cells = (id) => page.locator(`[data-id=${id}] [role=cell]`).evaluateAll((all) => all.slice(-4).map((cell) => cell.textContent));
  assert.deepEqual(await cells("a"), ["– no amount", "Dec 18, too soon", "– no stage", "– no owner"]);
  assert.deepEqual(await cells("b"), ["– no amount", "no date", "– no stage", "– no owner"]);
  assert.equal((await cells("c"))[1], "Dec 18");
  await page.close();
});

const focusedRow = (page) => page.evaluate(() => document.querySelector("playfield-pipeline").shadowRoot.activeElement.closest("[data-id]").dataset.id);

test("the_focus_goes_where_its_row_goes", async () => {
  const page = await opened();
  const many = Array.from({ length: 20 }, (_, i) => ({ id: `r${i}`, name: `Deal ${i}`, currency: "USD", amount: 1000 * (i + 1), pain: 4, power: 4, fit: i % 5 }));
  await give(page, many);
  await page.locator("[data-size=small]", { hasText: "more" }).click();
  await page.locator("[data-all]").waitFor();
  const first = page.locator("[data-id]").first();
  const id = await first.getAttribute("data-id");
  await first.locator("[data-dimension=pain]").focus();
  await page.keyboard.press("0");
  await page.locator(`[data-id='${id}'] [data-dimension=pain]`, { hasText: "0" }).waitFor();
  assert.equal(await focusedRow(page), id);
  assert.notEqual(await page.locator("[data-id]").first().getAttribute("data-id"), id, "it fell");
  const seen = await page.locator(`[data-id='${id}'] [data-dimension=pain]`).evaluate((cell) => {
    const [own, window] = [cell.getBoundingClientRect(), cell.closest(".pf-scroll").getBoundingClientRect()];
    return own.top >= window.top && own.bottom <= window.bottom + 1;
  });
  assert.ok(seen, "and is in sight");
  await page.keyboard.press("4");
  await page.waitForFunction((id) => document.querySelector("playfield-pipeline").shadowRoot.querySelector("[data-id]").dataset.id === id, id);
  assert.equal(await focusedRow(page), id, "and back");
  await page.close();
});

test("a_sorted_list_is_the_same_rows_in_their_order", async () => {
  const page = await opened();
  const many = Array.from({ length: 11 }, (_, i) => ({ id: `r${i}`, name: `Deal ${String.fromCharCode(75 - ((i * 7) % 11))}`, currency: "USD", amount: ((i * 5) % 11) * 1000, expectedCloseOn: `2026-12-${10 + ((i * 3) % 11)}`, pain: (i * 2) % 6, power: (i * 4) % 6, fit: (i * 3) % 6 }));
  await give(page, many);
  await page.evaluate(() => {
    for (const row of document.querySelector("playfield-pipeline").shadowRoot.querySelectorAll("[data-id]")) row.own = row.dataset.id;
  });
  const heading = (name) => page.locator("[data-head] .pf-sort", { hasText: name });
  for (const name of ["Opportunity", "Opportunity", "Pain", "Amount", "Amount", "Fit", "Close", "Score", "Power", "Score"]) {
    await heading(name).click();
    await page.evaluate(() => document.querySelector("playfield-pipeline").updateComplete);
    const rows = await page.evaluate(() => [...document.querySelector("playfield-pipeline").shadowRoot.querySelectorAll(".pf-table > [data-id]")].map((row) => [row.own, row.dataset.id, Number(row.getAttribute("aria-rowindex")), row.textContent]));
    assert.equal(rows.length, 11);
    rows.forEach(([own, id, index, text], i) => {
      assert.equal(own, id, "each node stays its opportunity's");
      assert.equal(index, i + 2);
      assert.match(text, new RegExp(many.find((deal) => deal.id === id).name));
    });
  }
  const names = many.map(({ name }) => name).sort();
  await heading("Opportunity").click();
  await page.evaluate(() => document.querySelector("playfield-pipeline").updateComplete);
  assert.deepEqual(await page.locator(".pf-table > [data-id] .pf-open").allInnerTexts(), names);
  await page.locator("input[type=search]").fill("Deal C");
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").shadowRoot.querySelectorAll("[data-id]").length === 1);
  await page.locator("input[type=search]").fill("");
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").shadowRoot.querySelectorAll("[data-id]").length === 11);
  assert.deepEqual(await page.locator(".pf-table > [data-id] .pf-open").allInnerTexts(), names);
  await page.close();
});

test("a_row_is_scored_by_what_is_proven", async () => {
  const page = await opened();
  await give(page, DEALS);
  await page.locator("[data-id='d'] .pf-open").click();
  await page.getByRole("button", { name: "Score guided" }).click();
  const stop = (path, name) => page.locator(`[data-path="${path}"]`).getByRole("radio", { name });
  for (const path of ["pain.essential", "pain.urgent", "pain.specific"]) {
    await stop(path, "Proven").click({ force: true });
    await page.locator(`[data-path="${path}"] .pf-line`).waitFor();
  }
  assert.equal(await text(page, "[data-id='d'] [data-dimension=pain]"), "5");
  await page.locator('[data-path="pain.urgent"] .pf-line input').fill("Lena Koch, owner: live by March. Nov 12");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").value[3].proofs?.["pain.urgent"]);
  assert.match(await text(page, "[part=score-panel]"), /A 5\. The next proof to ask for: Power, Resourced\./);
  await page.close();
});

test("a_next_steps_date_is_written_as_people_write_it", async () => {
  const page = await opened();
  await give(page, DEALS);
  await page.locator("[data-id='c'] .pf-open").click();
  const date = page.getByRole("textbox", { name: "By" });
  const held = () => page.evaluate(() => document.querySelector("playfield-pipeline").value[2].nextStepOn);
  assert.equal(await date.inputValue(), "Nov 20");
  for (const [typed, iso, shown] of [["tomorrow", "2026-11-24", "Nov 24"], ["12/4", "2026-12-04", "Dec 4"], ["2027-01-15", "2027-01-15", "Jan 15"]]) {
    await date.fill(typed);
    await page.keyboard.press("Tab");
    await page.waitForFunction((iso) => document.querySelector("playfield-pipeline").value[2].nextStepOn === iso, iso);
    assert.equal(await date.inputValue(), shown);
  }
  await date.fill("soonish");
  await page.keyboard.press("Tab");
  await page.locator("#step-error").waitFor();
  assert.equal(await text(page, "#step-error"), "“soonish” is no date. Enter one like Jan 15 or 2026-11-23.");
  assert.deepEqual([await date.inputValue(), await held()], ["soonish", "2027-01-15"]);
  await date.fill("");
  await page.keyboard.press("Tab");
  await page.locator("#step-error").waitFor({ state: "detached" });
  assert.ok(!(await held()));
  await page.close();
});

test("readonly_shows_and_changes_nothing", async () => {
  const page = await opened(BODY.replace(">", " readonly>"));
  await give(page, DEALS);
  assert.equal(await page.locator("[part=import]").count(), 0);
  assert.equal(await page.locator("[data-id='a'] [data-dimension=pain]").isDisabled(), true);
  await page.locator("[data-id='c'] .pf-open").click();
  await page.locator("[part=score-panel]").waitFor();
  assert.equal(await page.locator("[part=score-panel] input").count(), 0, "no boxes");
  assert.match(await text(page, "[part=score-panel]"), /^Pain\s+4\s+Power\s+3\s+Fit\s+5\s[^]*Next step\s+Roster trial\s+By\s+Nov 20/);
  await give(page, [{ id: "f", name: "By its proofs", criteria: { pain: { essential: 2, urgent: 1, specific: 0 }, power: { resourced: 0, leading: 0, credible: 0 }, fit: { suitable: 0, advantageous: 0, timely: 0 } }, proofs: { "pain.essential": "Lena Koch, Nov 12" } }]);
  await page.locator("[data-id='f'] .pf-open").click();
  assert.match(await text(page, "[part=score-panel]"), /Essential\s+Proven\s+Lena Koch, Nov 12\s+Urgent\s+Claimed\s+Specific\s+Not seen/);
  assert.equal(await page.locator("[part=score-panel] input").count(), 0);
  await page.close();
});

/** Every view, whose tabs stand where they stood: what is in it once everything that folds is open. */
async function views(page, look) {
  const tabs = () => page.locator(".pf-views").evaluate((own) => own.getBoundingClientRect().top + scrollY);
  const top = await tabs();
  for (const view of ["list", "monday", "outlook"]) {
    await page.locator(`#tab-${view}`).click();
    await page.waitForTimeout(100);
    assert.equal(await tabs(), top, view);
    await page.evaluate((view) => {
      const root = document.querySelector("playfield-pipeline").shadowRoot;
      for (const head of root.querySelectorAll(".pf-fold-head[aria-expanded=false], details:not([open]) > summary")) head.click();
      if (view === "list") root.querySelector(".pf-open[aria-expanded=false]")?.click();
    }, view);
    await page.waitForTimeout(150);
    await look(view);
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe_finds_nothing_in_the_pipeline_${colorScheme}`, async () => {
    for (const [lang, width] of [["en", 1200], ["cs", 320]]) {
      const page = await opened(BODY, { colorScheme, lang, width });
      const found = async (state) => assert.deepEqual(await violations(page), [], `${state}, ${lang}, ${width} px`);
      await found("empty");
      await choose(page, "[part=choose]", file("w47.csv", WEEK_47));
      await page.locator("[part=preview]").waitFor();
      await found("preview");
      await give(page, DEALS);
      await page.locator("[part=preview] [data-kind=quiet]").click();
      await page.locator("#tab-list").waitFor();
      await views(page, found);
      await page.close();
    }
  });
}

test("nothing_of_the_pipeline_is_cut_or_over_another_or_scrolls_sideways", async () => {
  const boxes = "label, b, small, button, h2, h3, p, dt, dd, [role=cell], [role=rowheader], [role=columnheader]";
  for (const width of [280, 390, 1200]) {
    for (const { stretch, ...options } of looks(width)) {
      const page = await opened(BODY, { width, ...options });
      const look = async (view) => {
        const found = await flaws(page, { tag: "playfield-pipeline", boxes, leave: ".pf-chip > *, .pf-axis, .pf-toast", stretch });
        assert.deepEqual(found, [], `${view}, ${width} px, ${JSON.stringify({ stretch, ...options })}`);
      };
      await look("empty");
      await give(page, DEALS);
      await page.locator("#tab-list").waitFor();
      await views(page, look);
      await page.close();
    }
  }
});
