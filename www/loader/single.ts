// One element in one file, with its Wasm and its English words inside: for pages that may fetch nothing, and for places that take a single file.

import { refused } from "../core/load.ts";
import type { LoadCode } from "../core/playfield_error.ts";
import { type Rooms, skeleton } from "../elements/tool/skeleton.ts";
import type { Chunk, Trouble } from "../elements/tool/supply.ts";
import { explain } from "./explain.ts";
import { bytesOf } from "./module_text.ts";

/** `module` is the Wasm, a letter a byte. */
export function start(tag: string, { define, words }: Chunk, room: Rooms, module: string): void {
  if (typeof document !== "object") return;
  if (customElements.get(tag)) return console.warn(`<${tag}> is on this page already. This second copy does nothing: ${import.meta.url}`);
  for (const element of document.querySelectorAll(tag)) skeleton(element, room);
  define({ languages: ["en"], words: new Map([["en", words]]), fetchWords: async () => words, wasm: bytesOf(module), explain: say });
}

/** In the element's box: why its Wasm does not start, and what the page's owner must change. */
async function say(element: HTMLElement, trouble: Trouble): Promise<void> {
  const code = await explain(element, { ...trouble, code: trouble.code ?? (refused(trouble.message).code as LoadCode) });
  element.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail: { code, message: trouble.message } }));
}
