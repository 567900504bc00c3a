// The README as a new embedder reads it: what it says to paste does what it says.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws } from "./geometry.mjs";
import { STRICT } from "./server.mjs";
import { visit } from "./visit.mjs";

const own = browserAndServer();
const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, kind, text]) => ({ kind, text }));
const block = (kind, part) => blocks.find((one) => one.kind === kind && one.text.includes(part)).text;
const inline = (start) => {
  const found = [...readme.matchAll(/`([^`\n]+)`/g)].find(([, text]) => text.startsWith(start));
  assert.ok(found, start);
  return found[1];
};
const here = (text) => text.replaceAll("https://your.site/playfield/", `${own.server.address}/tool/`).replaceAll("https://crm.example", own.server.address).replaceAll("/playfield/", "/tool/");
const [lines] = blocks;

/** A page of a stranger; what it says in its console, and what is refused there, is kept. */
async function stranger(body, { csp = STRICT, head = "" } = {}) {
  own.server.pages.set("/stranger.html", { body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Theirs</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`, csp });
  const page = await own.browser.newPage({ viewport: { width: 1000, height: 900 }, locale: "en-US" });
  page.said = [];
  page.problems = [];
  page.on("console", (message) => (message.type() === "error" ? page.problems : page.said).push(message.text()));
  page.on("pageerror", ({ message }) => page.problems.push(message));
  await page.goto(`${own.server.address}/stranger.html`);
  return page;
}

test("the_first_lines_start_under_the_policy_that_it_names", async () => {
  assert.equal(block("", "default-src").replace(/\s+/g, " ").trim(), `${STRICT}`);
  const page = await stranger(here(lines.text));
  await page.locator("#revenueGoal").waitFor();
  assert.equal(await page.locator("#revenueGoal").inputValue(), "15,000");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("the_lines_for_a_frame_hear_its_height_and_its_changes", async () => {
  const page = await stranger(here(block("html", "<iframe")), { csp: null });
  await page.waitForFunction(() => document.querySelector("iframe").height !== "1500");
  const goal = page.frameLocator("iframe").getByRole("textbox", { name: "Revenue goal" });
  await goal.fill("30000");
  await goal.blur();
  if (!page.said.length) await page.waitForEvent("console");
  assert.match(page.said[0], /^calculator /);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("one_script_with_everything_starts_every_tool", async () => {
  const script = inline("<script src=").replace("playfield.standalone.js", "/tool/playfield.standalone.js");
  const page = await stranger(`${script}<playfield-calculator></playfield-calculator><playfield-scorecard></playfield-scorecard><playfield-pipeline></playfield-pipeline>`);
  for (const tag of ["calculator", "scorecard", "pipeline"]) await page.locator(`playfield-${tag} .pf-question`).waitFor();
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("own_words_marks_and_looks_come_as_written", async () => {
  const [word, tip] = [inline("labels='{\"first"), inline("labels='{\"coaching")].map((text) => JSON.parse(text.slice("labels='".length, -1)));
  own.server.pages.set("/theirs.css", { body: `${inline("playfield-calculator::part")}\n${inline("playfield-calculator { --")}`, type: "text/css" });
  const page = await stranger(`${here(lines.text.split("\n")[0])}<playfield-calculator labels='${JSON.stringify({ ...word, ...tip })}' ${inline("marks=")} weekly-opportunities="5" closing-ratio="70%" appointment-to-proposal="70%" conversation-to-appointment="10%" revenue-goal="15000" average-revenue-per-sale="600" theme="dark"></playfield-calculator>`, { head: '<link rel="stylesheet" href="/theirs.css">' });
  const tool = page.locator("playfield-calculator");
  await tool.locator(".pf-question").waitFor();
  await tool.getByText("Good practice: 50% to 100%").waitFor();
  assert.match(await tool.locator(".pf").first().innerText(), /Discovery calls? with new prospects/);
  for (let tips = 0; tips < 8 && !(await tool.getByText("Call with Ann on Tuesdays.").isVisible()); tips++) await tool.getByRole("button", { name: "Next tip" }).click();
  assert.ok(await tool.getByText("Call with Ann on Tuesdays.").isVisible());
  assert.match(await tool.locator("[part=question]").evaluate((question) => getComputedStyle(question).fontFamily), /Georgia/);
  assert.equal(await tool.evaluate((element) => getComputedStyle(element).getPropertyValue("--playfield-accent")), "#635bff");
  await page.close();
});

test("the_core_alone_answers_what_stands_beside_it", async () => {
  const checked = here(block("js", "await init()")).replace(/^(.+); \/\/ (\d+)$/gm, "checked.push([$1, $2]);");
  own.server.pages.set("/theirs.js", { body: `window.checked = [];\n${checked}`, type: "text/javascript" });
  const page = await stranger("", { head: '<script type="module" src="/theirs.js"></script>' });
  await page.waitForFunction(() => window.checked?.length === 2);
  assert.deepEqual(await page.evaluate(() => window.checked), [[6, 6], [4, 4]]);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("it_is_a_page_to_read_on_a_phone_too", async () => {
  for (const [width, colorScheme] of [[280, "light"], [390, "dark"], [1200, "light"]]) {
    const page = await visit(own, "docs.html", { width, colorScheme, wait: "main h1" });
    assert.deepEqual(await flaws(page, { tag: "body", boxes: "header a, pre, h1, h2, h3", leave: "pre, code" }), [], `${width} px`);
    assert.deepEqual(await violations(page, { whole: true }), [], `${width} px, ${colorScheme}`);
    const { text, lost } = await page.evaluate(() => ({
      text: document.querySelector("main").textContent,
      lost: [...document.querySelectorAll("nav a")].filter(({ hash }) => !document.getElementById(hash.slice(1))).map(({ hash }) => hash),
    }));
    assert.deepEqual(lost, []);
    for (const { text: code } of blocks) assert.ok(text.includes(code.trim()), code);
    assert.doesNotMatch(text.replace(/labels=.*|marks=.*/g, ""), /\*\*|^#|\]\(/m, "no Markdown is left over");
    await page.close();
  }
});
