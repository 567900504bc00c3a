import { PlayfieldError } from "./playfield_error.ts";

/** Stands where the Wasm's exports will be until they are there. */
export const notLoaded = new Proxy({}, {
  get() {
    throw new PlayfieldError("not-loaded", "call init() and wait for it first");
  },
});
