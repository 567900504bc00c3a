// Why an element can't start and what the page's owner must change. Plain DOM, because it must also stand where lit could not be loaded.

import type { LoadCode } from "../../core/playfield_error.ts";
import { copy } from "./copy.ts";
import type { Trouble } from "./supply.ts";

export interface Failure extends Trouble {
  code: LoadCode;
  tag: string;
  trying: boolean;
  text(key: TextKey, variables?: object): string;
}

/** Those that another try may mend without the page's owner. */
const PASSING = new Set<LoadCode>(["network", "timeout"]);

export function failureBox({ code, url, tag, tries, trying, text, retry }: Failure): HTMLElement {
  const tool = tag.replace("playfield-", "");
  const passing = PASSING.has(code);
  const box = make("div", "pf-notice");
  box.part.add("notice");
  box.setAttribute("role", "alert");
  const title = make("h3", "", alertSign(), text(passing ? "load-title-passing" : "load-title", { tool }));
  const reason = make("p", "pf-say", text(`load-${code}` as TextKey & `load-${string}`));
  box.append(title, reason);

  const acts = make("div", "pf-row");
  const remedy = remedyFor(code, url, tag);
  if (remedy) {
    const shown = make("code", "pf-code", remedy);
    const button = make("button", "pf-button", text(code.startsWith("csp") ? "load-copy-header" : "part-copy"));
    button.dataset.size = "small";
    button.addEventListener("click", async () => {
      if (await copy(remedy, box)) button.textContent = text("part-copied");
    });
    box.append(shown);
    acts.append(button);
  }

  const again = make("button", "pf-button", text("load-retry"));
  again.dataset.size = "small";
  again.part.add("retry");
  again.addEventListener("click", retry);
  if (trying) {
    box.setAttribute("aria-busy", "true");
    again.setAttribute("disabled", "");
  }
  if (trying) reason.textContent = text("load-trying", { tries: tries + 1 });
  acts.append(again);
  box.append(acts, make("p", "pf-note", passing ? "" : text("load-visitor") + " ", text("load-code", { code })));
  return box;
}

/** What the page's owner puts where, ready to copy. */
function remedyFor(code: LoadCode, url: URL | null, tag: string): string | null {
  const origin = url && url.origin !== location.origin && url.origin !== "null" ? url.origin : "'self'";
  switch (code) {
    case "csp-wasm":
      return "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'";
    case "csp-fetch":
      return `Content-Security-Policy: connect-src ${origin}`;
    case "not-found":
    case "wrong-file":
      return `<${tag} wasm-url="${url?.href ?? "…"}"></${tag}>`;
    case "corrupt":
      return url?.href ?? null;
    default:
      return null;
  }
}

function make(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (name === "button") (element as HTMLButtonElement).type = "button";
  element.append(...content);
  return element;
}

function alertSign(): SVGElement {
  const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  sign.setAttribute("viewBox", "0 0 16 16");
  sign.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.3v.4");
  sign.append(path);
  return sign;
}
