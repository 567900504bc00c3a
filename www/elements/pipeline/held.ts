import type { Change, Opportunity, Picture, PictureAsk } from "../../worker/messages.ts";
import { type Line, PageLine } from "./line.ts";
import type { ListWindow } from "./list_window.ts";

export interface HeldHost {
  /** What a picture has to answer now. */
  question(): PictureAsk;
  /** The desk has no answer: what stands there stays; where nothing does yet, the box says so. */
  unanswered(error: unknown): void;
  requestUpdate(): void;
}

/** Up to so many opportunities are brought back from the worker after each change, so that `value` can be read at once. */
const MIRRORED = 20_000;

/** What the desk holds, as far as the page knows it: the last picture, the rows in the window, all opportunities where they are few. */
export class Held {
  line!: Line;
  lastPicture: Picture | null = null;
  /** Until what was asked last is there. */
  busy: Promise<unknown> | null = null;
  #mirror: Opportunity[] | null = null;
  #turn = 0;

  constructor(readonly host: HeldHost, readonly listWindow: ListWindow) {}

  /** Those that a host may read at once; null: a worker holds too many. */
  get all(): Opportunity[] | null {
    return this.line.desk ? this.line.desk.all() : structuredClone(this.#mirror);
  }

  /** The host's own list takes the place of what is held. */
  give(list: Change[], on: string): void {
    if (!this.line.desk) {
      this.line.close();
      this.line = new PageLine();
    }
    this.line.desk!.give(list, on);
    this.lookAnew();
  }

  /** These were changed, and the rest is as it was. */
  changed(rows: Opportunity[]): void {
    for (const row of rows) {
      const at = this.#mirror?.findIndex(({ id }) => id === row.id) ?? -1;
      if (at >= 0) this.#mirror![at] = row;
    }
  }

  /** Looks at everything: a file, a saved record or the host's own list came in. */
  lookAnew(): Promise<boolean> {
    this.#mirror = null;
    return this.look();
  }

  /** Shows what the desk answers now, once `after` is done: what was asked of the desk before. False: it had no answer. */
  look(after?: Promise<unknown>): Promise<boolean> {
    const looking = this.#look(after);
    this.busy = looking;
    return looking;
  }

  async #look(after?: Promise<unknown>): Promise<boolean> {
    const turn = ++this.#turn;
    const { host, line, listWindow } = this;
    try {
      const [picture, rows] = await Promise.all([
        line.ask("picture", host.question()),
        line.ask("rows", listWindow.asked),
        after,
      ]);
      const mirror = line.desk || picture.length > MIRRORED ? null : this.#mirror ?? await line.ask("all");
      if (turn !== this.#turn) return true;
      this.#mirror = mirror;
      this.lastPicture = picture;
      listWindow.found = { ...rows, offset: listWindow.asked.offset };
    } catch (error) {
      if (turn !== this.#turn) return true;
      host.unanswered(error);
      return false;
    } finally {
      host.requestUpdate();
    }
    return true;
  }

  /** Only the rows: nothing of them depends on how many opportunities there are. */
  list(): void {
    this.busy = this.#list();
  }

  async #list(): Promise<void> {
    const turn = this.#turn;
    const { listWindow } = this;
    const { asked } = listWindow;
    const rows = await this.line.ask("rows", asked);
    if (turn !== this.#turn || asked.offset !== listWindow.asked.offset) return;
    listWindow.found = { ...rows, offset: asked.offset };
    this.host.requestUpdate();
  }
}
