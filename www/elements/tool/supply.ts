import type { Begun } from "../../core/load.ts";
import type { Light } from "../../core/light.ts";
import type { LoadCode } from "../../core/playfield_error.ts";
import type { Words } from "./speech.ts";

/** What a chunk is handed when it arrives: where its words and its Wasm come from, and who speaks when it can't start. */
export interface Supply {
  languages: readonly string[];
  /** What has arrived, by language; the language of the chunk itself at first. */
  words: Map<string, Words>;
  fetchWords(language: string): Promise<Words>;
  /** The Wasm part, already under way, or its bytes where they came inside the script. */
  readonly wasm: Begun | Uint8Array<ArrayBuffer>;
  /** The functions of the light part, where another element's part has them too. */
  readonly lent?: Promise<Light> | undefined;
  /** Says in the element's box what went wrong; what was drawn there goes when the element starts after all. */
  explain(element: HTMLElement, trouble: Trouble): Promise<void>;
}

/** Why an element does not start. */
export interface Trouble {
  /** Null: to be found out from what `url` answers. */
  code: LoadCode | null;
  message: string;
  /** The file that could not be had. */
  url: URL | null;
  /** How often the visitor has pressed "Try again". */
  tries: number;
  retry(): void;
}

/** What an element's code comes as. */
export interface Code {
  define(supply: Supply): void;
  /** The functions of the light part, of an element whose part has them. */
  lend?(wasm: Begun | Uint8Array<ArrayBuffer>): Promise<Light>;
}

/** A file of code and its words in one language: one element, or several by their names. */
export interface Chunk extends Code {
  elements?: Record<string, Code>;
  words: Words;
}
