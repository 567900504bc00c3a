// The landing page: one thing to try, requests counted, and the lines for a page of one's own.

import { copies } from "./code_block.ts";
import { numberFrom } from "./elements/field/number.ts";

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

// ── One thing to try ─────────────────────────────────────────────────────

interface Calculator extends HTMLElement {
  closingRatio: number;
  result: { magicNumberRounded: number } | null;
}

const calculator = get<Calculator>("calculator");
const attempt = get<HTMLButtonElement>("try");
const tried = get<HTMLOutputElement>("tried");
let before: { ratio: number; count: number } | null = null;

attempt.addEventListener("click", () => {
  const { result } = calculator;
  if (!result) return;
  if (before) {
    calculator.closingRatio = before.ratio;
    before = null;
    tried.textContent = "";
  } else {
    before = { ratio: calculator.closingRatio, count: result.magicNumberRounded };
    calculator.closingRatio = 0.5;
    const now = calculator.result?.magicNumberRounded ?? before.count;
    tried.textContent = `${now} a week instead of ${before.count}.`;
  }
  attempt.setAttribute("aria-pressed", String(!!before));
});

// A figure of one's own ends the trial.
calculator.addEventListener("playfield-input", () => {
  before = null;
  tried.textContent = "";
  attempt.setAttribute("aria-pressed", "false");
});

// ── Requests since the first entry ───────────────────────────────────────

const requests = get<HTMLOutputElement>("requests");
let entered = Infinity;
let counted = 0;
addEventListener("playfield-input", () => (entered = Math.min(entered, performance.now())));
new PerformanceObserver((list) => {
  counted += list.getEntries().filter(({ startTime }) => startTime >= entered).length;
  requests.textContent = String(counted);
}).observe({ type: "resource", buffered: true });

// ── The lines for a page ─────────────────────────────────────────────────

const options = get<HTMLFormElement>("options");
const frame = get("frame");
const code = get("code");

/** Attributes that an option gives by its own name. */
const ATTRIBUTES = ["locale", "currency", "theme", "revenue-goal", "fields", "mode"];

function chosen(): { tag: string; attributes: Map<string, string>; style: Map<string, string>; folder: string; width: string } {
  const form = new FormData(options);
  const tool = String(form.get("tool"));
  for (const label of options.querySelectorAll<HTMLElement>("[data-for]")) label.hidden = label.dataset.for !== tool;
  const attributes = new Map<string, string>();
  for (const name of ATTRIBUTES) {
    const field = options.elements.namedItem(name) as HTMLInputElement;
    const value = String(form.get(name)).trim();
    if (value && !field.closest<HTMLElement>("[hidden]")) attributes.set(name, name === "revenue-goal" ? String(numberFrom(value, navigator.language) ?? "") : value);
  }
  if (form.get("storage")) attributes.set("storage-key", `my-${tool}`);
  const style = new Map(["accent", "radius"].map((name) => [`--playfield-${name}`, String(form.get(name))] as const).filter(([, value]) => value));
  return { tag: `playfield-${tool}`, attributes, style, folder: String(form.get("folder")).replace(/[^/]$/, "$&/"), width: `${String(form.get("width"))}px` };
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

function make(): void {
  const { tag, attributes, style, folder, width } = chosen();
  let element = frame.firstElementChild as HTMLElement | null;
  if (element?.localName !== tag) {
    element = document.createElement(tag);
    frame.replaceChildren(element);
  }
  for (const name of [...ATTRIBUTES, "storage-key"]) {
    const value = attributes.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const name of ["--playfield-accent", "--playfield-radius"]) element.style.setProperty(name, style.get(name) ?? null);
  frame.style.setProperty("inline-size", width);

  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const css = style.size ? `<style>${tag} { ${[...style].map(([name, value]) => `${name}: ${value}`).join("; ")} }</style>\n` : "";
  code.textContent = `${css}<script type="module" src="${escaped(folder)}playfield.js"></script>\n<${tag}${written}></${tag}>`;
}

options.addEventListener("input", make);
options.addEventListener("submit", (event) => event.preventDefault());
copies(get<HTMLButtonElement>("copy"), code);
make();
