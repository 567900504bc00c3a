// The one script that a page names. It sees which elements are on the page, now and later, and asks at once, side by side, for
// their code with its words in the page's language, and the Wasm part they compute with.

import { languageFor, localeOf } from "../elements/tool/language.ts";
import type { Chunk, Supply, Trouble } from "../elements/tool/supply.ts";
import { type Rooms, skeleton } from "../elements/tool/skeleton.ts";
import type { Light } from "../core/light.ts";
import type { Begun } from "../core/load.ts";

/** Filled in by the build: tag → its Wasm, the room it will take, by selector, and the element whose Wasm can do all that its own does. */
declare const PARTS: Record<string, { wasm: string; room: Rooms; lender?: string }>;
/** Tags of elements that come in one file where they stand together on a page, fewest first. */
declare const TOGETHER: string[][];
/** By language: one sentence for where not even the reasons come. */
declare const FAILURES: Record<string, string>;
/** In the names of all files that come in several languages. */
declare const HASH: string;

const begun = new Map<string, Begun>();
/** The elements whose code is in one file, with the words of a language. */
interface File {
  tags: string[];
  language: string;
}
/** Tag → the file that it comes in. */
const started = new Map<string, File>();
/** Tag → how its functions are lent, and the address of the file that lends them. */
const lenders = new Map<string, { from: string; lend: () => Promise<Light> }>();
const languages = Object.keys(FAILURES);
const languageOf = (element: Element) => languageFor(localeOf(element), languages);
const beside = (file: string) => new URL(file, import.meta.url);

/** Loads elements that stand where this script does not look, inside the page's own shadow roots: `load("playfield-calculator")`. */
export function load(tag: string, element: Element = document.createElement(tag)): void {
  if (!PARTS[tag] || started.has(tag)) return;
  const { lender } = PARTS[tag];
  const owner = lender && document.querySelector(lender);
  if (owner) load(lender, owner);
  const file = fileOf(tag, languageOf(element));
  started.set(tag, file);
  void attempt(tag, element, file, 0);
}

/** One that is on its way anyway, else that of the elements which stand on the page with this one. */
function fileOf(tag: string, language: string): File {
  const here = Object.keys(PARTS).filter((other) => {
    const found = other !== tag && !started.has(other) && document.querySelector(other);
    return other === tag || (found && languageOf(found) === language);
  });
  return [...started.values()].find((file) => file.language === language && file.tags.includes(tag))
    ?? { language, tags: here[1] ? TOGETHER.find((tags) => here.every((one) => tags.includes(one)))! : here };
}

async function attempt(tag: string, element: Element, { tags, language }: File, tries: number): Promise<void> {
  // Browsers may remember a module that failed; another address is asked anew.
  const address = (spoken: string) => beside(`${tags.map((one) => one.slice(10)).join("-")}.${spoken}-${HASH}.js${tries ? `?${tries}` : ""}`);
  const chunk = (spoken: string) => import(address(spoken).href) as Promise<Chunk>;
  const url = address(language);
  const fetched = chunk(language);
  const code = async () => (tags[1] ? (await fetched).elements![tag.slice(10)]! : fetched);
  const { wasm, lender } = PARTS[tag]!;
  const own = element.getAttribute("wasm-url");
  const part = () => begin(new URL(own ?? beside(wasm), document.baseURI));
  // Functions are lent within a file: what they throw is of one kind there.
  const lending = own ? undefined : lenders.get(lender!);
  const borrows = lending?.from === url.href;
  if (!borrows) part();
  lenders.set(tag, { from: url.href, lend: async () => (await code()).lend!(part()) });
  const supply: Supply = {
    languages,
    words: new Map(),
    fetchWords: async (other) => (await chunk(other)).words,
    get wasm() {
      return part();
    },
    get lent() {
      return borrows ? lending.lend() : undefined;
    },
    explain,
  };
  // Once the bones are painted.
  setTimeout(warm, 50, localeOf(element));
  try {
    supply.words.set(language, (await fetched).words);
    (await code()).define(supply);
  } catch (error) {
    const trouble = { code: null, message: String(error), url, tries, retry: () => void attempt(tag, element, { tags, language }, tries + 1) };
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
  const language = languageOf(element);
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
