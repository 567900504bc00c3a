import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { PlayfieldError, scoreOpportunity } from "../../core/pipeline.ts";
import type { Change, Changed, Opportunity, Picture, Row } from "../../worker/messages.ts";
import { CRITERIA, DIMENSIONS, type Path } from "../scorecard/criteria.ts";
import { painted } from "../tool/painted.ts";
import type { Held } from "./held.ts";
import { type Page, titles } from "./page.ts";

export interface EditsHost {
  readonly renderRoot: ShadowRoot;
  readonly readonly: boolean;
  readonly today: string;
  readonly by: string | null;
  page(): Page;
  /** Once what changed is drawn, whatever is still asked of the desk. */
  drawn(): Promise<void>;
  /** Tells the host page what was changed here. */
  tell(changed: Changed[]): void;
  failed(detail: { code: string; message: string }): void;
  requestUpdate(): void;
}

/** What is changed here: scores, proofs, next steps; each is said with its way back. */
export class Edits {
  #toast: TemplateResult | null = null;

  constructor(readonly host: EditsHost, readonly holding: Held) {}

  score(row: Row, dimension: "pain" | "power" | "fit", value: number): void {
    this.#patch(row, { [dimension]: value } as Change);
  }

  /** Marks a criterion: 0 not seen, 1 claimed, 2 proven. */
  mark(row: Row, path: Path, at: number): void {
    const [dimension, criterion] = path.split(".") as [string, string];
    const criteria = (row.criteria ?? Object.fromEntries(DIMENSIONS.map((own) => [own, Object.fromEntries(CRITERIA[own].map((name) => [name, 0]))]))) as Record<string, Record<string, number>>;
    this.#patch(row, { criteria: { ...criteria, [dimension]: { ...criteria[dimension], [criterion]: at } } } as unknown as Change);
  }

  prove(row: Row, path: Path, proof: string): void {
    const { [path]: _, ...others } = row.proofs ?? {};
    this.#patch(row, { proofs: proof ? { ...others, [path]: proof } : others } as Change, "pipeline-proved");
  }

  /** The next step, or its date. */
  plan(row: Row, change: Change): void {
    this.#patch(row, change, "pipeline-planned");
  }

  async turnBack(which: "undo" | "redo"): Promise<void> {
    const { holding } = this;
    const { changed, rows } = await holding.line.ask(which);
    const { speech } = this.host.page();
    this.#toast = which === "undo" ? speech.say("pipeline-undone") : speech.say("pipeline-redone");
    if (rows) holding.changed(rows);
    await (rows ? holding.look() : holding.lookAnew());
    this.host.tell(changed);
  }

  /** A file or saved work came in as a whole; without a word where the page itself brought it. */
  async came(said: TemplateResult | null): Promise<void> {
    if (said) this.#toast = said;
    await this.holding.lookAnew();
    if (said) this.host.tell([]);
  }

  /** Ctrl+Z, but not in a field: there it is the browser's. */
  keyed(event: KeyboardEvent): void {
    const typing = (event.target as HTMLElement).matches("input:not([type=radio]), textarea");
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    void this.turnBack(event.shiftKey ? "redo" : "undo");
  }

  toast({ canUndo, canRedo }: Picture, { speech }: Page): TemplateResult | typeof nothing {
    if (!this.#toast) return nothing;
    return html`<div class="pf-toasts"><span class="pf-toast" role="status" part="toast">${this.#toast}${canUndo ? html`<button type="button" @click=${() => void this.turnBack("undo")}>${speech.say("part-undo")}</button>` : nothing}${canRedo ? html`<button type="button" @click=${() => void this.turnBack("redo")}>${speech.say("pipeline-redo")}</button>` : nothing}</span></div>`;
  }

  /** Without a text of its own it is a score that was changed. */
  #patch(row: Row, change: Change, said?: "pipeline-proved" | "pipeline-planned"): void {
    if (!this.host.readonly) this.holding.busy = this.#patchNow(row, change, said);
  }

  async #patchNow(row: Row, change: Change, said?: "pipeline-proved" | "pipeline-planned"): Promise<void> {
    const { host, holding } = this;
    const patched = holding.line.ask("patch", row.id, change, { on: host.today, ...(host.by ? { by: host.by } : {}) }).then(({ row: after, changed }) => {
      if (!changed.length) return { after, changed };
      holding.changed([after]);
      const { pain, power, fit } = after;
      const { speech, figures } = host.page();
      const name = titles(after).first;
      this.#toast = said ? speech.say(said, { name }) : pain != null && power != null && fit != null ? speech.say("pipeline-scored", { name, total: figures.whole(pain + power + fit) }) : speech.say("pipeline-scored-part", { name });
      return { after, changed };
    });
    // Asked in the same breath: the worker takes both in one message, in their order.
    const shown = await holding.look(Promise.all([patched.catch(() => {}), this.#foreseen(row, change)]));
    await host.drawn();
    // The row may have gone elsewhere, and the focus with it; where it left the window, its node is another one's.
    const { activeElement } = host.renderRoot;
    const at = activeElement?.closest<HTMLElement>("[data-id]");
    if (!at || at.dataset.id === row.id) activeElement?.scrollIntoView({ block: "nearest" });
    try {
      const { after, changed } = await patched;
      if (!shown) this.#says(host.page().speech.say("pipeline-not-shown", { name: titles(after).first }), after);
      if (changed.length) host.tell(changed);
    } catch (error) {
      if (!(error instanceof PlayfieldError)) throw error;
      this.#says(host.page().speech.say("pipeline-refused", { name: titles(row).first, code: error.code }), shown ? null : row);
      host.failed({ code: error.code, message: error.message });
    }
  }

  /** Says what stood in the way; what was foreseen of a row gives way to what is held of it. */
  #says(said: TemplateResult, held: Opportunity | null): void {
    this.#toast = said;
    if (held) this.#stands(scored(held));
    this.host.requestUpdate();
  }

  /** A row as it stands in the list from now on; false where it is not in the window. */
  #stands(row: Row): boolean {
    const { listWindow } = this.holding;
    const at = listWindow.found.rows.findIndex(({ id }) => id === row.id);
    if (at < 0) return false;
    const rows = [...listWindow.found.rows];
    rows[at] = row;
    listWindow.found = { ...listWindow.found, rows };
    return true;
  }

  /** What the row itself will say stands there with the frame of the key; what a worker says of all comes with the next one, and is what counts. */
  #foreseen(row: Row, change: Change): Promise<void> | undefined {
    if (this.holding.line.desk || !("criteria" in change || DIMENSIONS.some((name) => name in change))) return;
    // As the core: a score that is given by itself takes the place of the criteria.
    if (!this.#stands(scored({ ...row, criteria: null, ...change } as Opportunity))) return;
    this.host.requestUpdate();
    return painted();
  }
}

/** An opportunity as a row of the list: with its total and band. */
function scored(own: Opportunity): Row {
  const { criteria, pain, power, fit } = own;
  const score = criteria ? scoreOpportunity({ criteria }) : pain != null && power != null && fit != null ? scoreOpportunity({ pain, power, fit }) : { pain, power, fit, total: null, band: null };
  return { ...own, pain: score.pain, power: score.power, fit: score.fit, total: score.total, band: score.band } as Row;
}
