// What calculator and scorecard compute with: the light Wasm part, or the pipeline part where the page has it anyway. Started once a page,
// whoever asks first.

import type * as light from "#light";
// By name: of the glue as a whole the built file would keep every other way to start it.
import { attainment as ownAttainment, initSync, levers as ownLevers, magicNumber as ownMagicNumber, opportunitiesFor as ownOpportunitiesFor, scoreOpportunity as ownScoreOpportunity, solveFor as ownSolveFor } from "#light";
import { early } from "./early.ts";
import { starter } from "./init.ts";
import type { Begun, Source } from "./load.ts";

export { PlayfieldError } from "./playfield_error.ts";

export type Light = Pick<typeof light, "attainment" | "levers" | "magicNumber" | "opportunitiesFor" | "scoreOpportunity" | "solveFor">;

export let attainment = ownAttainment;
export let levers = ownLevers;
export let magicNumber = ownMagicNumber;
export let opportunitiesFor = ownOpportunitiesFor;
export let scoreOpportunity = ownScoreOpportunity;
export let solveFor = ownSolveFor;

const begin = starter(initSync, early);

/** Where nobody lends the functions, or the lender does not start, the part is had from its source. */
export function startLight(source: () => Source | Begun, lent?: Promise<Light>): Promise<void> {
  if (!lent) return begin(source);
  return lent.then(
    (functions) => {
      ({ attainment, levers, magicNumber, opportunitiesFor, scoreOpportunity, solveFor } = functions);
    },
    () => begin(source),
  );
}
