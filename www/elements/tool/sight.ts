import type { Controller, ReactiveElement } from "./element.ts";

const NARROW = 680;

/** The answer's line sticks to the top of a narrow tool once the answer itself has left the screen: [data-stuck] on .pf-tool. */
export class Sight implements Controller {
  #observer: IntersectionObserver | null = null;
  #seen: Element | null = null;

  constructor(readonly host: ReactiveElement, readonly answer: string) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#seen = null;
  }

  /** After each drawing. */
  watch(): void {
    const { host } = this;
    const answer = host.renderRoot?.querySelector(this.answer);
    if (!answer || answer === this.#seen || !host.isConnected) return;
    this.#observer ??= new IntersectionObserver(([entry]) => {
      const tool = host.renderRoot.querySelector<HTMLElement>(".pf-tool");
      tool?.toggleAttribute("data-stuck", !entry!.isIntersecting && entry!.boundingClientRect.top < 0 && tool.offsetWidth < NARROW);
    });
    this.#observer.disconnect();
    this.#observer.observe(answer);
    this.#seen = answer;
  }
}
