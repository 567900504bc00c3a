import type { Change, Row } from "../../worker/messages.ts";
import { dateFrom } from "../field/date.ts";
import type { Page } from "./page.ts";

export interface OpenRowHost {
  page(): Page;
  requestUpdate(): void;
}

/** The row that shows its scores in place, and what is being written in it. */
export class OpenRow {
  id: string | null = null;
  guided = false;
  typedDate: string | null = null;
  wrongDate = false;

  constructor(readonly host: OpenRowHost) {}

  toggle(id: string): void {
    this.id = this.id === id ? null : id;
    this.typedDate = null;
    this.wrongDate = false;
    this.guide(false);
  }

  /** By its nine criteria, or by three figures. */
  guide(guided: boolean): void {
    this.guided = guided;
    this.host.requestUpdate();
  }

  /** The next step's date is written; what is no date stays as it was typed, with why beside it. */
  dated(row: Row, edits: { plan(row: Row, change: Change): void }): void {
    const { figures, asOf } = this.host.page();
    const text = this.typedDate?.trim() ?? "";
    const nextStepOn = text ? dateFrom(text, figures.locale, asOf) : null;
    this.wrongDate = !!text && !nextStepOn;
    if (!this.wrongDate) {
      this.typedDate = null;
      if (nextStepOn !== (row.nextStepOn ?? null)) return edits.plan(row, { nextStepOn } as Change);
    }
    this.host.requestUpdate();
  }
}
