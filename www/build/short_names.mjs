// Short names for what no page can see: keys of texts, private custom properties, own members. What a page
// can name (--playfield-accent, ::part, events, fields of the contract, keys given in `labels`) keeps its name or is found by it.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const elements = fileURLToPath(new URL("../elements/", import.meta.url));

/** Members and fields of our own, in nothing that is stored or seen by a page. What the worker is sent may have them: it runs the same file. */
const OWN = [
  "speech", "figures", "say", "whole", "committed", "slid", "calculation", "note", "entered", "renderRoot",
  "digits", "isShown", "isLocked", "emit", "converter", "fromAttribute", "reflect", "noAccessor", "hasUpdated", "tight", "willUpdate", "startCore",
  "hostDisconnected", "shouldUpdate", "firstUpdated", "addController", "aside", "card", "shown", "chosen", "said", "advice", "rest", "strings", "wrong", "redraw",
  "wrongDate", "emits", "editing", "isExample", "writing", "raise", "around", "watch", "unreadable", "enter", "zero", "settle", "noting", "kept", "unwrite",
  "isWrong", "ownWeeks", "showExample", "begin", "edit", "blurred", "slide", "stored", "given",
  "holding", "listWindow", "lastPicture", "found", "scrolls", "arrange", "showAll", "asAtFirst", "look", "lookAnew", "busy", "unanswered", "settled", "folds", "rowHeight", "typedDate", "asked", "prove", "plan", "came", "turnBack", "keyed", "remembered", "drawn", "gapStale", "ratesStale", "dated", "scrolled", "printing", "refuse", "took", "lookAtSample", "guide", "keeping", "tell",
];

/** For esbuild: the pattern of what it renames. Refuses a name that the core, the browser or a text's variable has, or that a source speaks
 *  as a string: members may be asked for by it. */
export async function shortMembers(root, variables) {
  const dom = await readFile(path.join(root, "node_modules/typescript/lib/lib.dom.d.ts"), "utf8");
  const core = (await Promise.all(["light", "pipeline", "workbook"].map((part) => readFile(path.join(root, `target/parts/${part}/playfield.d.ts`), "utf8")))).join("");
  const www = path.join(elements, "..");
  const sources = (await readdir(www, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const spoken = (await Promise.all(sources.map((name) => readFile(path.join(www, name), "utf8")))).join("");
  const declared = (source, name) => new RegExp(`^ *(?:readonly |get |set |static )*${name}\\??[:(<]`, "m").test(source.replace(/\/\*[^]*?\*\//g, ""));
  for (const name of OWN) if (variables.has(name) || spoken.includes(`"${name}"`) || declared(dom, name) || declared(core, name)) throw new Error(`www/build/short_names.mjs: ${name} is not ours alone`);
  return new RegExp(`^(?:${OWN.join("|")})$`);
}

/** Set by the page that embeds, on any element around the tool or on it. */
const PUBLIC = ["accent", "surface", "radius", "font-size"];

/** Custom properties with one value for good: it is written where they stand. */
export async function constantProperties() {
  const tokens = await readFile(path.join(elements, "tool/tokens.css"), "utf8");
  const [, block] = /\.pf \{([^}]*)\}/.exec(tokens.replace(/\/\*[^]*?\*\//g, ""));
  const values = new Map([...block.matchAll(/--playfield-([\w-]+): ([^;]+);/g)].map((match) => [match[1], match[2]]));
  for (const file of await sheets()) {
    for (const [, name] of (await readFile(file, "utf8")).replace(block, "").matchAll(/--playfield-([\w-]+):/g)) values.delete(name);
  }
  for (const [name, value] of values) if (value.includes("var(")) values.delete(name);
  return values;
}

const sheets = async () => (await readdir(elements, { recursive: true })).filter((name) => name.endsWith(".css")).sort().map((name) => path.join(elements, name));

/** Custom properties by how often the style sheets name them: "--playfield-space-3" → "--c". */
export async function shortProperties() {
  const count = new Map();
  for (const file of await sheets()) {
    for (const [, name] of (await readFile(file, "utf8")).matchAll(/--playfield-([\w-]*\w)/g)) count.set(name, (count.get(name) ?? 0) + 1);
  }
  const names = [...count.keys()].filter((name) => !PUBLIC.includes(name)).sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
  return new Map(names.map((name, i) => [name, `--${i.toString(36)}`]));
}

/** Keys by the fewest letters of their hash that tell them apart: "calculator-question" → "k3". */
export async function shortKeys(keys) {
  const { code } = await esbuild.transform(await readFile(path.join(elements, "tool/short_key.ts"), "utf8"), { loader: "ts" });
  const { hashed, isKey } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  for (const key of keys) if (!isKey(key)) throw new Error(`www/texts: isKey in www/elements/tool/short_key.ts does not know ${key}`);
  const all = [...keys].map((key) => [key, hashed(key)]);
  return new Map(all.map(([key, own]) => {
    let letters = 2;
    while (all.some(([other, hash]) => other !== key && hash.startsWith(own.slice(0, letters)))) {
      if (++letters > own.length) throw new Error(`www/texts: give ${key} another name, its hash is another key's, too`);
    }
    return [key, own.slice(0, letters)];
  }));
}
