// `npm run size`: raw, gzip and brotli bytes of each file in dist/, what each kilobyte of the Wasm parts buys, and what a page downloads,
// late loads included, beside the budget of spec.md ("Speed and size"): what a server is asked for by a browser that keeps what it may.
// Past the budget it fails. target/size.json holds the pages' figures.

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { writeExport } from "../../tests/bench/export.mjs";
import { workbook } from "../../tests/boundary/workbook.mjs";
import { serve } from "./serve.mjs";
import { root, setUpBrowser, setUpBuild, stop } from "./setup.mjs";

const dist = path.join(root, "dist");
const tag = (name) => `<playfield-${name}></playfield-${name}>`;

/** `aim` is what we hold ourselves to, `most` where the build fails; brotli kB (1,000 bytes). With `use` the page is used before its files are
 *  counted. */
const PAGES = [
  { name: "one calculator", body: tag("calculator"), aim: 36, most: 45, requests: 4 },
  { name: "one scorecard", body: tag("scorecard"), most: 45, requests: 4 },
  { name: "one pipeline", body: tag("pipeline"), aim: 140, most: 180 },
  { name: "calculator, scorecard, pipeline", body: tag("calculator") + tag("scorecard") + tag("pipeline"), aim: 140, most: 180 },
  { name: "calculator and scorecard", body: tag("calculator") + tag("scorecard"), aim: 44 },
  { name: "one pipeline, files brought", body: tag("pipeline"), use: bringFiles },
];

try {
  setUpBuild();
  const { build } = await import("./build.mjs");
  if (!process.argv.includes("--built")) await build();
  const sizes = await fileSizes();
  report(sizes);
  for (const part of ["light", "pipeline", "full", "workbook"]) await rooms(part);
  const over = await pages(sizes);
  if (over.length) {
    console.error(`\nOver the budget: ${over.join("; ")}`);
    process.exit(1);
  }
} catch (error) {
  stop(error);
}

async function fileSizes() {
  const sizes = new Map();
  for (const file of (await readdir(dist)).sort()) {
    if (!/\.(js|wasm)$/.test(file)) continue;
    const bytes = await readFile(path.join(dist, file));
    sizes.set(file, { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length });
  }
  return sizes;
}

function report(sizes) {
  console.log(`\n${"file".padEnd(34)}${["raw", "gzip", "brotli"].map((word) => word.padStart(10)).join("")}`);
  for (const [file, { raw, gzip, brotli }] of sizes) {
    console.log(`${file.padEnd(34)}${[raw, gzip, brotli].map((bytes) => bytes.toLocaleString("en").padStart(10)).join("")}`);
  }
}

/** The rooms of a Wasm part that take a hundredth of it or more (rooms.mjs). */
async function rooms(part) {
  const all = JSON.parse(await readFile(path.join(root, `target/parts/${part}/rooms.json`), "utf8"));
  const total = all.reduce((sum, [, bytes]) => sum + bytes, 0);
  const large = all.filter(([, bytes]) => bytes >= total / 100);
  const small = total - large.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`\n${`what the ${part} part buys`.padEnd(50)}${"raw".padStart(10)}${"share".padStart(8)}`);
  for (const [room, bytes] of [...large, [`${all.length - large.length} smaller rooms`, small]]) {
    console.log(`${room.padEnd(50)}${bytes.toLocaleString("en").padStart(10)}${`${((100 * bytes) / total).toFixed(1)} %`.padStart(8)}`);
  }
}

async function pages(sizes) {
  const shown = new Map();
  const { server, address } = await serve(new URL("../../dist/", import.meta.url), { pages: shown });
  const asked = [];
  server.on("request", ({ url }) => asked.push(path.posix.basename(url)));
  const browser = await chromium.launch({ executablePath: setUpBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  const over = [];
  const counted = [];
  try {
    console.log(`\n${"page".padEnd(34)}${["requests", "raw", "brotli kB", "aim", "most"].map((word) => word.padStart(10)).join("")}`);
    for (const { name, body, use, aim, most, requests: allowed } of PAGES) {
      shown.set("/page.html", `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script>window.ready = 0; addEventListener("playfield-ready", () => window.ready++)</script><script type="module" src="playfield.js"></script>${body}</html>`);
      asked.length = 0;
      await used(browser, `${address}page.html`, body, use);
      const files = asked.filter((file) => file !== "page.html");
      const sum = (key) => files.reduce((total, file) => total + sizes.get(file)[key], 0);
      const brotli = sum("brotli") / 1000;
      const cells = [files.length, sum("raw").toLocaleString("en"), brotli.toFixed(1), aim ?? "", most ?? ""];
      console.log(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(10)).join("")}`);
      counted.push({ name, requests: files.length, brotli: sum("brotli"), raw: sum("raw"), aim: aim ?? null, most: most ?? null });
      if (most && brotli > most) over.push(`${name}: ${brotli.toFixed(1)} kB of ${most}`);
      if (allowed && files.length > allowed) over.push(`${name}: ${files.length} requests of ${allowed}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  await writeFile(path.join(root, "target/size.json"), JSON.stringify(counted, null, 1));
  return over;
}

/** A page, from navigation until it is ready, used and quiet again, by a visitor who comes for the first time. */
async function used(browser, address, body, use) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: "en-US" });
  await page.goto(address);
  const count = body.match(/<playfield-\w+>/g).length;
  await page.waitForFunction((wanted) => window.ready === wanted, count);
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await page.mouse.wheel(0, 5000);
  await use?.(page);
  await page.waitForLoadState("networkidle");
  await page.close();
}

/** A workbook, then an export of 100,000 opportunities, for which a worker starts. */
async function bringFiles(page) {
  const folder = await mkdtemp(path.join(tmpdir(), "playfield-size-"));
  try {
    const book = path.join(folder, "opportunities.xlsx");
    await writeFile(book, workbook({ Opportunities: [["Id", "Name", "Amount"], ["1", "Two presses", 48_250]] }));
    const { file } = await writeExport(folder, 100_000);
    for (const own of [book, file]) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[part=choose], [part=import]").first().click()]);
      await chooser.setFiles(own);
      await page.locator("[part=take]").click();
      await page.locator("[part=list]").waitFor();
    }
    if (page.workers().length !== 1) throw new Error("no worker started for 100,000 opportunities");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
