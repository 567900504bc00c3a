// The table on screen, target/bench.json, and BENCHMARKS.md out of it.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../../www/build/setup.mjs";
import { targets } from "./targets.mjs";

/** As they stand in BENCHMARKS.md, whatever was measured last. */
const ORDER = ["import", "after", "element", "keystrokes", "start", "endurance", "size"];
const JSON_FILE = path.join(root, "target/bench.json");

function shown({ value, unit, below }) {
  if (value === null || value === undefined) return "–";
  if (below && value < below) return `< ${below} ${unit}`;
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? (value < 1 ? 2 : 1) : 0;
  return `${value.toLocaleString("en", { minimumFractionDigits: 0, maximumFractionDigits: digits })} ${unit}`.trim();
}

const ratioShown = (ratio) => (ratio === null || ratio === undefined ? "" : ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));

/** One section as text lines. */
export function printSection({ title, rows, load }) {
  console.log(`\n${title} (load before: ${load.toFixed(1)})`);
  for (const { what, who, figures } of rows) {
    const cells = Object.entries(figures).map(([name, figure]) => `${name} ${shown(figure)}${figure.ratio ? ` ×${ratioShown(figure.ratio)}` : ""}${figure.aim === undefined ? "" : ` (aim ${figure.aim})`}`);
    console.log(`  ${what.padEnd(44)} ${who.padEnd(52)} ${cells.join("; ")}`);
  }
}

/** Puts a section in the place of what was measured of it before, and writes both files. */
export async function write(machine, name, section) {
  const before = existsSync(JSON_FILE) ? JSON.parse(await readFile(JSON_FILE, "utf8")).sections : {};
  const place = (own) => ORDER.indexOf(own.split("-")[0]) * 1e9 + Number(own.split("-")[1] ?? 0);
  const sorted = Object.entries({ ...before, [name]: section }).sort(([a], [b]) => place(a) - place(b));
  const all = { machine, sections: Object.fromEntries(sorted) };
  await mkdir(path.dirname(JSON_FILE), { recursive: true });
  await writeFile(JSON_FILE, JSON.stringify(all, null, 1));
  await writeFile(path.join(root, "BENCHMARKS.md"), markdown(all));
}

function markdown({ machine, sections }) {
  return `# Benchmarks

Made by \`npm run bench\`; nothing here is written by hand. Measured in ${machine.engine}, headless, on ${machine.cores} processor cores and ${machine.memory} GB of memory.
The load (programs that want a turn, on average) before each section stands under its title: above ${machine.cores}, other programs ran at the same time, and most of a figure is waiting. Then read the ratios, not the milliseconds.

## How to read it

- **The file** is made for the purpose, the same for the same number of rows: a CRM's export of 13 columns and 186 bytes a row, with quoted newlines and doubled quotes, money as text in four currencies,
  three columns of US dates, and scores. It is chosen from disk by a file field, so reading it is part of the time.
- **The work** is the same for all: the cells, amounts as numbers with their currency, three dates as days, what is open, and the sums by currency and band. Each answer is compared with the others', to the cent; a contestant that answers otherwise ends the run.
  Playfield also finds out by itself what the columns mean and how numbers and dates are written, and makes sure that no id comes twice; the others are told.
- **Rounds**: every contestant once in each round, in a fresh page with nothing compiled yet, each round beginning with another one. A figure is the median of its rounds. A ratio, after ×, is the median of the ratios to the first line of its group in the same round: ×3 took three times as long.
- **Peak memory** is what the browser's page processes held at most, as the system counts it, above what they held before: JavaScript, Wasm and buffers, of page and workers.
- **The longest block of the page** is the longest task of its main thread; what the browser does not count as long, under 50 ms, is shown so. For the element itself it is taken from the browser's trace, and "of it at work" is the processor's time within: the rest is other programs' turn.
- **Work after the import** is done in the page for Playfield's core and the objects, in its worker for DuckDB. Folding names of case and accents once is not counted, for none of them.
- **Keystrokes**: "at work" is the processor's time of the page's thread for one key, four times: from the task that hears the key to the one that hands over the frame, whatever else runs on the machine. "To the frame" is the time from the key to that frame by the clock,
  on a processor slowed down four times, other programs' turns included; the worker is not slowed down. Both are taken from the browser's trace, and end with the frame's own task. A key's first frame counts that shows a right result of it: the calculator's number; the scorecard's total; all rows that the search found, and their count;
  the row's new total. The target holds for it. "The same, with all that follows" goes on to the last frame that the key changes: the calculator's gauge, sentence and every section it has; the forecast, the order of the list, and what may be undone. The page of one field and one figure is what typing costs in this browser at least; after × stands how much more ours is.
- **The policy**: Playfield's pages are served under \`default-src 'none'; script-src 'self' 'wasm-unsafe-eval'\` and \`require-trusted-types-for 'script'\`. The others are served without any: uDSV compiles code at run time, and DuckDB and PapaParse start workers by address, which such a policy forbids.

${targetsText(sections)}
${Object.values(sections).map(sectionText).join("\n")}`;
}

function targetsText(sections) {
  const lines = targets(sections).map(({ target, measured, held }) => `| ${target} | ${measured} | ${held ? "yes" : "**no**"} |`);
  return `## What we hold ourselves to

| target | measured | held |
| --- | --- | --- |
${lines.join("\n")}
`;
}

function sectionText({ title, rows, load }) {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const aims = rows.some(({ figures }) => Object.values(figures).some(({ aim }) => aim !== undefined));
  const head = ["", ...(rows.some(({ who }) => who) ? ["who"] : []), ...names, ...(aims ? ["aim"] : [])];
  const lines = rows.map((row, i) => {
    const what = i && rows[i - 1].what === row.what ? "" : row.what;
    const cells = names.map((name) => {
      const figure = row.figures[name];
      if (!figure) return "";
      return `${shown(figure)}${figure.ratio && figure.ratio !== 1 ? ` (×${ratioShown(figure.ratio)})` : ""}`;
    });
    const aim = Object.entries(row.figures).flatMap(([name, { aim, unit }]) => (aim === undefined ? [] : [`${names.length > 1 ? `${name} ` : ""}${aim} ${unit}`.trim()]));
    return [what, ...(head[1] === "who" ? [row.who.replaceAll("<", "\\<")] : []), ...cells, ...(aims ? [aim.join(", ")] : [])];
  });
  return `## ${title}

Load before: ${load.toFixed(1)}.

${[head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
}
