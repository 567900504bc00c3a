import type { Speech } from "../tool/speech.ts";
import { ALL, type Card, criterionOf, EMPTY, type Mode } from "./card.ts";

const CLAIMED = ["power.leading", "power.credible"];
const NOTED = ["pain.essential", "pain.urgent", "pain.specific", "power.resourced", "fit.suitable", "fit.timely"] as const;

/** Data of our own, to look at: never in a value, a form or an export. */
export const EXAMPLE = (speech: Speech, mode: Mode): Card => ({
  ...EMPTY,
  mode,
  scores: { pain: 5, power: 3, fit: 5 },
  criteria: Object.fromEntries(ALL.map((path) => [path, CLAIMED.includes(path) ? 1 : 2])),
  proofs: Object.fromEntries(NOTED.map((path) => [path, speech.text(`scorecard-example-${criterionOf(path) as "essential"}`)])),
  nextStep: speech.text("scorecard-example-step"),
});
