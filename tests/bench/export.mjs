// A CRM's export, made up: opportunities as a sales operation downloads them, always the same for the same number of rows.
// Quoted newlines and doubled quotes, money as text in four currencies, three columns of dates, scores; 180 bytes a row.

import { open } from "node:fs/promises";
import path from "node:path";

/** The day that counts as today for everything asked of the file. */
export const AS_OF = "2026-11-23";
export const HEADINGS = [
  "Opportunity ID", "Opportunity Name", "Account Name", "Owner", "Stage", "Amount", "Created Date", "Close Date", "Next Step Date", "Pain", "Power", "Fit", "Description",
];

const STAGES = ["Prospecting", "Qualification", "Needs Analysis", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
const SIGNS = ["$", "€", "£", "CZK "];
const FIRST = ["Priya", "Jonas", "Eva", "Čeněk", "Dörte", "Ann", "Budi", "Chloé", "Marek", "Ioana"];
const LAST = ["Nair", "Lindqvist", "Svobodová", "Fischer", "O'Neill", "Wijaya", "Petit", "Novák", "Popescu", "Grant"];
const GOODS = ["renewal", "two presses", "roster trial", "café roll-out", "night shift lines", "spare parts", "training days", "cold store"];
const TRADES = ["Harbour Clinics", "Tallow & Finch", "Škoda Tools", "Zeiss Optics", "Kiln Bakeries", "Ostrava Steel", "Lumen Schools", "Müller Bau"];
const NOTES = [
  "Budget is in next year's plan.", "Asked for two references.", "Legal reads it, answer due Friday.", "Wants to see the plant first.", "No answer since the demo.",
];
const DAY = 86_400_000;
const TODAY = Date.parse(AS_OF);
const PART = 20_000;

/** Numbers that look random and come again with the same seed (mulberry32). */
function chance(seed) {
  return (end) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

const two = (number) => (number < 10 ? `0${number}` : String(number));

/** 03/14/2026. */
function day(daysFromNow) {
  const date = new Date(TODAY + daysFromNow * DAY);
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
}

/** 48,250.00 of 4825000 cents, below a million. */
function money(cents) {
  const whole = Math.floor(cents / 100);
  const thousands = Math.floor(whole / 1000);
  const grouped = thousands ? `${thousands},${String(whole % 1000).padStart(3, "0")}` : String(whole);
  return `${grouped}.${two(cents % 100)}`;
}

function row(number, below) {
  const pick = (list) => list[below(list.length)];
  const id = `006Qy${String(number).padStart(10, "0")}`;
  const name = `${pick(TRADES)}, ${pick(GOODS)} ${below(100_000)}`;
  const account = `${pick(TRADES)} ${below(2500)}`;
  const owner = `${pick(FIRST)} ${pick(LAST)}`;
  const sign = pick(SIGNS);
  const amount = below(12) === 0 ? "" : `"${sign}${money(below(9_000_000) + 50_000)}"`;
  const scores = below(8) === 0 ? ",," : `${below(6)},${below(6)},${below(6)}`;
  const note = pick(NOTES);
  const said = below(10) < 3 ? `"${note}\nSaid ""yes, if"" it starts in March."` : note.includes(",") ? `"${note}"` : note;
  const next = below(3) === 0 ? "" : day(below(90) - 20);
  return `${id},"${name}",${account},${owner},${pick(STAGES)},${amount},${day(-1 - below(700))},${day(below(400) - 100)},${next},${scores},${said}\n`;
}

/** Writes the export of `rows` opportunities into `folder`; its path and bytes. */
export async function writeExport(folder, rows) {
  const file = path.join(folder, `opportunities-${rows}.csv`);
  const below = chance(rows);
  const out = await open(file, "w");
  let bytes = 0;
  try {
    for (let from = 0; from < rows; from += PART) {
      const lines = from === 0 ? [`${HEADINGS.join(",")}\n`] : [];
      for (let number = from; number < Math.min(rows, from + PART); number++) lines.push(row(number + 1, below));
      const part = Buffer.from(lines.join(""));
      bytes += part.length;
      await out.write(part);
    }
  } finally {
    await out.close();
  }
  return { file, rows, bytes };
}
