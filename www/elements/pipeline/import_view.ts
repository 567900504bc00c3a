import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Draft, Progress, ReadOptions, Row } from "../../worker/messages.ts";
import { choice } from "../field/field.ts";
import { icon } from "../tool/icons.ts";
import { dayAndMonth, month } from "./dates.ts";
import type { Page } from "./page.ts";

/** What a column may become, in the order of the list. */
export const TARGETS = [
  "name", "account", "owner", "stage", "amount", "currency", "expectedCloseOn", "createdOn", "closedOn", "outcome", "id", "pain", "power", "fit", "nextStep", "nextStepOn", "extra",
] as const;
const CURRENCIES = ["USD", "EUR", "GBP", "CZK", "PLN", "RON", "IDR", "CHF", "SEK", "NOK", "DKK", "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "BRL", "MXN", "ZAR"];

export interface ImportActs {
  tell(told: ReadOptions): void;
  take(how: "new" | "merge"): void;
  cancel(): void;
  choose(): void;
  sample(): void;
  dismiss(): void;
}

/** The empty tool: what to bring, and a sample. */
export function emptyView(over: boolean, page: Page, acts: ImportActs): TemplateResult {
  const { speech } = page;
  return html`<p class="pf-say">${speech.say("pipeline-empty")}</p>
    <div class="pf-drop" part="drop" data-state=${over ? "over" : nothing}>${icon("open")}<p><b>${speech.say("pipeline-drop")}</b></p><p class="pf-note">${speech.say("pipeline-drop-note")}</p>
    <div class="pf-row"><button class="pf-button" data-kind="primary" type="button" part="choose" @click=${acts.choose}>${speech.say("pipeline-choose")}</button><button class="pf-button" data-kind="quiet" type="button" part="sample" @click=${acts.sample}>${speech.say("pipeline-sample")}</button></div></div>`;
}

/** How far reading has come, and a way to stop it. */
export function progressView(progress: Progress, page: Page, acts: ImportActs): TemplateResult {
  const { speech } = page;
  const about = (rows: number) => page.figures.number(rows > 1000 ? Math.round(rows / 1000) * 1000 : rows, 0);
  const share = progress.of ? progress.bytes / progress.of : 0;
  return html`<div class="pf-progress" part="progress" role="group" aria-label=${speech.text("pipeline-reading")}><span>${speech.say("pipeline-reading-row", { row: about(progress.rows), of: about(progress.ofRows) })}</span><progress max="100" .value=${100 * share} aria-label=${speech.text("pipeline-reading")}></progress><button class="pf-button" data-size="small" type="button" @click=${acts.cancel}>${speech.say("pipeline-cancel")}</button></div>`;
}

export interface Fault {
  code: string;
  name: string;
  /** What the file is, where that was seen. */
  kind: FileKind;
  bytes: number;
  /** Bytes that a file may have, where this one has more. */
  most: number | null;
}

/** `source`: the page's own, which did not come. */
export type FileKind = "source" | "pdf" | "old-office" | "open-document" | "workbook" | "picture" | "archive" | "web-page" | "json" | "text-document" | "empty" | "other";

/** What a file is by its first bytes: for the words that refuse it. */
export async function kindOf(file: Blob): Promise<FileKind> {
  if (!file.size) return "empty";
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  const text = new TextDecoder("latin1").decode(head).replace(/^ï»¿/, "").trimStart().toLowerCase();
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (text.startsWith("%pdf")) return "pdf";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "old-office";
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || text.startsWith("gif8")) return "picture";
  if (begins(0x50, 0x4b) && text.includes("mimetypeapplication/vnd.oasis")) return "open-document";
  if (begins(0x50, 0x4b) && /\[content_types\]|xl\/|_rels\//.test(text)) return "workbook";
  if (begins(0x50, 0x4b) || begins(0x1f, 0x8b) || text.startsWith("rar!") || text.startsWith("7z")) return "archive";
  if (/^<(!doctype html|html|head|body)/.test(text)) return "web-page";
  if (text.startsWith("{\\rtf")) return "text-document";
  return /^[[{]/.test(text) ? "json" : "other";
}

/** Why nothing was read, and what to bring instead. */
export function faultView({ code, name, kind, bytes, most }: Fault, readonly: boolean, page: Page, acts: ImportActs): TemplateResult {
  const { speech } = page;
  const size = most !== null || code === "out-of-memory";
  const megabytes = (own: number) => page.count(Math.round(own / 1e6));
  const table = code === "not-a-table";
  const swells = kind === "workbook" && code === "out-of-range";
  const part = kind === "workbook" && !["broken", "no-data"].includes(code);
  return html`<div class="pf-notice" part="error" role="alert"><h3>${icon("alert")}${size ? speech.say("pipeline-too-large") : table ? speech.say("pipeline-no-table") : speech.say("pipeline-not-read")}</h3>
    <p class="pf-say">${most !== null ? speech.say("pipeline-too-large-why", { name, size: megabytes(bytes), most: megabytes(most) })
      : kind === "source" ? speech.say("pipeline-no-source", { name, code }) : size ? speech.say("pipeline-no-memory", { name, size: megabytes(bytes) }) : code === "file-changed" ? speech.say("pipeline-file-changed", { name }) : table ? speech.say("pipeline-no-table-why", { name, kind }) : swells ? speech.say("pipeline-workbook-swells", { name }) : part ? speech.say("pipeline-no-workbook-part", { code }) : speech.say("pipeline-not-read-why", { name, code })}</p>
    <div class="pf-row">${readonly ? nothing : html`<button class="pf-button" data-size="small" type="button" @click=${acts.choose}>${speech.say("pipeline-choose-other")}</button>`}<button class="pf-button" data-kind="quiet" data-size="small" type="button" @click=${acts.dismiss}>${speech.say("pipeline-close")}</button></div></div>`;
}

/** A file before it is taken: how it was understood, what is unsure, what each column becomes. */
export function draftView(draft: Draft, name: string, pasted: boolean, page: Page, acts: ImportActs): TemplateResult {
  const { speech } = page;
  const { report } = draft;
  const { dialect } = report;
  const facts = [
    dialect.format === "xlsx" ? speech.say("pipeline-fact-workbook") : dialect.delimiter ? speech.say("pipeline-fact-delimiter", { delimiter: { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" }[dialect.delimiter] }) : nothing,
    speech.say("pipeline-fact-decimal", { decimal: dialect.decimal === "," ? "comma" : "point" }),
    dialect.encoding ? html`<bdi>${dialect.encoding.toUpperCase()}</bdi>` : nothing,
    report.skippedLines ? speech.say("pipeline-fact-skipped", { count: page.count(report.skippedLines) }) : nothing,
  ];
  return html`<div class="pf-tool pf-preview" part="preview">
    <header class="pf-head"><h2 class="pf-question" tabindex="-1">${speech.say("pipeline-import-title")}</h2><p class="pf-asof"><bdi>${name}</bdi></p></header>
    <p class="pf-facts" part="dialect"><span>${pasted ? speech.say("pipeline-fact-pasted", { count: page.count(report.rows) }) : speech.say("pipeline-fact-rows", { count: page.count(report.rows) })}</span>${facts.map((fact) => (fact === nothing ? nothing : html` <span>${fact}</span>`))}</p>
    ${draft.remembered ? html`<p class="pf-note">${speech.say("pipeline-remembered")}</p>` : nothing}
    ${report.sheets.length > 1 ? sheetChoice(draft, page, acts) : nothing}
    ${asks(draft, page, acts)}
    <section class="pf-section">
      <h3 class="pf-title">${speech.say("pipeline-mapping")}</h3>
      <div class="pf-map" role="table" aria-label=${speech.text("pipeline-columns")}>
        <div role="row" data-head><span role="columnheader">${speech.say("pipeline-in-file")}</span><span role="columnheader">${speech.say("pipeline-becomes")}</span></div>
        ${report.columns.map((column) => mapped(column, draft, page, acts))}
      </div>
      ${draft.withoutIds ? html`<p class="pf-note">${speech.say("pipeline-no-ids")}</p>` : nothing}
    </section>
    ${report.problemCount ? html`<section class="pf-section">
      <h3 class="pf-title">${speech.say("pipeline-problems", { count: page.count(report.problemCount) })} <small>${speech.say("pipeline-problems-kept")}</small></h3>
      <ul class="pf-problems">${report.problems.slice(0, 10).map(({ line, column, code, value }) => html`<li><span>${speech.say("pipeline-line", { line })}</span><span>${problem(column, code, value, page)}</span></li>`)}</ul>
      ${report.problemCount > 10 ? html`<p class="pf-note">${speech.say("pipeline-problems-more", { count: page.count(report.problemCount - 10) })}</p>` : nothing}
    </section>` : nothing}
    ${draft.merge ? html`<section class="pf-section"><h3 class="pf-title">${speech.say("pipeline-next-file")}</h3>
      <p class="pf-say"><b>${speech.say("pipeline-merge-brings", { added: page.count(draft.merge.added), closed: page.count(draft.merge.closed), missing: page.count(draft.merge.missing) })}</b> ${speech.say("pipeline-merge-keeps")}</p></section>` : nothing}
    <div class="pf-row">${draft.merge ? html`<button class="pf-button" data-kind="primary" type="button" part="merge" @click=${() => acts.take("merge")}>${speech.say("pipeline-merge")}</button><button class="pf-button" type="button" part="take" @click=${() => acts.take("new")}>${speech.say("pipeline-import-new")}</button>`
      : html`<button class="pf-button" data-kind="primary" type="button" part="take" @click=${() => acts.take("new")}>${speech.say("pipeline-import-count", { count: page.count(report.rows) })}</button>`}<button class="pf-button" data-kind="quiet" type="button" @click=${acts.cancel}>${speech.say("pipeline-cancel")}</button></div>
  </div>`;
}

/** Which sheet of a workbook: its columns are other ones, so that what was said of columns is asked anew. */
function sheetChoice({ report, told }: Draft, page: Page, acts: ImportActs): TemplateResult {
  return choice({
    id: "sheet", label: page.speech.say("pipeline-sheet"), value: report.sheet ?? "", note: null, locked: false,
    options: report.sheets.map((name) => ({ value: name, text: name })),
    chosen: (sheet) => {
      const { mapping: _, ...rest } = told;
      acts.tell({ ...rest, sheet });
    },
  });
}

/** One question for each thing that the data can't tell. */
function asks({ report, unsure, told, first }: Draft, page: Page, acts: ImportActs): TemplateResult {
  const { speech, figures } = page;
  const question = (id: string, title: unknown, why: unknown, options: { value: string; text: string }[], now: string, pick: (value: string) => void) => html`<div class="pf-doubt" part="ask" role="group" aria-labelledby="ask-${id}"><p id="ask-${id}">${title}</p><p class="pf-say">${why}</p><span class="pf-seg" role="radiogroup" aria-labelledby="ask-${id}">${options.map(({ value, text }) =>
    html`<label><input type="radio" name="ask-${id}" value=${value} .checked=${value === now} @change=${() => pick(value)}>${text}</label>`)}</span></div>`;
  const { dateOrder, decimal } = report.dialect;
  return html`${report.ambiguous.includes("dateOrder") && unsure.dateOrder ? dateQuestion(unsure.dateOrder) : nothing}
    ${report.ambiguous.includes("decimal") && unsure.decimal ? question("decimal", speech.say("pipeline-ask-decimal", { sample: unsure.decimal }), speech.say("pipeline-ask-decimal-why"),
      (unsure.decimal.includes(",") ? [".", ","] : [",", "."]).map((value, i) => ({ value, text: figures.number(Number(unsure.decimal!.replace(/[.,]/, i ? "." : "")), 3) })), decimal, (value) => acts.tell({ ...told, decimal: value as "." })) : nothing}
    ${report.ambiguous.includes("currency") ? html`<div class="pf-doubt" part="ask" role="group" aria-label=${speech.text("pipeline-ask-currency")}>${choice({
      id: "ask-currency", label: speech.say("pipeline-ask-currency"), value: told.currency ?? first[0]?.currency ?? "", note: null, locked: false,
      options: [{ value: "", text: speech.text("pipeline-ask-currency-none") }, ...CURRENCIES.map((value) => ({ value, text: value }))],
      chosen: (value) => {
        const { currency: _, ...rest } = told;
        acts.tell(value ? { ...rest, currency: value } : rest);
      },
    })}</div>` : nothing}`;

  function dateQuestion(sample: string) {
    const [a, b, year] = sample.split(/\D/).map(Number) as [number, number, number];
    const date = (month: number, day: number) => `${year < 100 ? 2000 + year : year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return question("order", speech.say("pipeline-ask-date", { sample, first: month(date(b, 1), figures.locale), second: month(date(a, 1), figures.locale) }), speech.say("pipeline-ask-date-why"),
      [{ value: "dmy", text: dayAndMonth(date(b, a), figures.locale) }, { value: "mdy", text: dayAndMonth(date(a, b), figures.locale) }], dateOrder, (value) => acts.tell({ ...told, dateOrder: value as "dmy" }));
  }
}

function mapped(column: string, { report, first, told }: Draft, page: Page, acts: ImportActs): TemplateResult {
  const { speech } = page;
  const target = report.mapping[column] ?? "extra";
  const values = first.slice(0, 2).map((row) => understood(row, target, column, page)).filter(Boolean);
  const known = (TARGETS as readonly string[]).includes(target) ? TARGETS : [...TARGETS, target];
  return html`<div role="row"><span role="rowheader"><b>${column || speech.say("pipeline-column-blank")}</b><small>${values.length ? values.join(", ") : speech.say("pipeline-column-empty")}</small></span><span role="cell" class="pf-select"><select aria-label=${speech.text("pipeline-becomes-what", { column })} @change=${(event: Event) => {
    acts.tell({ ...told, mapping: { ...told.mapping, [column]: (event.target as HTMLSelectElement).value } });
  }}>${known.map((value) => html`<option value=${value} .selected=${value === target}>${(TARGETS as readonly string[]).includes(value) ? speech.text(`pipeline-field-${value as "name"}`) : value}</option>`)}</select>${icon("down")}</span></div>`;
}

/** A cell as it was understood. */
function understood(row: Row, target: string, column: string, page: Page): string {
  if (target === "extra") return clipped(row.extra?.[column] ?? "");
  const own = row[target as keyof Row];
  if (own === null || own === undefined) return "";
  if (target === "amount") return page.money(own as number, row.currency);
  if (target.endsWith("On")) return page.day(own as string);
  return clipped(typeof own === "object" ? "" : String(own));
}

const clipped = (text: string) => (text.length > 28 ? `${text.slice(0, 27)}…` : text);

function problem(column: string | null, code: string, value: string, page: Page): TemplateResult {
  const { speech } = page;
  const own = { column: column ?? "", value: clipped(value) };
  switch (code) {
    case "bad-amount": return speech.say("pipeline-bad-amount", own);
    case "bad-date": return speech.say("pipeline-bad-date", own);
    case "bad-score": return speech.say("pipeline-bad-score", own);
    case "duplicate-id": return speech.say("pipeline-duplicate-id", own);
    default: return speech.say("pipeline-bad-other", own);
  }
}
