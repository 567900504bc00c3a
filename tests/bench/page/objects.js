// An array of objects, as most pages hold a list, and what is asked of it after the import.

import { amountOf, AT, currencyOf, isClosed, rowsIn, span, usDayOf } from "./columns.js";
import { bandOf, Forecast, NO_DAY, NO_TOTAL } from "./forecast.js";

let deals = [];
let byId = new Map();
let sorted = [];

/** Without case and accents. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const cell = (row, at) => row[AT[at]];

function deal(row) {
  return {
    id: cell(row, "id"), name: cell(row, "name"), account: cell(row, "account"), owner: cell(row, "owner"), open: !isClosed(cell(row, "stage")),
    currency: currencyOf(cell(row, "amount")), amount: amountOf(cell(row, "amount")),
    created: usDayOf(cell(row, "created")), close: usDayOf(cell(row, "close")), next: usDayOf(cell(row, "next")),
    total: cell(row, "pain") === "" ? NO_TOTAL : +cell(row, "pain") + +cell(row, "power") + +cell(row, "fit"),
    folded: fold(cell(row, "name")), foldedOwner: fold(cell(row, "owner")), searched: fold(`${cell(row, "name")}\n${cell(row, "account")}\n${cell(row, "owner")}`),
  };
}

function forecast() {
  const sums = new Forecast();
  for (const { open, currency, amount, total, close } of deals) if (open) sums.add(currency, amount, total, close);
  return sums.answer;
}

const numbers = (key, blank) => (a, b) => (a[key] === b[key] ? 0 : blank(a[key]) ? 1 : blank(b[key]) ? -1 : b[key] - a[key]);
const texts = (key) => (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0);
const ORDERS = {
  amount: (a, b) => (Number.isNaN(a.amount) ? (Number.isNaN(b.amount) ? 0 : 1) : Number.isNaN(b.amount) ? -1 : b.amount - a.amount),
  close: numbers("close", (day) => day === NO_DAY),
  owner: texts("foldedOwner"),
  name: texts("folded"),
};
const ids = (list) => list.map(({ id }) => id);

globalThis.contestant = {
  async import(file) {
    deals = rowsIn(await file.text()).map(deal);
    byId = new Map(deals.map((own) => [own.id, own]));
    return forecast();
  },
  spans: () => ({ created: span(deals.map(({ created }) => created)), next: span(deals.map(({ next }) => next)) }),
  sort(by) {
    sorted = deals.slice().sort(ORDERS[by]);
    return ids(sorted.slice(0, 50));
  },
  search(typed) {
    const needle = fold(typed);
    const found = deals.filter(({ searched }) => searched.includes(needle));
    return [found.length, ...ids(found.slice(0, 50))];
  },
  filter(band) {
    const found = deals.filter(({ total, open }) => open && bandOf(total) === band);
    return [found.length, ...ids(found.slice(0, 50))];
  },
  window: (offset) => ids(sorted.slice(offset, offset + 50)),
  patch(id, total) {
    byId.get(id).total = total;
    return forecast();
  },
};
