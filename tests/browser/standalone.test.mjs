// Every tool in one classic script: nothing else is asked for, in whatever language, encoding or place the page is.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";
import { workbook } from "../boundary/workbook.mjs";
import { STRICT } from "./server.mjs";

const own = browserAndServer();
const SCRIPT = '<script src="/tool/playfield.standalone.js"></script>';
const ALL = '<playfield-calculator></playfield-calculator><playfield-scorecard pain="5" power="5" fit="4"></playfield-scorecard><playfield-pipeline as-of="2026-11-23"></playfield-pipeline>';
const FORBIDDEN_TO_FETCH = STRICT.replace("connect-src 'self'", "connect-src 'none'");
const EXPORT = "Id,Name,Amount,Close Date,Pain,Power,Fit\n1,Acme,1000,2026-12-01,5,5,4\n2,Beta,500,2026-12-20,4,4,4\n";

/** The page's head names the one script; where the harness names the loader, there is none. */
async function opened(body, options = {}) {
  own.server.requests.length = 0;
  const page = await own.open(body, { script: "/page.js", head: SCRIPT, csp: FORBIDDEN_TO_FETCH, wait: false, ...options });
  await page.waitForFunction((count) => window.heard.filter(({ type }) => type === "ready").length === count, body.match(/<playfield-/g).length);
  return page;
}

test("three_tools_start_from_one_script_where_nothing_may_be_fetched", async () => {
  const page = await opened(ALL);
  assert.equal(await page.locator("playfield-calculator .pf-magic > b").innerText(), "6");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-scorecard").result.total), 14);
  assert.deepEqual(own.server.requests.filter((file) => file.startsWith("/tool/")), ["/tool/playfield.standalone.js"]);
  assert.equal(await page.evaluate(() => typeof SPOKEN), "undefined", "no global is left behind");
  await page.close();
});

test("a_file_and_a_workbook_are_read_on_the_page", async () => {
  const page = await opened("<playfield-pipeline as-of=\"2026-11-23\"></playfield-pipeline>");
  for (const [name, ids, buffer] of [
    ["deals.csv", "1,2", Buffer.from(EXPORT)],
    ["deals.xlsx", "7,8,9", Buffer.from(workbook({ Deals: [["Id", "Name", "Amount"], ["7", "Gamma", 300], ["8", "Delta", 400], ["9", "Epsilon", 500]] }))],
  ]) {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[part=choose], [part=import]").first().click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.locator("[part=take]").click();
    await page.waitForFunction((ids) => document.querySelector("playfield-pipeline").opportunities().then((all) => all.map(({ id }) => id).join() === ids), ids);
  }
  assert.deepEqual(own.server.requests.filter((file) => file.startsWith("/tool/")), ["/tool/playfield.standalone.js"]);
  await page.close();
});

test("it_speaks_the_pages_language_whatever_encoding_the_page_has", async () => {
  own.server.pages.set("/latin.html", { body: `<!doctype html><html lang="cs"><title>x</title>${SCRIPT}<playfield-calculator></playfield-calculator></html>`, type: "text/html; charset=windows-1252", csp: FORBIDDEN_TO_FETCH });
  const page = await own.browser.newPage();
  await page.goto(`${own.server.address}/latin.html`);
  await page.locator("playfield-calculator .pf-magic > b").waitFor();
  assert.match(await page.locator("playfield-calculator .pf-question").innerText(), /schůzek týdně/);
  await page.close();
});

test("a_page_opened_as_a_file_computes", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "playfield-"));
  await writeFile(path.join(folder, "playfield.standalone.js"), await readFile(new URL("../../dist/playfield.standalone.js", import.meta.url)));
  await writeFile(path.join(folder, "page.html"), `<!doctype html><html lang="en"><title>x</title><script src="playfield.standalone.js"></script><playfield-calculator></playfield-calculator></html>`);
  const page = await own.browser.newPage();
  await page.goto(`file://${folder}/page.html`);
  await page.locator("playfield-calculator .pf-magic > b").waitFor();
  assert.equal(await page.locator("playfield-calculator .pf-magic > b").innerText(), "6");
  await page.close();
  await rm(folder, { recursive: true });
});

test("a_policy_that_forbids_wasm_is_said_in_the_visitors_language", async () => {
  const page = await own.open(ALL, { script: "/page.js", head: SCRIPT, lang: "cs", csp: FORBIDDEN_TO_FETCH.replace(" 'wasm-unsafe-eval'", ""), wait: false });
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "error").length === 3);
  assert.deepEqual(await page.evaluate(() => [...new Set(window.heard.map(({ code }) => code))]), ["csp-wasm"]);
  assert.match(await page.locator("playfield-calculator [part=notice]").innerText(), /Kalkulačka/);
  await page.close();
});
