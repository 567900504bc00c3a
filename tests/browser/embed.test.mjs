// embed.html: one tool in a frame of somebody else's page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const WEEK = "tool=calculator&revenue-goal=15000&average-revenue-per-sale=2500&appointment-to-proposal=60%25&closing-ratio=40%25";
const LISTEN = "<!doctype html><html lang=en><title>Around</title><link rel=icon href=data:,><script>window.said = []; addEventListener('message', ({ data, origin }) => said.push({ ...data, origin }))</script>";

/** A page with embed.html in a frame, by its query. */
async function around(query, allow = "") {
  own.server.pages.set("/around.html", { body: `${LISTEN}<iframe title="Tool" ${allow} width="900" height="300" src="/tool/embed.html?${query}"></iframe>`, csp: null });
  const page = await own.browser.newPage({ viewport: { width: 1000, height: 900 }, locale: "en-US" });
  await page.goto(`${own.server.address}/around.html`);
  return { page, frame: page.frameLocator("iframe") };
}

test("the_page_around_hears_the_height_and_each_change", async () => {
  const { page, frame } = await around(`${WEEK}&origin=${encodeURIComponent(own.server.address)}`);
  const goal = frame.getByRole("textbox", { name: "Revenue goal" });
  assert.equal(await goal.inputValue(), "15,000");
  await goal.fill("150000");
  await goal.blur();
  await page.waitForFunction(() => window.said.some(({ type }) => type === "playfield-change"));
  const change = await page.evaluate(() => window.said.find(({ type }) => type === "playfield-change"));
  assert.equal(change.origin, own.server.address);
  assert.deepEqual([change.tool, change.value.revenueGoal, change.result.magicNumberRounded], ["calculator", 150000, 58]);
  const height = await frame.locator("playfield-calculator").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  await page.waitForFunction((height) => window.said.filter(({ type }) => type === "playfield-height").at(-1).height === height, height);
  await page.close();
});

test("a_page_that_is_not_named_hears_nothing", async () => {
  for (const origin of ["", "&origin=https://crm.example", "&origin=*", "&origin=null"]) {
    const { page, frame } = await around(WEEK + origin);
    const goal = frame.getByRole("textbox", { name: "Revenue goal" });
    await goal.fill("150000");
    await goal.blur();
    await frame.locator("[part=magic-number]", { hasText: "58" }).waitFor();
    assert.deepEqual(await page.evaluate(() => window.said), [], origin);
    await page.close();
  }
});

test("a_link_sets_attributes_of_the_tool_and_nothing_else", async () => {
  const { page, frame } = await around(`${WEEK}&onclick=alert(1)&style=color:red&wasm-url=https://crm.example/own.wasm&theme=dark&locale=cs`);
  const element = frame.locator("playfield-calculator");
  await element.locator("[part=magic-number]").waitFor();
  const names = await element.evaluate((own) => own.getAttributeNames());
  assert.deepEqual(["onclick", "style", "wasm-url", "tool"].filter((name) => names.includes(name)), []);
  assert.equal(await element.getAttribute("theme"), "dark");
  assert.equal(await frame.locator("html").getAttribute("lang"), "cs");
  await page.close();
});

test("a_sandboxed_frame_works_and_an_address_without_a_tool_says_what_is_missing", async () => {
  const { page, frame } = await around(`tool=scorecard&pain=5&power=4&fit=5&storage-key=own&origin=${encodeURIComponent(own.server.address)}`, 'sandbox="allow-scripts allow-same-origin"');
  await frame.locator(".pf-total", { hasText: "14" }).waitFor();
  await page.waitForFunction(() => window.said.some(({ type, height }) => type === "playfield-height" && height > 300));
  await page.goto(`${own.server.address}/tool/embed.html?tool=ledger`);
  assert.match(await page.locator("body").innerText(), /names no tool.*calculator, scorecard, pipeline/);
  await page.close();
});

test("of_a_large_pipeline_the_page_around_hears_what_changed_of_a_small_one_all", async () => {
  for (const [count, all] of [[5001, false], [3, true]]) {
    const { page, frame } = await around(`tool=pipeline&as-of=2026-11-23&origin=${encodeURIComponent(own.server.address)}`);
    await frame.locator("[part=choose]").waitFor();
    await frame.locator("playfield-pipeline").evaluate((element, count) => {
      element.value = Array.from({ length: count }, (_, at) => ({ id: String(at), name: `Press ${at}`, amount: 1000 + at, pain: 4, power: 4, fit: 4 }));
    }, count);
    const cell = frame.locator("[data-dimension=pain]").first();
    await cell.focus();
    await page.keyboard.press("5");
    await page.waitForFunction(() => window.said.some(({ type }) => type === "playfield-change"));
    const { value, changed, result } = await page.evaluate(() => window.said.find(({ type }) => type === "playfield-change"));
    assert.equal(changed.length, 1);
    assert.equal(result[0].bestCase.count, count);
    assert.equal(all ? value.length : value, all ? count : null);
    await page.close();
  }
});
