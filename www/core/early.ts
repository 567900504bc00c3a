// How an element takes its Wasm: from the request that the loader sent or the script that it came in, and no more. Why there is none is found out by load.ts, in a chunk
// that comes only then.

import type { Begun, Source } from "./load.ts";
import { patiently } from "./patience.ts";

export async function early(source: Source | Begun): Promise<WebAssembly.Module> {
  if (source instanceof Uint8Array) return WebAssembly.compile(source as BufferSource);
  const answer = await patiently(source instanceof URL ? fetch(source) : (source as Begun).answer);
  // Copies of this code may share the answer: each reads a clone.
  return WebAssembly.compile(await patiently(answer.clone().arrayBuffer()));
}
