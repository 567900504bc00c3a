// The one script that a page names. It sees which elements are on the page, now and later, and asks at once, side by side, for
// their code with its words in the page's language, the code they share, and the Wasm part they compute with.

import { languageFor, localeOf } from "../elements/tool/language.ts";
import type { Chunk, Supply, Trouble } from "../elements/tool/supply.ts";
import { type Rooms, skeleton } from "../elements/tool/skeleton.ts";
import type { Light } from "../core/light.ts";
import type { Begun } from "../core/load.ts";

/** Filled in by the build: tag → its Wasm, the room it will take, by selector, and the element whose Wasm can do all that its own does. */
declare const PARTS: Record<string, { wasm: string; room: Rooms; lender?: string }>;
/** The chunk with what elements share that stand together. */
declare const SHARED: string;
/** By language: one sentence for where not even the reasons come. */
declare const FAILURES: Record<string, string>;
/** In the names of all files that come in several languages. */
declare const HASH: string;

const begun = new Map<string, Begun>();
/** Tag → whether it came in one file, with nothing to share. */
const started = new Map<string, boolean>();
const lenders = new Map<string, () => Promise<Light>>();
const languages = Object.keys(FAILURES);
const beside = (file: string) => new URL(file, import.meta.url);

/** Loads elements that stand where this script does not look, inside the page's own shadow roots: `load("playfield-calculator")`. */
export function load(tag: string, element: Element = document.createElement(tag)): void {
  if (!PARTS[tag] || started.has(tag)) return;
  const others = Object.keys(PARTS).filter((other) => other !== tag);
  const alone = !others.some((other) => started.get(other) === false || (!started.has(other) && document.querySelector(other)));
  started.set(tag, alone);
  const { lender } = PARTS[tag]!;
  const owner = lender && document.querySelector(lender);
  if (owner) load(lender, owner);
  void attempt(tag, element, 0);
}

async function attempt(tag: string, element: Element, tries: number): Promise<void> {
  const alone = started.get(tag);
  const language = languageFor(localeOf(element), languages);
  const file = (spoken: string) => `${tag.slice(10)}${alone ? "" : "-split"}.${spoken}-${HASH}.js`;
  // Browsers may remember a module that failed; another address is asked anew.
  const chunk = (name: string) => import(beside(tries ? `${name}?${tries}` : name).href) as Promise<Chunk>;
  if (!alone) chunk(SHARED).catch(() => {});
  const fetched = chunk(file(language));
  const { wasm, lender } = PARTS[tag]!;
  const own = element.getAttribute("wasm-url");
  const part = () => begin(new URL(own ?? beside(wasm), document.baseURI));
  // Functions are lent among those that share their code, errors among it.
  const lent = own || alone ? undefined : lenders.get(lender!)?.();
  if (!lent) part();
  if (!alone) lenders.set(tag, async () => (await fetched).lend!(part()));
  const supply: Supply = {
    languages,
    words: new Map(),
    fetchWords: async (other) => (await chunk(file(other))).words,
    get wasm() {
      return part();
    },
    lent,
    explain,
  };
  // Once the bones are painted.
  setTimeout(warm, 50, localeOf(element));
  try {
    const { define, words } = await fetched;
    supply.words.set(language, words);
    define(supply);
  } catch (error) {
    const trouble = { code: null, message: String(error), url: beside(file(language)), tries, retry: () => void attempt(tag, element, tries + 1) };
    for (const each of document.querySelectorAll<HTMLElement>(tag)) void explain(each, trouble);
  }
}

/** Writing numbers in a locale for the first time makes the browser read its tables: here while the files are on their way. */
function warm(locale: string): void {
  try {
    new Intl.NumberFormat(locale, { style: "currency", currency: "USD" }).formatToParts(1);
    new Intl.NumberFormat(locale, { style: "percent" }).format(1);
    new Intl.PluralRules(locale).select(1);
  } catch {
    // No locale that the browser knows: the element finds another.
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
  const language = languageFor(localeOf(element), languages);
  const chunk = `explain.${language}-${HASH}.js`;
  let code = trouble.code;
  try {
    const explanation = (await import(beside(trouble.tries ? `${chunk}?${trouble.tries}` : chunk).href)) as typeof import("./explain.ts");
    code = await explanation.explain(element, trouble);
    if (!code) return;
  } catch {
    code ??= "network";
    const again = document.createElement("button");
    again.textContent = `${FAILURES[language]} (${code})`;
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
      load(tag, element);
      skeleton(element, PARTS[tag]!.room);
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
