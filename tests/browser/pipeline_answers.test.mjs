import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { browserAndServer } from "./browser.mjs";

const own = browserAndServer();
const BODY = '<playfield-pipeline as-of="2026-11-23"></playfield-pipeline>';

const text = (page, selector) => page.locator(selector).first().innerText();

async function withSample(view, options = {}) {
  const page = await own.open(BODY, { width: 1000, ...options });
  await page.locator("[part=sample]").click();
  await page.locator(".pf-table").waitFor();
  if (view !== "list") {
    await page.locator(`#tab-${view}`).click();
    await page.locator("[part=answer]").waitFor();
  }
  return page;
}

async function give(page, deals) {
  await page.evaluate(async (deals) => {
    const element = document.querySelector("playfield-pipeline");
    element.value = deals;
    await element.updateComplete;
  }, deals);
}

/** The row that has the focus, and which of its cells. */
const focus = (page) => page.evaluate(() => {
  const active = document.querySelector("playfield-pipeline").shadowRoot.activeElement;
  return active && [active.closest("[data-id]")?.dataset.id, active.dataset.dimension ?? "name"];
});

/** The same opportunities with scores of their own, 14 in all, and ids in the order of their scores. */
const scores = (count, of) => Array.from({ length: count }, (_, i) => ({ id: `r${String(i).padStart(3, "0")}`, name: `Deal ${i}`, currency: "USD", amount: 100_000 - i, ...of(i) }));

test("each_name_of_the_answer_leads_to_its_row", async () => {
  for (const width of [280, 390, 1200]) {
    const page = await withSample("list", { width });
    const names = page.locator(".pf-who-list button");
    assert.deepEqual(await names.allInnerTexts(), ["Harbour Clinics", "Brightwater Utilities", "Tallow & Finch", "Northgate Dental"]);
    await names.nth(2).focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-id='example-3'][data-open]").waitFor();
    assert.deepEqual(await focus(page), ["example-3", "name"]);
    const seen = await page.locator("[data-id='example-3'] .pf-open").evaluate((name) => {
      const { top, bottom } = name.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(seen, `${width}: in sight`);
    // One that the list does not show is looked up.
    await page.locator("select").selectOption("name").catch(() => page.locator("[role=columnheader] button").nth(1).click());
    await page.locator(".pf-chip", { hasText: "Best case" }).click();
    await page.locator("[data-id='example-3']").waitFor({ state: "detached" });
    await names.nth(0).click();
    await page.locator("[data-id='example-1'][data-open]").waitFor();
    await page.close();
  }
});

test("the_next_act_names_the_question_of_its_weakest_dimension_or_of_the_next_proof", async () => {
  const page = await withSample("outlook");
  assert.match(await text(page, "[part=next]"), /With Power at 5 it is a 14\.\sPower Resourced, leading, credible\?/);
  const proven = { essential: 2, urgent: 2, specific: 2 };
  await give(page, [{ id: "a", name: "One", amount: 10, criteria: { pain: proven, power: { resourced: 2, leading: 1, credible: 1 }, fit: { suitable: 2, advantageous: 2, timely: 2 } } }]);
  await page.locator("[part=next]", { hasText: "Lift first: One" }).waitFor();
  assert.match(await text(page, "[part=next]"), /The next proof to ask for: Power, Leading\. Ask who led their last change like this one, and how it ended\./);
  await give(page, [{ id: "a", name: "One", amount: 10 }]);
  await page.locator("[part=next]", { hasText: "Score first: One" }).waitFor();
  assert.match(await text(page, "[part=next]"), /Score all three for a total\.\s*Open it$/);
  await page.close();
});

test("the_forecasts_columns_are_filled_from_one_end_of_the_range_to_the_other_to_a_third_of_a_column", async () => {
  for (const dir of ["ltr", "rtl"]) {
    for (const width of [280, 1200]) {
      const page = await withSample("outlook", { width, dir });
      for (const rate of [null, 0.05, 0.5, 0.97]) {
        if (rate) await page.evaluate((commit) => Object.assign(document.querySelector("playfield-pipeline"), { rates: { commit } }), rate);
        await page.evaluate(() => document.querySelector("playfield-pipeline").updateComplete);
        const { filled, range, columns, wide } = await page.evaluate(() => {
          const root = document.querySelector("playfield-pipeline").shadowRoot;
          const { left, right } = root.querySelector(".pf-strip > i").getBoundingClientRect();
          const columns = [...root.querySelectorAll(".pf-law .pf-dist-plot > i")];
          const filled = columns.filter((column) => getComputedStyle(column, "::before").content !== "none").map((column) => {
            const box = column.getBoundingClientRect();
            const { left, right } = getComputedStyle(column, "::before");
            const border = parseFloat(getComputedStyle(column).borderLeftWidth);
            return [box.left + border + parseFloat(left), box.right - border - parseFloat(right)];
          });
          return { filled, range: [left, right], columns: columns.length, wide: columns[0].getBoundingClientRect().width };
        });
        assert.ok(filled.length && filled.length < columns, `${filled.length} of ${columns}`);
        const ends = [Math.min(...filled.map(([from]) => from)), Math.max(...filled.map(([, to]) => to))];
        // Between two columns lies a gap of a pixel; a sliver would look like a slip.
        ends.forEach((end, i) => assert.ok(Math.abs(end - range[i]) <= 1.5 + wide / 3, `${dir} ${width} ${rate}: filled to ${ends}, the range is ${range}`));
      }
      await page.close();
    }
  }
});

/** Colours as they are painted, and how far letters stand out from what is behind them. */
const painted = (page, selector, pseudo) => page.locator(selector).first().evaluate((element, pseudo) => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (...colours) => {
    paint.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
    }
    return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const behind = [];
  for (let own = element; own; own = own.parentElement ?? own.getRootNode().host) behind.unshift(getComputedStyle(own).backgroundColor);
  const ground = rgb("Canvas", ...behind);
  const ink = rgb(...[`rgb(${ground})`, getComputedStyle(element, pseudo).color]);
  const light = ([r, g, b]) => [r, g, b].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const [high, low] = [light(ink), light(ground)].sort((a, b) => b - a);
  return { ink, contrast: (high + 0.05) / (low + 0.05) };
}, pseudo);

for (const colorScheme of ["light", "dark"]) {
  test(`what_is_missing_or_too_soon_is_amber_and_readable_${colorScheme}`, async () => {
    const page = await own.open(BODY, { width: 1200, colorScheme });
    const proven = { essential: 2, urgent: 1, specific: 1 };
    await give(page, [
      { id: "a", name: "Early", pain: 4, power: 4, fit: 4, expectedCloseOn: "2026-11-30" },
      { id: "b", name: "Fine", pain: 4, power: 4, fit: 4, expectedCloseOn: "2027-01-30" },
      { id: "c", name: "Unproven", criteria: { pain: proven, power: { resourced: 1, leading: 1, credible: 1 }, fit: { suitable: 1, advantageous: 1, timely: 1 } } },
    ]);
    assert.equal(await text(page, "[data-id=a] [data-col=close]"), "Nov 30, too soon");
    await page.locator("[data-id=c] .pf-open").click();
    const line = ".pf-panel [data-path='pain.essential'] input[placeholder]";
    assert.match(await page.locator(line).getAttribute("placeholder"), /who, what, when/i);
    const marks = { soon: await painted(page, "[data-id=a] [data-col=close] bdi"), unnoted: await painted(page, line, "::placeholder") };
    for (const [name, { ink: [red, green, blue], contrast }] of Object.entries(marks)) {
      assert.ok(red > green + 25 && green > blue + 25, `${name} is amber: ${[red, green, blue]}`);
      assert.ok(contrast >= 4.5, `${name} ${contrast.toFixed(2)}`);
    }
    const { ink: [red, , blue] } = await painted(page, "[data-id=b] [data-col=close] bdi");
    assert.ok(Math.abs(red - blue) < 25, "a date that can be is no such mark");
    await page.close();
  });
}

test("the_focus_goes_to_the_neighbour_of_a_row_that_leaves_a_scrolled_window", async () => {
  const page = await own.open(BODY, { width: 1000 });
  await give(page, scores(120, (i) => ({ pain: 5, power: 4, fit: 3, amount: 120_000 - i })));
  await page.locator("[data-size=small]", { hasText: "more" }).click();
  await page.locator("[data-all]").waitFor();
  const ids = () => page.locator(".pf-table > [data-id]").evaluateAll((all) => all.map(({ dataset }) => dataset.id));
  for (const [at, dimension] of [[3, "pain"], [0, "power"]]) {
    const before = await ids();
    await page.locator(`[data-id=${before[at]}] [data-dimension=${dimension}]`).focus();
    await page.keyboard.press("0");
    await page.locator(`[data-id=${before[at]}]`).waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement !== document.body);
    assert.deepEqual(await focus(page), [before[at + 1], dimension]);
  }
  // By an open row's own scores, too.
  const before = await ids();
  await page.locator(`[data-id=${before[5]}] .pf-open`).click();
  await page.locator("[data-panel] input[name=panel-fit][value='3']").focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator(`[data-id=${before[5]}]`).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.deepEqual(await focus(page), [before[6], "name"]);
  await page.close();
});

test("where_a_score_was_taken_and_no_picture_comes_the_row_says_what_is_held_and_the_tool_that_the_rest_is_of_before", async () => {
  const page = await own.open(BODY, { width: 1000 });
  const rows = Array.from({ length: 15_000 }, (_, i) => `${i},Account ${i},"Deal ${i}, with a text that makes the row a little longer than it needs to be",${1000 + i},2026-12-${String(1 + (i % 28)).padStart(2, "0")}\n`);
  const csv = `Opportunity ID,Account Name,Opportunity Name,Amount,Close Date\n${rows.join("")}`;
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[part=choose]").click()]);
  await chooser.setFiles({ name: "big.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.locator("[part=take]").click({ timeout: 30_000 });
  await page.locator(".pf-table > [data-id]").first().waitFor();
  assert.equal(page.workers().length, 1);
  const told = await page.evaluate(async () => {
    const element = document.querySelector("playfield-pipeline");
    const root = element.shadowRoot;
    const { id } = root.querySelector(".pf-table > [data-id]").dataset;
    const press = async (dimension, key) => {
      root.querySelector(`[data-id="${id}"] [data-dimension=${dimension}]`).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await element.updateComplete;
    };
    await press("pain", "5");
    await press("power", "5");
    const { postMessage } = Worker.prototype;
    // The worker refuses a picture of a day that is none, and takes the score that came with it.
    Worker.prototype.postMessage = function (asks) {
      for (const [first] of asks.flatMap((ask) => Object.values(ask)).filter(Array.isArray)) if (first?.periodFrom) first.asOf = "never";
      postMessage.call(this, asks);
    };
    const failed = new Promise((resolve) => addEventListener("playfield-error", ({ detail }) => resolve(detail.code), { once: true }));
    await press("fit", "4");
    const row = () => root.querySelector(`[data-id="${id}"]`);
    const seen = { code: await failed, total: row().querySelector("[part=band]").innerText.trim(), toast: root.querySelector("[part=toast]").innerText, answer: root.querySelector(".pf-magic b").innerText };
    Worker.prototype.postMessage = postMessage;
    const held = (await element.opportunities()).find((own) => own.id === id);
    await press("fit", "3");
    return { ...seen, held: held.fit, later: { total: row().querySelector("[part=band]").innerText.trim(), toast: root.querySelector("[part=toast]").innerText } };
  });
  assert.deepEqual([told.total, told.held, told.answer], ["14", 4, "0"]);
  assert.equal(told.code, "bad-date");
  assert.match(told.toast, /^Account 0 is changed, but its order and the forecast are as before/);
  assert.equal(told.later.total, "13");
  assert.match(told.later.toast, /^Account 0 is a 13/);
  await page.close();
});

test("all_your_work_holds_the_forecast_beside_the_opportunities_and_comes_back", async () => {
  const page = await own.open(BODY, { width: 1000 });
  await give(page, [{ id: "a", name: "One", currency: "USD", amount: 64_000, pain: 5, power: 5, fit: 5, expectedCloseOn: "2026-12-02" }]);
  await page.locator("[part=export]").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByText("All your work (JSON)").click()]);
  const json = JSON.parse(await readFile(await saved.path(), "utf8"));
  assert.equal(json.version, 1);
  assert.deepEqual(json.value.map(({ id }) => id), ["a"]);
  assert.deepEqual(json.result.map(({ currency, commit }) => [currency, commit.count, commit.amount]), [["USD", 1, 64_000]]);
  assert.deepEqual(json.result, await page.evaluate(() => document.querySelector("playfield-pipeline").result));
  const other = await own.open(BODY, { width: 1000 });
  const open = async (file) => {
    const [chooser] = await Promise.all([other.waitForEvent("filechooser"), other.locator("[part=choose], [part=import]").first().click()]);
    await chooser.setFiles({ name: "saved.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  };
  await open(json);
  await other.locator("[data-id=a]").waitFor();
  // A forecast in the file is no news: what follows from the opportunities is computed anew.
  await open({ ...json, value: [{ ...json.value[0], amount: 1000 }] });
  await other.locator("[data-id=a] [data-col=amount]", { hasText: "$1,000" }).waitFor();
  await other.locator("[part=export]").click();
  const [again] = await Promise.all([other.waitForEvent("download"), other.getByText("All your work (JSON)").click()]);
  const second = JSON.parse(await readFile(await again.path(), "utf8"));
  assert.deepEqual(second.result.map(({ commit }) => commit.amount), [1000]);
  // The element takes it as its value, too.
  await give(other, json);
  assert.equal(await other.evaluate(() => document.querySelector("playfield-pipeline").result[0].commit.amount), 64_000);
  await other.close();
  await page.close();
});
