import type { Begun } from "../../core/load.ts";
import type { Words } from "./speech.ts";

/** What a chunk is handed when it arrives: where its words and its Wasm come from. */
export interface Supply {
  languages: readonly string[];
  /** What has arrived, by language; the language of the chunk itself at first. */
  words: Map<string, Words>;
  fetchWords(language: string): Promise<Words>;
  /** The Wasm part, already under way, or inside the script. */
  wasm: Begun | WebAssembly.Module;
}

/** What an element's module and its words in one language come as. */
export interface Chunk {
  define(supply: Supply): void;
  words: Words;
}
