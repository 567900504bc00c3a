// The README as a page: headings that can be linked to, tables that a phone can show as lists, code that a keyboard can scroll.

import { Marked } from "marked";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const idOf = (heading) => heading.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** HTML of a Markdown text, and its headings under the first as { id, title }. */
export function asHtml(markdown) {
  const headings = [];
  const renderer = {
    heading({ depth, text, tokens }) {
      const id = idOf(text);
      if (depth > 1) headings.push({ id, title: text });
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
    /** Each cell knows its column's heading; the first of a row is the row's. A column without one is what the first cell names. */
    table({ header, rows }) {
      const written = ({ tokens }) => this.parser.parseInline(tokens);
      const head = header.map((cell, i) => (cell.text || i ? `<th scope="col">${written(cell) || "what it says"}</th>` : "<td></td>")).join("");
      const row = (cells) => `<tr>${cells.map((cell, i) => (i ? `<td data-head="${escaped(header[i].text)}">${written(cell)}</td>` : `<th scope="row">${written(cell)}</th>`)).join("")}</tr>`;
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join("")}</tbody></table>\n`;
    },
  };
  return { html: new Marked({ renderer }).parse(markdown), headings };
}
