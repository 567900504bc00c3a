import { html, live, nothing, type TemplateResult } from "../tool/template.ts";
import { scoreOpportunity } from "../../core/pipeline.ts";
import type { Change, Picture, Row, RowsQuery } from "../../worker/messages.ts";
import { criterionOf, DIMENSIONS, paths } from "../scorecard/criteria.ts";
import { disc } from "../scorecard/band.ts";
import { evidence, evidenceKey, stopNames } from "../scorecard/evidence.ts";
import { line as writing } from "../scorecard/line.ts";
import { icon } from "../tool/icons.ts";
import type { Edits } from "./edits.ts";
import type { ListWindow } from "./list_window.ts";
import type { OpenRow } from "./open_row.ts";
import { type BandName, closing, type Page, titles, total, whenClosing } from "./page.ts";

export type SortBy = NonNullable<RowsQuery["sort"]>["by"];
type Dimension = (typeof DIMENSIONS)[number];

/** What the list shows: the chosen rows, how they were chosen, and where the window lies. */
export interface List {
  rows: Row[];
  total: number;
  offset: number;
  query: { sort: { by: SortBy; descending: boolean }; search: string; band: BandName | null };
  /** More than the first eleven: a window that scrolls. */
  all: boolean;
  rowHeight: number;
  open: string | null;
  /** The open row is scored by its nine criteria. */
  guided: boolean;
  /** The date of its next step as it is being typed, or wrong. */
  typedDate: string | null;
  wrongDate: boolean;
  readonly: boolean;
  /** Whether the page wants a field seen, and whether it may be changed here. */
  shown(field: string): boolean;
  locked(field: string): boolean;
}

/** The rooms in which what is done to the list takes place. */
export interface ListRooms {
  listWindow: ListWindow;
  openRow: OpenRow;
  edits: Edits;
  search(text: string): void;
  bring(): void;
  /** What gives the opportunities out again. */
  give: TemplateResult;
}

const COLUMNS: readonly (readonly [col: string, by: SortBy])[] = [
  ["total", "total"], ["name", "name"], ["pain", "pain"], ["power", "power"], ["fit", "fit"], ["amount", "amount"], ["close", "expectedCloseOn"], ["stage", "stage"], ["owner", "owner"],
];
const columnsOf = (list: List) => COLUMNS.filter(([col, by]) => col === "total" || col === "name" || list.shown(by));
export const FIRST_ROWS = 11;
/** As many as a page of A4 or Letter holds, under the answer. */
export const PRINTED_ROWS = 20;
/** No engine draws boxes much higher than this. */
const TALLEST = 8_000_000;

export function listView(list: List, { forecasts }: Picture, page: Page, rooms: ListRooms): TemplateResult {
  const { speech } = page;
  const sum = (band: BandName) => forecasts.reduce((all, own) => all + own[band].count, 0);
  const counts = { commit: sum("commit"), bestCase: sum("bestCase"), developing: sum("developing"), unscored: sum("unscored") };
  const open = counts.commit + counts.bestCase + counts.developing + counts.unscored;
  const chip = (band: BandName | null, count: number) => html`<label class="pf-chip" data-band=${band ?? "all"}><input type="radio" name="band" .checked=${live(list.query.band === band)} @change=${() => rooms.listWindow.arrange({ band })}>${band
    ? html`${disc}<span>${speech.say(`band-${band}`)}</span>` : speech.say("pipeline-all")} <small>${page.count(count)}</small></label>`;
  return html`<section class="pf-list" part="list">
    <div class="pf-bar">
      <form method="dialog"><label class="pf-search">${icon("find")}<span class="pf-said">${speech.say("pipeline-search")}</span><span class="pf-typed"><input type="search" placeholder=${list.query.search ? nothing : speech.text("pipeline-search-count", { count: page.count(open) })} .value=${live(list.query.search)}
        @input=${(event: Event) => rooms.search((event.target as HTMLInputElement).value)}></span></label></form>
      <div class="pf-chips" role="radiogroup" aria-label=${speech.text("pipeline-band")}>${chip(null, open)}${(["commit", "bestCase", "developing", "unscored"] as const).map((band) => chip(band, counts[band]))}</div>
      <label class="pf-sortby">${speech.say("pipeline-sort")}<span class="pf-select"><select @change=${(event: Event) => rooms.listWindow.sort((event.target as HTMLSelectElement).value as SortBy)}>${columnsOf(list).filter(([col]) => !["pain", "power", "fit"].includes(col)).map(([col, by]) =>
        html`<option value=${by} .selected=${by === list.query.sort.by}>${speech.text(`pipeline-column-${col as "total"}`)}</option>`)}</select>${icon("down")}</span></label>
      <span class="pf-row">${list.readonly ? nothing : html`<button class="pf-button" type="button" part="import" @click=${rooms.bring}>${icon("open")}${speech.say("pipeline-import")}</button>`}${rooms.give}</span>
    </div>
    ${list.total ? table(list, forecasts, page, rooms) : html`<p class="pf-say">${list.query.search ? speech.say("pipeline-search-none", { typed: list.query.search }) : speech.say("pipeline-list-none")}</p>`}
    <div class="pf-list-foot">${!list.all && list.total > list.rows.length ? html`<button class="pf-button" type="button" data-size="small" @click=${() => rooms.listWindow.showAll()}>${speech.say("pipeline-more", { count: page.count(list.total - list.rows.length) })}</button>` : nothing}${list.readonly
      ? nothing : html`<p class="pf-note">${speech.say("pipeline-list-note")}<span class="pf-keys"> ${speech.say("pipeline-list-keys")}</span></p>`}</div>
  </section>`;
}

function table(list: List, forecasts: Picture["forecasts"], page: Page, rooms: ListRooms): TemplateResult {
  const { speech } = page;
  const { sort } = list.query;
  const stretch = Math.min(1, TALLEST / (list.total * list.rowHeight));
  const before = list.all ? list.offset * list.rowHeight * stretch : 0;
  const rows = lines(list, forecasts, page, rooms);
  const widths = widthsOf(list, rows, page);
  const after = list.all ? Math.max(0, list.total - list.offset - list.rows.length) * list.rowHeight * stretch : 0;
  return html`<div class="pf-scroll" role="group" aria-label=${speech.text("pipeline-opportunities")} ?data-all=${list.all} tabindex=${list.all ? "0" : nothing} @scroll=${(event: Event) => rooms.listWindow.scrolled(event.target as HTMLElement)}>
    <div class="pf-table" role="table" aria-label=${speech.text("pipeline-opportunities")} aria-rowcount=${list.total + 1} --pain=${widths.pain} --power=${widths.power} --fit=${widths.fit} --amount=${widths.amount} --close=${widths.close} --stage=${widths.stage} --owner=${widths.owner} @keydown=${(event: KeyboardEvent) => keyed(event)}>
      <div role="row" data-head aria-rowindex="1">${columnsOf(list).map(([col, by]) => html`<span role="columnheader" data-col=${col === "name" ? nothing : col} aria-sort=${sort.by === by ? (sort.descending ? "descending" : "ascending") : nothing}><button class="pf-sort" type="button"
        @click=${() => rooms.listWindow.sort(by)}>${speech.say(`pipeline-column-${col as "total"}`)}${sort.by === by ? html` <span aria-hidden="true">${sort.descending ? "↓" : "↑"}</span>` : nothing}</button></span>`)}</div>
      ${before ? html`<div class="pf-space" role="presentation" --height=${before}></div>` : nothing}
      ${rows}
      ${after ? html`<div class="pf-space" role="presentation" --height=${after}></div>` : nothing}
    </div>
  </div>`;
}

/** How many figures wide each column of a wide list is: rows that know it are laid out one by one. Columns only grow: they stand still while
 *  somebody searches. Fewer than seven leave no room for a finger. */
function widthsOf(list: List, lines: Line[], page: Page): Record<string, number> {
  const { sort } = list.query;
  const before = grown.get(page);
  const widths = Object.fromEntries(COLUMNS.slice(2).map(([col, by]) => {
    if (!list.shown(by)) return [col, 0];
    const heading = page.speech.text(`pipeline-column-${col as "total"}`).length + (sort.by === by ? 2 : 0);
    return [col, Math.max(7, heading, before?.[col] ?? 0, ...lines.map(({ lengths }) => lengths[col] ?? 0))];
  }));
  grown.set(page, widths);
  return widths;
}
const grown = new WeakMap<Page, Record<string, number>>();

/** A row as it is drawn, and how many letters its cells have. */
interface Line extends TemplateResult {
  readonly lengths: Record<string, number | undefined>;
}

/** Closed rows as they were drawn last: one that is as it was is handed on, and the page leaves it alone. */
const drawn = new WeakMap<Page, Map<string, Line>>();

function lines(list: List, forecasts: Picture["forecasts"], page: Page, rooms: ListRooms): Line[] {
  const before = drawn.get(page);
  const now = new Map<string, Line>();
  const common = [columnsOf(list).length, list.readonly, DIMENSIONS.map(list.locked), forecasts[0]?.commit.window, forecasts[0]?.bestCase.window];
  drawn.set(page, now);
  return list.rows.map((row, i) => {
    const index = list.offset + i + 2;
    if (list.open === row.id) return line(row, index, list, forecasts, page, rooms);
    const of = JSON.stringify([row, index, common]);
    const own = before?.get(of) ?? line(row, index, list, forecasts, page, rooms);
    now.set(of, own);
    return own;
  });
}

function line(row: Row, index: number, list: List, forecasts: Picture["forecasts"], page: Page, rooms: ListRooms): Line {
  const { speech } = page;
  const { first, second } = titles(row);
  const { stage, owner } = row;
  const amount = row.amount == null ? null : page.money(row.amount, row.currency);
  const close = whenClosing(row, forecasts, page);
  const open = list.open === row.id;
  const cell = (dimension: Dimension) => {
    const own = row[dimension];
    const name = speech.text(`pipeline-column-${dimension}`);
    const said = own == null ? speech.text("pipeline-cell-none", { name }) : speech.text("pipeline-cell", { name, score: page.count(own) });
    return html`<span role="cell" data-col=${dimension}><button class="pf-cell" type="button" data-dimension=${dimension} aria-label=${said} ?disabled=${list.readonly}
      @click=${() => rooms.openRow.toggle(row.id)} @keydown=${(event: KeyboardEvent) => {
        if (list.locked(dimension) || !/^[0-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        rooms.edits.score(row, dimension, Number(event.key));
      }}>${own == null ? "–" : page.count(own)}</button></span>`;
  };
  const other = (field: string, text: unknown, col = field) => (list.shown(field) ? html`<span role="cell" data-col=${col}>${text}</span>` : nothing);
  const own = html`<div role="row" aria-rowindex=${index} data-id=${row.id} ?data-open=${open}><span role="cell" data-col="total">${total(row, page)}</span><span role="rowheader"><button class="pf-open" type="button" aria-expanded=${open ? "true" : "false"}
      @click=${() => rooms.openRow.toggle(row.id)}>${first}</button>${second ? html`<small>${second}</small>` : nothing}</span>${DIMENSIONS.filter(list.shown).map(cell)}${other("amount", html`${amount == null
      ? unknown(speech.say("pipeline-no-amount")) : html`<bdi>${amount}</bdi>`}`)}${other("expectedCloseOn", closing(close), "close")}${other("stage", stage ?? unknown(speech.say("pipeline-no-stage")))}${other("owner", owner ?? unknown(speech.say("pipeline-no-owner")))}</div>
    ${open ? html`<div role="row" data-panel><div role="cell" class="pf-panel" part="score-panel">${panel(row, list, page, rooms)}</div></div>` : nothing}`;
  return { ...own, key: row.id, lengths: { amount: amount?.length, close: close.text.length, stage: stage?.length, owner: owner?.length } };
}

/** What is not known is a dash that says so. */
const unknown = (said: TemplateResult) => html`<span class="pf-none">–<span class="pf-said"> ${said}</span></span>`;

/** The three scores, what would lift them, and the next step. */
function panel(row: Row, list: List, page: Page, rooms: ListRooms): TemplateResult {
  const { speech } = page;
  const guided = list.guided || !!row.criteria;
  return html`${DIMENSIONS.filter(list.shown).map((dimension) => (guided ? criteria(dimension, row, list, page, rooms) : figures(dimension, row, list, page, rooms)))}
  <div class="pf-panel-foot"><p class="pf-say">${lift(row, page)}${guided && !row.criteria ? html` ${speech.say("pipeline-guided-note")}` : nothing}</p>${DIMENSIONS.some(list.locked) || row.criteria ? nothing
    : html`<button class="pf-button" data-size="small" type="button" aria-pressed=${guided ? "true" : "false"} @click=${() => rooms.openRow.guide(!guided)}>${speech.say("pipeline-guided")}</button>`}</div>
  ${list.shown("nextStep") ? step(row, list, page, rooms) : nothing}`;
}

/** The next step, and its date as people write it. */
function step(row: Row, list: List, page: Page, rooms: ListRooms): TemplateResult | typeof nothing {
  const { speech } = page;
  const { nextStep, nextStepOn } = row;
  const date = nextStepOn ? page.day(nextStepOn) : "";
  const names = { step: speech.text("pipeline-next-step"), date: speech.text("pipeline-next-step-on") };
  if (list.locked("nextStep")) return nextStep || date ? html`${told(names.step, nextStep ?? "–")}${told(names.date, date || speech.say("pipeline-no-date"))}` : nothing;
  const wrong = list.wrongDate;
  return html`<label class="pf-panel-step"><span class="pf-panel-name">${names.step}</span><span class="pf-line"><input .value=${live(nextStep ?? "")} placeholder=${speech.text("pipeline-next-step-hint")}
    @change=${(event: Event) => rooms.edits.plan(row, { nextStep: (event.target as HTMLInputElement).value.trim() || null } as Change)}></span></label>
  <div class="pf-panel-date"><span class="pf-panel-name">${names.date}</span>${writing({
    label: names.date, hint: speech.text("scorecard-due-hint"), text: list.typedDate ?? date, wrong, note: wrong ? "step-error" : undefined, typed: (text) => (rooms.openRow.typedDate = text), committed: () => rooms.openRow.dated(row, rooms.edits),
  })}${wrong ? html`<p class="pf-error" part="error" id="step-error">${icon("alert")}<span>${speech.say("scorecard-wrong-date", { typed: list.typedDate ?? "", plain: date || page.day(page.asOf), short: page.asOf })}</span></p>` : nothing}</div>`;
}

/** What is only shown: its name over it. */
const told = (name: string, text: unknown): TemplateResult => html`<div><span class="pf-panel-name">${name}</span><span><bdi>${text}</bdi></span></div>`;

function figures(dimension: Dimension, row: Row, list: List, page: Page, rooms: ListRooms): TemplateResult {
  const name = page.speech.text(`pipeline-column-${dimension}`);
  const own = row[dimension];
  if (list.readonly) return told(name, own == null ? page.speech.say("band-unscored") : page.count(own));
  return html`<div><span class="pf-panel-name">${name}</span><span class="pf-seg" role="radiogroup" aria-label=${name} data-kind="score">${[0, 1, 2, 3, 4, 5].map((value) =>
    html`<label><input type="radio" name=${`panel-${dimension}`} value=${value} .checked=${live(row[dimension] === value)} ?disabled=${list.locked(dimension)} @change=${() => rooms.edits.score(row, dimension, value)}>${page.count(value)}</label>`)}</span></div>`;
}

/** A dimension's three criteria: how sure each is, and its proof once it is called proven. */
function criteria(dimension: Dimension, row: Row, list: List, page: Page, rooms: ListRooms): TemplateResult {
  const { speech } = page;
  const held = row.criteria as Record<string, Record<string, number>> | null | undefined;
  return html`<div class="pf-panel-crits"><span class="pf-panel-name"><span>${speech.say(`pipeline-column-${dimension}`)}${row[dimension] == null ? nothing : html` <b>${page.count(row[dimension])}</b>`}</span>${list.readonly ? nothing : stopNames(speech)}</span>${paths(dimension).map((path) => {
    const name = speech.text(`scorecard-${criterionOf(path)}`);
    const at = held?.[dimension]?.[criterionOf(path)];
    return html`<div class="pf-crit" data-path=${path}><b>${name}</b>${list.readonly ? html`<span>${speech.say(evidenceKey(at ?? 0))}</span>` : evidence({ name: `panel-${path}`, label: name, at, locked: list.locked(dimension), chosen: (to) => rooms.edits.mark(row, path, to) }, speech)}${at === 2 && list.readonly
      ? html`<p class="pf-note">${row.proofs?.[path] ?? speech.say("scorecard-proof-none")}</p>` : at === 2 ? html`<span class="pf-line"><input aria-label=${speech.text("scorecard-proof-of", { name })} placeholder=${speech.text("scorecard-proof-missing")} .value=${live(row.proofs?.[path] ?? "")} ?readonly=${list.locked(dimension)}
        @change=${(event: Event) => rooms.edits.prove(row, path, (event.target as HTMLInputElement).value.trim())}></span>` : nothing}</div>`;
  })}</div>`;
}

/** "A 13. Power at 4 makes it a 14." */
export function lift(row: Row, page: Page): TemplateResult {
  const { speech } = page;
  const { pain, power, fit } = row;
  const overdue = row.nextStepOn && row.nextStepOn < page.asOf ? html` <span class="pf-short">${speech.say("pipeline-step-overdue", { date: page.day(row.nextStepOn) })}</span>` : nothing;
  if (pain == null || power == null || fit == null) return html`${speech.say("pipeline-lift-unscored")}${overdue}`;
  const { total: own, nextSteps } = scoreOpportunity(row.criteria ? { criteria: row.criteria } : { pain, power, fit });
  if (!nextSteps.length) return html`${speech.say("pipeline-lift-top", { total: page.count(own) })}${overdue}`;
  if (row.criteria) {
    const { dimension, criterion } = nextSteps[0]!;
    return html`${speech.say("pipeline-lift-guided", { total: page.count(own), name: `${speech.text(`pipeline-column-${dimension}`)}, ${speech.text(`scorecard-${criterion as "essential"}`)}` })}${overdue}`;
  }
  const raised = new Map(nextSteps.map(({ dimension, to }) => [dimension, to]));
  const list = speech.list([...raised].map(([dimension, to]) => speech.text("pipeline-lift-at", { name: speech.text(`pipeline-column-${dimension as Dimension}`), to: page.count(to) })));
  const next = page.count(own + nextSteps.length);
  return html`${speech.say("pipeline-lift", { total: page.count(own), raises: list, next })}${overdue}`;
}

/** Up and down among the cells of one column. */
function keyed(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || !from.matches(".pf-cell, .pf-open")) return;
  const all = [...(from.closest(".pf-table")?.querySelectorAll<HTMLElement>(from.matches(".pf-open") ? ".pf-open" : `.pf-cell[data-dimension="${from.dataset.dimension}"]`) ?? [])];
  const to = all[all.indexOf(from) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
