import type { PlainKey, Speech } from "./speech.ts";
import { html, type TemplateResult } from "./template.ts";

/** Says that an example stands there, and on a screen until when. */
export const demo = (speech: Speech, until: PlainKey = "part-example-until"): TemplateResult =>
  html`<span class="pf-demo"><bdi>${speech.text("part-example")}<span class="pf-ask">, ${speech.text(until)}</span></bdi></span>`;
