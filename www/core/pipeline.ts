// The pipeline Wasm part, for the pipeline element and for its worker: started once a realm, whoever asks first.

import { initSync } from "#pipeline";
import { starter } from "./init.ts";
import { compile, refused, type Begun, type Source } from "./load.ts";
import { unpacked } from "./unpack.ts";

export { PlayfieldError } from "./playfield_error.ts";
export * from "#pipeline";

let compiled: WebAssembly.Module | undefined;

export const startPipeline = starter((given) => {
  compiled = given.module;
  return initSync(given);
}, arrived);

async function arrived(source: Source | Begun): Promise<WebAssembly.Module> {
  const module = await compile(source);
  try {
    return await unpacked(module);
  } catch (error) {
    throw refused(error);
  }
}

/** What a worker of ours is handed, so that it fetches and compiles nothing; undefined until started. */
export const pipelineModule = () => compiled;
