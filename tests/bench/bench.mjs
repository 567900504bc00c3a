// `npm run bench`: everything that spec.md says of speed and size, measured in one headless Chromium beside the libraries that a page could load instead.
// `-- --short`: 10,000 rows and no figures, whether all answer alike. `-- --only import,start`: those sections. `-- --rows 100000`: that size alone.

import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Missing, setUpBrowser, setUpBuild, stop } from "../../www/build/setup.mjs";

const SHORT = 10_000;

try {
  const { values: told } = parseArgs({ options: { short: { type: "boolean" }, only: { type: "string" }, rows: { type: "string" }, built: { type: "boolean" } } });
  setUpBuild();
  const { build } = await import("../../www/build/build.mjs");
  if (!told.built) await build();
  const { bundlePages, setUpPeers } = await import("./prepare.mjs");
  setUpPeers();
  const { CONTESTANTS } = await import("./contestants.mjs");
  await bundlePages(CONTESTANTS.map(({ name }) => name));
  await measure(told);
} catch (error) {
  stop(error);
}

async function measure({ short, only, rows }) {
  const { SECTIONS } = await import("./sections.mjs");
  const { printSection, write } = await import("./report.mjs");
  const names = only?.split(",") ?? Object.keys(SECTIONS).filter((name) => !short || SECTIONS[name].short);
  const unknown = names.find((name) => !SECTIONS[name]);
  if (unknown) throw new Missing(`There is no section ${unknown}: choose from ${Object.keys(SECTIONS).join(", ")}.`);

  const bench = await open();
  const machine = { engine: `Chromium ${bench.browser.version()}`, cores: availableParallelism(), memory: Math.round(totalmem() / 2 ** 30) };
  try {
    for (const name of names) {
      const { title, run, sizes } = SECTIONS[name];
      for (const size of short ? [SHORT] : sizes) {
        if (rows && size && size !== Number(rows)) continue;
        const load = loadavg()[0];
        const section = { title: size ? `${title}: ${size.toLocaleString("en")} rows` : title, load, rows: await run(bench, size) };
        if (short) {
          console.log(`${section.title}: all answer alike`);
          continue;
        }
        printSection(section);
        await write(machine, size ? `${name}-${size}` : name, section);
      }
    }
    if (!short) console.log("\nWritten: target/bench.json, BENCHMARKS.md");
  } finally {
    await bench.close();
  }
}

/** Browser, sites and the exports, which are made when first asked for and removed in the end. */
async function open() {
  const { chromium } = await import("playwright-core");
  const { openSite } = await import("./site.mjs");
  const { writeExport } = await import("./export.mjs");
  const folder = await mkdtemp(path.join(tmpdir(), "playfield-bench-"));
  const site = await openSite();
  const compressedSite = await openSite({ compressed: true });
  const browser = await chromium.launch({ executablePath: setUpBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  const exports = new Map();
  return {
    browser,
    site,
    compressedSite,
    answers: new Map(),
    async data(rows) {
      if (!exports.has(rows)) exports.set(rows, await writeExport(folder, rows));
      return exports.get(rows);
    },
    async close() {
      await browser.close();
      site.close();
      compressedSite.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
