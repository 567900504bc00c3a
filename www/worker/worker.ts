// The worker: a desk of its own, asked by messages. The page hands it the compiled Wasm first; it answers "ready".

import { PlayfieldError, startFull } from "../core/full.ts";
import { Desk } from "./desk.ts";
import type { Answer, Ask } from "./messages.ts";

declare const self: { onmessage: ((event: MessageEvent) => void) | null; postMessage(message: unknown, transfer?: Transferable[]): void };

self.onmessage = async ({ data }: MessageEvent<{ module: WebAssembly.Module }>) => {
  await startFull(() => data.module);
  const desk = new Desk();
  self.onmessage = (event: MessageEvent<Ask>) => void answer(desk, event.data);
  self.postMessage("ready");
};

async function answer(desk: Desk, { id, name, given }: Ask): Promise<void> {
  const post = (own: Answer, transfer: Transferable[] = []) => self.postMessage(own, transfer);
  try {
    desk.notify = (progress) => post({ id, progress });
    const value: unknown = await (desk[name] as (...given: unknown[]) => unknown)(...given);
    post({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    const { code, field } = error instanceof PlayfieldError ? error : { code: error instanceof WebAssembly.RuntimeError || error instanceof RangeError ? "out-of-memory" : "broken", field: null };
    post({ id, error: { code, field, message: String((error as Error).message ?? error) } });
  }
}
