// Every tool in one classic script, with the Wasm, the words of all languages and the reasons inside: for places that take a single file,
// and for pages that are opened as files. Its pipeline reads in slices on the page.

import { takeWorkbookFrom } from "../core/workbook.ts";
import { languageFor, localeOf } from "../elements/tool/language.ts";
import { type Rooms, skeleton } from "../elements/tool/skeleton.ts";
import type { Words } from "../elements/tool/speech.ts";
import type { Code } from "../elements/tool/supply.ts";
import { bytesOf, say } from "./single.ts";

/** `rooms` and `elements` by the elements' names, `words` by language; the modules are text, a letter a byte. */
export function startAll(elements: Record<string, Code>, rooms: Record<string, Rooms>, words: Record<string, Words>, pipeline: string, workbook: string): void {
  if (typeof document !== "object") return;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  function start(): void {
    if (Object.keys(elements).some((name) => customElements.get(`playfield-${name}`))) return console.warn("Playfield is on this page already. This second copy does nothing.");
    const languages = Object.keys(words);
    const wasm = bytesOf(pipeline);
    takeWorkbookFrom(() => bytesOf(workbook));
    for (const [name, code] of Object.entries(elements)) {
      const tag = `playfield-${name}`;
      for (const element of document.querySelectorAll(tag)) skeleton(element, rooms[name]!);
      code.define({
        languages,
        words: new Map(Object.entries(words)),
        fetchWords: async (language) => words[language]!,
        wasm,
        get lent() {
          return code.lend ? undefined : elements["pipeline"]!.lend!(wasm);
        },
        explain(element, trouble) {
          const language = languageFor(localeOf(element), languages);
          return say(element, trouble, { language, words: words[language]! });
        },
      });
    }
  }
}
