import { PlayfieldError } from "../core/pipeline.ts";

/** Why a desk could not do what it was asked, as one word: what the core refused, or what else stood in the way. */
export function codeOf(error: unknown): string {
  if (error instanceof PlayfieldError) return error.code;
  // Only a file gives such an error: it is not what it was when it was chosen.
  if (error instanceof DOMException) return "file-changed";
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError ? "out-of-memory" : "broken";
}
