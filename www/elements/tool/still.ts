import type { Controller, ReactiveElement } from "./element.ts";

/** Holds a box at the height of what stands in it: a figure that changes there lays out nothing around it. `.pf-still` is the only thing in its
 *  parent and has one child, whose height is told to it whenever it is another. */
export class Still implements Controller {
  #observer: ResizeObserver | null = null;
  #seen: Element | null = null;

  constructor(readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#seen = null;
  }

  /** After each drawing. */
  watch(): void {
    const { host } = this;
    const box = host.renderRoot?.querySelector<HTMLElement>(".pf-still");
    const inside = box?.firstElementChild;
    if (!inside || inside === this.#seen || !host.isConnected) return;
    this.hostDisconnected();
    this.#observer = new ResizeObserver(([entry]) => box.style.setProperty("--height", String(entry!.borderBoxSize[0]!.blockSize)));
    this.#observer.observe(inside);
    this.#seen = inside;
  }
}
