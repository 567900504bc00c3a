import type { Band } from "../../worker/messages.ts";
import type { Controller, ReactiveElement } from "../tool/element.ts";
import type { Period } from "./dates.ts";
import type { Held } from "./held.ts";
import { PageLine } from "./line.ts";
import type { Funnel } from "./monday_view.ts";

export interface Settings {
  funnel?: Funnel | null;
  period?: Period;
  rates?: Partial<Record<Band, number>> | null;
}

export interface KeepingHost extends ReactiveElement {
  storageKey: string | null;
  funnel: Funnel | null;
  period: Period;
  rates: Partial<Record<Band, number>> | null;
  /** The browser took what was to be kept, or refused. */
  remembered(kept: boolean): void;
}

/** What is kept in this browser under the element's key, and heard of by other tabs; with it go the settings that were entered. */
export class Keeping implements Controller {
  #timer = 0;
  #channel: BroadcastChannel | null = null;

  constructor(readonly host: KeepingHost, readonly holding: Held) {
    host.addController(this);
  }

  /** From now on, what another tab keeps stands here, too. */
  listen(): void {
    const { storageKey } = this.host;
    if (!storageKey || typeof BroadcastChannel !== "function") return;
    this.#channel = new BroadcastChannel("playfield");
    this.#channel.onmessage = ({ data }) => {
      if (data === this.host.storageKey && this.holding.line && !this.#timer) void this.restore().then(() => this.holding.lookAnew());
    };
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = null;
    if (this.#timer) void this.#keepNow();
    // A move within the page comes back in the same turn; else the worker goes.
    queueMicrotask(() => {
      const { line } = this.holding;
      if (!this.host.isConnected && line && !line.desk && !this.#timer) this.#rest();
    });
  }

  /** Gone from the page: what the worker held comes back to be kept here, and the worker ends. */
  #rest(): void {
    const { holding } = this;
    const { line } = holding;
    void line.ask("record").then((record) => {
      if (this.host.isConnected || holding.line !== line) return;
      holding.line = new PageLine();
      holding.line.desk!.load(record);
      line.close();
    }, () => {});
  }

  /** Brings back what was kept; false where nothing was. */
  async restore(): Promise<boolean> {
    const settings = await this.holding.line.ask("restore", this.host.storageKey!);
    if (settings) this.settle(settings);
    return !!settings;
  }

  /** Soon: the more there is, the longer it takes. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keepNow(), Math.max(300, (this.holding.lastPicture?.length ?? 0) / 20));
  }

  async #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { storageKey } = this.host;
    if (!storageKey) return;
    const kept = await this.holding.line.ask("keep", storageKey, this.settings);
    if (kept) this.#channel?.postMessage(storageKey);
    this.host.remembered(kept);
  }

  get settings(): Settings {
    const { funnel, rates, period } = this.host;
    return { funnel, rates, period };
  }

  /** Settings that come back; what the page or the visitor said by now counts more. */
  settle(settings: Settings): void {
    this.host.funnel ??= settings.funnel ?? null;
    this.host.rates ??= settings.rates ?? null;
    if (settings.period) this.host.period = settings.period;
  }
}
