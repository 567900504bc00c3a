import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { browserAndServer } from "./browser.mjs";
import { serve, STRICT } from "./server.mjs";

const own = browserAndServer();
const CALCULATOR = "<playfield-calculator></playfield-calculator>";
const box = (page) => page.locator("playfield-calculator .pf-notice");
const answer = (page) => page.locator("playfield-calculator .pf-magic > b");
const heard = (page, type) => page.evaluate((type) => window.heard.filter((event) => event.type === type), type);

async function failed(page) {
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "error"));
  return (await heard(page, "error"))[0].code;
}

test("one_calculator_asks_for_four_files_and_nothing_later", async () => {
  own.server.requests.length = 0;
  const page = await own.open(CALCULATOR);
  await page.waitForTimeout(300);
  const asked = own.server.requests.filter((path) => path.startsWith("/tool/"));
  assert.ok(asked.length <= 4, asked.join(" "));
  assert.deepEqual(asked.filter((path) => path.endsWith(".wasm")), ["/tool/playfield.wasm"]);
  await page.close();
});

const PIPELINE = "<playfield-pipeline></playfield-pipeline>";
const wasmAsked = () => own.server.requests.filter((path) => path.endsWith(".wasm")).sort();

test("beside_a_pipeline_the_others_compute_with_its_part", async () => {
  own.server.requests.length = 0;
  const page = await own.open(`${CALCULATOR}<playfield-scorecard pain="5" power="5" fit="4"></playfield-scorecard>${PIPELINE}`);
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 3);
  assert.deepEqual(wasmAsked(), ["/tool/playfield.pipeline.wasm"]);
  assert.equal(await answer(page).innerText(), "6");
  assert.equal(await page.evaluate(() => document.querySelector("playfield-scorecard").result.total), 14);
  // What the core refuses is said beside the field, as elsewhere.
  await page.evaluate(() => Object.assign(document.querySelector("playfield-calculator"), { weeks: 4, salesCycleDays: 60, start: "cold" }));
  await page.waitForFunction(() => document.querySelector("playfield-calculator").shadowRoot.querySelector("[aria-invalid=true]"));
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_calculator_that_comes_later_takes_what_the_page_has", async () => {
  own.server.requests.length = 0;
  const page = await own.open(`<playfield-scorecard></playfield-scorecard>${PIPELINE}`);
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  await page.evaluate(() => document.body.append(document.createElement("playfield-calculator")));
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 3);
  assert.deepEqual(wasmAsked(), ["/tool/playfield.pipeline.wasm"]);
  assert.equal(await answer(page).innerText(), "6");
  await page.close();
});

test("where_the_pipelines_part_does_not_come_the_calculator_starts_with_its_own", async () => {
  const packed = await readFile(new URL("../../dist/playfield.pipeline.wasm", import.meta.url));
  const damaged = Buffer.from(packed).fill(0x55, 200_000, 200_100);
  for (const [code, fault] of [["not-found", { status: 404 }], ["corrupt", { body: damaged, type: "application/wasm" }], ["corrupt", { body: packed.subarray(0, 90_000), type: "application/wasm" }]]) {
    own.server.faults.set(/^playfield\.pipeline\.wasm$/, fault);
    const page = await own.open(CALCULATOR + PIPELINE, { wait: false });
    assert.equal(await failed(page), code);
    await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
    assert.equal(await answer(page).innerText(), "6");
    assert.match(await page.locator("playfield-pipeline .pf-notice").innerText(), new RegExp(`Code: ${code}`));
    own.server.faults.clear();
    await page.locator("[part=retry]").click();
    await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
    await page.close();
  }
});

test("an_own_address_of_the_wasm_is_kept_to", async () => {
  own.server.requests.length = 0;
  const page = await own.open(`<playfield-calculator wasm-url="/tool/playfield.wasm?own"></playfield-calculator>${PIPELINE}`);
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  assert.deepEqual(wasmAsked(), ["/tool/playfield.pipeline.wasm", "/tool/playfield.wasm"]);
  assert.equal(await answer(page).innerText(), "6");
  await page.close();
});

test("nothing_moves_while_it_loads", async () => {
  for (const width of [280, 390, 1200]) {
    const page = await own.open(`${CALCULATOR}<p>The page goes on here.</p>`, { width, height: 1080, wait: false, blocking: true });
    const shift = page.evaluate(() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: "layout-shift", buffered: true });
      addEventListener("playfield-ready", () => setTimeout(() => resolve(sum), 500));
      if (window.heard.some(({ type }) => type === "ready")) setTimeout(() => resolve(sum), 500);
    }));
    assert.equal(await shift, 0, `at ${width}`);
    await page.close();
  }
});

const CASES = [
  { code: "csp-wasm", csp: STRICT.replace(" 'wasm-unsafe-eval'", ""), remedy: /'wasm-unsafe-eval'/ },
  { code: "csp-fetch", csp: STRICT.replace("connect-src 'self'", "connect-src 'none'"), remedy: /connect-src/ },
  { code: "not-found", fault: { status: 404 }, remedy: /wasm-url/ },
  { code: "wrong-file", fault: { body: "<!doctype html><title>Log in</title>", type: "text/html" }, remedy: /wasm-url/ },
  { name: "another_versions_file", code: "wrong-file", fault: { body: await ofAnotherVersion(), type: "application/wasm" }, remedy: /wasm-url/ },
  { code: "corrupt", fault: { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 99, 99]), type: "application/wasm" }, remedy: /playfield\.wasm/ },
  { code: "network", fault: { cut: true } },
];

/** What a cache may still hold: names of one letter alone would let it start, and do something else. */
async function ofAnotherVersion() {
  const own = await readFile(new URL("../../dist/playfield.wasm", import.meta.url));
  const [{ module: version }] = WebAssembly.Module.imports(new WebAssembly.Module(own));
  return Buffer.from(own.toString("latin1").replaceAll(version, "0".repeat(version.length)), "latin1");
}

for (const { code, name = code, csp, fault, remedy } of CASES) {
  test(`${name}_is_said_in_the_box_with_what_to_change_and_a_retry_works`, async () => {
    for (const lang of ["en", "cs"]) {
      if (fault) own.server.faults.set(/^playfield\.wasm$/, fault);
      const page = await own.open(CALCULATOR, { wait: false, csp, lang });
      assert.equal(await failed(page), code);
      const text = await box(page).innerText();
      assert.match(text, new RegExp(lang === "en" ? `Code: ${code}` : `Kód: ${code}`));
      assert.match(text, lang === "en" ? /The calculator (can’t start|did not load)/ : /Kalkulačka se/);
      if (remedy) assert.match(await page.locator(".pf-code").innerText(), remedy);
      own.server.faults.clear();
      if (fault) {
        await page.locator("[part=retry]").click();
        await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
        assert.equal(await answer(page).innerText(), "6");
        assert.equal(await box(page).count(), 0);
      }
      await page.close();
    }
  });
}

test("a_page_opened_as_a_file_is_told_to_be_served", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "playfield-"));
  const file = path.join(folder, "page.html");
  await writeFile(file, `<!doctype html><html lang="en"><title>Opened as a file</title><script>addEventListener("playfield-error", (event) => (window.code = event.detail.code))</script>
    <script type="module" src="${new URL("../../dist/playfield.js", import.meta.url)}"></script>${CALCULATOR}</html>`);
  // Most browsers refuse a file's modules before any code of ours runs. Here they pass, and fetching is refused as everywhere.
  const browser = await chromium.launch({ executablePath: process.env.PLAYFIELD_BROWSER ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"] });
  const page = await browser.newPage();
  await page.addInitScript(() => (window.fetch = () => Promise.reject(new TypeError("Failed to fetch"))));
  await page.goto(`file://${file}`);
  await page.waitForFunction(() => window.code);
  assert.equal(await page.evaluate(() => window.code), "file-url");
  assert.match(await box(page).innerText(), /opened as a file.*web server/s);
  await browser.close();
  await rm(folder, { recursive: true });
});

const TOO_OLD = {
  without_webassembly: () => delete window.WebAssembly,
  without_reference_types: () => {
    WebAssembly.validate = () => false;
    WebAssembly.compile = async () => {
      throw new WebAssembly.CompileError("invalid value type 'externref'");
    };
  },
};

for (const [how, ages] of Object.entries(TOO_OLD)) {
  test(`a_browser_${how}_is_too_old_and_the_visitor_is_told`, async () => {
    const page = await own.open("<div></div>", { wait: false });
    await page.evaluate(ages);
    await page.evaluate(() => document.body.append(document.createElement("playfield-calculator")));
    assert.equal(await failed(page), "too-old");
    assert.match(await box(page).innerText(), /This browser is too old/);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
}

test("an_engine_without_vectors_is_too_old_for_the_pipeline_and_not_for_the_calculator", async () => {
  const page = await own.open("<div></div>", { wait: false });
  await page.evaluate(() => {
    const { compile, validate } = WebAssembly;
    const withoutVectors = (bytes) => new Uint8Array(bytes.buffer ?? bytes).includes(0x7b, 8);
    WebAssembly.validate = (bytes) => !withoutVectors(bytes) && validate(bytes);
    // What the packed part carries; the file that travels has no code.
    WebAssembly.compile = async (bytes) => {
      const module = await compile(bytes);
      if (WebAssembly.Module.exports(module).length && bytes.byteLength > 100_000) throw new WebAssembly.CompileError("invalid value type 's128'");
      return module;
    };
    document.body.append(document.createElement("playfield-calculator"), document.createElement("playfield-pipeline"));
  });
  assert.equal(await failed(page), "too-old");
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await answer(page).innerText(), "6");
  assert.match(await page.locator("playfield-pipeline .pf-notice").innerText(), /This browser is too old/);
  await page.close();
});

test("what_failed_once_and_is_well_again_starts_by_itself", async () => {
  let cut = true;
  const page = await own.open("<div></div>", { wait: false });
  await page.route("**/playfield.wasm", (route) => (cut ? ((cut = false), route.abort()) : route.continue()));
  await page.evaluate(() => document.body.append(document.createElement("playfield-calculator")));
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.deepEqual((await heard(page, "error")), []);
  assert.equal(await answer(page).innerText(), "6");
  await page.close();
});

test("one_tool_comes_in_one_file_and_a_later_one_starts_beside_it", async () => {
  own.server.requests.length = 0;
  const page = await own.open(CALCULATOR);
  const asked = () => own.server.requests.filter((file) => file.startsWith("/tool/")).map((file) => path.posix.basename(file).replace(/-[0-9a-f]{8}\./, "."));
  assert.deepEqual(asked().sort(), ["calculator.en.js", "playfield.js", "playfield.wasm"]);
  await page.evaluate(() => document.body.append(document.createElement("playfield-scorecard")));
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  assert.ok(asked().includes("scorecard.en.js"));
  assert.equal(asked().filter((file) => file === "playfield.wasm").length, 1, "the Wasm is asked for once");
  assert.deepEqual(page.problems, []);
  await page.close();
});

const filesAsked = () => own.server.requests.filter((file) => file.startsWith("/tool/")).map((file) => path.posix.basename(file).replace(/-[0-9a-f]{8}\./, ".")).sort();

test("tools_that_stand_together_come_in_one_file", async () => {
  const SCORECARD = "<playfield-scorecard></playfield-scorecard>";
  for (const [body, files] of [
    [CALCULATOR + SCORECARD, ["calculator-scorecard.en.js", "playfield.js", "playfield.wasm"]],
    [SCORECARD + PIPELINE, ["calculator-scorecard-pipeline.en.js", "playfield.js", "playfield.pipeline.wasm"]],
  ]) {
    own.server.requests.length = 0;
    const page = await own.open(body);
    await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
    assert.deepEqual(filesAsked(), files);
    await page.close();
  }
});

test("tools_of_two_languages_come_each_in_its_own", async () => {
  own.server.requests.length = 0;
  const page = await own.open(`${CALCULATOR}<div lang="cs">${PIPELINE}</div>`);
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  assert.deepEqual(filesAsked(), ["calculator.en.js", "pipeline.cs.js", "playfield.js", "playfield.pipeline.wasm", "playfield.wasm"]);
  await page.evaluate(() => document.querySelector("div").append(document.createElement("playfield-scorecard")));
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 3);
  assert.ok(filesAsked().includes("scorecard.cs.js"));
  assert.equal(await answer(page).innerText(), "6");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("tools_that_stand_together_start_when_their_code_is_there_again", async () => {
  own.server.faults.set(/^calculator-/, { status: 404 });
  const page = await own.open(CALCULATOR + PIPELINE, { wait: false });
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "error").length === 2);
  own.server.faults.clear();
  await page.locator("playfield-pipeline [part=retry]").click();
  await page.locator("playfield-calculator [part=retry]").click();
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "ready").length === 2);
  assert.equal(await answer(page).innerText(), "6");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("a_server_that_never_answers_is_a_timeout", async () => {
  own.server.faults.set(/^playfield\.wasm$/, { hang: true });
  const page = await own.open("<div></div>", { wait: false });
  await page.clock.install();
  await page.evaluate(() => document.body.append(document.createElement("playfield-calculator")));
  await page.waitForFunction(() => customElements.get("playfield-calculator"));
  await page.clock.runFor(31_000);
  assert.equal(await failed(page), "timeout");
  own.server.faults.clear();
  await page.close();
});

test("an_element_whose_code_is_missing_says_so_and_starts_when_it_is_there", async () => {
  own.server.faults.set(/^calculator\./, { status: 404 });
  const page = await own.open(CALCULATOR, { wait: false });
  assert.equal(await failed(page), "not-found");
  assert.match(await box(page).innerText(), /Code: not-found/);
  own.server.faults.clear();
  await page.locator("[part=retry]").click();
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await answer(page).innerText(), "6");
  await page.close();
});

test("with_nothing_but_the_loader_there_is_still_a_button_and_a_code", async () => {
  own.server.faults.set(/^(calculator|explain)[.-]/, { cut: true });
  const page = await own.open(CALCULATOR, { wait: false });
  assert.equal(await failed(page), "network");
  const again = page.getByRole("button", { name: "Try again (network)" });
  own.server.faults.clear();
  await again.click();
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  assert.equal(await answer(page).innerText(), "6");
  await page.close();
});

test("a_second_copy_of_the_script_warns_and_yields", async () => {
  const page = await own.open(CALCULATOR, { head: '<script type="module" src="/tool/playfield.js?copy"></script>' });
  assert.equal(page.warnings.filter((text) => /on this page already/.test(text)).length, 1);
  assert.equal(await answer(page).innerText(), "6");
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("from_another_origin_it_works_once_the_policy_names_it", async () => {
  const cdn = await serve({ cors: true });
  const csp = STRICT.replace("script-src 'self'", `script-src 'self' ${cdn.address}`).replace("connect-src 'self'", `connect-src ${cdn.address}`);
  const page = await own.open(CALCULATOR, { csp, script: `${cdn.address}/tool/playfield.js` });
  assert.equal(await answer(page).innerText(), "6");
  assert.deepEqual(page.problems, []);
  await page.close();
  cdn.close();
});

test("a_stranger_page_with_hostile_css_in_another_directory_changes_nothing_inside_and_loses_nothing_of_its_own", async () => {
  const page = await own.browser.newPage({ viewport: { width: 700, height: 800 } });
  const refused = [];
  page.on("console", (message) => /Content Security Policy|Trusted/.test(message.text()) && refused.push(message.text()));
  await page.goto(`${own.server.address}/stranger/index.html`);
  await answer(page).waitFor();
  assert.equal(await answer(page).innerText(), "6");
  const seen = await page.evaluate(() => {
    const inside = getComputedStyle(document.querySelector("playfield-calculator").shadowRoot.querySelector(".pf-question"));
    const button = getComputedStyle(document.querySelector("playfield-calculator").shadowRoot.querySelector(".pf-button"));
    return { color: inside.color, spacing: inside.letterSpacing, transform: inside.textTransform, display: inside.display, button: button.display, own: getComputedStyle(document.querySelector("p.pf-question")).textTransform };
  });
  assert.notEqual(seen.color, "rgb(200, 0, 0)");
  assert.notEqual(seen.spacing, "4px");
  assert.equal(seen.transform, "none");
  assert.equal(seen.display, "block");
  assert.notEqual(seen.button, "none");
  assert.equal(seen.own, "uppercase");
  assert.deepEqual(refused, []);
  await page.close();
});

test("importing_the_loader_in_node_throws_nothing", async () => {
  await import(new URL("../../dist/playfield.js", import.meta.url).href);
});
