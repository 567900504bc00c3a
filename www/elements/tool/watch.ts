import type { Controller, ReactiveElement } from "./element.ts";

/** Watches one element of a tool by an observer of the browser, also where another one takes its place, until the tool leaves the page. */
export abstract class Watch<O extends IntersectionObserver | ResizeObserver> implements Controller {
  #observer: O | null = null;
  #seen: Element | null = null;

  constructor(readonly host: ReactiveElement, readonly selector: string) {
    host.addController(this);
  }

  protected abstract observer(): O;

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#seen = null;
  }

  /** After each drawing. */
  watch(): void {
    const { host } = this;
    const own = host.renderRoot?.querySelector(this.selector);
    if (!own || own === this.#seen || !host.isConnected) return;
    this.hostDisconnected();
    this.#observer = this.observer();
    this.#observer.observe(own);
    this.#seen = own;
  }
}
