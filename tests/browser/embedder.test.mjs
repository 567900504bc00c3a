// What a page sets of its own: which inputs are seen, which are fixed, its words, marks, tips, a call to action, its language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const WEEK = 'revenue-goal="15000" average-revenue-per-sale="2500" appointment-to-proposal="60%" closing-ratio="40%" weekly-opportunities="5" conversation-to-appointment="10%"';
const DEALS = [
  { id: "1", name: "Quote desk", account: "Meridian Print", amount: 23500, currency: "USD", expectedCloseOn: "2026-12-23", stage: "Proposal", owner: "Priya Nair", pain: 5, power: 3, fit: 5 },
  { id: "2", name: "Dock planning", account: "Cedar & Vale", amount: 88000, currency: "USD", expectedCloseOn: "2027-01-15", stage: "Proposal", owner: "Tom Okafor", pain: 4, power: 4, fit: 5 },
];

async function pipeline(attributes, options = { width: 1000 }) {
  const page = await own.open(`<playfield-pipeline as-of="2026-11-23" ${attributes}></playfield-pipeline>`, options);
  await page.evaluate(async (deals) => {
    const element = document.querySelector("playfield-pipeline");
    element.value = deals;
    await element.updateComplete;
  }, DEALS);
  await page.locator("#tab-list").waitFor();
  return page;
}

test("fields_of_the_scorecard_choose_what_is_seen_and_locked_ones_cannot_be_scored", async () => {
  const page = await own.open(`<playfield-scorecard pain="5" power="3" fit="4" mode="quick" fields="pain power" locked="power"></playfield-scorecard>`);
  assert.equal(await page.locator(".pf-dim").count(), 2);
  assert.equal(await page.locator(".pf-plan").count(), 0);
  assert.equal(await page.getByRole("textbox").count(), 0);
  const radios = page.locator(".pf-dim").nth(1).locator("input");
  assert.ok(await radios.first().isDisabled());
  assert.ok(await page.locator(".pf-dim").nth(0).locator("input").first().isEnabled());
  await page.close();
});

test("fields_of_the_pipeline_are_its_columns_and_what_a_row_opens", async () => {
  const page = await pipeline('fields="pain power fit amount"');
  assert.deepEqual(await page.locator("[role=columnheader]:visible").allInnerTexts().then((all) => all.map((text) => text.replace(/\W+$/, ""))), ["Score", "Opportunity", "Pain", "Power", "Fit", "Amount"]);
  await page.getByRole("button", { name: "Meridian Print" }).click();
  assert.equal(await page.locator(".pf-panel-step").count(), 0);
  await page.close();
});

test("a_locked_score_of_the_pipeline_takes_no_digit_and_no_click_others_do", async () => {
  const page = await pipeline('locked="power nextStep revenueGoal"');
  const scores = () => page.evaluate(() => document.querySelector("playfield-pipeline").value.find(({ id }) => id === "1"));
  await page.getByRole("button", { name: "Power 3 of 5" }).press("5");
  await page.getByRole("button", { name: "Pain 5 of 5" }).press("4");
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").value.some(({ pain }) => pain === 4));
  assert.equal((await scores()).power, 3);
  await page.getByRole("button", { name: "Meridian Print" }).click();
  assert.ok(await page.getByRole("radiogroup", { name: "Power" }).getByRole("radio").first().isDisabled());
  assert.ok(await page.getByRole("radiogroup", { name: "Fit" }).getByRole("radio").first().isEnabled());
  await page.locator(".pf-panel").waitFor();
  assert.equal(await page.locator(".pf-panel-step input").count(), 0, "a locked next step is text");
  await page.getByRole("tab", { name: "Monday" }).click();
  assert.ok(await page.getByRole("textbox", { name: "Revenue goal" }).isDisabled());
  await page.locator("[part=funnel] summary").click();
  assert.ok(await page.getByRole("textbox", { name: "Average revenue per sale" }).isEnabled());
  await page.close();
});

test("own_marks_and_tips_of_the_calculator_take_the_place_of_practices", async () => {
  const tip = "coaching-appointment-to-proposal-define-next-step";
  const page = await own.open(`<playfield-calculator ${WEEK} marks='{"appointmentToProposal":0.7,"closingRatio":0.4}' labels='{"${tip}":"Book the site visit before you leave."}'></playfield-calculator>`);
  const coaching = await page.locator("[part=tip]").innerText();
  assert.match(coaching, /Appointment to proposal, 60%\sto\s70%/);
  assert.match(coaching, /Book the site visit before you leave\./);
  assert.doesNotMatch(await page.locator("[part=levers]").innerText(), /Proposal to sale/);
  // A tip speaks of the marks in force.
  const goal = () => page.locator("[part=tip]").evaluate((tip) => /realistic goal: (.*?) of/.exec(tip.textContent)[1]);
  assert.equal(await goal(), "4% to 18%");
  await page.evaluate(() => (document.querySelector("playfield-calculator").marks = { conversationToAppointmentLow: 0.06, conversationToAppointmentHigh: 0.2 }));
  await page.waitForFunction(() => /6% to 20% of/.test(document.querySelector("playfield-calculator").shadowRoot.querySelector("[part=tip]").textContent));
  await page.close();
});

test("own_words_stand_in_each_of_the_three", async () => {
  const page = await own.open(`<playfield-calculator ${WEEK} labels='{"first appointment":"discovery call"}'></playfield-calculator>`, { width: 1200 });
  assert.match(await page.locator("[part=chain]").innerText(), /Discovery calls/);
  await page.close();
  const card = await own.open(`<playfield-scorecard pain="5" power="3" fit="4" labels='{"Power":"Authority"}'></playfield-scorecard>`);
  assert.match(await card.locator("[part=verdict]").innerText(), /Authority is weakest/);
  await card.close();
  const list = await pipeline(`labels='{"Commit":"Sure","Opportunity":"Deal"}'`);
  assert.ok(await list.getByRole("radio", { name: /^Sure/ }).count());
  assert.ok(await list.getByRole("columnheader", { name: "Deal" }).count());
  await list.close();
});

test("a_call_to_action_of_the_page_stands_in_the_foot_of_each_also_before_there_is_work", async () => {
  for (const tool of ["calculator", "scorecard", "pipeline"]) {
    const page = await own.open(`<playfield-${tool}><a slot="cta" href="#talk">Talk to us</a></playfield-${tool}>`);
    assert.ok(await page.getByRole("link", { name: "Talk to us" }).isVisible(), tool);
    await page.close();
  }
});

test("the_locale_then_the_nearest_lang_then_the_browser_gives_the_language_an_unknown_one_english_with_its_own_numbers", async () => {
  const question = async (body, options) => {
    const page = await own.open(body, options);
    const found = { text: await page.locator(".pf-question").first().innerText(), goal: await page.locator("#revenueGoal").inputValue(), lang: await page.locator(".pf").first().getAttribute("lang") };
    await page.close();
    return found;
  };
  const calculator = `<playfield-calculator ${WEEK}></playfield-calculator>`;
  assert.deepEqual(await question(calculator, { lang: "id-ID" }), { text: "Berapa pertemuan baru per minggu?", goal: "15.000", lang: "id" });
  assert.deepEqual(await question(`<div lang="ro">${calculator}</div>`, { lang: "fr" }), { text: "Câte întâlniri noi pe săptămână?", goal: "15.000", lang: "ro" });
  assert.equal((await question(calculator.replace(" ", ' locale="fr-CA" '), { lang: "cs" })).text, "Combien de nouveaux rendez-vous par semaine\u202f?");
  assert.deepEqual(await question(calculator, { lang: "", context: { locale: "cs-CZ" } }).then(({ text, lang }) => ({ text, lang })), { text: "Kolik nových schůzek týdně?", lang: "cs" });
  assert.deepEqual(await question(calculator, { lang: "de" }), { text: "How many new appointments a week?", goal: "15.000", lang: "en" });
});

test("a_surface_ends_with_its_tool_and_the_room_held_open_under_it_is_the_pages", async () => {
  const page = await own.open(`<playfield-scorecard readonly pain="5" power="3" fit="4"></playfield-scorecard>`, { width: 600, height: 2000 });
  const [room, tool, painted] = await page.locator("playfield-scorecard").evaluate((element) => {
    element.style.setProperty("--playfield-surface", "rgb(1, 2, 3)");
    const ground = element.shadowRoot.querySelector(".pf");
    return [element.offsetHeight, ground.lastElementChild.offsetHeight, [ground, ground.lastElementChild].map((own) => getComputedStyle(own).backgroundColor)];
  });
  assert.ok(room > tool, `${room} px are held open for ${tool}`);
  assert.deepEqual(painted, ["rgba(0, 0, 0, 0)", "rgb(1, 2, 3)"]);
  await page.close();
});

test("what_a_tool_no_longer_shows_is_let_go", async () => {
  const page = await pipeline("");
  await page.evaluate(() => {
    const card = document.createElement("playfield-scorecard");
    document.body.append(card);
    return card.updateComplete;
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const held = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "Nodes").value;
  };
  const turns = (count) => page.evaluate(async (count) => {
    const [list, card] = document.querySelectorAll("playfield-pipeline, playfield-scorecard");
    const frame = () => new Promise(requestAnimationFrame);
    for (let i = 0; i < count; i++) {
      list.shadowRoot.querySelector(i % 2 ? "#tab-list" : "#tab-monday").click();
      card.mode = i % 2 ? "quick" : "guided";
      await Promise.all([list.updateComplete, card.updateComplete]);
      await frame();
      await frame();
    }
  }, count);
  await turns(6);
  const before = await held();
  await turns(30);
  const after = await held();
  assert.ok(after < before + 100, `${after - before} nodes more after thirty turns`);
  await page.close();
});
