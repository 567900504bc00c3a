import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Kept } from "../../worker/messages.ts";
import { copy } from "../tool/copy.ts";
import { download } from "../tool/download.ts";
import type { Controller, ReactiveElement } from "../tool/element.ts";
import { icon } from "../tool/icons.ts";
import { print } from "../tool/print.ts";
import type { Held } from "./held.ts";
import type { Keeping } from "./keeping.ts";
import type { Page } from "./page.ts";
import { viewText } from "./view_text.ts";

/** What leaves the tool: files for a spreadsheet, for the CRM, to bring back; a view as text, or on paper. */
export class WaysOut implements Controller {
  #saving = false;
  #copied = false;
  #timer = 0;

  constructor(readonly host: ReactiveElement & { readonly result: unknown }, readonly holding: Held, readonly keeping: Keeping) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Nothing of an example is given out. */
  get #isSample(): boolean {
    return !!this.holding.lastPicture?.sample;
  }

  files(page: Page): TemplateResult {
    const { speech } = page;
    if (this.#isSample) return html``;
    const button = (text: TemplateResult, act: () => void) => html`<button class="pf-button" data-size="small" type="button" @click=${act}>${text}</button>`;
    return html`<button class="pf-button" type="button" part="export" aria-expanded=${String(this.#saving)} @click=${() => this.#change(() => (this.#saving = !this.#saving))}>${icon("save")}${speech.say("pipeline-export")}</button>${this.#saving ? html`<span class="pf-row" part="exports">
      ${button(speech.say("pipeline-export-spreadsheet"), () => void this.#saveCsv("spreadsheet", page))}
      ${button(speech.say("pipeline-export-crm"), () => void this.#saveCsv("crm", page))}
      ${button(speech.say("pipeline-export-json"), () => void this.#saveJson(page))}</span>` : nothing}`;
  }

  buttons(page: Page): TemplateResult {
    const { speech } = page;
    const button = (name: "copy" | "print", text: TemplateResult, act: () => void) => html`<button class="pf-button" data-kind="quiet" data-size="small" type="button" part=${name} @click=${act}>${icon(name === "copy" && this.#copied ? "check" : name)}${text}</button>`;
    return html`<div class="pf-row" data-quiet>
      ${this.#isSample ? nothing : button("copy", this.#copied ? speech.say("part-copied") : speech.say("part-copy"), () => void this.#copy(page))}${button("print", speech.say("part-print"), () => void this.#print())}</div>`;
  }

  async #saveCsv(target: "spreadsheet" | "crm", { asOf }: Page): Promise<void> {
    const bytes = await this.holding.line.ask("csv", { for: target });
    download(`pipeline-${asOf}.csv`, "text/csv", bytes as Uint8Array<ArrayBuffer>);
  }

  async #saveJson({ asOf }: Page): Promise<void> {
    const { line } = this.holding;
    const { csv: _, told: __, ...own } = await line.ask("record");
    const record: Kept = { ...own, value: await line.ask("all"), result: this.host.result, settings: this.keeping.settings };
    download(`pipeline-${asOf}.json`, "application/json", JSON.stringify(record, null, 1));
  }

  /** The view as text that a spreadsheet takes as a table. */
  async #copy(page: Page): Promise<void> {
    const { renderRoot } = this.host;
    const text = renderRoot.querySelector(".pf-list") ? await this.#listText(page)
      : [".pf-head", "[part=answer]", ".pf-viewed"].flatMap((part) => renderRoot.querySelector(part) ?? []).map(viewText).join("\n");
    const copied = await copy(text, renderRoot);
    this.#change(() => (this.#copied = copied));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#change(() => (this.#copied = false)), 2000);
  }

  /** The list as it is chosen and sorted: its first thousand rows, and how many more there are. */
  async #listText(page: Page): Promise<string> {
    const { speech } = page;
    const { line, listWindow } = this.holding;
    const rows = await line.ask("rows", { ...listWindow.asked, offset: 0, limit: 1000 });
    const head = ["total", "name", "pain", "power", "fit", "amount", "close", "stage", "owner"].map((col) => speech.text(`pipeline-column-${col as "total"}`));
    const lines = rows.rows.map((row) => [row.total ?? "", [row.account, row.name].filter(Boolean).join(", "), row.pain ?? "", row.power ?? "", row.fit ?? "", row.amount == null ? "" : page.money(row.amount, row.currency), row.expectedCloseOn ?? "", row.stage ?? "", row.owner ?? ""]);
    const more = rows.total - lines.length;
    return [head, ...lines, ...(more ? [[speech.text("pipeline-talk-more", { count: page.count(more) })]] : [])].map((line) => line.join("\t")).join("\n");
  }

  /** On paper stand as many rows as its page has room for. */
  async #print(): Promise<void> {
    const { host, holding: { listWindow } } = this;
    listWindow.print(true);
    await host.updateComplete;
    addEventListener("afterprint", () => listWindow.print(false), { once: true });
    print(host);
  }

  #change(change: () => void): void {
    change();
    this.host.requestUpdate();
  }
}
