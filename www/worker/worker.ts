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
    self.onmessage = ({ data }: MessageEvent<Ask[]>) => answerAll(desk, data);
    self.postMessage("ready");
  };
}

/** What was asked together is answered together, but for what takes its time: a file. */
function answerAll(desk: Desk, asks: Ask[]): void {
  const answers: Answer[] = [];
  const transfers: Transferable[] = [];
  for (const { id, name, given } of asks) {
    const fail = (error: unknown): Answer => {
      const field = error instanceof PlayfieldError ? error.field : null;
      return { id, error: { code: codeOf(error), field, message: String((error as Error).message ?? error) } };
    };
    try {
      desk.notify = (progress) => self.postMessage([{ id, progress }]);
      const value: unknown = (desk[name] as (...given: unknown[]) => unknown)(...given);
      if (value instanceof Promise) void value.then((own): Answer => ({ id, value: own }), fail).then((own) => self.postMessage([own]));
      else if (Array.isArray(value)) answers.push({ id, value: lastPart(id, value) });
      else answers.push({ id, value: name === "picture" ? packed(value as Picture) : value });
      if (value instanceof Uint8Array) transfers.push(value.buffer);
    } catch (error) {
      answers.push(fail(error));
    }
  }
  if (answers.length) self.postMessage(answers, transfers);
}

/** Sends the parts before it ahead. */
function lastPart(id: number, list: unknown[]): unknown[] {
  const whole = list.length - (list.length % PART);
  for (let at = 0; at < whole; at += PART) self.postMessage([{ id, part: list.slice(at, at + PART) }]);
  return list.slice(whole);
}
