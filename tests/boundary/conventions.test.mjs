// The contract's conventions, which hold for every function: shown on the calculator and the scorecard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertPlain, core, init, refusal } from "./core.mjs";

const month = Object.freeze({
  revenueGoal: 15_000,
  averageRevenuePerSale: 2_500,
  appointmentToProposal: 0.6,
  closingRatio: 0.4,
  weeks: 52 / 12,
});
const magicNumber = (change) => refusal(() => core.magicNumber({ ...month, ...change }));

test("fifteen thousand a month takes six new opportunities a week", () => {
  const result = core.magicNumber(month);
  assert.equal(result.magicNumberRounded, 6);
  assert.ok(Math.abs(result.magicNumber - 25 / (52 / 12)) < 1e-12);
  assertPlain(result);
});

test("what has no value is null, and no field is left out", () => {
  const result = core.magicNumber(month);
  assert.equal(result.barometer, null);
  assert.equal(result.hoursPerWeek, null);
  assert.equal(result.perWeek.conversations, null);
  assert.deepEqual(Object.keys(result).sort(), [
    "barometer", "coaching", "goalMet", "hoursAvailable", "hoursPerWeek", "lastUsefulDay", "magicNumber", "magicNumberRounded", "needed", "perDay",
    "perWeek", "roundedUp", "sellingWeeks",
  ]);
});

test("an optional field that is undefined is absent, and null is not", () => {
  assert.deepEqual(core.magicNumber({ ...month, salesCycleDays: undefined, marks: undefined }), core.magicNumber(month));
  assert.deepEqual(magicNumber({ salesCycleDays: null }), { code: "wrong-type", field: "salesCycleDays" });
  assert.deepEqual(magicNumber({ marks: null }), { code: "wrong-type", field: "marks" });
});

test("a field that the type does not name is a typing mistake, at any depth", () => {
  assert.deepEqual(magicNumber({ closingratio: 0.4 }), { code: "unknown-field", field: "closingratio" });
  assert.deepEqual(magicNumber({ marks: { closing: 0.5 } }), { code: "unknown-field", field: "marks.closing" });
  assert.deepEqual(refusal(() => core.levers(month, { revenue: 3_000 })), { code: "unknown-field", field: "targets.revenue" });
});

test("missing, wrong, not finite and out of range are told apart", () => {
  assert.deepEqual(magicNumber({ closingRatio: undefined }), { code: "missing-field", field: "closingRatio" });
  assert.deepEqual(magicNumber({ closingRatio: "0.4" }), { code: "wrong-type", field: "closingRatio" });
  assert.deepEqual(magicNumber({ closingRatio: true }), { code: "wrong-type", field: "closingRatio" });
  assert.deepEqual(magicNumber({ closingRatio: 4n }), { code: "wrong-type", field: "closingRatio" });
  assert.deepEqual(magicNumber({ closingRatio: Number.NaN }), { code: "not-finite", field: "closingRatio" });
  assert.deepEqual(magicNumber({ weeks: Number.POSITIVE_INFINITY }), { code: "not-finite", field: "weeks" });
  assert.deepEqual(magicNumber({ closingRatio: 1.2 }), { code: "out-of-range", field: "closingRatio" });
  assert.deepEqual(magicNumber({ measured: { sales: 3, appointments: 2 } }).code, "out-of-range");
  assert.deepEqual(magicNumber({ measured: { sales: 1.5, appointments: 2 } }), { code: "out-of-range", field: "measured.sales" });
  assert.deepEqual(magicNumber({ start: "warm" }), { code: "out-of-range", field: "start" });
});

test("an argument that is no object is refused by its name", () => {
  for (const input of [null, 3, "15000", [month], true, Symbol("goal"), () => month]) {
    assert.deepEqual(refusal(() => core.magicNumber(input)), { code: "wrong-type", field: "input" });
  }
  assert.deepEqual(refusal(() => core.magicNumber()), { code: "missing-field", field: "input" });
});

test("input is never changed, and a result is the caller's own", () => {
  const marks = Object.freeze({ closingRatio: 0.5 });
  const input = Object.freeze({ ...month, marks });
  const first = core.magicNumber(input);
  first.coaching.length = 0;
  assert.notEqual(core.magicNumber(input).coaching.length, 0);
  assert.equal(core.solveFor(Object.freeze({ ...month, weeklyOpportunities: 6, weeks: 1 }), "weeks") > 0, true);
});

test("the unknown's own value is not looked at", () => {
  const given = { ...month, weeklyOpportunities: 5 };
  const expected = core.solveFor(given, "closingRatio");
  for (const closingRatio of [undefined, null, "much", 7, Number.NaN]) {
    assert.equal(core.solveFor({ ...given, closingRatio }, "closingRatio"), expected);
  }
  assert.deepEqual(refusal(() => core.solveFor(given, "salesCycleDays")), { code: "out-of-range", field: "unknown" });
});

test("a scorecard is guided or quick, never both", () => {
  const criteria = {
    pain: { essential: 2, urgent: 2, specific: 2 },
    power: { resourced: 2, leading: 1, credible: 2 },
    fit: { suitable: 2, advantageous: 2, timely: 2 },
  };
  const guided = core.scoreOpportunity({ criteria });
  assertPlain(guided);
  assert.equal(guided.total, 14);
  assert.deepEqual(guided.nextSteps, [{ dimension: "power", criterion: "leading", to: 2 }]);
  assert.equal(core.scoreOpportunity({ pain: 5, power: 4, fit: 5 }).total, 14);
  assert.deepEqual(refusal(() => core.scoreOpportunity({ criteria, pain: 5 })), { code: "unknown-field", field: "pain" });
  assert.deepEqual(refusal(() => core.scoreOpportunity({ pain: 5, power: 4, fit: 6 })), { code: "out-of-range", field: "fit" });
  assert.deepEqual(refusal(() => core.scoreOpportunity({ criteria: { ...criteria, fit: { ...criteria.fit, timely: 3 } } })), {
    code: "out-of-range",
    field: "criteria.fit.timely",
  });
});

test("init gives the same promise while loading and once loaded", async () => {
  assert.equal(init(), init());
  assert.equal(await init(), undefined);
});

test("before init every call says so", async () => {
  const fresh = await import("../../dist/playfield.core.js?fresh");
  const isClass = (value) => /^class\b/.test(Function.prototype.toString.call(value));
  const calls = Object.entries(fresh).filter(([name, value]) => typeof value === "function" && name !== "default" && !isClass(value));
  assert.ok(calls.length > 3);
  for (const [name, call] of calls) {
    assert.throws(() => call({}), { code: "not-loaded", field: null }, name);
  }
  assert.throws(() => new fresh.Pipeline(), { code: "not-loaded", field: null });
  assert.throws(() => fresh.Pipeline.read("Name,Amount\nAcme,1"), { code: "not-loaded", field: null });
});

test("a file that is no module is told apart, and the next try counts", async () => {
  const fresh = await import("../../dist/playfield.core.js?retry");
  await assert.rejects(fresh.default(new TextEncoder().encode("<!doctype html>")), { code: "wrong-file" });
  await assert.rejects(fresh.default(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 99])), { code: "corrupt" });
  // An empty module starts anywhere: what it left behind would be called ever after.
  await assert.rejects(fresh.default(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), { code: "wrong-file" });
  for (const none of [5, {}, true]) await assert.rejects(fresh.default(none), { name: "PlayfieldError", code: "wrong-type", field: "source" });
  await assert.rejects(fresh.default("no such file"), { code: "not-found", field: "source" });
  await fresh.default();
  assert.equal(fresh.magicNumber(month).magicNumberRounded, 6);
});

test("in Node a file is read by its address, as text too, and by its path", async () => {
  const file = new URL("../../dist/playfield.full.wasm", import.meta.url);
  for (const [how, source] of Object.entries({ address: file, text: file.href, path: fileURLToPath(file) })) {
    const fresh = await import(`../../dist/playfield.core.js?${how}`);
    await fresh.default(source);
    assert.equal(fresh.magicNumber(month).magicNumberRounded, 6, how);
  }
});
