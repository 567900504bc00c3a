// Workbooks made here, as a spreadsheet saves them: sheets of rows, whose cells are texts, numbers and days.

import { crc32, deflateRawSync } from "node:zlib";

/** A day, told from a number by its style. */
export const day = (iso) => ({ serial: Date.parse(iso) / 86_400_000 + 25_569 });

/** `sheets`: name → rows of cells. */
export function workbook(sheets) {
  const texts = new Map();
  const shared = (text) => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1);
  const escaped = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const cell = (own) => {
    if (own === null) return "<c/>";
    if (typeof own === "number") return `<c><v>${own}</v></c>`;
    return typeof own === "string" ? `<c t="s"><v>${shared(own)}</v></c>` : `<c s="1"><v>${own.serial}</v></c>`;
  };
  const names = Object.keys(sheets);
  const bodies = names.map((name) => `<worksheet><sheetData>${sheets[name].map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`);
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}"/>`;
  return packed({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("b", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" r:id="s${i}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, i) => relation(`s${i}`, "worksheet", `sheet${i}.xml`)).join("")}${relation("t", "sharedStrings", "texts.xml")}${relation("f", "styles", "styles.xml")}</Relationships>`,
    ...Object.fromEntries(bodies.map((body, i) => [`xl/sheet${i}.xml`, body])),
    "xl/texts.xml": `<sst>${[...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  });
}

/** A zip archive of texts by their names. */
export function packed(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = deflateRawSync(text);
    const head = Buffer.alloc(26);
    [20, 0, 8, 0, 0x21].forEach((own, i) => head.writeUInt16LE(own, 2 * i));
    [crc32(text), body.length, Buffer.byteLength(text)].forEach((own, i) => head.writeUInt32LE(own, 10 + 4 * i));
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02\x14\0"), head, place, Buffer.from(name));
    parts.push(Buffer.from("PK\x03\x04"), head, Buffer.from(name), body);
    at += 30 + name.length + body.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  [Object.keys(files).length, Object.keys(files).length].forEach((own, i) => end.writeUInt16LE(own, 8 + 2 * i));
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
