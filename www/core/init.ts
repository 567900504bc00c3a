import { type Begun, compile, type Source, unfit } from "./load.ts";

/** An `init` that starts one Wasm part: the same promise while loading and once loaded, a new try after a failure. */
export function starter(begin: (given: { module: WebAssembly.Module }) => unknown) {
  let started: Promise<void> | undefined;
  return (source: () => Source | Begun | Promise<Source>): Promise<void> => {
    started ??= start(begin, source).catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}

async function start(begin: (given: { module: WebAssembly.Module }) => unknown, source: () => Source | Begun | Promise<Source>): Promise<void> {
  const module = await compile(await source());
  try {
    begin({ module });
  } catch (error) {
    throw unfit(error);
  }
}
