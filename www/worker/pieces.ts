// A file's bytes, piece by piece and in order.

import { turn } from "./turn.ts";

/** Nothing for so long, and a stream is given up: one into a buffer of ours has been seen to fall silent on a busy machine. */
const SILENT = 3000;
/** So long a stream that never runs dry may go on, before whoever wants to cancel gets a turn. */
const UNHEARD = 50;

/**
 * Pieces of at most `size` bytes. With `streamed` they come by a stream into one buffer, which is the quickest way and the one that takes
 * least memory: a piece must be used before the next one is asked for. Otherwise, and where streams can't or fall silent, they are slices, each of
 * which gives the page a turn.
 */
export async function* pieces(file: Blob, size: number, streamed: boolean): AsyncGenerator<Uint8Array> {
  let at = 0;
  const stream = streamed ? byteStream(file) : null;
  if (stream) {
    try {
      let buffer = new ArrayBuffer(size);
      let heard = performance.now();
      while (at < file.size) {
        const read = await inTime(stream.read(new Uint8Array(buffer)));
        if (!read) break;
        if (read.done) return;
        at += read.value.length;
        yield read.value;
        buffer = read.value.buffer;
        if (performance.now() - heard > UNHEARD) {
          await turn();
          heard = performance.now();
        }
      }
    } finally {
      // Also where nobody takes the rest: the file is let go. A stream that fell silent may never answer, so nobody waits for it.
      void stream.cancel().catch(() => {});
    }
  }
  const slice = (from: number) => file.slice(from, from + size).arrayBuffer();
  let coming = at < file.size ? slice(at) : null;
  while (coming) {
    const piece = new Uint8Array(await coming);
    if (!piece.length) return;
    at += piece.length;
    coming = at < file.size ? slice(at) : null;
    // Awaited in a moment; until then nobody hears it fail.
    coming?.catch(() => {});
    yield piece;
  }
}

function byteStream(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

/** What a promise brings, or null where it takes too long. */
async function inTime<T>(promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => (timer = setTimeout(resolve, SILENT, null)));
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}
