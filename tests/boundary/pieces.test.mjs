// A file's bytes on their way into the worker: by a stream, and by slices where a stream can't or falls silent.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = fileURLToPath(new URL("../../www/worker/pieces.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { pieces } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const BYTES = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 251);
const file = () => new Blob([BYTES]);

/** Each piece is copied at once: the next one may take its place. */
async function together(found) {
  const parts = [];
  for await (const piece of found) parts.push(Buffer.from(piece));
  return { bytes: Buffer.concat(parts), longest: Math.max(...parts.map(({ length }) => length)) };
}

for (const streamed of [true, false]) {
  test(`every_byte_comes_once_and_in_order_${streamed ? "by_a_stream" : "in_slices"}`, async () => {
    const { bytes, longest } = await together(pieces(file(), 7000, streamed));
    assert.deepEqual(bytes, Buffer.from(BYTES));
    assert.ok(longest <= 7000);
  });
}

test("an_engine_without_byte_streams_gets_slices", async () => {
  const blob = file();
  blob.stream = () => new ReadableStream({ pull: (controller) => controller.close() });
  assert.deepEqual((await together(pieces(blob, 7000, true))).bytes, Buffer.from(BYTES));
});

test("a_stream_that_falls_silent_is_given_up_and_no_byte_is_lost_or_doubled", async () => {
  const blob = file();
  let asked = 0;
  blob.stream = () =>
    new ReadableStream({
      type: "bytes",
      pull(controller) {
        if (asked++ === 2) return new Promise(() => {});
        const { view } = controller.byobRequest;
        const from = (asked - 1) * 5000;
        view.set(BYTES.subarray(from, from + 5000));
        controller.byobRequest.respond(5000);
      },
    });
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const found = together(pieces(blob, 7000, true));
    while (asked < 3) await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(3000);
    assert.deepEqual((await found).bytes, Buffer.from(BYTES));
  } finally {
    mock.timers.reset();
  }
});

test("a_file_that_is_given_up_is_let_go", async () => {
  const blob = file();
  let cancelled = false;
  const whole = blob.stream();
  blob.stream = () => ({ getReader: (options) => {
    const reader = whole.getReader(options);
    return { read: (view) => reader.read(view), cancel: () => ((cancelled = true), reader.cancel()) };
  } });
  for await (const _ of pieces(blob, 7000, true)) break;
  assert.ok(cancelled);
});

test("a_file_that_lost_bytes_ends_early", async () => {
  const blob = file();
  const shorter = new Blob([BYTES.subarray(0, 40_000)]);
  blob.stream = () => shorter.stream();
  assert.equal((await together(pieces(blob, 7000, true))).bytes.length, 40_000);
});
