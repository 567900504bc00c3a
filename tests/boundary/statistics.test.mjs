// Statistics across the boundary, the reference table included.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";

const table = JSON.parse(readFileSync(new URL("../data/stats/stats_cases.json", import.meta.url), "utf8"));
const cases = (name) => table.cases.filter((entry) => entry.function === name);
const close = (found, expected, id) =>
  assert.ok(expected === 0 ? Math.abs(found) <= 1e-15 : Math.abs(found / expected - 1) <= 1e-9, `${id}: ${found} for ${expected}`);

test("binomial tails are the table's", () => {
  for (const { id, params, value } of cases("binom.sf")) close(core.binomialTail(params.k + 1, params.n, Number(params.p)), Number(value), id);
});

test("Wilson's intervals are the table's", () => {
  for (const end of ["low", "high"]) {
    for (const { id, params, value } of cases(`wilson.${end}`)) {
      close(core.proportionInterval(params.k, params.n, "wilson", Number(params.conf))[end], Number(value), id);
    }
  }
});

test("three of seven is not 43 % yet", () => {
  for (const method of ["wilson", "jeffreys", "clopperPearson"]) {
    const interval = core.proportionInterval(3, 7, method);
    assertPlain(interval);
    assert.ok(interval.low < 0.2 && interval.high > 0.7, method);
  }
  assert.equal(core.proportionInterval(0, 7, "jeffreys").low, 0);
  assert.equal(core.proportionInterval(7, 7, "jeffreys").high, 1);
});

test("the law of sales has a term for each number of them", () => {
  assert.deepEqual(core.poissonBinomial([]), [1]);
  assert.deepEqual(core.poissonBinomial([0, 0.5, 1]), [0, 0.5, 0.5, 0]);
  const law = core.poissonBinomial(Array.from({ length: 100_000 }, (_, i) => (i % 97) / 97));
  assert.equal(law.length, 100_001);
  assert.ok(law.every((p) => p >= 0) && Math.abs(law.reduce((sum, p) => sum + p, 0) - 1) < 1e-12);
});

test("what is no count, probability or method is refused by name", () => {
  assert.deepEqual(refusal(() => core.binomialTail(1.5, 3, 0.5)), { code: "out-of-range", field: "k" });
  assert.deepEqual(refusal(() => core.binomialTail(1, 3)), { code: "missing-field", field: "p" });
  assert.deepEqual(refusal(() => core.binomialTail("1", 3, 0.5)), { code: "wrong-type", field: "k" });
  assert.deepEqual(refusal(() => core.proportionInterval(0, 0, "wilson")), { code: "out-of-range", field: "trials" });
  assert.deepEqual(refusal(() => core.proportionInterval(1, 2, "wald")), { code: "out-of-range", field: "method" });
  assert.deepEqual(refusal(() => core.proportionInterval(1, 2, "wilson", 1)), { code: "out-of-range", field: "confidence" });
  assert.deepEqual(refusal(() => core.poissonBinomial([0.5, Number.NaN])), { code: "not-finite", field: "probabilities[1]" });
  assert.deepEqual(refusal(() => core.poissonBinomial(new Array(1_000_000).fill(0.5))), { code: "out-of-range", field: "probabilities" });
});
