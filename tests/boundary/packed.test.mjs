// What the pipeline element fetches is packed: it unpacks into just the module that was built, and what was damaged on its way is refused.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packed } from "../../www/build/pack.mjs";

const entry = fileURLToPath(new URL("../../www/core/unpack.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { SECTION, unpack, unpacked } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const partOf = (name) => readFile(new URL(`../../target/parts/${name}/playfield_bg.wasm`, import.meta.url));
const contentOf = async (file) => new Uint8Array(WebAssembly.Module.customSections(await WebAssembly.compile(file), SECTION)[0]);

for (const name of ["light", "pipeline", "workbook"]) {
  test(`the_${name}_part_comes_back_byte_by_byte`, async () => {
    const part = await partOf(name);
    assert.equal(Buffer.compare(unpack(await contentOf(await packed(part))), part), 0);
  });
}

test("a_packed_file_is_a_module_and_becomes_the_one_that_it_carries", async () => {
  const file = await readFile(new URL("../../dist/playfield.pipeline.wasm", import.meta.url));
  const outer = await WebAssembly.compile(file);
  assert.deepEqual(WebAssembly.Module.exports(outer), []);
  const exports = WebAssembly.Module.exports(await unpacked(outer));
  assert.deepEqual(exports, WebAssembly.Module.exports(await WebAssembly.compile(await partOf("pipeline"))));
  const plain = await WebAssembly.compile(await partOf("light"));
  assert.equal(await unpacked(plain), plain);
});

test("a_damaged_file_ends_in_a_refusal_or_in_other_bytes_and_never_goes_on_for_ever", async () => {
  const content = await contentOf(await packed(await partOf("light")));
  const whole = unpack(content);
  let [refused, same] = [0, 0];
  for (let place = 0; place < content.length; place += 97) {
    const damaged = content.slice();
    damaged[place] ^= 0xff;
    try {
      if (Buffer.compare(unpack(damaged), whole) === 0) same++;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refused++;
    }
  }
  // Numbers that no operation has may be anything.
  assert.ok(refused > 50 && same < 5, `${refused} were refused, ${same} made no difference`);
  for (const length of [0, 1, 20, 300, content.length - 1]) assert.throws(() => unpack(content.subarray(0, length)), RangeError);
});
