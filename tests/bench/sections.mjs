// What is measured, section by section. Each gives rows for the table: { what, who, figures: { name: { value, unit, ratio, aim } } }.

import { readFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../../www/build/setup.mjs";
import { AFTER, WORK, workOnce } from "./after_import.mjs";
import { startOnce, STARTS } from "./cold_start.mjs";
import { LIBRARIES, named } from "./contestants.mjs";
import { bringOnce } from "./element.mjs";
import { importOnce } from "./imports.mjs";
import { endurance } from "./endurance.mjs";
import { keystrokes } from "./keystrokes.mjs";
import { compared, inRounds, median } from "./rounds.mjs";

const IMPORTS = ["worker", "core", "slices", "scanner", ...LIBRARIES];
const ROUNDS = 3;
const SHORT = 10_000;
const thousands = (rows) => rows.toLocaleString("en");

/** spec.md, "Speed and size". */
const AIMS = {
  memory: { worker: 1.8, slices: 1.8, core: 2.5 },
  longest: { worker: 50, slices: 50 },
  work: { "sort-amount": 50, "sort-date": 50, "sort-owner": 50, search: 25, filter: 10, patch: 10 },
  keystroke: 16,
  start: 2100,
};

export const SECTIONS = {
  import: {
    title: "From a file to the forecast",
    sizes: [100_000, 200_000, 1_000_000],
    short: true,
    async run(bench, rows) {
      const data = await bench.data(rows);
      const rounds = await inRounds(rows === SHORT ? 1 : ROUNDS, IMPORTS, (name) => importOnce(bench, name, data, bench.answers));
      return IMPORTS.map((name) => {
        const { value, ratio } = compared(rounds, name, "ms", "worker");
        const memory = compared(rounds, name, "memory").value;
        const loading = compared(rounds, name, "loading").value;
        return {
          what: `${thousands(rows)} opportunities, ${(data.bytes / 1e6).toFixed(0)} MB`,
          who: named(name).title,
          figures: {
            time: { value, unit: "ms", ratio },
            "peak memory": { value: memory, unit: "B a byte of the file", aim: AIMS.memory[name] },
            "longest block of the page": { value: median(rounds[name].map(({ longest }) => longest)), unit: "ms", aim: AIMS.longest[name], below: 50 },
            ...(loading === null ? {} : { "to load": { value: loading, unit: "ms" } }),
          },
        };
      });
    },
  },
  after: {
    title: "Work after the import",
    sizes: [100_000, 1_000_000],
    short: true,
    async run(bench, rows) {
      const data = await bench.data(rows);
      const rounds = await inRounds(rows === SHORT ? 1 : ROUNDS, AFTER, (name) => workOnce(bench, name, data, bench.answers));
      return WORK.flatMap(({ name: work, title }) =>
        AFTER.map((name) => {
          const { value, ratio } = compared(rounds, name, work, "core");
          return { what: `${title}, of ${thousands(rows)}`, who: named(name).title, figures: { time: { value, unit: "ms", ratio, aim: name === "core" && rows === 1_000_000 ? AIMS.work[work] : undefined } } };
        }),
      );
    },
  },
  element: {
    title: "The element, from a file chosen to the list on screen",
    sizes: [100_000, 1_000_000],
    async run(bench, rows) {
      const data = await bench.data(rows);
      const rounds = await inRounds(ROUNDS, ["element"], () => bringOnce(bench, data));
      return [{
        what: `${thousands(rows)} opportunities`,
        who: "<playfield-pipeline>",
        figures: {
          time: { value: compared(rounds, "element", "ms").value, unit: "ms" },
          "longest task of the page": { value: compared(rounds, "element", "longest").value, unit: "ms", aim: 50 },
          "of it at work": { value: compared(rounds, "element", "processor").value, unit: "ms" },
        },
      }];
    },
  },
  keystrokes: {
    title: "From a key to what it changed on screen, processor slowed down four times",
    sizes: [100_000],
    async run(bench, rows) {
      const found = await keystrokes(bench, await bench.data(rows));
      const both = "calculator and pipeline on one page";
      const lines = [
        ["calculator", "first", "a digit of the calculator's goal: the number", both],
        ["calculator", "last", "the same, with all that follows", both],
        ["search", "last", "a letter of the pipeline's search: what is found", both],
        ["score", "first", "a score in the list: its row", both],
        ["score", "last", "the same, with the forecast and the order", both],
        ["scorecard", "first", "a stop of a criterion in the scorecard: the score", "scorecard and pipeline on one page"],
        ["scorecard", "last", "the same, with the proofs to ask for and all else", "scorecard and pipeline on one page"],
        ["bare", "last", "a digit", "a page of one field and one figure"],
      ];
      return lines.map(([name, frame, what, who]) => {
        const { work, shown } = found[name][frame];
        const aim = name === "bare" || what.startsWith("the same") ? undefined : AIMS.keystroke;
        return {
          what,
          who,
          figures: {
            "at work, p50": { value: work.p50, unit: "ms", ratio: work.p50 / found.bare.last.work.p50 },
            "at work, p95": { value: work.p95, unit: "ms", aim },
            "to the frame, p50": { value: shown.p50, unit: "ms", ratio: shown.p50 / found.bare.last.shown.p50 },
            "to the frame, p95": { value: shown.p95, unit: "ms", aim },
          },
        };
      });
    },
  },
  start: {
    title: "From navigation to a right number: Slow 4G, processor slowed down four times, nothing cached",
    sizes: [null],
    async run(bench) {
      const rounds = await inRounds(5, STARTS, (name) => startOnce(bench, name));
      const who = { calculator: "a page with one <playfield-calculator>", single: "the same from one file, playfield.calculator.js", script: "a page whose one small script writes the number" };
      return STARTS.map((name) => {
        const { value, ratio } = compared(rounds, name, "ms", "calculator");
        return { what: "first visit", who: who[name], figures: { time: { value, unit: "ms", ratio, aim: name === "calculator" ? AIMS.start : undefined }, requests: { value: median(rounds[name].map(({ requests }) => requests)), unit: "" } } };
      });
    },
  },
  endurance: {
    title: "Two hundred imports and cancels in one page",
    sizes: [20_000],
    async run(bench, rows) {
      const { after, begun } = await endurance(bench, await bench.data(rows), 200);
      return Object.entries(after).map(([count, bytes]) => ({
        what: `after ${count} of them, ${thousands(rows)} opportunities each`,
        who: "<playfield-pipeline>",
        figures: { memory: { value: bytes === null ? null : bytes / 1e6, unit: "MB", ratio: bytes === null ? null : bytes / begun } },
      }));
    },
  },
  size: {
    title: "What a page downloads, late loads included, brotli",
    sizes: [null],
    async run() {
      const done = spawnSync(process.execPath, [path.join(root, "www/build/size.mjs"), "--built"], { stdio: ["ignore", "ignore", "inherit"] });
      if (done.error) throw done.error;
      const pages = JSON.parse(await readFile(path.join(root, "target/size.json"), "utf8"));
      return pages.map(({ name, requests, brotli, aim }) => ({
        what: name,
        who: "",
        figures: { size: { value: brotli / 1000, unit: "kB", aim: aim ?? undefined }, requests: { value: requests, unit: "" } },
      }));
    },
  },
};
