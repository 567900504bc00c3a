// The worker: a desk of its own, asked by messages. The page hands it the compiled Wasm first; it answers "ready". Its script is the
// element's own file, which the browser has already: there this code waits, and only in a worker it listens.

import { PlayfieldError, startPipeline } from "../core/pipeline.ts";
import { Desk } from "./desk.ts";
import { codeOf } from "./failure.ts";
import type { Answer, Ask, Picture } from "./messages.ts";
import { packed } from "./packing.ts";

/** So many items cross at a time: taking more in one piece would hold up the page. */
const PART = 500;

declare const self: { onmessage: ((event: MessageEvent) => void) | null; postMessage(message: unknown, transfer?: Transferable[]): void };

if ("DedicatedWorkerGlobalScope" in globalThis) {
  self.onmessage = async ({ data }: MessageEvent<{ module: WebAssembly.Module }>) => {
    await startPipeline(() => data.module);
    const desk = new Desk();
    self.onmessage = (event: MessageEvent<Ask>) => void answer(desk, event.data);
    self.postMessage("ready");
  };
}

async function answer(desk: Desk, { id, name, given }: Ask): Promise<void> {
  const post = (own: Answer, transfer: Transferable[] = []) => self.postMessage(own, transfer);
  try {
    desk.notify = (progress) => post({ id, progress });
    let value: unknown = await (desk[name] as (...given: unknown[]) => unknown)(...given);
    if (name === "picture") value = packed(value as Picture);
    if (Array.isArray(value)) {
      const whole = value.length - (value.length % PART);
      for (let at = 0; at < whole; at += PART) post({ id, part: value.slice(at, at + PART) });
      value = value.slice(whole);
    }
    post({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    const field = error instanceof PlayfieldError ? error.field : null;
    post({ id, error: { code: codeOf(error), field, message: String((error as Error).message ?? error) } });
  }
}
