import type { Controller, ReactiveElement } from "../tool/element.ts";
import { painted } from "../tool/painted.ts";
import { words } from "./view_text.ts";

/** What had the focus before it was drawn anew, and where in the tool that was. */
interface Focused {
  own: HTMLElement;
  within: string;
  /** The row of the list, by what it was, and its neighbours' ids: its node may by now be another row's. */
  row: HTMLElement | null;
  id: string | undefined;
  near: (string | undefined)[];
}

/** Where the focus goes when what had it is gone, and what a screen reader hears of the answer. */
export class Attention implements Controller {
  /** The answer as it is said. */
  said = "";
  #saying = 0;
  #focused: Focused | null = null;

  constructor(readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying);
  }

  /** Before each drawing. */
  before(): void {
    const own = this.host.renderRoot.activeElement as HTMLElement | null;
    const line = own?.closest<HTMLElement>(".pf-table > *") ?? null;
    const [before, after] = [line?.previousElementSibling, line?.nextElementSibling];
    const row = line?.matches("[data-panel]") ? before as HTMLElement : line;
    const near = [after, after?.nextElementSibling, before, before?.previousElementSibling].map((other) => (other === row ? undefined : (other as HTMLElement | null | undefined)?.dataset.id));
    this.#focused = own && { own, row, id: row?.dataset.id, near, within: own.closest(".pf-toasts") ? "[part=toast] button" : own.closest(".pf-list") ? ".pf-scroll[tabindex]" : "" };
  }

  /** After each drawing. */
  after(): void {
    const last = this.#focused;
    // At once among rows: a browser scrolls to where the node went that has the focus.
    if (last && (!last.own.isConnected || last.row?.dataset.id !== last.id) && !this.#toNeighbour(last)) void painted().then(() => this.#refocus(last));
    this.#saySoon();
  }

  /** The row that had the focus is gone: it goes to the same place in the next one, or the one before. */
  #toNeighbour({ own, near }: Focused): boolean {
    for (const id of near) {
      const row = id && this.host.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!row) continue;
      row.querySelector<HTMLElement>(own.matches(".pf-cell") ? `[data-dimension=${own.dataset.dimension}]` : ".pf-open")!.focus();
      return true;
    }
    return false;
  }

  /** What had the focus is gone: it goes to what took its place, or to the question of the view. */
  #refocus({ within }: Focused): void {
    const { ownerDocument: { activeElement, body }, renderRoot } = this.host;
    if (activeElement !== body) return;
    const to = (within && renderRoot.querySelector<HTMLElement>(within)) || renderRoot.querySelector<HTMLElement>(".pf-question");
    to?.focus({ preventScroll: !!within });
  }

  /** The answer is heard once entry pauses, not at every key. */
  #saySoon(): void {
    const { host } = this;
    clearTimeout(this.#saying);
    if (host.isConnected) this.#saying = window.setTimeout(() => {
      const said = [...host.renderRoot.querySelectorAll("[part=answer] > .pf-magic")].map(words).join(" ");
      if (!said || said === this.said) return;
      this.said = said;
      host.requestUpdate();
    }, 700);
  }
}
