// `playfield/core`: the contract's functions over the full Wasm part, for page, worker and Node. The build lets each function
// throw "not-loaded" until `init` is done (www/build/bundle.mjs).

import { initSync } from "#full";
import { starter } from "./init.ts";
import { compile, type Source } from "./load.ts";

export { PlayfieldError } from "./playfield_error.ts";

const begin = starter(initSync, compile);

/** Loads the Wasm: found beside this file, unless `source` names another. */
export default function init(source?: Source): Promise<void> {
  return begin(() => source ?? beside());
}

async function beside(): Promise<Source> {
  const url = new URL("playfield.full.wasm", import.meta.url);
  if (url.protocol !== "file:" || typeof process === "undefined") return url;
  const { readFile } = await import("node:fs/promises");
  return readFile(url);
}
