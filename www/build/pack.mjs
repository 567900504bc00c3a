// A Wasm module as the pipeline element fetches it: operations, and each kind of what they work with, one kind after the other instead of
// mixed. Brotli makes an eighth less of it so. www/core/unpack.ts puts it together again.

import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { CODE, sections, written } from "./wasm_module.mjs";

/** Operations by another number. Brotli foresees a byte by the two before it, which it takes for one of eight kinds by their size: here are
 *  those together, from the first number of each kind on, after which the same follows. Found by trying, on our pipeline part. */
const ALIKE = {
  0: "20",
  1: "04050a0b10111a21262a679d",
  16: "02030d24333637393a3b3c3e7a87",
  64: "2345464748494a4b4c4d4e4f5051525354565758595a6162636465666c6e74d0fd",
  128: "0006070c0e0f292c2f31343842797c7d7e7f80838485868889adb6babdfc",
  192: "1b272b354044686a7073757882999a9b9c9fa0a1a2a3a6b7b8b9bfc1",
  240: "2225282d2e55696b6d6f717276a7c0",
  255: "41",
};

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The packed module, seen to unpack into just what it was. */
export async function packed(module) {
  const { ALIGNMENT, KINDS, OPERATION, SECTION, UNUSUAL, unpack, walk } = await reader();
  const code = [...sections(module)].find(({ id }) => id === CODE);
  let at = code.at + 1;
  const kinds = Array.from({ length: KINDS }, () => []);
  const take = (kind) => {
    kinds[kind].push(module[at]);
    return module[at++];
  };
  walk({
    operation: () => take(OPERATION),
    number(kind) {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const part = take(kind);
        value |= (part & 127) << shift;
        if (part < 128) return value;
      }
    },
    bytes(kind, count) {
      while (count--) take(kind);
    },
    alignment(usual) {
      const alignment = module[at++];
      if (alignment === usual) return;
      kinds[OPERATION].push(UNUSUAL);
      kinds[ALIGNMENT].push(alignment);
    },
    begin() {
      while (module[at++] > 127);
    },
    end() {},
  });
  const operations = numbered(new Set(kinds[OPERATION]));
  kinds[OPERATION] = kinds[OPERATION].map((operation) => operations.indexOf(operation));
  const [before, after] = [module.subarray(0, code.at + 1), module.subarray(code.end)];
  const numbers = [module.length, before.length, after.length, ...kinds.map((kind) => kind.length)].map(written);
  const content = Buffer.concat([...numbers, operations, before, after, ...kinds.map((kind) => Buffer.from(kind))]);
  if (Buffer.compare(unpack(content), module) !== 0) throw new Error("www/core/code_walk.ts: the module does not come back as it was; it has operations that are not known there");
  const own = Buffer.concat([written(SECTION.length), Buffer.from(SECTION), content]);
  return Buffer.concat([module.subarray(0, 8), Buffer.from([0]), written(own.length), own]);
}

/** The operation of each number; those that we have none of yet take numbers that are free. */
function numbered(used) {
  const operations = new Array(256);
  for (const [first, alike] of Object.entries(ALIKE)) [...Buffer.from(alike, "hex")].forEach((operation, place) => (operations[+first + place] = operation));
  const others = [...used].filter((operation) => !operations.includes(operation));
  return Buffer.from(Array.from(operations, (operation) => operation ?? others.shift() ?? 0));
}

/** What the page has of it. */
async function reader() {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: 'export * from "./www/core/code_walk.ts"; export * from "./www/core/unpack.ts";', resolveDir: root, loader: "ts" },
    absWorkingDir: path.resolve(root), bundle: true, format: "esm", write: false, logLevel: "warning",
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
