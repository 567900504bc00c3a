import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { icon } from "../tool/icons.ts";

export interface Fold {
  name: string;
  title: unknown;
  /** What the closed line tells who doesn't open it. */
  gist: unknown;
  /** What stands beside the title when the section is open and wide. */
  aside?: unknown;
  open: boolean;
  toggle(name: string): void;
  body: unknown;
}

/** A section that is folded while the element is narrow, its line saying its gist, and open under a plain heading when wide. */
export function fold({ name, title, gist, aside, open, toggle, body }: Fold): TemplateResult {
  return html`<section class="pf-section pf-fold" part=${name}>
    <button class="pf-fold-head" type="button" aria-expanded=${open ? "true" : "false"} @click=${() => toggle(name)}>${icon("next")}<span>${title}</span>${gist ? html`<small>${gist}</small>` : nothing}</button>
    <h3 class="pf-title">${title}${aside ? html` <small>${aside}</small>` : nothing}</h3>
    <div class="pf-fold-body">${body}</div>
  </section>`;
}

/** Rare fields behind a line that names them and their values; what a word means, behind the question. What is closed is not there: a browser
 *  that offers to fill fields looks at each field of a page at each key, also at those that nobody sees. */
export function more(name: string, title: unknown, gist: unknown, open: boolean, toggle: () => void, body: () => unknown): TemplateResult {
  return html`<details class="pf-more" part=${name} .open=${open}>
    <summary @click=${(event: Event) => {
      event.preventDefault();
      toggle();
    }}>${icon("next")}<span>${title}</span>${open || gist === nothing ? nothing : html`<small><bdi>${gist}</bdi></small>`}</summary>
    ${open ? body() : nothing}
  </details>`;
}
