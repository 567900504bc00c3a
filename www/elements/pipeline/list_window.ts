import type { Row } from "../../worker/messages.ts";
import { FIRST_ROWS, type List, PRINTED_ROWS, type SortBy } from "./list_view.ts";

/** Rows drawn above and below what is on screen. */
const MARGIN = 8;
const WINDOW = 40;
const FIRST: List["query"] = { sort: { by: "total", descending: true }, search: "", band: null };

/** Which rows of all the list shows: how they were searched, sorted and chosen, and where in them the window lies. */
export class ListWindow {
  found: { total: number; rows: Row[]; offset: number } = { total: 0, rows: [], offset: 0 };
  query = FIRST;
  /** All are there, in a window that scrolls; else the first ones. */
  scrolls = false;
  /** On paper stand as many rows as its page has room for. */
  printing = false;
  rowHeight = 38;
  #top = 0;

  /** `ask`: other rows are wanted than those that are there. */
  constructor(readonly host: { readonly renderRoot: ParentNode }, readonly ask: () => void) {}

  /** What the desk is asked for. */
  get asked() {
    const { query: { sort, search, band } } = this;
    const window = this.printing ? { offset: 0, limit: PRINTED_ROWS } : this.scrolls ? { offset: Math.max(0, this.#top - MARGIN), limit: WINDOW } : { offset: 0, limit: FIRST_ROWS };
    return { ...window, sort, open: true, ...(search ? { search } : {}), ...(band ? { band } : {}) };
  }

  /** As at first, for other opportunities. */
  asAtFirst(): void {
    this.scrolls = false;
    this.query = FIRST;
  }

  /** Drawn once, with what was found: what was typed or chosen shows that by itself. */
  arrange(change: Partial<List["query"]>): void {
    this.query = { ...this.query, ...change };
    this.#top = 0;
    if (this.scrolls) this.host.renderRoot.querySelector(".pf-scroll")?.scrollTo({ top: 0 });
    this.ask();
  }

  sort(by: SortBy): void {
    const { sort } = this.query;
    const falling = ["total", "pain", "power", "fit", "amount"].includes(by);
    this.arrange({ sort: { by, descending: sort.by === by ? !sort.descending : falling } });
  }

  showAll(): void {
    this.#measure();
    this.scrolls = true;
    this.arrange({});
  }

  scrolled({ scrollHeight, clientHeight, scrollTop }: Element): void {
    if (!this.scrolls) return;
    this.#measure();
    const { rowHeight, found: { total } } = this;
    const reach = Math.max(1, scrollHeight - clientHeight);
    const shown = Math.max(1, Math.floor(clientHeight / rowHeight));
    const tall = total * rowHeight > scrollHeight * 1.5;
    const top = tall ? Math.round((scrollTop / reach) * Math.max(0, total - shown)) : Math.floor(scrollTop / rowHeight);
    if (Math.abs(top - this.#top) < MARGIN / 2) return;
    this.#top = top;
    this.ask();
  }

  print(printing: boolean): void {
    this.printing = printing;
    this.ask();
  }

  /** Only where what is drawn stands there already: measuring fresh rows would lay them out in the middle of a task. An open row says nothing of the others. */
  #measure(): void {
    const rows = this.host.renderRoot.querySelectorAll<HTMLElement>(".pf-table > [data-id]");
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (!first || !last || first.parentElement!.querySelector(":scope > [data-open]")) return;
    const height = (last.offsetTop + last.offsetHeight - first.offsetTop) / rows.length;
    if (height > 0) this.rowHeight = height;
  }
}
