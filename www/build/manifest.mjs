// dist/custom-elements.json and dist/playfield.d.ts: what editors and frameworks know of the elements, read from their sources. Attributes
// come from the classes as they run, types and sentences from their declarations, parts and custom properties from templates and tokens.css.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import ts from "typescript";

/** Called by the elements' life, not by a page. */
const LIFE = /Callback$|^(constructor|focus)$/;

/** Writes both files. `elements` are tag names without "playfield-"; `settings` are esbuild's. */
export async function manifest({ root, dist, elements, settings, plugins }) {
  const core = parsed(path.join(root, "target/parts/full/playfield.d.ts"));
  const cssProperties = publicProperties(readFileSync(path.join(root, "www/elements/tool/tokens.css"), "utf8"));
  const described = [];
  for (const name of elements) {
    const file = path.join(root, `www/elements/${name}/${name}.ts`);
    described.push(describe(name, file, await runningClass(file, { root, settings, plugins }), core));
  }
  writeFileSync(path.join(dist, "custom-elements.json"), `${JSON.stringify(asManifest(described, cssProperties), null, 1)}\n`);
  writeFileSync(path.join(dist, "playfield.d.ts"), asTypes(described, core));
}

/** The element's class, imported here as on a server. */
async function runningClass(file, { root, settings, plugins }) {
  const { outputFiles } = await esbuild.build({
    ...settings, plugins, entryPoints: [file], outfile: path.join(root, "target/manifest.mjs"), platform: "node", minify: false, sourcemap: false, write: false,
  });
  const out = path.join(root, "target", `manifest-${path.basename(file, ".ts")}.mjs`);
  writeFileSync(out, outputFiles.find(({ path: own }) => own.endsWith(".mjs")).text);
  const exported = await import(`${new URL(`file://${out}`)}?${Date.now()}`);
  return Object.values(exported).find((own) => typeof own === "function" && own.properties);
}

function parsed(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const named = new Map();
  for (const node of source.statements) if (node.name && !ts.isFunctionDeclaration(node)) named.set(node.name.text, node);
  return { file, source, named };
}

function describe(name, file, running, core) {
  const own = parsed(file);
  const tool = parsed(path.join(path.dirname(file), "../tool/tool.ts"));
  const classNode = own.source.statements.find((node) => ts.isClassDeclaration(node) && node.heritageClauses);
  const base = parsed(path.join(path.dirname(file), "../tool/element.ts"));
  const members = new Map();
  for (const member of membersOf(base.named.get("ReactiveElement"), base, classNode, own)) if (member.readonly) members.set(member.name, member);
  for (const [node, at] of [[tool.named.get("Tool"), tool], [classNode, own]]) for (const member of membersOf(node, at, classNode, own)) members.set(member.name, { ...members.get(member.name), ...member });
  const input = core.named.get("FunnelInput");
  const attributes = [];
  for (const [property, { attribute, type, reflect }] of Object.entries(running.properties)) {
    if (attribute === false) continue;
    const field = input?.members.find((member) => member.name.text === property);
    if (!members.has(property)) members.set(property, { kind: "field", name: property, type: field ? `FunnelInput["${property}"] | undefined` : "unknown", node: null, description: sentence(field), at: core });
    const member = members.get(property);
    const written = attribute ?? property.toLowerCase();
    Object.assign(member, { attribute: written, reflects: !!reflect });
    attributes.push({ name: written, fieldName: property, type: { text: type === Boolean ? "boolean" : member.type }, description: member.description || tagged(classNode, "attr").get(written) || "" });
  }
  const parts = new Set();
  for (const text of reachable(file)) {
    for (const [, literal] of text.matchAll(/\bpart="([^"]+)"/g)) parts.add(literal);
    for (const [, choice] of text.matchAll(/\bpart=\$\{([^}]*\?[^}]*)\}/g)) for (const [, literal] of choice.matchAll(/[?:] "([^"]+)"/g)) parts.add(literal);
    // Named by what is folded, or by what a button does.
    if (!/export function (fold|more)\b/.test(text)) for (const [, literal] of text.matchAll(/(?:#fold|#more|\bsection|\bfolded|\bbutton|\bmore)\(\s*"([a-z-]+)",/g)) parts.add(literal);
  }
  const saidOfParts = tagged(classNode, "csspart");
  const unlike = [...parts].filter((part) => !saidOfParts.has(part)).map((part) => `does not say what the part "${part}" is`)
    .concat([...saidOfParts.keys()].filter((part) => !parts.has(part)).map((part) => `speaks of a part "${part}" that is not there`));
  if (unlike.length) throw new Error(`${path.relative(process.cwd(), file)}: @csspart ${unlike.join("; ")}`);
  return {
    name, tag: `playfield-${name}`, className: classNode.name.text, description: comment(classNode), members: [...members.values()], attributes, own,
    events: tagged(classNode, "event"), slots: tagged(classNode, "slot"), parts: [...parts].sort().map((part) => ({ name: part, description: saidOfParts.get(part) })),
  };
}

/** Public fields, accessors and methods, inherited ones too. */
function membersOf(node, at, classNode, own) {
  const duties = new Set(); // of an interface that only the element's own pieces call
  for (const clause of classNode.heritageClauses) {
    if (clause.token !== ts.SyntaxKind.ImplementsKeyword) continue;
    for (const { expression } of clause.types) for (const member of declaration(expression.text, own)?.node.members ?? []) if (ts.isMethodSignature(member)) duties.add(member.name.text);
  }
  const found = new Map();
  for (const member of node.members) {
    const modifiers = ts.getCombinedModifierFlags(member);
    if (!member.name || !ts.isIdentifier(member.name) || modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) continue;
    const name = member.name.text;
    if (LIFE.test(name) || duties.has(name)) continue;
    const description = comment(member) || found.get(name)?.description || "";
    if (ts.isPropertyDeclaration(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword || kind === ts.SyntaxKind.AbstractKeyword)) {
      found.set(name, { kind: "field", name, type: member.type.getText(), node: member.type, description, at });
    } else if (ts.isGetAccessor(member)) {
      found.set(name, { ...found.get(name), kind: "field", name, type: member.type.getText(), node: member.type, description, at, readonly: !found.get(name)?.settable });
    } else if (ts.isSetAccessor(member)) {
      const type = member.parameters[0].type;
      found.set(name, { ...found.get(name), name, settable: type.getText(), setNode: type, readonly: false });
    } else if (ts.isMethodDeclaration(member)) {
      found.set(name, { kind: "method", name, type: `(${member.parameters.map((own) => own.getText()).join(", ")}) => ${member.type.getText()}`, node: member.type, description, at });
    }
  }
  return found.values();
}

/** A type by its name as a file sees it: its own, or one it imports from a file of ours. */
function declaration(name, at) {
  const here = at.named.get(name);
  if (here && !ts.isImportDeclaration(here)) return { node: here, at };
  for (const statement of at.source.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.text.startsWith(".")) continue;
    for (const element of statement.importClause?.namedBindings?.elements ?? []) {
      if (element.name.text === name) return declaration(element.propertyName?.text ?? name, parsed(path.resolve(path.dirname(at.file), statement.moduleSpecifier.text)));
    }
  }
  return null;
}

/** Texts of a file and of all that it imports from beside it, style sheets left out. */
function reachable(file, seen = new Map()) {
  if (seen.has(file)) return [];
  const text = readFileSync(file, "utf8");
  seen.set(file, text);
  for (const [, next] of text.matchAll(/from "(\.[^"]+\.ts)"/g)) reachable(path.resolve(path.dirname(file), next), seen);
  return seen.values();
}

/** "--playfield-accent  one colour: ..." in the comment at the head of tokens.css. */
function publicProperties(css) {
  const head = css.slice(0, css.indexOf("*/"));
  const found = [...head.matchAll(/^ +(--playfield-[\w-]+) +(.+(?:\n {20,}\S.*)*)/gm)].map(([, name, text]) => ({ name, description: text.replace(/\s+/g, " ") }));
  if (!found.length) throw new Error("www/elements/tool/tokens.css no longer says at its head which custom properties are public");
  return found;
}

const doc = (node) => (node ? ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc) : []);
const comment = (node) => doc(node).map(({ comment: own }) => ts.getTextOfJSDocComment(own) ?? "").join(" ").replace(/\s+/g, " ").trim();
const sentence = (node) => comment(node).split("```")[0].trim();

/** "@event playfield-ready - the first answer stands there" → name → description. */
function tagged(node, tag) {
  const found = new Map();
  for (const own of ts.getJSDocTags(node)) {
    const [, name, text] = (own.tagName.text === tag && /^(\S+)\s+-\s+([^]*)$/.exec(ts.getTextOfJSDocComment(own.comment) ?? "")) || [];
    if (name) found.set(name, text.replace(/\s+/g, " ").trim());
  }
  return found;
}

function asManifest(described, cssProperties) {
  const list = (map) => [...map].map(([name, description]) => ({ name, description }));
  return {
    schemaVersion: "1.0.0",
    modules: [{
      kind: "javascript-module",
      path: "playfield.js",
      declarations: described.map(({ tag, className, description, members, attributes, events, slots, parts }) => ({
        kind: "class", customElement: true, tagName: tag, name: className, description,
        attributes,
        members: members.map(({ kind, name, type, description: said, attribute, reflects, readonly }) => ({
          kind, name, ...(kind === "field" ? { type: { text: type } } : { return: { type: { text: type.slice(type.indexOf("=> ") + 3) } } }),
          ...(said && { description: said }), ...(attribute && { attribute }), ...(reflects && { reflects }), ...(readonly && { readonly }),
        })),
        events: list(events).map((event) => ({ ...event, type: { text: "CustomEvent" } })),
        slots: list(slots), cssParts: parts, cssProperties,
      })),
      exports: described.map(({ tag, className }) => ({ kind: "custom-element-definition", name: tag, declaration: { name: className, module: "playfield.js" } })),
    }],
  };
}

function asTypes(described, core) {
  const fromCore = new Set();
  const copied = new Map();
  const need = (node, at) => {
    if (!node) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node) || ts.isTypeQueryNode(node)) {
      let name = (node.typeName ?? node.expression ?? node.exprName);
      while (name.left) name = name.left;
      const own = name.text;
      if (core.named.has(own)) fromCore.add(own);
      else if (!copied.has(own)) {
        const found = declaration(own, at);
        if (found) {
          copied.set(own, found.node.getText().replace(/^export /, ""));
          ts.forEachChild(found.node, (child) => need(child, found.at));
        }
      }
    }
    ts.forEachChild(node, (child) => need(child, at));
  };
  const said = (text, indent = "") => (text ? `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n` : "");
  const bodies = described.map(({ tag, className, description, members }) => {
    const lines = members.map(({ kind, name, type, node, setNode, settable, readonly, description: own, at }) => {
      need(node, at);
      need(setNode, at);
      if (type.includes("FunnelInput")) fromCore.add("FunnelInput");
      if (kind === "method") return `${said(own, "  ")}  ${name}${type.replace(") => ", "): ")};`;
      if (settable && settable !== type) return `${said(own, "  ")}  get ${name}(): ${type};\n  set ${name}(value: ${settable});`;
      return `${said(own, "  ")}  ${readonly || name === "result" ? "readonly " : ""}${name}: ${type};`;
    });
    return `${said(`\`<${tag}>\` ${description.replace(/^`<[^>]+>`:? ?/, "")}`)}export interface ${className} extends HTMLElement {\n${lines.join("\n")}\n}`;
  });
  const detail = (key) => described.map(({ className }) => `${className}["${key}"]`).join(" | ");
  return `// Made by www/build/manifest.mjs from the elements' sources.
import type { ${[...fromCore].sort().join(", ")} } from "./playfield.core.js";

${[...copied.values()].join("\n")}

${bodies.join("\n\n")}

/** What the events carry; value and result are computed when read. */
export interface PlayfieldDetail {
  readonly value: ${detail("value")};
  readonly result: ${detail("result")};
  /** Of a pipeline: what was changed by hand. */
  readonly changed?: { id: string; fields: string[] }[];
}

/** Why an element could not start, or a file could not be read. */
export interface PlayfieldFailure {
  code: string;
  message: string;
}

/** Loads an element that stands where the script does not look, inside a page's own shadow root. */
export function load(tag: keyof PlayfieldElements, element?: Element): void;

export interface PlayfieldElements {
${described.map(({ tag, className }) => `  "${tag}": ${className};`).join("\n")}
}

declare global {
  interface HTMLElementTagNameMap extends PlayfieldElements {}
  interface HTMLElementEventMap {
    "playfield-ready": CustomEvent<PlayfieldDetail>;
    "playfield-input": CustomEvent<PlayfieldDetail>;
    "playfield-change": CustomEvent<PlayfieldDetail>;
    "playfield-error": CustomEvent<PlayfieldFailure>;
  }
}
`;
}
