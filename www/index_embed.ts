// The lines for a page of one's own: what the options say, and the element that they make.

import { copies } from "./code_block.ts";
import { written } from "./markup.ts";
import { type Entries, readEntries } from "./index_entries.ts";

/** Attributes that an option gives by its own name. */
const PLAIN = ["locale", "currency", "theme", "revenue-goal", "average-revenue-per-sale", "appointment-to-proposal", "closing-ratio", "weeks", "fields", "locked", "mode", "name", "period"];
/** The tip for closing that stands first. */
const CLOSING_TIP = "coaching-closing-ratio-decision-process";
/** The day for which the example's file was made. */
const EXAMPLE_DAY = "2026-11-23";

interface Chosen {
  tag: string;
  attributes: Map<string, string>;
  link: { text: string; address: string } | null;
  style: Map<string, string>;
  folder: string;
}

function chosen(entries: Entries): Chosen {
  const { get, on } = entries;
  const attributes = new Map<string, string>();
  const set = (name: string, value: string | false) => value && attributes.set(name, value);
  for (const name of PLAIN) set(name, get(name));
  const tool = get("tool");
  const folder = get("folder").replace(/[^/]$/, "$&/");
  set("src", get("from") === "example" ? `${folder}examples/opportunities.csv` : get("from") === "own" && get("src"));
  set("as-of", get("from") === "example" && EXAMPLE_DAY);
  set("funnel", get("goal") && JSON.stringify({ revenueGoal: Number(get("goal")) }));
  set("marks", get("mark") && JSON.stringify({ closingRatio: Number(get("mark").slice(0, -1)) / 100 }));
  const labels = { ...(get("term") && { [get("term")]: get("own-term") }), ...(get("tip") && { [CLOSING_TIP]: get("tip") }) };
  set("labels", Object.keys(labels).length > 0 && JSON.stringify(labels));
  set("storage-key", on("storage") && `my-${tool}`);
  if (on("readonly")) attributes.set("readonly", "");
  return {
    tag: `playfield-${tool}`, attributes, folder,
    link: get("cta") ? { text: get("cta"), address: get("cta-address") } : null,
    style: new Map(["accent", "radius"].map((name) => [`--playfield-${name}`, get(name)] as const).filter(([, value]) => value)),
  };
}

export function makeLines(place: (id: string) => HTMLElement): void {
  const options = place("options") as HTMLFormElement;
  const [frame, code, rules, width] = ["frame", "code", "rules", "width"].map(place) as [HTMLElement, HTMLElement, HTMLElement, HTMLInputElement];
  let near = false;

  function make(): void {
    const entries = readEntries(options);
    const own = chosen(entries);
    const { tag, attributes, link, style, folder } = own;
    const given = Object.fromEntries(attributes);
    const inside = link ? [{ tag: "a", attributes: { slot: "cta", href: link.address }, inside: [link.text] }] : [];
    code.textContent = `${written({ tag: "script", attributes: { type: "module", src: `${folder}playfield.js` } })}\n${written({ tag, attributes: given, inside })}`;
    rules.textContent = `${tag} { ${[...style].map(([name, value]) => `${name}: ${value}`).join("; ")} }`;
    place("dressed").hidden = !style.size;
    place("stale").hidden = !entries.wrong;
    code.toggleAttribute("data-stale", entries.wrong);
    if (near) show(own);
  }

  function show({ tag, attributes, link, style, folder }: Chosen): void {
    let element = frame.firstElementChild as HTMLElement | null;
    if (element?.localName !== tag) {
      element = document.createElement(tag);
      frame.replaceChildren(element);
    }
    for (const name of element.getAttributeNames()) if (!attributes.has(name) && name !== "style") element.removeAttribute(name);
    for (const [name, value] of attributes) {
      // The example's file lies beside this page, too.
      const here = name === "src" && value === `${folder}examples/opportunities.csv` ? "examples/opportunities.csv" : value;
      if (element.getAttribute(name) !== here) element.setAttribute(name, here);
    }
    for (const name of ["--playfield-accent", "--playfield-radius"]) element.style.setProperty(name, style.get(name) ?? null);
    const shown = element.querySelector("a");
    if (!link) return shown?.remove();
    const anchor = shown ?? element.appendChild(document.createElement("a"));
    anchor.slot = "cta";
    anchor.href = link.address;
    anchor.textContent = link.text;
  }

  function widen(): void {
    frame.style.setProperty("inline-size", `${width.value}px`);
    place("width-shown").textContent = `${width.value} px`;
  }

  options.addEventListener("input", ({ target }) => {
    // An address is asked for once it is whole.
    if ((target as HTMLInputElement).name !== "src") make();
  });
  options.addEventListener("change", make);
  options.addEventListener("submit", (event) => event.preventDefault());
  width.addEventListener("input", widen);
  // A link of one's own is looked at here, not followed.
  frame.addEventListener("click", (event) => (event.target as Element).closest("a") && event.preventDefault());
  copies(place("copy") as HTMLButtonElement, code);
  copies(place("copy-rules") as HTMLButtonElement, rules);
  const wide = matchMedia("(width >= 60rem)");
  for (const fold of options.querySelectorAll<HTMLDetailsElement>("[data-first]")) fold.open = wide.matches;
  if (wide.matches) width.value = "700";
  widen();
  make();
  new IntersectionObserver(([entry], observer) => {
    if (!entry!.isIntersecting) return;
    observer.disconnect();
    near = true;
    make();
  }, { rootMargin: "700px" }).observe(frame);
}
