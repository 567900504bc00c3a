// The sales rooms across the boundary: funnel, scorecard, playing field, targets and playbook. What the numbers are is tested natively;
// here it is shapes, plain results, and refusals with code and path.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPlain, core, refusal } from "./core.mjs";

const month = Object.freeze({
  revenueGoal: 15_000,
  averageRevenuePerSale: 2_500,
  appointmentToProposal: 0.6,
  closingRatio: 0.4,
  weeks: 4,
  weeklyOpportunities: 6.25,
});
const keys = (object) => Object.keys(object).sort();
const near = (found, expected) => assert.ok(Math.abs(found / expected - 1) < 1e-9, `${found} for ${expected}`);

test("the chance of a goal, told and measured", () => {
  const told = core.attainment(month);
  assertPlain(told);
  assert.deepEqual(keys(told), ["expectedRevenue", "opportunities", "probability", "salesNeeded"]);
  near(told.probability, 0.576741203740811889);
  const measured = core.attainment({ ...month, measured: { sales: 6, appointments: 25 } });
  near(measured.probability, 0.566384623603963332);
  assert.deepEqual(refusal(() => core.attainment({ ...month, weeklyOpportunities: undefined })), {
    code: "missing-field",
    field: "weeklyOpportunities",
  });
});

test("the number of opportunities for a confidence", () => {
  assert.deepEqual(core.opportunitiesFor(month, 0.8), { opportunities: 32, perWeek: 8 });
  assert.deepEqual(core.opportunitiesFor({ ...month, bookedRevenue: 15_000 }, 0.8), { opportunities: 0, perWeek: 0 });
  assert.deepEqual(refusal(() => core.opportunitiesFor(month, 1)), { code: "out-of-range", field: "confidence" });
  assert.deepEqual(refusal(() => core.opportunitiesFor(month, Number.NaN)), { code: "not-finite", field: "confidence" });
  assert.deepEqual(refusal(() => core.opportunitiesFor(month, "0.8")), { code: "wrong-type", field: "confidence" });
  assert.deepEqual(refusal(() => core.opportunitiesFor(month)), { code: "missing-field", field: "confidence" });
  assert.equal(refusal(() => core.opportunitiesFor({ ...month, revenueGoal: 1e300 }, 0.8)).code, "unreachable");
});

test("levers by target", () => {
  const levers = core.levers(month, { averageRevenuePerSale: 5_000 });
  assertPlain(levers);
  assert.deepEqual(levers.map((lever) => lever.kpi), ["averageRevenuePerSale", "closingRatio", "appointmentToProposal"]);
  assert.equal(levers[0].conversationsSavedPerWeek, null);
  assert.deepEqual(refusal(() => core.levers(month, { closingRatio: 2 })), { code: "out-of-range", field: "targets.closingRatio" });
});

test("a seller beside the peers", () => {
  const seller = { averageRevenuePerSale: 1_500, salesCycleDays: 28 };
  const advice = core.comparePeers(seller, [{ averageRevenuePerSale: 2_500, salesCycleDays: 40 }]);
  assertPlain(advice);
  assert.deepEqual(advice.map(({ kpi, level, good, peers }) => [kpi, level, good, peers]), [
    ["averageRevenuePerSale", "low", false, 1],
    ["salesCycleDays", "low", true, 1],
  ]);
  assert.deepEqual(refusal(() => core.comparePeers(seller, [])), { code: "no-data", field: "others" });
  assert.deepEqual(refusal(() => core.comparePeers(seller, [seller, { ...seller, salesCycleDays: "28" }])), {
    code: "wrong-type",
    field: "others[1].salesCycleDays",
  });
  assert.deepEqual(refusal(() => core.comparePeers({ averageRevenuePerSale: 1 }, [seller])), {
    code: "missing-field",
    field: "seller.salesCycleDays",
  });
});

test("strategies beside each other, each a funnel with a name", () => {
  const bottomUp = { name: "bottom-up", ...month, conversationToAppointment: 0.1, minutesPerConversation: 8 };
  const topDown = { ...bottomUp, name: "top-down", closingRatio: 0.8, minutesPerConversation: 12, marks: { closingRatio: 0.5 } };
  const field = core.comparePlayingFields([bottomUp, topDown]);
  assertPlain(field);
  assert.equal(field.best, "top-down");
  assert.deepEqual(keys(field.strategies[0]), ["hoursPerSale", "name", "result", "revenuePerConversation"]);
  assert.deepEqual(field.strategies[0].result, core.magicNumber(Object.fromEntries(Object.entries(bottomUp).slice(1))));
  assert.deepEqual(keys(field.changes[0]), [
    "appointmentToProposal", "averageRevenuePerSale", "closingRatio", "conversationsPerWeek", "hoursPerWeek", "name", "opportunitiesPerWeek",
    "salesCycleDays",
  ]);
  near(field.changes[0].hoursPerWeek, -0.25);
  const refused = (change) => refusal(() => core.comparePlayingFields([bottomUp, { ...topDown, ...change }]));
  assert.deepEqual(refused({ name: "bottom-up" }), { code: "duplicate-id", field: "strategies[1].name" });
  assert.deepEqual(refused({ name: undefined }), { code: "missing-field", field: "strategies[1].name" });
  assert.deepEqual(refused({ weeks: undefined }), { code: "missing-field", field: "strategies[1].weeks" });
  assert.deepEqual(refused({ closingRatio: 2 }), { code: "out-of-range", field: "strategies[1].closingRatio" });
  assert.deepEqual(refused({ closingRatio: null }), { code: "wrong-type", field: "strategies[1].closingRatio" });
  assert.deepEqual(refused({ marks: { low: 1 } }), { code: "unknown-field", field: "strategies[1].marks.low" });
  assert.deepEqual(refused({ nmae: "x" }), { code: "unknown-field", field: "strategies[1].nmae" });
  assert.deepEqual(refusal(() => core.comparePlayingFields([bottomUp])), { code: "out-of-range", field: "strategies" });
});

test("due diligence on targets", () => {
  const rules = { industries: ["Printing"], levels: [{ upToEmployees: 50, titles: ["Owner"] }, { upToEmployees: null, titles: ["CFO"] }] };
  const account = { id: "1", name: "Harbour Print", industry: "printing", contactTitle: "cfo", contactName: "Dana Reyes", stillTrading: true };
  assert.deepEqual(core.assessTargets([account, { ...account, id: "2", thriving: true }], rules), [
    { id: "1", recommendedTitles: ["CFO"], missing: ["thriving"], ready: false },
    { id: "2", recommendedTitles: ["CFO"], missing: [], ready: true },
  ]);
  const refused = (change) => refusal(() => core.assessTargets([{ ...account, ...change }], rules));
  assert.deepEqual(refused({ employees: -1 }), { code: "out-of-range", field: "accounts[0].employees" });
  assert.deepEqual(refused({ thriving: "yes" }), { code: "wrong-type", field: "accounts[0].thriving" });
  assert.deepEqual(refused({ industry: null }), { code: "wrong-type", field: "accounts[0].industry" });
  assert.deepEqual(refusal(() => core.assessTargets([], { industries: [], levels: [{ titles: [] }] })), {
    code: "missing-field",
    field: "rules.levels[0].upToEmployees",
  });
});

const playbook = Object.freeze({
  name: "Ours",
  profiles: [{
    id: "printer", name: "Printer", story: "A press that stands still.",
    demographics: [{ attribute: "industry", is: ["printing"] }, { attribute: "employees", atLeast: 20, atMost: 200 }],
    psychographics: [], likelyMovement: [],
  }],
  stages: [
    { id: "assess", name: "Assess needs", inputs: [], activities: [{ id: "needs", text: "Ask" }], outputs: [] },
    { id: "propose", name: "Make proposal", inputs: [{ id: "budget", text: "Budget" }], activities: [], outputs: [] },
  ],
});

test("profiles: pursue, find out, leave", () => {
  const verdict = (account) => core.matchProfiles(playbook, account)[0];
  assert.deepEqual(verdict({ Industry: "PRINTING", employees: undefined }), {
    profile: "printer", met: 1, of: 2, unknown: ["employees"], failed: [], verdict: "findOut",
  });
  assert.equal(verdict({ industry: "printing", employees: 45 }).verdict, "pursue");
  assert.deepEqual(verdict({ industry: "mining", employees: "45" }).failed, ["industry"]);
  assert.deepEqual(refusal(() => verdict({ industry: true })), { code: "wrong-type", field: "account.industry" });
  assert.deepEqual(refusal(() => verdict({ employees: Number.POSITIVE_INFINITY })), { code: "not-finite", field: "account.employees" });
  const both = { ...playbook, profiles: [{ ...playbook.profiles[0], likelyMovement: [{ attribute: "a", is: [], atMost: 1 }] }] };
  assert.deepEqual(refusal(() => core.matchProfiles(both, {})), { code: "unknown-field", field: "playbook.profiles[0].likelyMovement[0].atMost" });
});

test("stages: a claim against the finished work", () => {
  assert.deepEqual(core.checkStages(playbook, [{ id: "a", stage: "propose", done: ["budget"] }, { id: "b", stage: "assess", done: [] }]), [
    { id: "a", claimed: "propose", earned: "assess", shortcut: true, missing: [{ stage: "assess", item: "needs" }] },
    { id: "b", claimed: "assess", earned: "assess", shortcut: false, missing: [] },
  ]);
  assert.deepEqual(refusal(() => core.checkStages(playbook, [{ id: "a", stage: "close", done: [] }])), {
    code: "unknown-id",
    field: "opportunities[0].stage",
  });
  assert.deepEqual(refusal(() => core.checkStages(playbook, [{ id: "a", stage: "assess" }])), {
    code: "missing-field",
    field: "opportunities[0].done",
  });
  assert.deepEqual(refusal(() => core.checkStages({ ...playbook, version: 2 }, [])), { code: "unknown-field", field: "playbook.version" });
});

test("flow: worst ratio first", () => {
  const flow = core.checkFlow(month, { sales: 0.75, appointments: 7, conversations: 30 });
  assertPlain(flow);
  assert.deepEqual(flow.map(({ step, enough }) => [step, enough]), [["sales", false], ["appointments", true]]);
  assert.deepEqual(refusal(() => core.checkFlow(month, { sale: 1 })), { code: "unknown-field", field: "actualPerWeek.sale" });
  assert.deepEqual(refusal(() => core.checkFlow(month, { sales: -1 })), { code: "out-of-range", field: "actualPerWeek.sales" });
});

test("an experiment against its control", () => {
  const found = core.compareExperiment({ successes: 48, trials: 80 }, { successes: 56, trials: 70 });
  assertPlain(found);
  assert.deepEqual(keys(found), ["difference", "high", "low", "pValue", "trialsNeededPerGroup", "verdict"]);
  assert.equal(found.verdict, "better");
  const same = { successes: 1, trials: 2 };
  assert.equal(core.compareExperiment(same, same).trialsNeededPerGroup, null);
  assert.equal(core.compareExperiment(same, same, { detect: 0.25, power: 0.9, confidence: 0.95 }).trialsNeededPerGroup, 77);
  assert.deepEqual(refusal(() => core.compareExperiment(same, { successes: 0, trials: 0 })), { code: "out-of-range", field: "variant.trials" });
  assert.deepEqual(refusal(() => core.compareExperiment(same, same, { power: 1 })), { code: "out-of-range", field: "power" });
  assert.deepEqual(refusal(() => core.compareExperiment(same, same, { alpha: 1 })), { code: "unknown-field", field: "alpha" });
});
