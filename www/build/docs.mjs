// The README as a page: the Markdown that it uses, and nothing else. A line that is none of it fails the build.

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const idOf = (heading) => heading.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Code, links and bold words within a line; what stands in code is left as it is. */
function inline(text) {
  return text.split(/(`[^`]+`)/).map((piece) => (piece.startsWith("`") && piece.length > 1
    ? `<code>${escaped(piece.slice(1, -1))}</code>`
    : escaped(piece).replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>').replace(/\*\*(.+?)\*\*/g, "<b>$1</b>"))).join("");
}

function table(lines) {
  const cells = (line) => line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [head, , ...rows] = lines.map(cells);
  const row = (own) => `<tr>${own.map((cell, i) => (i ? `<td data-head="${escaped(head[i])}">${inline(cell)}</td>` : `<th scope="row">${inline(cell)}</th>`)).join("")}</tr>`;
  const heads = head.map((cell, i) => (cell || i ? `<th scope="col">${inline(cell) || "what it says"}</th>` : "<td></td>")).join("");
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join("")}</tbody></table>`;
}

/** Items of a list, each with the lines that go on under it. */
function list(lines) {
  const items = lines.join("\n").split(/^(?:- |\d+\. )/m).slice(1);
  const kind = lines[0].startsWith("-") ? "ul" : "ol";
  return `<${kind}>${items.map((item) => `<li>${inline(item.trim().replace(/\s*\n\s*/g, " "))}</li>`).join("")}</${kind}>`;
}

/** HTML of a Markdown text, and its headings under the first as { id, title }. */
export function asHtml(markdown) {
  const html = [];
  const headings = [];
  const lines = markdown.split("\n");
  const taken = (test) => {
    const own = [];
    while (lines.length && test(lines[0])) own.push(lines.shift());
    return own;
  };
  while (lines.length) {
    const [line] = lines;
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    if (!line.trim()) lines.shift();
    else if (heading) {
      const [, { length: level }, title] = heading;
      if (level > 1) headings.push({ id: idOf(title), title });
      html.push(`<h${level} id="${idOf(title)}">${inline(title)}</h${level}>`);
      lines.shift();
    } else if (line.startsWith("```")) {
      lines.shift();
      const code = taken((own) => !own.startsWith("```"));
      lines.shift();
      html.push(`<pre tabindex="0"><code>${escaped(code.join("\n"))}</code></pre>`);
    } else if (line.startsWith("|")) html.push(table(taken((own) => own.startsWith("|"))));
    else if (/^(- |\d+\. )/.test(line)) html.push(list(taken((own) => /^(- |\d+\. |\s+\S)/.test(own))));
    else if (/^[\w`[*(]/.test(line)) html.push(`<p>${inline(taken((own) => /^[^#|\s-]/.test(own) && !own.startsWith("```")).join(" "))}</p>`);
    else throw new Error(`www/build/docs.mjs: README.md has a line that is no Markdown known there: ${line}`);
  }
  return { html: html.join("\n"), headings };
}
