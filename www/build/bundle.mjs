// Bundles www/ into dist/. An element's code with its words in one language is one file, so that a page with one element asks for three
// files: loader, element, Wasm. Elements that stand together come in one file as well. Names carry a hash, but for those that pages write
// down.

import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { minify } from "terser";
import { asHtml } from "./docs.mjs";
import { manifest } from "./manifest.mjs";
import { packed } from "./pack.mjs";
import { constantProperties, shortKeys, shortMembers, shortProperties } from "./short_names.mjs";
import { compileTexts, keysUsed, wordsSource } from "./texts.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = path.join(root, "dist");
const at = (...names) => path.join(root, ...names);

/** What an element takes once it is there, by what the page says of it: tests/browser/heights.mjs measures it. */
const heights = JSON.parse(await readFile(at("www/build/heights.json"), "utf8"));
/** Tag → entry of its module, the Wasm part it computes with, and the element whose part does as well. */
const ELEMENTS = [
  { name: "calculator", wasm: "playfield.wasm", lender: "playfield-pipeline" },
  { name: "scorecard", wasm: "playfield.wasm", lender: "playfield-pipeline" },
  { name: "pipeline", wasm: "playfield.pipeline.wasm" },
].map((element) => ({ ...element, room: heights[element.name], entry: `www/elements/${element.name}/index.ts` })).filter(({ entry }) => existsSync(at(entry)));

/** Those that come in one file where they stand together on a page, fewest first. Brotli makes a tenth less of one file than of four. */
const TOGETHER = [["calculator", "scorecard"], ["calculator", "scorecard", "pipeline"]];

const settings = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: ["es2022", "safari16.4"],
  minify: true,
  sourcemap: true,
  legalComments: "none",
  charset: "utf8",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  logLevel: "warning",
  // wasm-bindgen gives each class a free(); Pipeline's own, which remembers that it was freed, takes its place.
  logOverride: { "duplicate-class-member": "silent" },
};

/** Text key → its short name; custom property → its short name, or its one value. */
let short = new Map();
let properties = new Map();
let constants = new Map();
/** Files of all languages, until the one hash that stands in their names is known. */
const waiting = new Map();

/** Makes dist/ anew from www/ and target/parts/. */
export async function bundle() {
  const texts = await compileTexts();
  const keys = new Set(texts.get("en").keys());
  const used = new Set();
  short = await shortKeys(keys);
  properties = await shortProperties();
  constants = await constantProperties();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });

  const { parts, note, spoken, members } = await elements(texts, keys);
  for (const key of note) used.add(key);
  const failures = await explanations(texts, keys, used);
  for (const key of keysUsed(await readFile(at("www/loader/playfield.ts"), "utf8"), keys)) used.add(key);
  await loader(parts, failures, await settle());
  for (const element of ELEMENTS.filter(({ wasm }) => wasm === "playfield.wasm")) await single(element, texts, [...spoken.get(element.name), ...(await explained(keys))], members);
  const pipeline = existsSync(at("target/parts/pipeline")) ? await packed(await readFile(at("target/parts/pipeline/playfield_bg.wasm"))) : null;
  if (pipeline) await standalone(texts, pipeline, new Set([...ELEMENTS.flatMap(({ name }) => [...spoken.get(name)]), ...(await explained(keys))]), members);
  await core();
  for (const key of await pages(keys)) used.add(key);
  await examples();
  await docs();
  if (existsSync(at("target/parts/full"))) await manifest({ root, dist, settings, plugins: [styleSheets], elements: ELEMENTS.map(({ name }) => name) });

  const unused = [...keys].filter((key) => !used.has(key));
  if (unused.length) throw new Error(`www/texts: no source names ${unused.join(", ")}`);
  await copyFile(at("target/parts/light/playfield_bg.wasm"), path.join(dist, "playfield.wasm"));
  if (pipeline) await writeFile(path.join(dist, "playfield.pipeline.wasm"), pipeline);
}

/** All elements, each with its words, alone and together: tag → what the loader has to ask for. */
async function elements(texts, keys) {
  const parts = {};
  const note = new Set();
  const spoken = new Map();
  const variables = new Set([...texts.get("en").values()].flatMap((text) => [...text.variables]));
  const members = { mangleProps: await shortMembers(root, variables), mangleCache: {} };
  const alone = new Map();
  for (const { name, entry } of ELEMENTS) alone.set(name, await bundled({ [name]: at(entry) }, members));

  for (const { name, wasm, room, lender } of ELEMENTS) {
    const own = new Set();
    for (const source of sourcesOf(alone.get(name), name)) {
      if (!source.startsWith("www/") || !source.endsWith(".ts")) continue;
      for (const key of keysUsed(await readFile(at(source), "utf8"), keys)) own.add(key);
    }
    spoken.set(name, own);
    for (const key of own) note.add(key);
    await inAllLanguages(name, alone.get(name), own);
    parts[`playfield-${name}`] = { wasm, room, lender };
  }
  for (const names of TOGETHER) {
    const name = names.join("-");
    await inAllLanguages(name, await bundled({ [name]: `together:${name}` }, members, [together]), new Set(names.flatMap((one) => [...spoken.get(one)])));
  }
  return { parts, note, spoken, members };

  async function inAllLanguages(name, { files }, own) {
    for (const language of texts.keys()) {
      waiting.set(`${name}.${language}`, await withWords(files.get(`${name}.js`), `export const words = ${wordsSource(texts, language, [...own].sort(), short)};`));
    }
  }
}

const sourcesOf = ({ inputs }, name) => Object.entries(inputs.get(`${name}.js`)).filter(([, { bytesInOutput }]) => bytesInOutput).map(([source]) => source);

/** Several elements by their names, as one module: what any of them share is in it once. */
const together = {
  name: "together",
  setup(build) {
    build.onResolve({ filter: /^together:/ }, ({ path: entry }) => ({ path: entry.slice("together:".length), namespace: "together" }));
    build.onLoad({ filter: /./, namespace: "together" }, ({ path: names }) => {
      const entries = names.split("-").map((name) => [name, ELEMENTS.find((element) => element.name === name).entry]);
      const imports = entries.map(([name, entry]) => `import * as ${name} from "./${entry}";`).join("");
      return { contents: `${imports}export const elements = { ${entries.map(([name]) => name).join(", ")} };`, resolveDir: root, loader: "ts" };
    });
  },
};

/** By file: its code and map, and what it is made of. */
async function bundled(entryPoints, options, plugins = []) {
  const { metafile, mangleCache, outputFiles } = await esbuild.build({
    ...settings, ...options, entryPoints, outdir: dist, write: false, sourcemap: "external", metafile: true, plugins: [...plugins, styleSheets, leanSources],
  });
  Object.assign(options.mangleCache, mangleCache);
  const textOf = new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
  const files = new Map();
  for (const [name, code] of textOf) if (name.endsWith(".js")) files.set(name, await shorter(code, textOf.get(`${name}.map`)));
  return { files, inputs: new Map(Object.entries(metafile.outputs).map(([file, { inputs }]) => [path.basename(file), inputs])) };
}

/** What esbuild made, shorter: by a fortieth, as browsers download it. */
async function shorter(code, map) {
  return minify(code, { module: true, compress: { passes: 3, ecma: 2022, pure_getters: true, unsafe_arrows: true }, format: { ecma: 2022 }, ...(map ? { sourceMap: { content: map } } : {}) });
}

/** An element's code and its words in one language as one file. */
async function withWords({ code, map }, words) {
  const { code: own } = await esbuild.transform(words, { target: settings.target, charset: "utf8", minifyWhitespace: true, minifySyntax: true });
  return { code: code + own, map };
}

/** The keys of why an element could not start. */
async function explained(keys) {
  const own = new Set();
  for (const source of ["www/loader/explain.ts", "www/elements/tool/failure.ts"]) {
    for (const key of keysUsed(await readFile(at(source), "utf8"), keys)) own.add(key);
  }
  return own;
}

async function explanations(texts, keys, used) {
  const own = await explained(keys);
  for (const key of own) used.add(key);
  used.add("load-retry");
  const failures = {};
  for (const language of texts.keys()) {
    await later(`explain.${language}`, {
      entryPoints: [at("www/loader/explain.ts")],
      define: { LANGUAGE: JSON.stringify(language) },
      banner: { js: `var WORDS=${wordsSource(texts, language, [...own].sort(), short)};` },
      plugins: [styleSheets, leanSources],
    });
    failures[language] = JSON.parse(texts.get(language).get("load-retry").code);
  }
  return failures;
}

/** An element with its Wasm and its English words in one file: playfield.calculator.js. */
async function single({ name, entry, room }, texts, spoken, members) {
  const file = `playfield.${name}`;
  const { code } = await built(file, {
    ...members,
    stdin: { contents: `import { define } from "./${entry}"; import { start } from "./www/loader/single.ts"; start("playfield-${name}", { define, words: WORDS }, ${JSON.stringify(room)}, "the module");`, resolveDir: root, loader: "ts" },
    define: { LANGUAGE: '"en"' },
    banner: { js: `var WORDS=${wordsSource(texts, "en", [...new Set(spoken)].sort(), short)};` },
    plugins: [styleSheets, leanSources],
    sourcemap: false,
  });
  await writeFile(path.join(dist, `${file}.js`), withModules(code, { "the module": await readFile(at("target/parts/light/playfield_bg.wasm")) }));
}

/** All elements with all that they need in one classic script: playfield.standalone.js. */
async function standalone(texts, pipeline, spoken, members) {
  const names = ELEMENTS.map(({ name }) => name).join("-");
  const rooms = Object.fromEntries(ELEMENTS.map(({ name, room }) => [name, room]));
  const words = [...texts.keys()].map((language) => `${language}:${wordsSource(texts, language, [...spoken].sort(), short)}`);
  const { code: spokenWords } = await esbuild.transform(`var SPOKEN={${words}};`, { target: settings.target, charset: "utf8", minifyWhitespace: true, minifySyntax: true });
  const { code } = await built("playfield.standalone", {
    ...members,
    stdin: { contents: `import { elements } from "together:${names}"; import { startAll } from "./www/loader/standalone.ts"; startAll(elements, ${JSON.stringify(rooms)}, SPOKEN, "the pipeline", "the workbook");`, resolveDir: root, loader: "ts" },
    format: "iife",
    define: { LANGUAGE: '"en"', WORDS: "SPOKEN.en", "import.meta.url": '""' },
    plugins: [together, styleSheets, leanSources],
    sourcemap: false,
  });
  const modules = { "the pipeline": pipeline, "the workbook": await readFile(at("target/parts/workbook/playfield_bg.wasm")) };
  // A classic script is read in its page's encoding, unless it says its own.
  await writeFile(path.join(dist, "playfield.standalone.js"), `\uFEFF(()=>{${spokenWords}${withModules(code, modules)}})();\n`);
}

/** A script with Wasm modules in the places of these texts, a letter a byte. A template's text is taken as it stands, but for these. */
function withModules(code, modules) {
  let script = code;
  for (const [place, wasm] of Object.entries(modules)) {
    const text = wasm.toString("latin1").replace(/[`\\]|\$(?=\{)/g, "\\$&").replaceAll("\r", "\\r");
    const parts = script.split(`"${place}"`);
    if (parts.length !== 2) throw new Error(`www/build/bundle.mjs finds ${parts.length - 1} places for ${place}`);
    script = parts.join(`\`${text}\``);
  }
  return script;
}

/** Builds one file of many that are named by one hash of them all: the loader then knows each by name and language. */
async function later(name, options) {
  waiting.set(name, await built(name, options));
}

/** Writes what waited; answers the hash. */
async function settle() {
  const hash = hashOf([...waiting].sort().map(([, { code }]) => code));
  for (const [name, own] of waiting) await written(`${name}-${hash}.js`, own);
  waiting.clear();
  return hash;
}

async function built(name, options) {
  const { outputFiles } = await esbuild.build({ ...settings, sourcemap: "external", ...options, outfile: path.join(dist, `${name}.js`), write: false });
  return shorter(outputFiles.find((file) => file.path.endsWith(".js")).text, outputFiles.find((file) => file.path.endsWith(".map"))?.text);
}

async function written(file, { code, map }) {
  await writeFile(path.join(dist, file), `${code}\n//# sourceMappingURL=${file}.map\n`);
  await writeFile(path.join(dist, `${file}.map`), map);
}

const hashOf = (texts) => texts.reduce((hash, text) => hash.update(text), createHash("sha256")).digest("hex").slice(0, 8);

async function loader(parts, failures, hash) {
  const define = { PARTS: JSON.stringify(parts), TOGETHER: JSON.stringify(TOGETHER.map((names) => names.map((name) => `playfield-${name}`))), FAILURES: JSON.stringify(failures), HASH: JSON.stringify(hash) };
  await written("playfield.js", await built("playfield", { entryPoints: [at("www/loader/playfield.ts")], define }));
}

/** The core alone, for page, worker and Node, with the types made from the Rust types. */
async function core() {
  const full = at("target/parts/full");
  if (!existsSync(full)) return;
  // By name, because the glue also exports how it is started, which is init's alone.
  const names = [...(await readFile(path.join(full, "playfield.js"), "utf8")).matchAll(/^export (?:function|class) (\w+)/gm)].map((match) => match[1]);
  await esbuild.build({
    ...settings,
    stdin: {
      contents: `export { default, PlayfieldError } from "./www/core/core.ts"; export { ${names.join(", ")} } from "#full";`,
      resolveDir: root,
      sourcefile: "playfield.core.js",
    },
    outfile: path.join(dist, "playfield.core.js"),
    external: ["node:fs"],
    plugins: [refusesUntilLoaded],
  });
  const types = await readFile(path.join(full, "playfield.d.ts"), "utf8");
  const own = await readFile(at("www/core/playfield_error.ts"), "utf8");
  await writeFile(path.join(dist, "playfield.core.d.ts"), coreTypes(types, own));
  await copyFile(path.join(full, "playfield_bg.wasm"), path.join(dist, "playfield.full.wasm"));
  await copyFile(at("target/parts/workbook/playfield_bg.wasm"), path.join(dist, "playfield.workbook.wasm"));
}

function coreTypes(generated, errors) {
  const until = generated.indexOf("export type InitInput");
  const functions = (until < 0 ? generated : generated.slice(0, until))
    .replace(/^\/\* (tslint|eslint).*\n/gm, "")
    // The core's own codes, which those of loading join below.
    .replace("export type Code =", "export type Refusal =")
    // The Rust examples are for Rust's readers.
    .replace(/^ *\* ```\n(?: *\*.*\n)*? *\* ```\n/gm, "");
  const codes = errors.slice(errors.indexOf("/** Why the Wasm could not be had"), errors.indexOf("/** What the core refuses"));
  return `${codes}/** What the core refuses, and what can go wrong before it has started. */
export type Code = Refusal | "not-loaded" | LoadCode;

/** The one error that leaves the core: a code, and the path of the wrong value where there is one. */
export class PlayfieldError extends Error {
  readonly code: Code;
  readonly field: string | null;
}

/** Loads the Wasm: found beside the script in a browser, read from the package in Node 20+. The same promise while loading and once
 *  loaded; after a failure the next call tries anew. */
declare function init(source?: URL | string | BufferSource | WebAssembly.Module): Promise<void>;
declare namespace init {
  /** Loads the part that reads .xlsx. Without this call it is loaded when the first workbook is read, and a page stands still meanwhile. */
  function workbook(source?: URL | string | BufferSource | WebAssembly.Module): Promise<void>;
}
export default init;

${functions.trim()}
`;
}

/** Landing page, gallery and the page for frames, as they are, with their scripts bundled. */
async function pages(keys) {
  const used = new Set();
  for (const name of ["index", "gallery", "embed"]) {
    if (!existsSync(at(`www/${name}.html`))) continue;
    await copyFile(at(`www/${name}.html`), path.join(dist, `${name}.html`));
    if (existsSync(at(`www/${name}.css`))) {
      const { code } = await esbuild.transform(await readFile(at(`www/${name}.css`), "utf8"), { loader: "css", minify: true });
      await writeFile(path.join(dist, `${name}.css`), code);
    }
    if (!existsSync(at(`www/${name}.ts`))) continue;
    for (const key of keysUsed(await readFile(at(`www/${name}.ts`), "utf8"), keys)) used.add(key);
    await esbuild.build({ ...settings, entryPoints: [at(`www/${name}.ts`)], outfile: path.join(dist, `${name}.js`) });
  }
  return used;
}

/** Example pages, as an embedder would write them: nothing is bundled. */
async function examples() {
  await cp(at("www/examples"), path.join(dist, "examples"), { recursive: true });
}

/** The README, as a page. */
async function docs() {
  const { html, headings } = asHtml(await readFile(at("README.md"), "utf8"));
  const page = await readFile(at("www/docs.html"), "utf8");
  const contents = headings.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join(" ");
  await writeFile(path.join(dist, "docs.html"), page.replace("<!-- contents -->", () => contents).replace("<!-- text -->", () => html));
  const { code } = await esbuild.transform(await readFile(at("www/docs.css"), "utf8"), { loader: "css", minify: true });
  await writeFile(path.join(dist, "docs.css"), code);
}

/** A style sheet becomes a minified string; its private properties become short, or their value. */
const styleSheets = {
  name: "style sheets as text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const source = (await readFile(file, "utf8"))
        .replace(/^ *--playfield-([\w-]+): [^;]*;(?: *\/\*.*\*\/)?$/gm, (line, name) => (constants.has(name) ? "" : line))
        .replace(/var\(--playfield-([\w-]+)\)/g, (use, name) => constants.get(name) ?? use)
        // A page sets a role by its own name.
        .replace(/(--playfield-([\w-]+): )(light-dark\(#[^;]*)/g, (_, start, name, value) => `${start}var(--playfield-${name}!, ${value})`)
        .replace(/--playfield-([\w-]*\w)(!?)/g, (own, name, kept) => (kept ? `--playfield-${name}` : properties.get(name) ?? own));
      const { code } = await esbuild.transform(source, { loader: "css", minify: true, target: settings.target });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** Sources name texts by their short keys; templates lose the white space between tags and the quotes that only their source needs. */
const leanSources = {
  name: "lean sources",
  setup(build) {
    build.onLoad({ filter: /www[\\/](elements|loader)[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const contents = source
        .replace(/(?<![=\w])(["'`])([a-z]+(?:-[A-Za-z0-9]+)+)\1/g, (literal, quote, key) => (short.has(key) ? quote + short.get(key) + quote : literal))
        .replace(/([>}])\s*\n\s*(?=<)/g, "$1")
        .replace(/(?<=>)\s*\n\s*(?=\$\{)/g, "")
        .replace(/(?<= [\w-]+=)"([\w-]+)"(?=[ >])/g, "$1");
      return { contents, loader: "ts" };
    });
  },
};

/** The glue's functions throw "not-loaded" until the Wasm is there: what they reach for stands in until then. */
const refusesUntilLoaded = {
  name: "refuses until loaded",
  setup(build) {
    build.onLoad({ filter: /parts[\\/]full[\\/]playfield\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const changed = source
        .replace(/^(let (?:\w+, )*wasm);$/m, "$1 = notLoaded;")
        .replaceAll("if (wasm !== undefined) return wasm;", "if (wasm !== notLoaded) return wasm;");
      if (!changed.includes("wasm = notLoaded;") || !changed.includes("wasm !== notLoaded")) {
        throw new Error("wasm-bindgen's glue has changed: www/build/bundle.mjs no longer finds where it keeps the Wasm");
      }
      return { contents: `import { notLoaded } from "#not-loaded";\n${changed}`, loader: "js" };
    });
  },
};
