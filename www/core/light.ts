// The light Wasm part, for the elements: started once a page, whoever asks first.

import { initSync } from "#light";
import { early } from "./early.ts";
import { starter } from "./init.ts";

export { PlayfieldError } from "./playfield_error.ts";
export * from "#light";

export const startLight = starter(initSync, early);
