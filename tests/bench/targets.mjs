// What spec.md ("Speed and size") holds us to, each beside what was measured.

import { LIBRARIES, named } from "./contestants.mjs";

const SIZES = ["200000", "1000000"];

/** One line a target that was measured: { target, measured, held }. */
export function targets(sections) {
  const lines = [];
  const add = (target, value, unit, most, digits = 0) => {
    if (value === null || value === undefined) return;
    lines.push({ target, measured: `${value.toFixed(digits)} ${unit}`.trim(), held: value <= most });
  };
  const row = (section, is) => sections[section]?.rows.find(is);
  const size = (name) => row("size", ({ what }) => what === name)?.figures;
  const calculator = size("one calculator");
  add("one calculator, everything it downloads: 36 kB", calculator?.size.value, "kB", 36, 1);
  add("one calculator: at most 4 requests", calculator?.requests.value, "requests", 4);
  const both = size("calculator and scorecard");
  if (both) add("a scorecard added to it: 8 kB more", both.size.value - calculator.size.value, "kB", 8, 1);
  add("the elements there are, all on one page: 140 kB", size("calculator, scorecard, pipeline")?.size.value, "kB", 140, 1);
  const start = row("start", ({ figures }) => figures.time.aim);
  add("navigation to a right number, slow line and processor: 2.1 s, as the prototype with a loader", start && start.figures.time.value / 1000, "s", 2.1, 1);
  for (const { what, figures } of sections["keystrokes-100000"]?.rows ?? []) {
    for (const name of ["at work, p95", "to the frame, p95"]) {
      if (figures[name]?.aim) add(`${what}, ${name}, processor slowed down four times: 16 ms`, figures[name].value, "ms", figures[name].aim);
    }
  }

  for (const rows of SIZES) {
    const own = sections[`import-${rows}`];
    if (!own) continue;
    const ratio = (name) => own.rows.find(({ who }) => who === named(name).title).figures.time.ratio;
    const many = Number(rows).toLocaleString("en");
    const [fastest] = [...LIBRARIES].sort((a, b) => ratio(a) - ratio(b));
    lines.push({ target: `${many} opportunities: three times as fast as the fastest library`, measured: `${ratio(fastest).toFixed(2)} times (${named(fastest).title})`, held: ratio(fastest) >= 3 });
    lines.push({ target: `${many} opportunities: faster than a scanner by hand`, measured: `${ratio("scanner").toFixed(2)} times as fast`, held: ratio("scanner") > 1 });
  }
  const memory = (name) => row("import-1000000", ({ who }) => who === named(name).title)?.figures["peak memory"].value;
  add("peak memory, streamed: 1.8 bytes a byte of the file", memory("worker"), "B", 1.8, 1);
  add("peak memory, whole: 2.5 bytes a byte of the file", memory("core"), "B", 2.5, 1);
  for (const { what, figures } of sections["after-1000000"]?.rows ?? []) {
    if (figures.time.aim) add(`${what}: ${figures.time.aim} ms`, figures.time.value, "ms", figures.time.aim, figures.time.value < 10 ? 1 : 0);
  }
  const longest = row("element-1000000", () => true)?.figures;
  add("no task of the page over 50 ms while a million come in: the processor's time of the longest", longest?.["of it at work"].value, "ms", 50);
  return lines;
}
