// One element in one file, with its Wasm and its English words inside: for pages that may fetch nothing, and for places that take a single file.

import { refused } from "../core/load.ts";
import type { LoadCode } from "../core/playfield_error.ts";
import { type Rooms, skeleton } from "../elements/tool/skeleton.ts";
import type { Words } from "../elements/tool/speech.ts";
import type { Chunk, Trouble } from "../elements/tool/supply.ts";
import { explain } from "./explain.ts";

/** `module` is the Wasm, a letter a byte. */
export function start(tag: string, { define, words }: Chunk, room: Rooms, module: string): void {
  if (typeof document !== "object") return;
  if (customElements.get(tag)) return console.warn(`<${tag}> is on this page already. This second copy does nothing: ${import.meta.url}`);
  for (const element of document.querySelectorAll(tag)) skeleton(element, room);
  define({ languages: ["en"], words: new Map([["en", words]]), fetchWords: async () => words, wasm: bytesOf(module), explain: (element, trouble) => say(element, trouble) });
}

/** In the element's box: why its Wasm does not start, and what the page's owner must change; in the file's own language, or in another that it has. */
export async function say(element: HTMLElement, trouble: Trouble, spoken?: { language: string; words: Words }): Promise<void> {
  const code = await explain(element, { ...trouble, code: trouble.code ?? (refused(trouble.message).code as LoadCode) }, spoken);
  element.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail: { code, message: trouble.message } }));
}

/** A Wasm module that stands in a script as text, a letter a byte. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
