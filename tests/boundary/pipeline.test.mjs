// Opportunities by id, listed, forecast and merged, through the built core.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";

const presses = Object.freeze({ id: "1", name: "Two presses", account: "Škoda", currency: "EUR", amount: 48_000, pain: 5, power: 4, fit: 5 });
const belts = Object.freeze({ id: "2", name: "Belts", owner: "Ann", currency: "EUR", amount: 900.5, outcome: null });
const held = () => core.Pipeline.from([presses, belts]);

test("an opportunity comes out whole, with null for what it has not, and goes back in as it came", () => {
  const pipeline = held();
  assert.equal(pipeline.length, 2);
  const out = pipeline.get("1");
  assert.deepEqual({ ...out, ...presses }, out);
  assert.equal(out.owner, null);
  assertPlain(pipeline.toJson());
  assert.deepEqual(core.Pipeline.from(pipeline.toJson()).toJson(), pipeline.toJson());
});

test("what is wrong is named by its place", () => {
  const from = (...opportunities) => refusal(() => core.Pipeline.from(opportunities));
  assert.deepEqual(from(presses, { ...belts, amount: "900" }), { code: "wrong-type", field: "opportunities[1].amount" });
  assert.deepEqual(from(presses, { ...belts, amount: Number.NaN }), { code: "not-finite", field: "opportunities[1].amount" });
  assert.deepEqual(from(presses, presses), { code: "duplicate-id", field: "opportunities[1].id" });
  assert.deepEqual(from({ ...presses, amuont: 3 }), { code: "unknown-field", field: "opportunities[0].amuont" });
  assert.deepEqual(from({ id: "3" }), { code: "missing-field", field: "opportunities[0].name" });
  assert.deepEqual(from({ ...presses, closedOn: "2026-02-30" }), { code: "bad-date", field: "opportunities[0].closedOn" });
  const pipeline = held();
  assert.deepEqual(refusal(() => pipeline.put({ ...presses, pain: 6 })), { code: "out-of-range", field: "opportunity.pain" });
  assert.deepEqual(refusal(() => pipeline.patch("1", { pain: 2.5 })), { code: "out-of-range", field: "change.pain" });
  assert.deepEqual(refusal(() => pipeline.patch("1", { id: "2" })), { code: "duplicate-id", field: "change.id" });
  assert.deepEqual(refusal(() => pipeline.patch("1", {}, { on: "tomorrow" })), { code: "bad-date", field: "at.on" });
  assert.deepEqual(refusal(() => pipeline.get("9")), { code: "unknown-id", field: "id" });
  assert.deepEqual(refusal(() => pipeline.rows({ offset: -1, limit: 5 })), { code: "out-of-range", field: "offset" });
  assert.deepEqual(pipeline.toJson(), held().toJson());
});

test("null clears, a score is remembered with its day, criteria decide until a score is given", () => {
  const pipeline = held();
  assert.equal(pipeline.patch("2", { owner: null }).owner, null);
  const scored = pipeline.patch("1", { power: 5 }, { on: "2026-11-23", by: "Ann" });
  assert.deepEqual(scored.scores, [{ on: "2026-11-23", by: "Ann", pain: 5, power: 5, fit: 5 }]);
  const none = { essential: 0, urgent: 0, specific: 0 };
  const criteria = { pain: { essential: 2, urgent: 2, specific: 1 }, power: { resourced: 1, leading: 0, credible: 0 }, fit: { suitable: 2, advantageous: 2, timely: 2 } };
  const guided = pipeline.patch("1", { criteria });
  assert.deepEqual([guided.pain, guided.power, guided.fit], [4, 0, 5]);
  assert.deepEqual(guided.criteria, criteria);
  assert.equal(pipeline.patch("1", { power: 3 }).criteria, null);
  assert.deepEqual(refusal(() => pipeline.patch("1", { criteria: { ...criteria, pain: { ...none, urgent: 3 } } })), { code: "out-of-range", field: "change.criteria.pain.urgent" });
});

test("a window of the list is sorted, searched and filtered", () => {
  const pipeline = held();
  const { total, rows } = pipeline.rows({ offset: 0, limit: 1, sort: { by: "amount" } });
  assert.equal(total, 2);
  assert.deepEqual([rows[0].id, rows[0].total, rows[0].band], ["2", null, null]);
  assert.equal(pipeline.rows({ offset: 0, limit: 9, search: "SKODA" }).rows[0].band, "commit");
  assert.equal(pipeline.rows({ offset: 0, limit: 9, band: "unscored", owner: "Ann", open: true }).total, 1);
  assert.deepEqual(refusal(() => pipeline.rows({ offset: 0, limit: 9, sort: { by: "size" } })), { code: "out-of-range", field: "sort.by" });
});

test("Monday's file is merged and the bridge adds up", () => {
  const pipeline = held();
  const newer = core.Pipeline.from([{ ...belts, amount: 1_000 }, { id: "3", name: "New", currency: "EUR", amount: 70 }]);
  const report = pipeline.merge(newer, { on: "2026-11-23" });
  assertPlain(report);
  assert.deepEqual([report.added, report.missing, report.changedCount], [["3"], ["1"], 1]);
  assert.deepEqual(report.changed, [{ id: "2", field: "amount", from: "900.5", to: "1000" }]);
  const [euros] = report.movement;
  const closing = euros.opening.amount + euros.created.amount + euros.grown.amount - euros.missing.amount;
  assert.ok(Math.abs(closing - euros.closing.amount) < 1e-9);
  assert.equal(pipeline.get("1").missingSince, "2026-11-23");
  assert.equal(newer.length, 2);
  assert.equal(pipeline.merge(pipeline, { on: "2026-11-23" }).changedCount, 0);
  assert.deepEqual(refusal(() => pipeline.merge({}, { on: "2026-11-23" })), { code: "wrong-type", field: "newer" });
  assert.deepEqual(refusal(() => pipeline.merge(newer, {})), { code: "missing-field", field: "at.on" });
});

test("a forecast tells who is a 14 or 15", () => {
  const [euros] = held().forecast({ asOf: "2026-11-23", by: "owner" });
  assertPlain(euros);
  assert.deepEqual(euros.whoIsIt, ["1"]);
  assert.deepEqual(euros.commit, { count: 1, amount: 48_000, withoutAmount: 0, window: { from: "2026-11-23", to: "2026-12-07" } });
  assert.deepEqual(euros.bestCase.window, { from: "2026-12-23", to: null });
  assert.deepEqual(euros.groups.map((group) => group.key), ["Ann", null]);
  assert.deepEqual(refusal(() => held().forecast({ asOf: "2026-11-23", windows: { commitWithinDays: 1.5 } })), { code: "out-of-range", field: "windows.commitWithinDays" });
});

test("lists of ids keep each id as it is", () => {
  const called = (...ids) => core.Pipeline.from(ids.map((id) => ({ ...presses, id }))).forecast({ asOf: "2026-11-23" })[0].whoIsIt;
  assert.deepEqual(called("b", "ä,\n", "a"), ["a", "b", "ä,\n"]);
  assert.deepEqual(called("b\u0001", "\u0001", "a\u0001c"), ["\u0001", "a\u0001c", "b\u0001"]);
  assert.deepEqual(core.Pipeline.from([belts]).forecast({ asOf: "2026-11-23" })[0].whoIsIt, []);
  const merged = held().merge(core.Pipeline.from([{ ...belts, id: "3" }]), { on: "2026-11-23" });
  assert.deepEqual([merged.added, merged.missing], [["3"], ["1", "2"]]);
});

test("the law of the revenue won needs win rates", () => {
  const pipeline = held();
  assert.equal(pipeline.forecast({ asOf: "2026-11-23" })[0].outcome, null);
  const [euros] = pipeline.forecast({ asOf: "2026-11-23", winRates: { commit: 0.75, bestCase: { won: 3, closed: 7 } } });
  assertPlain(euros);
  assert.deepEqual([euros.outcome.mean, euros.outcome.p10, euros.outcome.p50, euros.outcome.exact], [36_000, 0, 48_000, true]);
  assert.deepEqual(refusal(() => pipeline.forecast({ asOf: "2026-11-23", winRates: { commit: 1.2 } })), { code: "out-of-range", field: "winRates.commit" });
});

test("calibration judges by the score that was held before the close", () => {
  const scores = [{ on: "2026-09-01", pain: 5, power: 5, fit: 5 }];
  const won = { id: "4", name: "Won", outcome: "won", closedOn: "2026-09-21", scores };
  const calibration = core.Pipeline.from([won, presses]).calibration({ asOf: "2026-11-23" });
  assertPlain(calibration);
  assert.deepEqual([calibration.bands.commit.closed, calibration.bands.commit.won, calibration.separates], [1, 1, null]);
  assert.deepEqual(refusal(() => held().calibration({ asOf: "2026-11-23", leadDays: -1 })), { code: "out-of-range", field: "leadDays" });
});

test("what was freed says so", () => {
  const pipeline = held();
  const other = held();
  pipeline.free();
  pipeline.free();
  for (const call of [() => pipeline.length, () => pipeline.get("1"), () => pipeline.toJson(), () => other.merge(pipeline, { on: "2026-11-23" })]) {
    assert.deepEqual(refusal(call), { code: "freed", field: null });
  }
  assert.equal(other.length, 2);
});
