import type { Lever } from "#light";
import { fold, more } from "../fold/fold.ts";
import type { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Calculation, Entered, Targets } from "./calculation.ts";
import type { Entries } from "./entries.ts";

/** What the calculator's views know of their element. */
export interface Page {
  entries: Entries;
  /** The answer on screen. */
  shown: Calculation;
  speech: Speech;
  figures: Figures;
  readonly: boolean;
  chosen: Chosen;
  isShown(name: string): boolean;
  isLocked(name: string): boolean;
  /** Tells the page of an entry, while it is typed (or slid) or when it is done, and draws anew. */
  emits(type: "input" | "change", sliding?: boolean): void;
  redraw(): void;
}

/** What the visitor looks at, and targets of their own. */
export interface Chosen {
  open: Set<string>;
  tip: { advice: number; tip: number };
  targets: Targets;
  /** The lever whose target is being typed. */
  editing: Lever["kpi"] | null;
  /** What was typed there and is none. */
  refused: string | null;
  /** What a solution took the place of, until the next entry. */
  taken: { said: TemplateResult; at: number; before: Entered } | null;
}

/** A section that is a fold while narrow. */
export function section(name: string, page: Page, title: unknown, gist: unknown, body: unknown, aside: unknown = null): TemplateResult {
  return fold({ name, title, gist, aside, body, open: page.chosen.open.has(name), toggle: () => toggle(name, page) });
}

/** What a word means, under where it stands. */
export function about(word: "magic" | "mark", page: Page, meaning: unknown): TemplateResult {
  return more("about", page.speech.say(`calculator-about-${word}`), nothing, page.chosen.open.has(word), () => toggle(word, page), () => html`<p class="pf-note">${meaning}</p>`);
}

export function toggle(name: string, { chosen: { open }, redraw }: Page): void {
  if (!open.delete(name)) open.add(name);
  redraw();
}
