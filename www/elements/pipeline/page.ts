import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { type Band, BANDS, type Forecast, type Row } from "../../worker/messages.ts";
import { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { disc } from "../scorecard/band.ts";
import { day } from "./dates.ts";

export type BandName = Band | "unscored";
export const SCORED = ["commit", "bestCase", "developing"] as const;

/** How many opportunities are in those bands, whatever their currency. */
export const countIn = (forecasts: Forecast[], bands: readonly BandName[] = BANDS) => forecasts.reduce((all, own) => bands.reduce((sum, band) => sum + own[band].count, all), 0);

/** What every view writes with. */
export class Page {
  readonly #figures = new Map<string, Figures>();

  constructor(readonly speech: Speech, readonly figures: Figures, readonly asOf: string) {}

  money(value: number, currency: string | null | undefined): string {
    return this.in(currency).money(value);
  }

  /** The figures of a currency; where none is told, of the element's. */
  in(currency: string | null | undefined): Figures {
    const name = currency ?? this.figures.currency;
    let own = this.#figures.get(name);
    if (!own) this.#figures.set(name, (own = new Figures(this.figures.locale, name)));
    return own;
  }

  day(date: string): string {
    return day(date, this.figures.locale, this.asOf);
  }

  count(value: number): string {
    return this.figures.whole(value);
  }

  /** The first amount and the first date that a page writes take the longest: here they are out of the way, each in a task of its own. */
  warm(): void {
    setTimeout(() => this.money(0, null));
    setTimeout(() => this.day(this.asOf));
  }
}

/** A total with its band's disc; not scored is said, not left blank. */
export function total(row: Row, { speech, figures }: Page): TemplateResult {
  const band = row.band ?? "unscored";
  return html`<span class="pf-band" data-band=${band} part="band">${disc}${row.total === null ? html`<span aria-hidden="true">–</span><span class="pf-said">${speech.say("band-unscored")}</span>` : figures.whole(row.total)}</span>`;
}

/** Account over subject; the name alone where there is no account. */
export const titles = (row: Pick<Row, "account" | "name">) => (row.account ? { first: row.account, second: row.name } : { first: row.name, second: null });

type DateDoubt = "passed" | "late" | "soon" | null;

/** What the score says against the date. */
export function dateDoubt(row: Row, forecasts: Forecast[], asOf: string): DateDoubt {
  const date = row.expectedCloseOn;
  const [forecast] = forecasts;
  if (!date || !forecast) return null;
  if (date < asOf) return "passed";
  if (row.band === "commit" && date > forecast.commit.window.to) return "late";
  // A 10 or less can't be forecast at all: its date keeps at least the window of an 11.
  return (row.band === "bestCase" || row.band === "developing") && date < forecast.bestCase.window.from ? "soon" : null;
}

/** When it closes, with what its score says against that; without a date, that there is none. */
export function whenClosing(row: Row, forecasts: Forecast[], page: Page): { text: string; doubt: DateDoubt } {
  const doubt = dateDoubt(row, forecasts, page.asOf);
  if (!row.expectedCloseOn) return { text: page.speech.text("pipeline-no-date"), doubt };
  const date = page.day(row.expectedCloseOn);
  return { text: doubt ? page.speech.text(`pipeline-date-${doubt}`, { date }) : date, doubt };
}

/** The same on screen: amber where doubted. */
export const closing = ({ text, doubt }: ReturnType<typeof whenClosing>): TemplateResult => html`<bdi class=${doubt ? "pf-early" : nothing}>${text}</bdi>`;
