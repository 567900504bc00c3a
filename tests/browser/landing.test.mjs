// The landing page, as it is served: on a phone, under the strict policy, by keyboard, with its pipeline further down.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws } from "./geometry.mjs";
import { scrollTo, visit } from "./visit.mjs";

const own = browserAndServer();
const open = (options) => visit(own, "index.html", options);
const PIPELINE = /pipeline\.(en-\w+\.js|wasm)$/;
const monday = (page) => page.locator("#pipeline-room").getByRole("heading", { name: "What should we talk about?" });
const pipelineFiles = () => own.server.requests.filter((path) => PIPELINE.test(path));

test("a_visitor_on_a_phone_sees_what_it_is_question_and_number_and_one_press_changes_it", async () => {
  for (const width of [280, 390]) {
    const page = await open({ width });
    const number = page.locator("#calculator .pf-magic > b");
    assert.equal(await number.innerText(), "6");
    const { y, height } = await number.boundingBox();
    assert.ok(y + height < 700, `the number stands on the first screen, ${width} px: ${y}`);
    assert.ok((await page.getByText("Three sales tools").boundingBox()).y < y, "what it is stands above");
    const press = page.getByRole("button", { name: "What if half of the proposals close?" });
    await press.click();
    assert.equal(await number.innerText(), "5");
    assert.equal(await page.locator("#tried").innerText(), "5 a week instead of 6.");
    assert.equal((await number.boundingBox()).y, y, "nothing jumps");
    await press.click();
    assert.equal(await number.innerText(), "6");
    assert.equal(await page.locator("#tried").innerText(), "Now 40% do.");
    await press.click();
    await page.locator("#calculator").getByRole("textbox", { name: "Proposal to sale" }).fill("45%");
    assert.equal(await page.locator("#tried").innerText(), "Now 45% do.", "an entry ends the trial");
    assert.equal(await press.getAttribute("aria-pressed"), "false");
    assert.deepEqual(page.problems, []);
    await page.close();
  }
});

test("typing_asks_nobody_and_the_page_counts_it", async () => {
  const page = await open();
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("#calculator").getByRole("textbox", { name: "Revenue goal" }).fill("30000");
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.equal(await page.locator("#requests").innerText(), "0");
  assert.ok(await page.locator("#fetched, #others").evaluateAll((all) => all.every((one) => one.hidden)));
  await page.evaluate(() => fetch("docs.html?goal=30000").then((answer) => answer.text()));
  await page.waitForFunction(() => document.querySelector("#requests").textContent === "1");
  assert.equal(await page.locator("#others").innerText(), "Others: docs.html?goal=30000.");
  await page.close();
});

test("the_count_stays_true_when_the_pipeline_comes_later_and_says_which_files_came", async () => {
  const page = await open();
  await page.waitForLoadState("networkidle");
  await page.locator("#calculator").getByRole("textbox", { name: "Revenue goal" }).fill("30000");
  own.server.requests.length = 0;
  await scrollTo(page, "#monday");
  await monday(page).waitFor();
  await page.waitForLoadState("networkidle");
  const names = own.server.requests.map((path) => path.replace("/tool/", "")).sort();
  assert.equal(names.length, 2);
  assert.equal(await page.locator("#requests").innerText(), "2");
  assert.deepEqual((await page.locator("#fetched-files").innerText()).split(", ").sort(), names);
  assert.ok(await page.locator("#others").isHidden());
  await page.close();
});

test("the_policy_that_the_page_shows_is_its_own", async () => {
  const page = await open();
  await page.getByText("The policy, from this page’s head").click();
  assert.equal(await page.locator("#policy").innerText(), await page.locator("meta[http-equiv]").getAttribute("content"));
  assert.match(await page.locator("#policy").innerText(), /connect-src 'self'/);
  await page.close();
});

test("the_pipeline_is_fetched_when_its_section_comes_near_and_shows_a_monday_without_moving_anything", async () => {
  for (const width of [280, 390, 1200]) {
    own.server.requests.length = 0;
    const page = await open({ width });
    await page.waitForLoadState("networkidle");
    assert.deepEqual(pipelineFiles(), [], "not with the page");
    await page.locator("#try").focus();
    await scrollTo(page, "#monday");
    await monday(page).waitFor();
    assert.equal(pipelineFiles().length, 2);
    assert.ok(await page.locator("#pipeline-room").getByText("Example, gone with your first file").isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.id), "try", "the focus stays where it was");
    await scrollTo(page, "#embed");
    await scrollTo(page, "footer");
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => window.shifted), [], `${width} px`);
    assert.deepEqual(page.problems, []);
    await page.close();
  }
});

test("who_jumps_to_the_lines_and_comes_back_up_sees_nothing_move_either", async () => {
  for (const width of [280, 390, 768, 1200]) {
    own.server.requests.length = 0;
    const page = await open({ width });
    await page.getByRole("link", { name: "Embed" }).click();
    await page.locator("#frame .pf-magic").waitFor();
    assert.deepEqual(pipelineFiles(), [], "who jumps over it does not fetch it");
    await page.evaluate(() => scrollBy({ top: -innerHeight / 2, behavior: "instant" }));
    await monday(page).waitFor({ state: "attached" });
    await page.waitForTimeout(300);
    const { room, tool } = await page.evaluate(() => ({ room: document.querySelector("#pipeline-room").offsetHeight, tool: document.querySelector("#pipeline-room > playfield-pipeline").offsetHeight }));
    assert.ok(room >= tool && room < tool + 120, `${width} px: the room of ${room} is that of the tool, ${tool}`);
    assert.deepEqual(await page.evaluate(() => window.shifted), [], `${width} px`);
    await page.close();
  }
});

test("where_the_pipelines_file_is_missing_its_box_says_so_and_starts_once_it_is_there", async () => {
  const page = await open();
  own.server.faults.set(/^playfield\.pipeline\.wasm$/, { status: 404 });
  await scrollTo(page, "#monday");
  await page.locator("#pipeline-room").getByText("Code: not-found").waitFor();
  own.server.faults.clear();
  await page.locator("#pipeline-room").getByRole("button", { name: "Try again" }).click();
  await monday(page).waitFor();
  await page.close();
});

test("offline_the_pipeline_says_that_it_waits_and_comes_once_there_is_a_connection", async () => {
  const page = await open();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.locator("#calculator").getByRole("textbox", { name: "Revenue goal" }).fill("30000");
  assert.equal(await page.locator("#calculator .pf-magic > b").innerText(), "12", "it still answers");
  await scrollTo(page, "#monday");
  await page.getByText("You are offline.").waitFor();
  await page.context().setOffline(false);
  await monday(page).waitFor();
  assert.ok(await page.getByText("You are offline.").isHidden());
  await page.close();
});

/** All that folds open, the pipeline and the element of the lines there. */
async function whole(page) {
  await scrollTo(page, "#monday");
  await monday(page).waitFor();
  await scrollTo(page, "#frame");
  await page.locator("#frame .pf-magic").waitFor();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
}

test("nothing_of_the_page_is_cut_or_over_another_at_any_width_or_direction_and_axe_finds_nothing", async () => {
  for (const [width, colorScheme] of [[280, "light"], [390, "dark"], [600, "light"], [1200, "light"], [1200, "dark"]]) {
    const page = await open({ width, colorScheme, reducedMotion: "reduce" });
    await whole(page);
    // Two sentences of a wrong entry stand there, too.
    await page.locator("[name=closing-ratio]").fill("140%");
    await page.locator("input[name=cta]").fill("Talk to us");
    for (const dir of ["ltr", "rtl"]) {
      await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
      assert.deepEqual(await flaws(page, { tag: "body", boxes: "button, input, select, summary, pre, .frame, h1, h2, h3", leave: "pre, code, #fetched-files" }), [], `${width} px, ${dir}`);
    }
    assert.deepEqual(await violations(page, { whole: true }), [], `${width} px, ${colorScheme}`);
    await page.close();
  }
});

test("forced_colours_leave_the_page_whole_on_a_window_zoomed_to_twice_its_size", async () => {
  const page = await open({ width: 320, height: 400, deviceScaleFactor: 2, forcedColors: "active" });
  await whole(page);
  assert.deepEqual(await flaws(page, { tag: "body", boxes: "button, input, select, summary, pre, .frame, h1, h2, h3", leave: "pre, code, #fetched-files" }), []);
  await page.close();
});
