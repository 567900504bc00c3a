import { html, type TemplateResult } from "./template.ts";

/** 16 px, 1.5 stroke, currentColor. */
const PATHS = {
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  print: "M4.5 5.5v-3h7v3M4.5 11.5h-2v-6h11v6h-2M4.5 9.5h7v4h-7z",
  save: "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8",
  down: "m4 6.2 4 4 4-4",
  next: "m6.2 4 4 4-4 4",
  back: "m9.8 4-4 4 4 4",
  alert: "M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.3v.4",
  open: "M8 10.5V3M4.8 6 8 2.8 11.2 6M2.5 13.5h11",
  find: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.1 3.1",
  check: "m3 8.5 3.3 3.3L13 4.8",
  cross: "m4 4 8 8M12 4l-8 8",
};

export type Icon = keyof typeof PATHS;

const drawn = new Map<Icon, TemplateResult>();

/** Arrows turn round on right-to-left pages. */
export function icon(name: Icon): TemplateResult {
  let own = drawn.get(name);
  if (!own) {
    const flips = name === "next" || name === "back";
    own = html`<svg class=${flips ? "pf-flip" : ""} viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]} stroke-linecap="round" stroke-linejoin="round" /></svg>`;
    drawn.set(name, own);
  }
  return own;
}
