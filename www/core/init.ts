import { PlayfieldError } from "./playfield_error.ts";

/** An `init` that starts one Wasm part: the same promise while loading and once loaded, a new try after a failure. */
export function starter<S>(begin: (given: { module: WebAssembly.Module }) => unknown, compile: (source: S) => Promise<WebAssembly.Module>) {
  let started: Promise<void> | undefined;
  return (source: () => S | Promise<S>): Promise<void> => {
    started ??= start(source).catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };

  async function start(source: () => S | Promise<S>): Promise<void> {
    const module = await compile(await source());
    try {
      begin({ module });
    } catch (error) {
      // A policy may forbid it here, too; else another version's file stands where ours should.
      throw new PlayfieldError(/content security policy/i.test(String(error)) ? "csp-wasm" : "wrong-file", `this module does not start: ${error}`);
    }
  }
}
