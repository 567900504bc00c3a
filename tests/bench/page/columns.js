// What a page has to do itself once a library gave it cells of text: amounts, currencies, days and scores as columns.

import { Forecast, dayOf, isoOf, NO_DAY, NO_TOTAL } from "./forecast.js";

/** Places of the export's columns. */
export const AT = { id: 0, name: 1, account: 2, owner: 3, stage: 4, amount: 5, created: 6, close: 7, next: 8, pain: 9, power: 10, fit: 11 };

export function currencyOf(text) {
  if (text === "") return null;
  switch (text.charCodeAt(0)) {
    case 36: return "USD";
    case 0x20ac: return "EUR";
    case 163: return "GBP";
    default: return text.slice(0, 3);
  }
}

export function amountOf(text) {
  return text === "" ? NaN : Number(text.slice(text.charCodeAt(0) === 67 ? 4 : 1).replaceAll(",", ""));
}

/** 03/14/2026. */
export function usDayOf(text) {
  return text === "" ? NO_DAY : dayOf(text.slice(6), text.slice(0, 2), text.slice(3, 5));
}

export const isClosed = (stage) => stage.startsWith("Closed");

/** Rows of cells, and their columns beside them. */
export class Columns {
  constructor(rows) {
    const { length } = rows;
    this.rows = rows;
    this.amount = new Float64Array(length);
    this.currency = new Array(length);
    this.created = new Int32Array(length);
    this.close = new Int32Array(length);
    this.next = new Int32Array(length);
    this.total = new Int8Array(length);
    this.open = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const row = rows[i];
      this.amount[i] = amountOf(row[AT.amount]);
      this.currency[i] = currencyOf(row[AT.amount]);
      this.created[i] = usDayOf(row[AT.created]);
      this.close[i] = usDayOf(row[AT.close]);
      this.next[i] = usDayOf(row[AT.next]);
      this.total[i] = row[AT.pain] === "" ? NO_TOTAL : +row[AT.pain] + +row[AT.power] + +row[AT.fit];
      this.open[i] = isClosed(row[AT.stage]) ? 0 : 1;
    }
  }

  get forecast() {
    const forecast = new Forecast();
    for (let i = 0; i < this.open.length; i++) if (this.open[i]) forecast.add(this.currency[i], this.amount[i], this.total[i], this.close[i]);
    return forecast.answer;
  }

  /** First and last day of the columns that the forecast does not need. */
  get spans() {
    return { created: span(this.created), next: span(this.next) };
  }
}

export function span(days) {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [isoOf(first), isoOf(last)];
}

/** The rows below the heading, by a plain reading of quotes. */
export function rowsIn(text) {
  const rows = [];
  let row = [];
  const cells = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/y;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, cell, after] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (after === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows.slice(1);
}

/** A contestant that hands over rows of text: its own work ends there, the page's begins. */
export function fromRows(rowsOf) {
  let columns;
  return {
    async import(file) {
      columns = new Columns(await rowsOf(file));
      return columns.forecast;
    },
    spans: () => columns.spans,
  };
}
