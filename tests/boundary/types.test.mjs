// dist/playfield.d.ts as an embedder's editor reads it, and the README as an embedder does.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PAGE = `
import { load } from "playfield";
import type { FunnelInput, MagicNumber, PpfScore } from "playfield/core";

load("playfield-calculator");
const calculator = document.querySelector("playfield-calculator")!;
calculator.revenueGoal = 15000;
calculator.theme = "dark";
calculator.labels = { "first appointment": "discovery call" };
calculator.value = { closingRatio: 0.4 };
const given: Partial<FunnelInput> = calculator.value;
const result: MagicNumber | null = calculator.result;
const score: PpfScore | null = document.createElement("playfield-scorecard").result;
const pipeline = document.createElement("playfield-pipeline");
pipeline.value = [{ id: "1", name: "Quote desk" }];
pipeline.addEventListener("playfield-change", ({ detail }) => detail.changed?.map(({ fields }) => fields.length));
addEventListener("playfield-error", (event) => (event as CustomEvent<{ code: string }>).detail.code);
// @ts-expect-error a number
calculator.revenueGoal = "15000";
// @ts-expect-error computed, not set
calculator.result = null;
// @ts-expect-error no such theme
pipeline.theme = "pink";
// @ts-expect-error no such element
load("playfield-unknown");
void [given, result, score];
`;

test("elements_are_typed_by_their_tags_and_wrong_use_is_told", async () => {
  const folder = await mkdtemp(path.join(root, "target", "types-"));
  try {
    const file = path.join(folder, "page.ts");
    await writeFile(file, PAGE);
    const paths = { playfield: [path.join(root, "dist/playfield.d.ts")], "playfield/core": [path.join(root, "dist/playfield.core.d.ts")] };
    const program = ts.createProgram([file], {
      strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"], types: [], paths, exactOptionalPropertyTypes: true,
    });
    const said = ts.getPreEmitDiagnostics(program).map(({ messageText, file: at, start }) => `${at ? `${path.basename(at.fileName)}:${at.getLineAndCharacterOfPosition(start).line + 1} ` : ""}${ts.flattenDiagnosticMessageText(messageText, " ")}`);
    assert.deepEqual(said, []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the_readme_names_every_attribute_and_no_other", async () => {
  const { modules } = JSON.parse(await readFile(path.join(root, "dist/custom-elements.json"), "utf8"));
  const readme = await readFile(path.join(root, "README.md"), "utf8");
  const tables = readme.slice(readme.indexOf("### Attributes"), readme.indexOf("### Values and events")).split("\n").filter((line) => line.startsWith("| "));
  const named = (cell) => [...cell.matchAll(/`([a-z-]+)(?:="[^`]*)?`/g)].map((match) => match[1]);
  const ofAll = tables.filter((line) => !line.includes("playfield-")).flatMap((line) => named(line.split("|")[1]));
  for (const { tagName, attributes } of modules[0].declarations) {
    const own = named(tables.find((line) => line.startsWith(`| \`<${tagName}>`)).replaceAll("\\|", "/").split("|")[2]);
    // Tools that share a workspace are still to come.
    const listed = attributes.map(({ name }) => name).filter((name) => name !== "workspace");
    assert.deepEqual([...ofAll, ...own].sort(), listed.sort(), tagName);
  }
});
