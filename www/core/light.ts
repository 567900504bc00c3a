// What calculator and scorecard compute with: the light Wasm part, or the pipeline part where the page has it anyway. Started once a page,
// whoever asks first.

import * as light from "#light";
import { early } from "./early.ts";
import { starter } from "./init.ts";
import type { Begun, Source } from "./load.ts";

export { PlayfieldError } from "./playfield_error.ts";

export type Light = Pick<typeof light, "attainment" | "levers" | "magicNumber" | "opportunitiesFor" | "scoreOpportunity" | "solveFor">;

export let { attainment, levers, magicNumber, opportunitiesFor, scoreOpportunity, solveFor }: Light = light;

const begin = starter(light.initSync, early);

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
