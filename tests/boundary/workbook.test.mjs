// A workbook through the built core: the part that takes it apart is fetched by the call that needs it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";
import { day, packed, workbook } from "./workbook.mjs";

const DEALS = [
  ["Opportunity ID", "Opportunity Name", "Stage", "Amount", "Close Date", "Note"],
  ["0061", "Two presses & a lathe", "Proposal", 48000.5, day("2026-12-02"), "=1+1"],
  ["0062", "Ovens", "Closed Won", 22.1, day("2026-11-03"), null],
  [],
  ["0063", "Lids", "Proposal", "tbc", day("2027-01-08"), "'=1+1"],
];
const FILE = workbook({ "Read me": [["Pipeline"], ["Made by", "Ann"]], Deals: DEALS, Accounts: [["Name", "Industry", "Employees"], ["Acme", "Metal", 40]] });

test("a workbook reads whole, in pieces and as its rows say", () => {
  const { pipeline, report } = core.Pipeline.read(FILE);
  assertPlain(report);
  assert.deepEqual(report.dialect, { format: "xlsx", encoding: null, delimiter: null, decimal: ".", dateOrder: "ymd" });
  assert.deepEqual([report.rows, report.sheet, report.sheets, report.skippedLines], [3, "Deals", ["Read me", "Deals", "Accounts"], 1]);
  assert.deepEqual(report.problems, [{ line: 5, column: "Amount", code: "bad-amount", value: "tbc" }]);
  assert.deepEqual(report.ambiguous, []);
  const deal = pipeline.get("0061");
  assert.deepEqual([deal.name, deal.amount, deal.expectedCloseOn, deal.extra], ["Two presses & a lathe", 48000.5, "2026-12-02", { Note: "=1+1" }]);
  assert.deepEqual([pipeline.get("0062").outcome, pipeline.get("0062").closedOn], ["won", "2026-11-03"]);
  assert.equal(pipeline.get("0063").extra.Note, "'=1+1");

  const reader = core.Pipeline.reader(undefined, FILE.length);
  for (let at = 0; at < FILE.length; at += 100) reader.push(FILE.subarray(at, at + 100));
  const pieces = reader.finish();
  assert.deepEqual(pieces.report, report);
  assert.deepEqual(pieces.pipeline.toJson(), pipeline.toJson());
  const again = core.Pipeline.read(pipeline.toCsv()).pipeline;
  assert.deepEqual(again.toJson(), pipeline.toJson());
});

test("the sheet that is told is read", () => {
  const { report, pipeline } = core.Pipeline.read(FILE, { sheet: "Accounts" });
  assert.deepEqual([report.sheet, pipeline.get("row-1").name], ["Accounts", "Acme"]);
  assert.deepEqual(refusal(() => core.Pipeline.read(FILE, { sheet: "Leads" })), { code: "out-of-range", field: "sheet" });
});

test("what is no workbook, or a damaged one, is refused", () => {
  for (const file of [FILE.subarray(0, FILE.length - 30), packed({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), packed({ "deals.csv": "Name\nA\n" }), workbook({ A: [] })]) {
    assert.deepEqual(refusal(() => core.Pipeline.read(file)), { code: "not-a-table", field: null });
  }
  const swollen = workbook({ A: Array.from({ length: 20_000 }, () => ["x".repeat(30_000)]) });
  assert.deepEqual(refusal(() => core.Pipeline.read(swollen)), { code: "out-of-range", field: "file" });
  assert.equal(core.Pipeline.read(FILE).report.rows, 3);
});

test("a text reads as before, and its report names no sheet", async () => {
  const { report } = core.Pipeline.read("Name,Amount\nA,1\n");
  assert.deepEqual([report.sheet, report.sheets], [null, []]);
  await core.default.workbook();
});
