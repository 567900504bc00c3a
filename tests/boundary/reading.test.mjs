// A file into a pipeline and back, through the built core.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";

const bytes = (text) => new TextEncoder().encode(text);
const salesforce = () => new Uint8Array(readFileSync(new URL("../data/crm/salesforce_dataloader_opportunity.csv", import.meta.url)));

test("an export is read whole, in pieces and as a paste, and says the same", () => {
  const { pipeline, report } = core.Pipeline.read(salesforce());
  assertPlain(report);
  assert.deepEqual([report.rows, pipeline.length, report.problemCount, report.skippedLines], [38, 38, 0, 0]);
  assert.equal(report.mapping.AMOUNT, "amount");
  assert.deepEqual(report.dialect, { format: "csv", encoding: "utf-8", delimiter: ",", decimal: ".", dateOrder: "ymd" });

  const file = salesforce();
  const reader = core.Pipeline.reader(undefined, file.length);
  for (let at = 0; at < file.length; at += 1000) reader.push(file.subarray(at, at + 1000));
  const pieces = reader.finish();
  assert.deepEqual(pieces.report, report);
  assert.deepEqual(pieces.pipeline.toJson(), pipeline.toJson());
  assert.deepEqual(refusal(() => reader.push(file)), { code: "freed", field: null });

  const paste = core.Pipeline.read("Name\tAmount\nTwo presses\t1.234\n", { decimal: "," });
  assert.equal(paste.pipeline.get("row-1").amount, 1234);
  assert.equal(paste.report.dialect.encoding, null);
});

test("what is written reads the same, and is written the same again", () => {
  const { pipeline } = core.Pipeline.read(bytes("Id;Name;Betrag\r\n7;A;1.234,50 €\r\n8;=1+1;-2,5 €\r\n"));
  pipeline.patch("7", { pain: 5, power: 4, fit: 5 }, { on: "2026-11-22" });
  const file = pipeline.toCsv();
  assert.ok(file instanceof Uint8Array);
  const again = core.Pipeline.read(file).pipeline;
  assert.deepEqual(again.toJson(), pipeline.toJson());
  assert.deepEqual(again.toCsv(), file);
  assert.ok(new TextDecoder().decode(pipeline.toCsv({ for: "crm", columns: ["Name"] })).endsWith("Name\r\nA\r\n=1+1\r\n"));
});

test("what cannot be read is refused with its reason, and the options with their field", () => {
  assert.deepEqual(refusal(() => core.Pipeline.read(bytes("<!DOCTYPE html><html>"))), { code: "not-a-table", field: null });
  assert.deepEqual(refusal(() => core.Pipeline.read(bytes(""))), { code: "not-a-table", field: null });
  assert.deepEqual(refusal(() => core.Pipeline.read(5)), { code: "wrong-type", field: "file" });
  assert.deepEqual(refusal(() => core.Pipeline.read("Name\nA\n", { delimeter: "," })), { code: "unknown-field", field: "delimeter" });
  assert.deepEqual(refusal(() => core.Pipeline.read("Name\nA\n", { delimiter: "!" })), { code: "out-of-range", field: "delimiter" });
  assert.deepEqual(refusal(() => core.Pipeline.read("Name\nA\n", { mapping: { Name: "nmae" } })), { code: "out-of-range", field: "mapping.Name" });
});
