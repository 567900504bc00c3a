import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";
import { turnedSigns } from "./geometry.mjs";

const own = browserAndServer();
const MONTH = 'revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="0.4"';
const magic = (page) => page.locator("playfield-calculator .pf-magic > b").innerText();
const heard = (page) => page.evaluate(() => window.heard.map(({ type }) => type));

test("a_number_stands_there_before_anyone_types_and_is_marked_as_an_example", async () => {
  const page = await own.open("<playfield-calculator></playfield-calculator>");
  assert.equal(await magic(page), "6");
  assert.match(await page.locator("playfield-calculator .pf-demo").innerText(), /Example/);
  assert.deepEqual(await page.evaluate(() => document.querySelector("playfield-calculator").value), {});
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").result), null);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("typing_goal_revenue_and_two_ratios_gives_the_magic_number", async () => {
  const page = await own.open("<playfield-calculator></playfield-calculator>");
  await page.getByRole("textbox", { name: "Revenue goal" }).fill("30k");
  assert.equal(await page.locator(".pf-demo").count(), 0);
  assert.equal(await magic(page), "12");
  assert.match(await page.locator(".pf-example").innerText(), /Still example values/);
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").result), null);
  await page.getByRole("textbox", { name: "Average revenue per sale" }).fill("2,500.00");
  await page.getByRole("textbox", { name: "Appointment to proposal" }).fill("60 %");
  await page.getByRole("textbox", { name: "Proposal to sale" }).fill("40");
  await page.keyboard.press("Tab");
  assert.equal(await magic(page), "12");
  assert.equal(await page.locator(".pf-example").innerText(), "");
  const { value, result } = await page.evaluate(() => {
    const { value, result } = document.querySelector("playfield-calculator");
    return { value, result };
  });
  assert.deepEqual(value, { weeks: 52 / 12, revenueGoal: 30000, averageRevenuePerSale: 2500, appointmentToProposal: 0.6, closingRatio: 0.4 });
  assert.equal(result.magicNumberRounded, 12);
  assert.ok(Math.abs(result.magicNumber - 150 / 13) < 1e-9);
  assert.ok((await heard(page)).includes("input") && (await heard(page)).includes("change"));
  await page.close();
});

test("over_four_weeks_instead_of_52_twelfths_six_becomes_seven", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  assert.equal(await magic(page), "6");
  await page.getByRole("combobox", { name: "Weeks in the month" }).selectOption({ label: "4 weeks" });
  assert.equal(await magic(page), "7");
  assert.match(await page.locator("#weeks-convention-note").innerText(), /52\/12 weeks the answer would be 6, 5\.77/);
  await page.close();
});

test("a_wrong_entry_says_why_keeps_what_was_typed_and_greys_the_last_good_answer", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  const ratio = page.getByRole("textbox", { name: "Proposal to sale" });
  await ratio.fill("140");
  await ratio.blur();
  assert.equal(await ratio.inputValue(), "140");
  assert.equal(await ratio.getAttribute("aria-invalid"), "true");
  assert.equal(await page.locator("#closingRatio-note").innerText(), "More than 100% can’t close. Enter 1 to 100.");
  assert.equal(await magic(page), "6");
  assert.ok(await page.locator(".pf-calculator[data-stale]").count());
  const colours = await page.evaluate(() => [".pf-magic > b", ".pf-gauge-figure > b", ".pf-asof"].map((own) => getComputedStyle(document.querySelector("playfield-calculator").shadowRoot.querySelector(own)).color));
  assert.equal(new Set(colours).size, 1, "greyed as what is said beside it");
  assert.match(await page.locator("[part=verdict]").innerText(), /The answer waits for the marked field\./);
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").result), null);
  const revenue = page.getByRole("textbox", { name: "Average revenue per sale" });
  await revenue.fill("2,5oo");
  assert.match(await page.locator("#averageRevenuePerSale-note").innerText(), /“2,5oo” is no number/);
  await revenue.fill("2500");
  await ratio.fill("50");
  await page.locator(".pf-error").first().waitFor({ state: "detached" });
  assert.equal(await magic(page), "5");
  await page.close();
});

test("a_cold_start_with_a_cycle_longer_than_the_month_says_so_beside_the_cycle", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} start="cold" sales-cycle-days="40"></playfield-calculator>`);
  // Nobody has opened the line: what is wrong is never behind one.
  assert.match(await page.locator("#salesCycleDays-note").innerText(), /fewer than 30 days/);
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").result), null);
  await page.close();
});

test("a_locale_written_with_an_underscore_is_understood_and_one_that_is_none_counts_as_english", async () => {
  for (const [locale, exact] of [["cs_CZ", "přesně 7,69"], ["not a locale", "7.69 exactly"]]) {
    const page = await own.open(`<playfield-calculator locale="${locale}" ${MONTH}></playfield-calculator>`);
    await page.locator("input").first().fill("20000");
    assert.match(await page.locator("[part=magic-number]").innerText(), new RegExp(exact));
    await page.close();
  }
});

test("a_solution_taken_can_be_taken_back_until_the_next_entry", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5"></playfield-calculator>`, { width: 1200 });
  const goal = () => page.evaluate(() => document.querySelector("playfield-calculator").value.revenueGoal);
  await page.getByRole("button", { name: "Use $13,000" }).click();
  assert.equal(await goal(), 13000);
  await page.getByText("Calculated with $13,000 now.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await goal(), 15000);
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
  // Undo's own button is gone; the focus is where it began.
  await page.getByRole("button", { name: /^Use 69/ }).press("Enter");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").shadowRoot.activeElement?.ariaLabel), "Use 69.2%");
  await page.getByRole("button", { name: "Use $13,000" }).click();
  await page.getByRole("textbox", { name: "Average revenue per sale" }).fill("3000");
  await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  await page.close();
});

test("a_target_that_is_none_says_so_and_stays_and_a_right_one_gives_the_focus_back", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5"></playfield-calculator>`, { width: 1200 });
  const row = page.locator(".pf-levers [data-kpi=closingRatio]");
  await row.getByRole("button").press("Enter");
  const box = row.getByRole("textbox");
  await box.fill("140");
  await box.press("Enter");
  await row.getByText("Enter more than 0% and up to 100%.").waitFor();
  assert.equal(await box.inputValue(), "140");
  await box.fill("50");
  await box.press("Enter");
  assert.equal(await row.getByRole("button").innerText(), "50%");
  assert.equal(await row.getByRole("button").evaluate((own) => own === own.getRootNode().activeElement), true);
  await row.getByRole("button").press("Enter");
  await box.press("Escape");
  assert.equal(await row.getByRole("button").innerText(), "50%");
  await page.close();
});

test("the_pages_own_targets_take_the_marks_place_and_name_what_peers_reach", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} targets='{"averageRevenuePerSale":3000,"closingRatio":0.5}'></playfield-calculator>`, { width: 1200 });
  const from = (kpi) => page.locator(`.pf-levers [data-kpi=${kpi}] small`).innerText();
  assert.match(await from("averageRevenuePerSale"), /^\$2,500\sto\s\$3,000$/);
  assert.match(await from("closingRatio"), /^40%\sto\s50%$/);
  await page.evaluate(() => (document.querySelector("playfield-calculator").targets = { closingRatio: 7 }));
  await page.waitForFunction(() => /65%/.test(document.querySelector("playfield-calculator").shadowRoot.querySelector("[data-kpi=closingRatio] small").innerText));
  assert.deepEqual(page.warnings, ['<playfield-calculator>: targets can\'t be {"closingRatio":7}']);
  await page.close();
});

test("the_tips_box_keeps_its_height_from_tip_to_tip_and_one_tip_is_seen", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5"></playfield-calculator>`, { width: 280 });
  const heights = new Set();
  const tips = new Set();
  for (let i = 0; i < 6; i++) {
    heights.add(await page.locator(".pf-advices").evaluate((own) => own.offsetHeight));
    tips.add(await page.locator(".pf-advices").innerText());
    await page.getByRole("button", { name: "Next tip" }).click();
  }
  assert.equal(heights.size, 1);
  assert.equal(tips.size, 6);
  await page.close();
});

test("readonly_shows_the_weeks_as_text", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} readonly></playfield-calculator>`);
  assert.equal(await page.locator("select").count(), 0);
  await page.getByText("52/12 weeks", { exact: true }).waitFor();
  await page.close();
});

test("numbers_are_read_and_written_as_czechs_and_germans_do", async () => {
  const page = await own.open(`<playfield-calculator currency="CZK" ${MONTH}></playfield-calculator>`, { lang: "cs" });
  assert.equal(await page.locator("playfield-calculator .pf-question").innerText(), "Kolik nových schůzek týdně?");
  const goal = page.getByRole("textbox", { name: "Cíl tržeb" });
  await goal.fill("1 234,50");
  await goal.blur();
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").revenueGoal), 1234.5);
  assert.equal((await goal.inputValue()).replace(/\s/g, " "), "1 234,5");
  await page.evaluate(() => document.querySelector("playfield-calculator").setAttribute("locale", "de"));
  await page.waitForFunction(() => document.querySelector("playfield-calculator").shadowRoot.querySelector(".pf-question").textContent.startsWith("How many"));
  const english = page.getByRole("textbox", { name: "Revenue goal" });
  assert.equal(await english.inputValue(), "1.234,5");
  await english.fill("1.500");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").revenueGoal), 1500);
  await page.close();
});

test("attributes_are_read_as_fields_are_in_the_elements_language", async () => {
  const page = await own.open(`<playfield-calculator locale="cs" revenue-goal="1.234,50" average-revenue-per-sale="15 tis." appointment-to-proposal="40 %" closing-ratio="0,4" weeks="4.333"></playfield-calculator>
    <playfield-calculator locale="en" revenue-goal="15k" average-revenue-per-sale="2,500" appointment-to-proposal="0.4" closing-ratio="7%"></playfield-calculator>`);
  const read = () => page.evaluate(() => [...document.querySelectorAll("playfield-calculator")].map(({ value }) => value));
  assert.deepEqual(await read(), [
    { weeks: 4.333, revenueGoal: 1234.5, averageRevenuePerSale: 15000, appointmentToProposal: 0.4, closingRatio: 0.4 },
    { weeks: 52 / 12, revenueGoal: 15000, averageRevenuePerSale: 2500, appointmentToProposal: 0.4, closingRatio: 0.07 },
  ]);
  await page.evaluate(() => Object.assign(document.querySelector("[locale=cs]"), { closingRatio: "12,5 %", revenueGoal: undefined }));
  assert.deepEqual((await read())[0], { weeks: 4.333, averageRevenuePerSale: 15000, appointmentToProposal: 0.4, closingRatio: 0.125 });
  assert.deepEqual((await heard(page)).filter((type) => type !== "ready"), []);
  await page.close();
});

test("an_attribute_that_is_none_counts_as_absent_and_is_told_to_page_and_console", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5" labels="{'new':'old'}" marks='{"closingRatio":5}' start="cool" measured="many" targets="0.5"></playfield-calculator>`, { before: (page) =>
    page.addInitScript(() => addEventListener("playfield-error", ({ detail }) => (window.told ??= []).push([detail.code, detail.field, detail.message]))) });
  assert.equal(await magic(page), "6");
  assert.equal(await page.locator("[data-stale]").count(), 0);
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(told.map(([code, field]) => `${code} ${field}`).sort(), ["wrong-type labels", "wrong-type marks", "wrong-type measured", "wrong-type start", "wrong-type targets"]);
  for (const [, field, message] of told) {
    assert.match(message, new RegExp(`^${field} can't be .`));
    assert.ok(page.warnings.includes(`<playfield-calculator>: ${message}`), message);
  }
  assert.deepEqual(await page.evaluate(() => document.querySelector("playfield-calculator").value.marks), undefined);
  await page.close();
});

test("a_number_in_an_attribute_that_is_none_is_said_beside_its_field_which_keeps_it_and_hinders_no_other", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH.replace("15000", "lots")} start="cold" weekly-opportunities="5"></playfield-calculator>`);
  const goal = page.getByRole("textbox", { name: "Revenue goal" });
  assert.equal(await goal.inputValue(), "lots");
  assert.match(await page.locator("#revenueGoal-note").innerText(), /“lots” is no number/);
  assert.ok(page.warnings.includes("<playfield-calculator>: revenueGoal can't be lots"));
  await page.evaluate(() => (document.querySelector("playfield-calculator").closingRatio = 0.5));
  assert.equal(await goal.inputValue(), "lots");
  await goal.fill("30k");
  assert.equal(await page.locator("[data-stale]").count(), 0);
  await page.close();
});

test("sales_are_no_work_their_week_is_not_rounded_up", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`, { width: 1200 });
  const rows = await page.locator(".pf-chain [role=row]:not([data-head])").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("[role=cell]")].map((cell) => cell.innerText.replace(/\s+/g, " "))));
  assert.deepEqual(rows, [["25", "6 5.77", "1.15"], ["15", "4 3.46", "0.69"], ["6", "1.38", "0.28"]]);
  await page.close();
});

test("all_that_is_shown_is_in_the_copy_and_its_tables_in_the_csv_with_plain_numbers", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5" conversation-to-appointment="10%"></playfield-calculator>`, { width: 1200 });
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => (window.copied = text) } }));
  await page.locator("[part=copy]").click();
  const copied = (await page.evaluate(() => window.copied)).split("\n");
  const shown = async (selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  // What is said beside the number and the chance, each lever and each solution as they stand there.
  assert.ok(copied.includes((await shown("[part=verdict]"))[0]), copied.join("\n"));
  const [chance] = await shown("[part=chance] .pf-stat");
  assert.ok(copied.some((line) => line.split("\t").slice(1).join(" ") === chance), chance);
  for (const lever of await page.locator(".pf-levers [data-kpi]").evaluateAll((rows) => rows.map((row) => [row.querySelector("b").innerText, ...[...row.querySelectorAll("[role=cell]")].map((cell) => cell.innerText)]))) {
    assert.ok(copied.some((line) => { const [name, , , ...saved] = line.split("\t"); return [name, ...saved].join() === lever.join(); }), lever.join());
  }
  for (const solution of await page.locator(".pf-solve > div").evaluateAll((rows) => rows.map((row) => [row.querySelector("dt").innerText, row.querySelector("dd").innerText.replace(" now", ""), row.querySelector("dd:last-child").innerText]))) {
    assert.ok(copied.includes(solution.join("\t")), solution.join());
  }
  assert.deepEqual(copied.filter((line) => /^\t\d0%/.test(line)), ["\t80%\t32\t7.38", "\t90%\t37\t8.54"]);
  await page.locator("[part=save]").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  const csv = (await readFile(await download.path(), "utf8")).split("\r\n");
  assert.ok(csv.includes("Proposal to sale,0.4,0.65,22.1893491124,2.21893491124"), csv.join("\n"));
  assert.ok(csv.includes(",0.9,37,8.53846153846"));
  assert.equal(csv.filter((line) => /\d[%$]/.test(line.replace(/"[^"]*"/g, ""))).length, 0);
  await page.close();
});

test("a_czech_figure_keeps_its_sign_behind_it_on_a_page_that_runs_from_right_to_left", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5" conversation-to-appointment="10%"></playfield-calculator>`, { lang: "cs", dir: "rtl", width: 1200 });
  await page.locator(".pf-ladder").first().waitFor();
  assert.deepEqual(await turnedSigns(page, "playfield-calculator"), []);
  await page.close();
});

test("what_a_bar_means_stands_beside_it_in_forced_colours_too_and_is_told_with_its_slider", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`, { width: 1200 });
  await page.locator(".pf-levers").waitFor();
  const colour = (selector, pseudo) => page.locator(selector).first().evaluate((own, pseudo) => getComputedStyle(own, pseudo).backgroundColor, pseudo);
  for (const forcedColors of ["none", "active"]) {
    await page.emulateMedia({ forcedColors });
    assert.equal(await colour(".pf-note > .pf-key", "::before"), await colour(".pf-good"));
    assert.equal(await colour(".pf-levers .pf-key", "::before"), await colour(".pf-track > .way"));
  }
  for (const name of ["Appointment to proposal", "Proposal to sale"]) {
    const told = await page.getByRole("slider", { name }).evaluate((own) => own.getRootNode().getElementById(own.getAttribute("aria-describedby")).textContent);
    assert.equal(told, "Good practice: 65% to 100%", name);
  }
  await page.close();
});

test("slider_and_field_are_one_value", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  const slider = page.getByRole("slider", { name: "Proposal to sale" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("textbox", { name: "Proposal to sale" }).inputValue(), "41");
  assert.equal(await slider.getAttribute("aria-valuetext"), "41%");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-calculator").closingRatio), 0.41);
  await page.close();
});

test("what_the_host_sets_fires_no_event_and_is_read_at_once", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  const results = await page.evaluate(() => {
    const calculator = document.querySelector("playfield-calculator");
    window.heard.length = 0;
    calculator.value = { revenueGoal: 30000, averageRevenuePerSale: 2500, appointmentToProposal: 0.6, closingRatio: 0.4, weeks: 52 / 12 };
    const first = calculator.result.magicNumberRounded;
    calculator.weeks = 4;
    const second = calculator.result.magicNumberRounded;
    calculator.setAttribute("closing-ratio", "80%");
    return [first, second, calculator.result.magicNumberRounded, calculator.closingRatio, window.heard.length];
  });
  assert.deepEqual(results, [12, 13, 7, 0.8, 0]);
  await page.close();
});

test("properties_set_before_the_upgrade_count", async () => {
  const page = await own.open("<div id=place></div>", { wait: false });
  await page.evaluate(() => {
    const calculator = document.createElement("playfield-calculator");
    calculator.value = { revenueGoal: 15000, averageRevenuePerSale: 2500, appointmentToProposal: 0.6, closingRatio: 0.4 };
    calculator.weeks = 4;
    calculator.theme = "dark";
    document.querySelector("#place").append(calculator);
  });
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await magic(page), "7");
  assert.equal(await page.locator("playfield-calculator").getAttribute("theme"), "dark");
  await page.close();
});

test("moved_within_the_page_it_keeps_what_was_typed_and_removed_it_lets_go_of_everything", async () => {
  const page = await own.open(`<section id=a><playfield-calculator></playfield-calculator></section><section id=b></section>`);
  await page.getByRole("textbox", { name: "Revenue goal" }).fill("20000");
  await page.evaluate(() => document.querySelector("#b").append(document.querySelector("playfield-calculator")));
  assert.equal(await page.getByRole("textbox", { name: "Revenue goal" }).inputValue(), "20,000");
  const alive = await page.evaluate(async () => {
    const refs = [];
    for (let i = 0; i < 20; i++) {
      const calculator = document.createElement("playfield-calculator");
      document.body.append(calculator);
      await calculator.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 5));
      calculator.remove();
      refs.push(new WeakRef(calculator));
    }
    window.refs = refs;
  }).then(async () => {
    const client = await page.context().newCDPSession(page);
    await page.waitForTimeout(900);
    for (let i = 0; i < 3; i++) await client.send("HeapProfiler.collectGarbage");
    return page.evaluate(() => window.refs.filter((ref) => ref.deref()).length);
  });
  assert.ok(alive <= 1, `${alive} of 20 removed calculators are still held`);
  await page.close();
});

test("the_chance_the_levers_and_the_solutions_answer_for_the_present_week", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} conversation-to-appointment="10%" weekly-opportunities="5" minutes-per-conversation="12"></playfield-calculator>`, { width: 1200 });
  const text = await page.locator("playfield-calculator .pf-calculator").innerText();
  for (const part of ["42%", "0.77 short of 5.77", "87%", "57.7", "11.5 of your 22 hours a week", "32 in the month", "37 in the month", "25.6", "$13,000", "46.2%"]) assert.ok(text.includes(part), part);
  await page.getByRole("button", { name: "Use 46.2%" }).click();
  assert.equal(await magic(page), "5");
  assert.equal(await page.locator(".pf-gauge-figure b").innerText(), "100%");
  await page.close();
});

test("coaching_begins_with_the_kpi_whose_lever_saves_most", async () => {
  for (const [toProposal, closing, first] of [["60%", "40%", /^Raise first: Proposal to sale, 40%\sto\s65%\s+It saves [\d.]+ appointments a week\./], ["20%", "60%", /^Raise first: Appointment to proposal, 20%\sto\s65%/]]) {
    const page = await own.open(`<playfield-calculator revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="${toProposal}" closing-ratio="${closing}" weekly-opportunities="5"></playfield-calculator>`, { width: 1200 });
    const coached = await page.locator("[part=tip]").innerText();
    assert.match(coached, first);
    const lever = await page.locator(".pf-levers [role=rowheader] > b").first().innerText();
    assert.ok(coached.startsWith(`Raise first: ${lever}`), `${lever} is the first lever`);
    await page.close();
  }
});

test("a_lever_from_within_the_usual_range_says_so_and_stands_last_for_coaching_leaves_it_to_the_levers", async () => {
  for (const [ratio, usual] of [["10%", true], ["3%", false]]) {
    const page = await own.open(`<playfield-calculator ${MONTH} conversation-to-appointment="${ratio}" weekly-opportunities="5"></playfield-calculator>`, { width: 1200 });
    const levers = page.locator(".pf-levers [role=rowheader]");
    const lever = usual ? levers.last() : levers.first();
    assert.match(await lever.innerText(), /^Conversation to appointment/);
    assert.equal(/, usual already,/.test(await lever.innerText()), usual, ratio);
    assert.equal(/^Raise first: Conversation to appointment/.test(await page.locator("[part=tip]").innerText()), !usual, ratio);
    await page.close();
  }
});

test("what_a_word_means_opens_where_it_stands_by_keyboard_and_stays_open", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5"></playfield-calculator>`, { width: 1200 });
  for (const [question, answer] of [["What is the magic number?", /reach the goal on average/], ["What is a mark?", /one school’s experience.*Press a target/]]) {
    const about = page.locator("[part=about]").filter({ hasText: question });
    assert.equal(await about.locator("p").isVisible(), false, question);
    await about.locator("summary").focus();
    await page.keyboard.press("Enter");
    await about.locator("p").waitFor();
    assert.match(await about.innerText(), answer);
  }
  await page.getByRole("textbox", { name: "Revenue goal" }).fill("20000");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("[part=about] p:visible").count(), 2);
  await page.close();
});

test("few_deals_behind_the_ratios_make_the_chance_the_uncertain_one", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5" measured="6/25"></playfield-calculator>`, { width: 1200 });
  const text = await page.locator("[part=chance]").innerText();
  for (const part of ["45%", "were 24% certain, it would be 42%", "90% takes 46 appointments, not 37"]) assert.ok(text.includes(part), `${part}: ${text}`);
  await page.close();
});

test("locked_fields_cannot_be_changed_and_fields_chooses_what_is_shown", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} fields="revenueGoal closingRatio" locked="closingRatio" labels='{"new appointments":"discovery calls"}'></playfield-calculator>`);
  assert.equal(await page.getByRole("textbox").count(), 2);
  assert.ok(await page.getByRole("textbox", { name: "Proposal to sale" }).isDisabled());
  assert.equal(await page.locator(".pf-question").innerText(), "How many discovery calls a week?");
  await page.close();
});

test("what_is_stored_survives_a_reload_and_fields_of_a_newer_version_are_kept", async () => {
  const page = await own.open(`<playfield-calculator storage-key="mine"></playfield-calculator>`);
  await page.evaluate(() => localStorage.setItem("mine", JSON.stringify({ version: 2, revenueGoal: 15000, averageRevenuePerSale: 2500, appointmentToProposal: 0.6, closingRatio: 0.4, newer: [1] })));
  await page.reload();
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await page.locator(".pf-demo").count(), 0);
  const goal = page.getByRole("textbox", { name: "Revenue goal" });
  await goal.fill("30000");
  await goal.blur();
  const stored = JSON.parse(await page.evaluate(() => localStorage.getItem("mine")));
  assert.equal(stored.revenueGoal, 30000);
  assert.deepEqual(stored.newer, [1]);
  await page.close();
});

test("a_link_carries_the_entries_behind_its_hash", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  await page.getByRole("textbox", { name: "Revenue goal" }).fill("30000");
  const link = await page.evaluate(async () => {
    let copied = "";
    navigator.clipboard.writeText = async (text) => void (copied = text);
    document.querySelector("playfield-calculator").shadowRoot.querySelector("[part=link]").click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return copied;
  });
  assert.match(link, /#playfield-calculator=/);
  await page.goto("about:blank");
  await page.goto(link);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await magic(page), "12");
  await page.close();
});

test("printed_by_its_own_button_it_stands_alone_on_one_page_and_the_page_is_back_after", async () => {
  const page = await own.open(`<style>main{display:grid;grid-template-columns:12em 1fr}</style><header>The page’s own head</header>
    <main><nav>Elsewhere</nav><div><p>Before it</p><playfield-calculator ${MONTH} conversation-to-appointment="10%" weekly-opportunities="5" minutes-per-conversation="12"></playfield-calculator></div></main>`, { width: 1200 });
  await page.evaluate(() => (window.print = () => {}));
  await page.locator("[part=print]").click();
  await page.emulateMedia({ media: "print" });
  const seen = () => page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(await seen(), /own head|Elsewhere|Before it/);
  const printed = await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
  assert.equal(printed.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1);
  const closed = await page.locator("playfield-calculator").evaluate((own) => [...own.shadowRoot.querySelectorAll(".pf-fold-body")].filter((body) => !body.checkVisibility()).length);
  assert.equal(closed, 0, "folds are open on paper");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  assert.match(await seen(), /own head[^]*Elsewhere[^]*Before it/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("[data-playfield-around], [data-playfield-beside]").length + document.adoptedStyleSheets.length), 0);
  await page.close();
});

test("on_paper_nothing_asks_for_an_entry_and_an_example_is_still_called_one", async () => {
  const printed = async (body) => {
    const page = await own.open(body, { width: 760 });
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("playfield-calculator .pf").innerText();
    await page.close();
    return text;
  };
  const asks = /gone at your first entry|enter your week|Enter it under|Enter how many|Who sets the mark\?|What is a mark\?|What is the magic number\?|No\. 1 of|Tip 1/;
  const example = await printed("<playfield-calculator></playfield-calculator>");
  assert.doesNotMatch(example, asks);
  assert.match(example, /^Example$/m);
  const first = await printed(`<playfield-calculator ${MONTH}></playfield-calculator>`);
  assert.doesNotMatch(first, asks);
  assert.match(first, /First appointments with new prospects, 25 in the month\./);
});

test("what_is_off_its_mark_stands_before_what_is_within_its_usual_range_as_the_coach_says_it", async () => {
  const page = await own.open(`<playfield-calculator ${MONTH} weekly-opportunities="5" conversation-to-appointment="10%"></playfield-calculator>`, { width: 1200 });
  const names = await page.locator(".pf-levers [role=rowheader] b").allInnerTexts();
  assert.deepEqual(names, ["Proposal to sale", "Appointment to proposal", "Conversation to appointment"]);
  assert.match(await page.locator("[part=tip]").innerText(), /^Raise first: Proposal to sale/);
  await page.close();
});
