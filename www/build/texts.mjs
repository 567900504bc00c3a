// Compiles www/texts/*.ftl to small JavaScript: a text without variables becomes a string, one with variables a function that
// returns its pieces, so that a piece may be a string or a template. Plural categories are asked of Intl at run time.
// Fails on a key that is missing in a language, missing in all, or used nowhere.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { parse } from "@fluent/syntax";

const folder = new URL("../texts/", import.meta.url);
const typesFolder = new URL("../../target/texts/", import.meta.url);
const CATEGORIES = new Set(["zero", "one", "two", "few", "many", "other"]);

/** All languages, English first: language → key → { code, variables }. Writes the keys' types for tsc. */
export async function compileTexts() {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ftl")).map((name) => name.slice(0, -4));
  const languages = ["en", ...names.filter((name) => name !== "en").sort()];
  const texts = new Map();
  for (const language of languages) {
    texts.set(language, compileLanguage(await readFile(new URL(`${language}.ftl`, folder), "utf8"), `${language}.ftl`));
  }
  const problems = differences(texts);
  if (problems.length) throw new Error(problems.join("\n"));
  await mkdir(typesFolder, { recursive: true });
  await writeFile(new URL("keys.d.ts", typesFolder), types(texts.get("en")));
  return texts;
}

/** One language's texts for the given keys, under their short names, as the source of an object literal. */
export function wordsSource(texts, language, keys, short) {
  const own = texts.get(language);
  return `{${keys.map((key) => `${JSON.stringify(short.get(key))}:${own.get(key).code}`).join(",")}}`;
}

/** The keys that a source file names: string literals as they are, template literals as patterns in which a variable is one word, and
 *  `${string}`, as a type, any number of them. */
export function keysUsed(source, keys) {
  const used = new Set();
  for (const [, literal] of source.matchAll(/["'`]((?:[a-z][A-Za-z0-9]*-)+(?:[A-Za-z0-9-]|\$\{[^}]*\})+)["'`]/g)) {
    if (keys.has(literal)) used.add(literal);
    else if (literal.includes("${")) {
      const pattern = new RegExp(`^${literal.replaceAll("${string}", "[A-Za-z0-9-]+").replace(/\$\{[^}]*\}/g, "[A-Za-z0-9]+")}$`);
      for (const key of keys) if (pattern.test(key)) used.add(key);
    }
  }
  return used;
}

/** A language's file: key → { code, variables }. */
export function compileLanguage(source, name) {
  const resource = parse(source, { withSpans: false });
  const messages = new Map();
  const terms = new Map();
  for (const entry of resource.body) {
    if (entry.type === "Junk") throw new Error(`${name}: not Fluent: ${entry.content.trim().split("\n")[0]}`);
    if (entry.type === "Term") terms.set(entry.id.name, entry.value);
    if (entry.type === "Message") {
      if (!entry.value) throw new Error(`${name}: ${entry.id.name} has no text`);
      if (messages.has(entry.id.name)) throw new Error(`${name}: ${entry.id.name} stands there twice`);
      messages.set(entry.id.name, entry.value);
    }
  }
  const compiled = new Map();
  for (const [key, value] of messages) {
    const variables = new Set();
    const pieces = join(patternPieces(value, { messages, terms, variables, where: `${name}: ${key}` }));
    const plain = pieces.length === 1 && pieces[0].text !== undefined;
    const code = plain ? JSON.stringify(pieces[0].text) : `(v,p)=>${piecesCode(pieces)}`;
    compiled.set(key, { code, variables });
  }
  return compiled;
}

function patternPieces(pattern, context) {
  return pattern.elements.flatMap((element) =>
    element.type === "TextElement" ? [{ text: element.value }] : expressionPieces(element.expression, context));
}

function expressionPieces(expression, context) {
  switch (expression.type) {
    case "StringLiteral":
      return [{ text: expression.parse().value }];
    case "VariableReference":
      context.variables.add(expression.id.name);
      return [{ code: `v.${expression.id.name}` }];
    case "MessageReference":
    case "TermReference": {
      const pattern = (expression.type === "TermReference" ? context.terms : context.messages).get(expression.id.name);
      if (!pattern) throw new Error(`${context.where} refers to ${expression.id.name}, which is not there`);
      return patternPieces(pattern, context);
    }
    case "Placeable":
      return expressionPieces(expression.expression, context);
    case "SelectExpression":
      return [{ code: selectCode(expression, context) }];
    default:
      throw new Error(`${context.where}: ${expression.type} is not in use here`);
  }
}

function selectCode(expression, context) {
  if (expression.selector.type !== "VariableReference") throw new Error(`${context.where}: select by a variable`);
  const variable = `v.${expression.selector.id.name}`;
  context.variables.add(expression.selector.id.name);
  const otherwise = expression.variants.find((variant) => variant.default);
  const piece = (variant) => {
    const pieces = join(patternPieces(variant.value, context));
    return pieces.length === 1 ? pieceCode(pieces[0]) : piecesCode(pieces);
  };
  let code = "";
  for (const variant of expression.variants) {
    if (variant === otherwise) continue;
    const name = variant.key.type === "NumberLiteral" ? variant.key.value : variant.key.name;
    const test = variant.key.type === "NumberLiteral" ? `${variable}==${name}`
      : CATEGORIES.has(name) ? `p(${variable})=="${name}"` : `${variable}=="${name}"`;
    code += `${test}?${piece(variant)}:`;
  }
  return code + piece(otherwise);
}

/** Neighbouring texts become one. */
function join(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text !== undefined && last?.text !== undefined) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined.length ? joined : [{ text: "" }];
}

const pieceCode = (piece) => piece.code ?? JSON.stringify(piece.text);
const piecesCode = (pieces) => `[${pieces.map(pieceCode).join(",")}]`;

/** What one language has and English does not, and the other way round. */
function differences(texts) {
  const english = texts.get("en");
  const problems = [];
  for (const [language, own] of texts) {
    for (const key of english.keys()) if (!own.has(key)) problems.push(`${language}.ftl lacks ${key}`);
    for (const [key, { variables }] of own) {
      const known = english.get(key);
      if (!known) problems.push(`${language}.ftl has ${key}, en.ftl does not`);
      for (const variable of variables) if (known && !known.variables.has(variable)) problems.push(`${language}.ftl: ${key} uses $${variable}, en.ftl does not`);
    }
  }
  return problems;
}

function types(english) {
  const lines = [...english].map(([key, { variables }]) =>
    `  ${JSON.stringify(key)}: ${variables.size ? `{ ${[...variables].map((name) => `${name}: unknown`).join("; ")} }` : "void"};`);
  return `// Made by www/build/texts.mjs from www/texts/en.ftl.\ninterface TextVariables {\n${lines.join("\n")}\n}\ntype TextKey = keyof TextVariables;\n`;
}
