// The one script that a page names. It sees which elements are on the page, now and later, and asks at once, side by side, for
// their code with its words in the page's language, the code they share, and the Wasm part they compute with.

import { languageFor, localeOf } from "../elements/tool/language.ts";
import type { Chunk, Supply, Trouble } from "../elements/tool/supply.ts";
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
    explain,
  };
  try {
    const { define, words } = await fetched;
    supply.words.set(language, words);
    define(supply);
  } catch (error) {
    const trouble = { code: null, message: String(error), url: beside(chunks[language]!), tries, retry: () => void attempt(tag, element, tries + 1) };
    for (const own of document.querySelectorAll<HTMLElement>(tag)) void explain(own, trouble);
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

/** In the element's box: the reason, and what the page's owner must change; where even that can't be had, one button. */
async function explain(element: HTMLElement, trouble: Trouble): Promise<void> {
  const [chunk, sentence] = FAILURES[languageFor(localeOf(element), Object.keys(FAILURES))]!;
  let code = trouble.code;
  try {
    const explanation = (await import(beside(trouble.tries ? `${chunk}?${trouble.tries}` : chunk).href)) as typeof import("./explain.ts");
    code = await explanation.explain(element, trouble);
  } catch {
    code ??= "network";
    const again = document.createElement("button");
    again.textContent = `${sentence} (${code})`;
    again.onclick = trouble.retry;
    (element.shadowRoot ?? element.attachShadow({ mode: "open" })).replaceChildren(again);
  }
  const detail = { code, message: trouble.message };
  element.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail }));
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
