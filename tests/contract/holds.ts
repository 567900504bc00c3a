// The built module against the contract: every call written against it must compile against what was built. Checked by tsc alone.

import type * as Contract from "./contract.js";
import * as built from "../../dist/playfield.core.js";

export const held: typeof Contract = built;
