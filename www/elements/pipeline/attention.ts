import type { Controller, ReactiveElement } from "../tool/element.ts";
import { painted } from "../tool/painted.ts";
import { words } from "./view_text.ts";

/** Where the focus goes when what had it is gone, and what a screen reader hears of the answer. */
export class Attention implements Controller {
  /** The answer as it is said. */
  said = "";
  #saying = 0;
  /** What had the focus before it was drawn anew, and where in the tool that was. */
  #focused: { own: Element; within: string } | null = null;

  constructor(readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying);
  }

  /** Before each drawing. */
  before(): void {
    const own = this.host.renderRoot.activeElement;
    this.#focused = own && { own, within: own.closest(".pf-toasts") ? "[part=toast] button" : own.closest(".pf-list") ? ".pf-scroll[tabindex]" : "" };
  }

  /** After each drawing. */
  after(): void {
    const last = this.#focused;
    if (last && !last.own.isConnected) void painted().then(() => this.#refocus(last.within));
    this.#saySoon();
  }

  /** What had the focus is gone: it goes to what took its place, or to the question of the view. */
  #refocus(within: string): void {
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
