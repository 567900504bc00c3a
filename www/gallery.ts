// Every element in every state, each beside the lines that make it. A specimen starts when it comes near the screen.

import { copies } from "./code_block.ts";
import { CHAPTERS, type Chapter, type Specimen, tagOf } from "./gallery_specimens.ts";
import { type Piece, written } from "./markup.ts";

const look = document.querySelector<HTMLFormElement>("#look")!;
const place = document.querySelector<HTMLElement>("#specimens")!;
const contents = document.querySelector<HTMLElement>("#contents")!;
const started = new WeakMap<Element, () => void>();

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    started.get(target)!();
  }
}, { rootMargin: "400px" });

function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

function build({ tag, attributes = {}, inside = [] }: Piece): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside.map((own) => (typeof own === "string" ? own : build(own))));
  return element;
}

/** The rules that a frame's class has in the page's own sheet, as an embedder would write them. */
function rulesOf(name: string): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith(`.${name} `)) as CSSStyleRule[];
  return rules.map((rule) => `${rule.selectorText.slice(name.length + 2)} { ${rule.style.cssText} }`).join("\n");
}

function code({ markup, value, style }: Specimen): string {
  const css = style ? `<style>\n${rulesOf(style)}\n</style>\n` : "";
  const script = value ? `\n<script type="module">\ndocument.querySelector("${tagOf(markup)}").value = ${JSON.stringify(value, null, 2)};\n</script>` : "";
  return `${css}${written(markup)}${script}`;
}

function specimen(own: Specimen & { id: string }): HTMLElement {
  const frame = make("div", { className: ["frame", own.style, own.low && "low"].filter(Boolean).join(" "), tabIndex: 0 });
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", own.title);
  if (own.width) frame.dataset.width = String(own.width);
  started.set(frame, () => {
    const built = build(own.markup);
    frame.append(built);
    const element = (built.localName.includes("-") ? built : built.querySelector(":is(playfield-calculator, playfield-scorecard, playfield-pipeline)")) as HTMLElement & { value?: unknown };
    if (own.value) element.value = own.value;
    if (own.then || own.drops || own.sees) element.addEventListener("playfield-ready", () => void goOn(element, own), { once: true });
    if (own.press) frame.nextElementSibling!.append(make("button", { type: "button", textContent: own.press, onclick: () => void dropNextWeek(element) }));
    for (const form of frame.querySelectorAll("form")) form.addEventListener("submit", (event) => submitted(event, form));
  });
  near.observe(frame);
  const text = make("pre", { textContent: code(own), tabIndex: 0 });
  text.setAttribute("aria-label", `Code: ${own.title}`);
  const button = make("button", { type: "button", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy the code: ${own.title}`);
  copies(button, text);
  return make("article", { id: own.id }, make("h3", { textContent: own.title }), make("p", { textContent: own.says }), frame, make("div", { className: "code" }, text, button));
}

/** A form of the gallery sends nothing: it shows what it would send. */
function submitted(event: SubmitEvent, form: HTMLFormElement): void {
  event.preventDefault();
  const output = form.querySelector("output");
  if (output) output.textContent = [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`).join("  ");
}

/** Brings a specimen to the state that it is there for, and what that is about into its frame. */
async function goOn(element: HTMLElement & { updateComplete?: Promise<void> }, { then = [], drops, sees }: Specimen): Promise<void> {
  if (drops) drop(element, drops.name, drops.text);
  const { scrollX, scrollY } = window;
  for (const selector of then) {
    element.shadowRoot!.querySelector<HTMLElement>(selector)?.click();
    await element.updateComplete;
  }
  // A field that a press opens takes the focus: the page stays where its reader is.
  if (then.length) requestAnimationFrame(() => scrollTo({ left: scrollX, top: scrollY, behavior: "instant" }));
  if (!sees) return;
  // Drawn in two frames, and as high as it stays.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const seen = element.querySelector(sees) ?? element.shadowRoot!.querySelector(sees)!;
  const frame = element.closest(".frame")!;
  frame.scrollTop = seen.getBoundingClientRect().top - element.getBoundingClientRect().top - frame.clientHeight / 3;
}

function drop(element: HTMLElement, name: string, text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: "text/csv" }));
  element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

/** The example's export of a week later, dropped on a pipeline. */
async function dropNextWeek(element: HTMLElement): Promise<void> {
  const next = nextWeek(await (await fetch("examples/opportunities.csv")).text());
  element.setAttribute("as-of", "2026-11-23");
  drop(element, "opportunities-monday.csv", next);
}

/** One won, one grown, two slipped, one new, one gone. */
function nextWeek(csv: string): string {
  const lines = csv.trimEnd().split("\n").filter((line) => !line.includes("Quarry Lane"));
  return [...lines, '006-4790,Alder Foods,Cold chain alerts,Priya Nair,Assess needs,47000,USD,2027-02-26,,,,,']
    .join("\n")
    .replace("Make proposal,64000", "Closed Won,64000")
    .replace("Make proposal,88000", "Make proposal,104000")
    .replace("2026-12-23", "2027-01-20")
    .replace("2027-01-22", "2027-02-19");
}

function chapter({ id, title, says, wide, specimens }: Chapter): HTMLElement {
  const named = specimens.map((own) => ({ ...own, id: `${id}-${own.title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-$/, "")}` }));
  const links = named.map((own) => make("li", {}, make("a", { href: `#${own.id}`, textContent: own.title })));
  const summary = make("summary", {}, title, make("small", { textContent: `${specimens.length} states` }));
  contents.append(make("details", {}, summary, make("ol", {}, ...links)));
  const head = make("div", { className: "chapter" }, make("h2", { textContent: title }), make("a", { href: "#contents", textContent: "Contents" }));
  return make("section", { id }, head, make("p", { textContent: says }), make("div", { className: wide ? "shelf wide" : "shelf" }, ...named.map(specimen)));
}

function dress(): void {
  const chosen = new FormData(look);
  const { documentElement } = document;
  documentElement.style.setProperty("color-scheme", String(chosen.get("theme")));
  documentElement.dir = String(chosen.get("dir"));
  // The specimens speak the chosen language; the gallery itself stays English.
  place.lang = String(chosen.get("lang"));
  for (const frame of document.querySelectorAll<HTMLElement>(".frame")) frame.style.setProperty("inline-size", frame.dataset.width ? `${frame.dataset.width}px` : chosen.get("width") ? `${chosen.get("width")}px` : null);
}

place.append(...CHAPTERS.map(chapter));
look.addEventListener("input", dress);
look.addEventListener("submit", (event) => event.preventDefault());
dress();
// The addresses of chapters and states come with this script.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
