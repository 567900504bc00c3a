// The full Wasm part, for the elements that need more than the light one and for the worker: started once a realm, whoever asks first.

import { initSync } from "#full";
import { starter } from "./init.ts";
import { compile } from "./load.ts";

export { PlayfieldError } from "./playfield_error.ts";
export * from "#full";

let compiled: WebAssembly.Module | undefined;

export const startFull = starter((given) => {
  compiled = given.module;
  return initSync(given);
}, compile);

/** What a worker of ours is handed, so that it fetches and compiles nothing; undefined until started. */
export const fullModule = () => compiled;
