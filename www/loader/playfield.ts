// The one script that a page names. It sees which elements are on the page, now and later, and asks at once, side by side, for
// their code with its words in the page's language, the code they share, and the Wasm part they compute with.

import { languageFor, localeOf } from "../elements/tool/language.ts";
import type { Chunk, Supply } from "../elements/tool/supply.ts";
import { type Room, skeleton } from "../elements/tool/skeleton.ts";
import type { Begun } from "../core/load.ts";

/** Filled in by the build: tag → its Wasm, the chunks it shares, its own chunk by language, the room it will take. */
declare const PARTS: Record<string, { wasm: string; shared: string[]; chunks: Record<string, string>; room: Room }>;
/** By language: what says why an element's code did not come, and one sentence for where that does not come either. */
declare const FAILURES: Record<string, [chunk: string, sentence: string]>;

const begun = new Map<string, Begun>();
const started = new Set<string>();
const beside = (file: string) => new URL(file, import.meta.url);

/** Loads elements that stand where this script does not look, inside the page's own shadow roots: `load("playfield-calculator")`. */
export function load(tag: string, element: Element = document.createElement(tag)): void {
  const part = PARTS[tag];
  if (!part || started.has(tag)) return;
  started.add(tag);
  void attempt(tag, element, 0);
}

async function attempt(tag: string, element: Element, tries: number): Promise<void> {
  const { wasm, shared, chunks } = PARTS[tag]!;
  const languages = Object.keys(chunks);
  const language = languageFor(localeOf(element), languages);
  // Browsers may remember a module that failed; another address is asked anew.
  const chunk = (own: string) => import(beside(tries ? `${own}?${tries}` : own).href) as Promise<Chunk>;
  for (const file of shared) chunk(file).catch(() => {});
  const fetched = chunk(chunks[language]!);
  const supply: Supply = {
    languages,
    words: new Map(),
    fetchWords: async (other) => (await chunk(chunks[other]!)).words,
    wasm: begin(new URL(element.getAttribute("wasm-url") ?? beside(wasm), document.baseURI)),
  };
  try {
    const { define, words } = await fetched;
    supply.words.set(language, words);
    define(supply);
  } catch (error) {
    await explain(tag, language, beside(chunks[language]!), tries, () => attempt(tag, element, tries + 1), error);
  }
}

function begin(url: URL): Begun {
  let request = begun.get(url.href);
  if (!request) {
    request = { url, answer: fetch(url) };
    request.answer.catch(() => {});
    begun.set(url.href, request);
  }
  return request;
}

async function explain(tag: string, language: string, url: URL, tries: number, retry: () => void, error: unknown): Promise<void> {
  const [chunk, sentence] = FAILURES[language]!;
  const elements = document.querySelectorAll<HTMLElement>(tag);
  try {
    const { explain } = (await import(beside(chunk).href)) as typeof import("./explain.ts");
    await explain(elements, url, tries, retry);
  } catch {
    for (const element of elements) {
      const box = document.createElement("p");
      const again = document.createElement("button");
      again.textContent = sentence;
      again.onclick = retry;
      box.append(again);
      (element.shadowRoot ?? element.attachShadow({ mode: "open" })).replaceChildren(box);
      element.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail: { code: "network", message: String(error) } }));
    }
  }
}

function look(): void {
  for (const tag in PARTS) {
    if (customElements.get(tag)) continue;
    for (const element of document.querySelectorAll(tag)) {
      skeleton(element, PARTS[tag]!.room);
      load(tag, element);
    }
  }
}

if (typeof document === "object") {
  const mark = Symbol.for("playfield");
  const registry = customElements as unknown as Record<symbol, string>;
  if (registry[mark]) console.warn(`Playfield is on this page already, from ${registry[mark]}. This second copy does nothing: ${import.meta.url}`);
  else {
    registry[mark] = import.meta.url;
    look();
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }
}
