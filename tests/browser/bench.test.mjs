// The bench in short: no time is measured, everyone has to arrive at the same answer. The libraries take part in `npm run bench -- --short`.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { workOnce } from "../bench/after_import.mjs";
import { writeExport } from "../bench/export.mjs";
import { importOnce } from "../bench/imports.mjs";
import { bundlePages } from "../bench/prepare.mjs";
import { openSite } from "../bench/site.mjs";

const ROWS = 10_000;
const bench = { browser: null, site: null };
let folder;
let data;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "playfield-bench-"));
  data = await writeExport(folder, ROWS);
  await bundlePages(["worker", "slices", "core", "scanner", "objects"]);
  bench.site = await openSite();
  bench.browser = await chromium.launch({ executablePath: process.env.PLAYFIELD_BROWSER ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await bench.browser?.close();
  bench.site?.close();
  await rm(folder, { recursive: true, force: true });
});

test("worker_slices_and_core_forecast_what_a_scanner_by_hand_does", async () => {
  const answers = new Map();
  for (const name of ["scanner", "objects", "worker", "slices", "core"]) await importOnce(bench, name, data, answers);
  const { rounded } = answers.get(ROWS);
  assert.deepEqual(rounded.answer.map(({ currency }) => currency), ["CZK", "EUR", "GBP", null, "USD"]);
});

test("the_core_sorts_searches_filters_and_patches_as_plain_objects_do", async () => {
  const answers = new Map();
  for (const name of ["objects", "core"]) await workOnce(bench, name, data, answers);
  assert.equal(answers.get(`search of ${ROWS}`).rounded[0][0] > 100, true);
});
