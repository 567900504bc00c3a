// A page's markup as an embedder would write it.

/** A piece of it. */
export interface Piece {
  tag: string;
  attributes?: Record<string, string>;
  inside?: (Piece | string)[];
}

/** So long a line is still read at a glance; longer ones have a line for each attribute. */
const LINE = 96;

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function attribute([name, value]: [string, string]): string {
  if (value === "") return name;
  return value.includes('"') ? `${name}='${escaped(value).replace(/'/g, "&#39;")}'` : `${name}="${escaped(value)}"`;
}

export function written({ tag, attributes = {}, inside = [] }: Piece, indent = ""): string {
  const own = Object.entries(attributes).map(attribute);
  const line = [tag, ...own].join(" ");
  const opened = line.length + indent.length > LINE && own.length > 2 ? `${tag}\n${indent}  ${own.join(`\n${indent}  `)}` : line;
  if (tag === "input") return `<${opened}>`;
  const block = tag !== "label" && inside.some((piece) => typeof piece !== "string");
  const content = inside.map((piece) => (typeof piece === "string" ? escaped(piece) : block ? `\n${indent}  ${written(piece, `${indent}  `)}` : written(piece))).join("");
  return `<${opened}>${content}${block ? `\n${indent}` : ""}</${tag}>`;
}
