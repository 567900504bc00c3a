import type { Source } from "./load.ts";
import { PlayfieldError } from "./playfield_error.ts";

/** What a caller of `playfield/core` gives as the Wasm's source: bytes and modules as they are, an address in full. In Node a file is read,
 *  by its address or its path. */
export function named(source: Source, files: typeof import("node:fs") | null): Source {
  if (source instanceof WebAssembly.Module || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  if (typeof source !== "string" && !(source instanceof URL)) throw new PlayfieldError("wrong-type", "the source is an address, the bytes of a Wasm file or a compiled module", "source");
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  const url = URL.canParse(String(source), base) ? new URL(source, base) : null;
  if (files && (!url || url.protocol === "file:")) {
    try {
      return files.readFileSync(url ?? String(source));
    } catch (error) {
      throw new PlayfieldError("not-found", `${source} could not be read: ${error}`, "source");
    }
  }
  if (!url) throw new PlayfieldError("not-found", `"${source}" is no address`, "source");
  return url;
}

/** A module that asks for nothing is none of ours: it would start, and have nothing that is called. */
export function checked(module: WebAssembly.Module): WebAssembly.Module {
  if (!WebAssembly.Module.imports(module).length) throw new PlayfieldError("wrong-file", "this module is none of Playfield's");
  return module;
}
