// A file on its way in: given up in every phase, too large, changed meanwhile, cut off, not what it says; what stood there before stays.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { writeExport } from "../bench/export.mjs";
import { heldNow } from "../bench/process_memory.mjs";
import { browserAndServer } from "./browser.mjs";
import { STRICT } from "./server.mjs";

const own = browserAndServer();
const BODY = '<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>';
const DEALS = [
  { id: "a", name: "Scheduling", account: "Harbour Clinics", currency: "USD", amount: 64000, pain: 5, power: 5, fit: 5 },
  { id: "b", name: "Rosters", account: "Solent Ferries", currency: "USD", amount: 74500, pain: 4, power: 3, fit: 5 },
];
const NO_WORKER = STRICT.replace("worker-src 'self'", "worker-src 'none'");
let folder;
let large;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "playfield-intake-"));
  large = await writeExport(folder, 20_000);
});

after(() => rm(folder, { recursive: true, force: true }));

/** A pipeline that holds two deals, and a field whose file `drop` lets fall on it. */
async function holding(options = {}) {
  const page = await own.open(`${BODY}<input type="file" id="source">`, { width: 1000, ...options });
  await page.evaluate(async (deals) => {
    const element = document.querySelector("playfield-pipeline");
    element.value = deals;
    await element.updateComplete;
    window.drop = (file) => {
      const data = new DataTransfer();
      data.items.add(file);
      element.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
    };
    window.held = () => element.opportunities().then((all) => all.map(({ id }) => id));
  }, DEALS);
  return page;
}

const drop = (page, file) => page.locator("#source").setInputFiles(file).then(() => page.evaluate(() => window.drop(document.querySelector("#source").files[0])));
const text = (page, selector) => page.locator(selector).first().innerText();
const keepsItsDeals = async (page) => assert.deepEqual(await page.evaluate(() => window.held()), ["a", "b"]);

for (const [where, csp] of [["in_the_worker", STRICT], ["in_slices_on_the_page", NO_WORKER]]) {
  test(`a_file_is_given_up_in_every_phase_${where}`, async () => {
    const page = await holding({ csp });
    await page.locator("#source").setInputFiles(large.file);
    for (const wait of [0, 5, 20, 60, 150, 400]) {
      const heard = await page.evaluate(async (wait) => {
        window.drop(document.querySelector("#source").files[0]);
        await new Promise((resolve) => setTimeout(resolve, wait));
        window.drop(new File(["Name,Amount\nTwo presses,1\n"], "small.csv"));
        const root = document.querySelector("playfield-pipeline").shadowRoot;
        const name = () => root.querySelector("[part=preview] .pf-asof")?.textContent;
        while (name() !== "small.csv") await new Promise((resolve) => setTimeout(resolve, 5));
        // Were the large one still to come, it would take the small one's place.
        await new Promise((resolve) => setTimeout(resolve, 300));
        const shown = name();
        root.querySelector("[part=preview] [data-kind=quiet]").click();
        return shown;
      }, wait);
      assert.equal(heard, "small.csv", `after ${wait} ms`);
      await page.locator("[part=list]").waitFor();
      await keepsItsDeals(page);
    }
    assert.deepEqual(page.problems, []);
    await page.close();
  });
}

test("two_gigabytes_are_refused_with_their_size_and_the_limit", async () => {
  const page = await holding();
  await page.evaluate(() => {
    const part = new Blob(["Name,Amount\n".padEnd(1 << 24, "Two presses,48000\n")]);
    window.drop(new File(Array(128).fill(part), "everything.csv"));
  });
  await page.locator("[part=error]").waitFor();
  assert.match(await text(page, "[part=error]"), /too large for a page\s+everything\.csv has 2,147 MB; here a page can hold up to 1,000 MB\. Export fewer columns/);
  await keepsItsDeals(page);
  assert.equal(await page.evaluate(() => window.heard.at(-1).code), "out-of-range");
  await page.close();
});

test("a_file_that_changes_while_it_is_read_is_refused_in_words", async () => {
  const page = await holding();
  const changing = path.join(folder, "changing.csv");
  await writeFile(changing, "Name,Amount,Close Date\nTwo presses,100,02/12/2026\n");
  await drop(page, changing);
  await page.locator("[part=ask]").first().waitFor();
  await writeFile(changing, "Name,Amount\nA lathe,1\n");
  // The answer has the file read again.
  await page.locator("[part=ask] label", { hasText: "December 2" }).click();
  await page.locator("[part=error]").waitFor();
  assert.match(await text(page, "[part=error]"), /changing\.csv changed or moved while it was read\. Choose it again\./);
  await keepsItsDeals(page);
  await page.close();
});

test("a_file_that_lies_about_its_encoding_near_its_end_is_read_whole", async () => {
  const page = await holding();
  const rows = Array.from({ length: 40_000 }, (_, i) => `${i},Škoda ${i} with a name of some length,${i}\n`);
  const utf8 = Buffer.from(`Id,Name,Amount\n${rows.join("")}`);
  const latin = Buffer.from("40000,Caf\xe9 Dvo\xf8\xe1k,7\n".repeat(1), "latin1");
  const lying = path.join(folder, "lying.csv");
  await writeFile(lying, Buffer.concat([utf8, latin]));
  await drop(page, lying);
  await page.locator("[part=take]").waitFor({ timeout: 30_000 });
  assert.match(await text(page, "[part=dialect]"), /40,001 opportunities/);
  assert.match(await text(page, "[part=preview]"), /Line 40002/);
  await page.close();
});

test("a_file_cut_off_within_a_quote_says_so_and_keeps_the_rows_before", async () => {
  const page = await holding();
  const cut = path.join(folder, "cut.csv");
  await writeFile(cut, 'Name,Amount\nTwo presses,100\nA lathe,200\n"Training da');
  await drop(page, cut);
  await page.locator("[part=preview]").waitFor();
  assert.match(await text(page, ".pf-problems"), /Line 4/);
  await page.close();
});

test("what_a_worker_holds_is_in_value_after_each_change", async () => {
  const page = await holding();
  await drop(page, large.file);
  await page.locator("[part=take]").click({ timeout: 30_000 });
  await page.locator(".pf-table").waitFor();
  assert.equal(page.workers().length, 1);
  await page.waitForFunction(() => document.querySelector("playfield-pipeline").value?.length === 20_000);
  const id = await page.locator(".pf-table > [data-id]").first().getAttribute("data-id");
  const pain = () => page.evaluate((id) => document.querySelector("playfield-pipeline").value.find((own) => own.id === id).pain, id);
  const before = await pain();
  await page.locator(`[data-id="${id}"] [data-dimension=pain]`).focus();
  await page.keyboard.press(before === 5 ? "4" : "5");
  // The import has its toast, too: what counts is the score's.
  await page.waitForFunction(({ id, before }) => document.querySelector("playfield-pipeline").value.find((own) => own.id === id).pain !== before, { id, before });
  await page.locator("[part=toast] button", { hasText: "Undo" }).click();
  await page.waitForFunction(({ id, before }) => document.querySelector("playfield-pipeline").value.find((own) => own.id === id).pain === before, { id, before });
  await page.close();
});

test("the_worker_starts_while_a_file_is_chosen_and_goes_where_a_small_one_is", async () => {
  const page = await holding();
  const started = page.waitForEvent("worker");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[part=choose], [part=import]").first().click()]);
  const gone = (await started).waitForEvent("close");
  await chooser.setFiles({ name: "small.csv", mimeType: "text/csv", buffer: Buffer.from("Name,Amount\nTwo presses,1\n") });
  await page.locator("[part=preview]").waitFor();
  await gone;
  assert.equal(page.workers().length, 0);
  await page.close();
});

test("imports_and_cancels_leave_no_memory_behind", async (t) => {
  const page = await holding();
  await page.locator("#source").setInputFiles(large.file);
  const turn = async (nth) => {
    await page.evaluate(() => window.drop(document.querySelector("#source").files[0]));
    if (nth % 2) {
      await page.locator("[part=take]").click({ timeout: 30_000 });
    } else {
      await page.evaluate(() => window.drop(new File(["Name,Amount\nTwo presses,1\n"], "small.csv")));
      await page.locator("[part=preview] .pf-asof", { hasText: "small.csv" }).waitFor();
      await page.locator("[part=preview] [data-kind=quiet]").click();
    }
    await page.locator("[part=list]").waitFor();
  };
  for (let nth = 0; nth < 4; nth++) await turn(nth);
  const begun = await heldNow(own.browser, page);
  if (begun === null) return t.skip("this system does not tell what a process holds");
  for (let nth = 0; nth < 10; nth++) await turn(nth);
  const now = await heldNow(own.browser, page);
  assert.equal(page.workers().length, 1);
  // Each import is 3.7 MB of text, and as much again in columns: ten of them left behind would be seventy.
  assert.ok(now - begun < 60e6, `${Math.round((now - begun) / 1e6)} MB more after ten turns`);
  await page.close();
});
