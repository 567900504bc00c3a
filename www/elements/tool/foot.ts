import { html, nothing, type TemplateResult } from "./template.ts";
import { copy } from "./copy.ts";
import { download } from "./download.ts";
import type { Controller, ReactiveElement } from "./element.ts";
import { icon } from "./icons.ts";
import { print } from "./print.ts";
import type { Speech } from "./speech.ts";

/** What an element lets out: all made when asked for. */
export interface Results {
  name: string;
  text(): string;
  csv(): string;
  json(): object;
  link(): string;
  /** Takes back what `json` gave; false where it is nothing of the kind. */
  open(stored: unknown): boolean;
}

/** The foot of a tool: copy, print, save and bring back, share as a link. */
export class Foot implements Controller {
  #done: "copy" | "link" | null = null;
  #saving = false;
  #refused = false;
  #timer = 0;

  constructor(readonly host: ReactiveElement, readonly results: Results) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  view(speech: Speech, kept: boolean): TemplateResult {
    const button = (name: "copy" | "print" | "save" | "link", act: () => void) => html`<button class="pf-button" data-kind="quiet" data-size="small" type="button"
      part=${name} aria-expanded=${name === "save" ? String(this.#saving) : nothing} @click=${act}>${icon(this.#done === name ? "check" : name)}${this.#done === name ? speech.say("part-copied") : speech.say(`part-${name}`)}</button>`;
    return html`<footer class="pf-foot" part="foot">
      <p class="pf-note" role="status">${this.#refused ? speech.say("part-not-readable") : kept ? speech.say("part-private") : speech.say("part-not-kept")}</p>
      <div class="pf-row" data-quiet>
        ${button("copy", () => this.#copy("copy", this.results.text()))}
        ${button("print", () => print(this.host))}
        ${button("save", () => this.#change(() => (this.#saving = !this.#saving)))}
        ${this.#saving ? this.#formats(speech) : nothing}
        ${button("link", () => this.#copy("link", this.results.link()))}
      </div>
      <slot name="cta"></slot>
    </footer>`;
  }

  #formats(speech: Speech): TemplateResult {
    const { name, csv, json } = this.results;
    const plain = (text: TemplateResult, act: () => void, none = false) => html`<button class="pf-button" data-size="small" type="button" ?disabled=${none} @click=${act}>${text}</button>`;
    return html`${plain(speech.say("part-csv"), () => download(`${name}.csv`, "text/csv", `\uFEFF${csv()}`), !csv())}${plain(speech.say("part-json"), () => download(`${name}.json`, "application/json", JSON.stringify(json(), null, 2)))}${plain(speech.say("part-open"), () => this.#open())}`;
  }

  async #copy(name: "copy" | "link", text: string): Promise<void> {
    if (!(await copy(text, this.host.renderRoot))) return;
    this.#change(() => (this.#done = name));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#change(() => (this.#done = null)), 2000);
  }

  #open(): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.onchange = async () => {
      let done = false;
      try {
        done = this.results.open(JSON.parse((await input.files?.[0]?.text()) ?? ""));
      } catch {
        // Not JSON: said below like any other wrong file.
      }
      this.#change(() => (this.#refused = !done));
    };
    input.click();
  }

  #change(change: () => void): void {
    change();
    this.host.requestUpdate();
  }
}
