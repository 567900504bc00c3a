// The business case across the boundary, the finance table included.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";

const table = JSON.parse(readFileSync(new URL("../data/finance/finance_cases.json", import.meta.url), "utf8"));

test("every rate of return of the finance table comes out", () => {
  for (const entry of table.cases.filter((entry) => entry.function === "irr")) {
    const found = core.irr(entry.cashflows.filter((flow) => flow !== null));
    assertPlain(found);
    const [root] = entry["real_roots_found_in(-1,4000)"] ?? [];
    if (entry.expected === null) assert.deepEqual(found, { status: "none", value: null, all: [] }, entry.id);
    else assert.equal(found.status, "unique", entry.id);
    if (root !== undefined) assert.ok(Math.abs(found.value / root - 1) <= 1e-12, `${entry.id}: ${found.value}`);
  }
});

test("a mine to be cleaned up has two rates, and none is chosen", () => {
  const found = core.irr([-100, 230, -132]);
  assert.equal(found.status, "multiple");
  assert.equal(found.value, null);
  assert.ok(Math.abs(found.all[0] - 0.1) < 1e-12 && Math.abs(found.all[1] - 0.2) < 1e-12);
});

test("a purchase on one page", () => {
  const input = Object.freeze({ initialCost: 40_000, benefits: [5_000, 8_000, 12_000, 30_000], discountRate: 0.08 });
  const found = core.businessCase(input);
  assertPlain(found);
  assert.deepEqual(Object.keys(found).sort(), ["cashFlows", "irr", "npv", "payback", "roi", "sensitivity"]);
  assert.deepEqual(found.cashFlows, [-40_000, 5_000, 8_000, 12_000, 30_000]);
  assert.deepEqual(found.payback, { simple: 3.5, discounted: found.payback.discounted });
  assert.ok(found.payback.discounted > 3.5 && found.payback.discounted < 4);
  assert.equal(found.roi, 0.375);
  assert.equal(found.npv, core.npv(0.08, found.cashFlows));
  assert.equal(found.irr.annual, found.irr.value);
  assert.deepEqual(found.sensitivity.map((entry) => entry.change), [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
});

test("what makes no case is refused by name", () => {
  const refused = (change) => refusal(() => core.businessCase({ initialCost: 1, benefits: [2], discountRate: 0.1, ...change }));
  assert.deepEqual(refused({ benefits: [] }), { code: "out-of-range", field: "benefits" });
  assert.deepEqual(refused({ benefits: [1, "2"] }), { code: "wrong-type", field: "benefits[1]" });
  assert.deepEqual(refused({ costs: [1, 2] }), { code: "out-of-range", field: "costs" });
  assert.deepEqual(refused({ discountRate: -1 }), { code: "out-of-range", field: "discountRate" });
  assert.deepEqual(refused({ discount: 0.1 }), { code: "unknown-field", field: "discount" });
  assert.deepEqual(refusal(() => core.irr([])), { code: "no-data", field: "cashFlows" });
  assert.deepEqual(refusal(() => core.irr([1, Number.POSITIVE_INFINITY])), { code: "not-finite", field: "cashFlows[1]" });
  assert.deepEqual(refusal(() => core.irr(new Array(1_000_000).fill(1))), { code: "out-of-range", field: "cashFlows" });
  assert.deepEqual(refusal(() => core.npv(-1, [0, 1, 2])), { code: "out-of-range", field: "rate" });
});
