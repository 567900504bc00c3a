// The gallery, as it is served: every state beside its lines, found by its contents, each of the embedder's own at work.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { browserAndServer } from "./browser.mjs";
import { flaws } from "./geometry.mjs";
import { visit } from "./visit.mjs";

const own = browserAndServer();

test("the_contents_lead_to_a_state_and_the_chapters_line_back", async () => {
  for (const width of [280, 1200]) {
    const page = await visit(own, "gallery.html", { width });
    const listed = await page.locator("#contents a").evaluateAll((all) => all.map(({ hash }) => hash.slice(1)));
    assert.equal(new Set(listed).size, await page.locator("article").count());
    await page.locator("#contents summary", { hasText: "The page’s own" }).click();
    await page.getByRole("link", { name: "A tip of your own" }).click();
    const article = page.locator("#own-a-tip-of-your-own");
    await article.getByText("Bring Ann to the second appointment.").first().waitFor();
    const { y } = await article.boundingBox();
    const line = await page.locator("#own .chapter").boundingBox();
    assert.ok(y >= line.y + line.height && y < 120, `it stands under its chapter's line: ${y}`);
    await page.locator("#own .chapter").getByRole("link", { name: "Contents" }).click();
    await page.waitForFunction(() => document.querySelector("#contents").getBoundingClientRect().top >= 0);
    await page.goto(`${own.server.address}/tool/gallery.html?again#scorecard-overdue`);
    await page.waitForFunction(() => document.getElementById("scorecard-overdue")?.getBoundingClientRect().top < 120);
    await page.close();
  }
});

test("nothing_of_the_gallery_is_cut_or_moves_by_itself_and_axe_finds_nothing", async () => {
  for (const [width, colorScheme] of [[280, "light"], [390, "dark"], [1200, "light"]]) {
    const page = await visit(own, "gallery.html", { width, colorScheme, reducedMotion: "reduce" });
    await page.evaluate(() => document.querySelectorAll("#contents details").forEach((fold) => (fold.open = true)));
    for (const dir of ["ltr", "rtl"]) {
      await page.locator("#look [name=dir]").selectOption(dir);
      assert.deepEqual(await flaws(page, { tag: "body", boxes: "header a, button, select, summary, header pre, .frame, .code, h1, h2, h3", leave: "article pre, .frame > *, code" }), [], `${width} px, ${dir}`);
    }
    await page.evaluate(() => document.querySelectorAll("#contents details").forEach((fold) => (fold.open = false)));
    await page.waitForTimeout(300);
    await page.evaluate(() => (window.shifted.length = 0));
    for (let step = 0; step < 30; step++) {
      await page.evaluate(() => scrollBy({ top: innerHeight / 2, behavior: "instant" }));
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(300);
    // A state that is pressed changes within its element, whose nodes have no name here.
    assert.deepEqual(await page.evaluate(() => window.shifted.filter((entry) => /[a-z]/.test(entry))), [], `${width} px`);
    // The tools are looked at alone, in each state; a frame cuts them.
    assert.deepEqual(await violations(page, { whole: true, without: ".frame > *" }), [], `${width} px, ${colorScheme}`);
    await page.close();
  }
});

test("each_of_the_embedders_own_does_what_its_lines_say", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await visit(own, "gallery.html", { width: 390, colorScheme });
    const state = async (title) => {
      const article = page.locator("#own article").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
      await article.evaluate((one) => one.scrollIntoView());
      await article.locator(":is(playfield-calculator, playfield-scorecard, playfield-pipeline) .pf-question").waitFor();
      return { article, frame: article.locator(".frame"), lines: await article.locator("pre").innerText() };
    };
    const inFrame = async ({ frame }, piece) => {
      const [around, own] = [await frame.boundingBox(), await piece.boundingBox()];
      return own.y >= around.y && own.y + own.height <= around.y + around.height + 1;
    };

    const presets = await state("Presets");
    assert.match(presets.lines, /closing-ratio="0.3"/);
    assert.equal(await presets.frame.locator("#closingRatio").inputValue(), "30");
    const fields = await state("Chosen fields, one of them fixed");
    assert.equal(await fields.frame.locator("#appointmentToProposal").count(), 0);
    assert.equal(await fields.frame.locator("input#averageRevenuePerSale:not(:disabled):not([readonly])").count(), 0);
    assert.equal(await fields.frame.locator("input#revenueGoal:not(:disabled)").count(), 1);
    assert.match(fields.lines, /fields="revenueGoal averageRevenuePerSale closingRatio"\s+locked="averageRevenuePerSale"/);
    const columns = await state("Chosen columns, one score fixed");
    assert.match(columns.lines, /locked="fit"/);
    await columns.frame.getByText("Harbour Clinics").first().waitFor();
    assert.match(await (await state("Own words")).frame.locator(".pf").first().innerText(), /Discovery calls with new prospects/);
    for (const word of ["Need", "People", "Match"]) assert.ok(await (await state("Own words on a scorecard")).frame.getByRole("radiogroup", { name: word }).count(), word);
    const marks = (await state("Own marks")).frame;
    assert.ok(await marks.getByText("Good practice: 70% to 100%").count());
    assert.ok(await marks.getByText("Good practice: 50% to 100%").count());
    const tip = await state("A tip of your own");
    const sentence = tip.frame.getByText("Bring Ann to the second appointment.").first();
    await sentence.waitFor();
    await page.waitForFunction((id) => document.querySelector(`#${id} .frame`).scrollTop > 0, "own-a-tip-of-your-own");
    assert.ok(await inFrame(tip, sentence));
    assert.match(await (await state("Your peers’ medians")).frame.locator("[part=coaching]").innerText(), /40%\sto\s55%/u);
    assert.match(await (await state("Own windows")).frame.locator("[part=bands]").innerText(), /Dec 14/, "three weeks after November 23");
    for (const title of ["A call to action", "A lead form", "A call to action under a pipeline"]) {
      const cta = await state(title);
      const slotted = cta.frame.locator("[slot=cta]");
      assert.match(cta.lines, /slot="cta"/);
      await page.waitForTimeout(200);
      assert.ok(await inFrame(cta, slotted), title);
    }
    const accent = await state("The page’s accent");
    assert.match(accent.lines, /<style>\nplayfield-calculator \{ --playfield-accent: #635bff; \}/);
    const parts = await state("Parts");
    assert.match(await parts.frame.locator("[part=question]").evaluate((question) => getComputedStyle(question).fontFamily), /Georgia/);
    await page.close();
  }
});

test("a_page_on_which_a_file_is_missing_says_so_and_what_to_do", async () => {
  const page = await own.browser.newPage({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  await page.goto(`${own.server.address}/tool/examples/stopped.html`);
  await page.getByText("A file of the tool is not where it should be").waitFor();
  assert.ok(await page.getByText("not-found").isVisible());
  await page.close();
});

test("each_specimen_of_the_gallery_starts_beside_the_lines_that_make_it", async () => {
  const page = await visit(own, "gallery.html", { width: 1200, before: () => {
    window.told = [];
    addEventListener("playfield-ready", ({ target }) => window.told.push(target));
    addEventListener("playfield-error", ({ target, detail }) => window.told.push(Object.assign(target, { failed: detail.code })));
  } });
  const count = await page.locator("article").count();
  for (let i = 0; i < count; i++) await page.locator("article").nth(i).evaluate((article) => {
    article.scrollIntoView();
    // Long enough to be seen near the screen.
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForFunction((count) => new Set(window.told).size === count, count, { timeout: 60_000 });
  const found = await page.evaluate(() => [...document.querySelectorAll("article")].map((article) => {
    const element = article.querySelector("playfield-calculator, playfield-scorecard, playfield-pipeline");
    return { title: article.querySelector("h3").textContent, failed: element.failed ?? null, said: element.shadowRoot.textContent.length, code: article.querySelector("pre").textContent.includes(`<${element.localName}`) };
  }));
  assert.deepEqual(found.filter(({ failed }) => failed).map(({ title, failed }) => `${title}: ${failed}`), ["No list in it: not-a-table"]);
  assert.deepEqual(found.filter(({ said, code }) => said < 100 || !code), []);
  assert.deepEqual(page.problems, []);

  const form = page.locator("article", { hasText: "Required in a form" });
  await form.locator("form > button").click();
  assert.equal(await form.locator("output").innerText(), "", "not submitted before it is scored");
  for (const dimension of ["Pain", "Power", "Fit"]) await form.getByRole("radiogroup", { name: dimension }).getByText("4", { exact: true }).click();
  await form.locator("form > button").click();
  assert.equal(await form.locator("output").innerText(), "deal=12 deal.pain=4 deal.power=4 deal.fit=4");
  const merge = page.locator("article", { hasText: "Monday’s merge" });
  await merge.getByRole("button", { name: "Drop next week’s file" }).click();
  await merge.locator("[part=merge]").click();
  assert.match(await merge.locator("[part=bridge]").first().innerText(), /Won/);
  await page.close();
});
