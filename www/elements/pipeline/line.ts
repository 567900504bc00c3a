// The line to a desk: on the page, answering at once, or in a worker of our own.

import { pipelineModule, PlayfieldError } from "../../core/pipeline.ts";
import { Desk, forecastOf } from "../../worker/desk.ts";
import type { Answer, Ask, Asks, Picture, PictureAsk, Progress } from "../../worker/messages.ts";
import { unpacked } from "../../worker/packing.ts";
import { turn } from "../../worker/turn.ts";

export interface Line {
  /** The desk itself where it sits on the page. */
  readonly desk: Desk | null;
  onprogress: (progress: Progress) => void;
  ask<K extends keyof Asks>(name: K, ...given: Parameters<Asks[K]>): Promise<Awaited<ReturnType<Asks[K]>>>;
  close(): void;
}

/** On the page a file is read in slices small enough to leave it answering. */
const PAGE_SLICE = 128 << 10;
/** From so many opportunities on, what is asked takes time, and gets a turn of its own between what else the page does. */
const MANY = 20_000;

export class PageLine implements Line {
  readonly desk = new Desk(PAGE_SLICE, false);

  set onprogress(notify: (progress: Progress) => void) {
    this.desk.notify = notify;
  }

  async ask<K extends keyof Asks>(name: K, ...given: Parameters<Asks[K]>): Promise<Awaited<ReturnType<Asks[K]>>> {
    if (this.desk.length >= MANY) {
      await turn();
      if (name === "picture") {
        // The first forecast of all goes through every opportunity; the picture's own then costs next to nothing.
        this.desk.forecast(forecastOf(given[0] as PictureAsk));
        await turn();
      }
    }
    const answer = (await (this.desk[name] as (...given: unknown[]) => unknown)(...given)) as Awaited<ReturnType<Asks[K]>>;
    if (this.desk.length >= MANY) await turn();
    return answer;
  }

  close(): void {
    this.desk.free();
  }
}

class WorkerLine implements Line {
  readonly desk = null;
  onprogress: (progress: Progress) => void = () => {};
  readonly #waiting = new Map<number, { name: keyof Asks; resolve(value: never): void; reject(error: Error): void; parts: unknown[] }>();
  /** What is asked in one turn goes as one message. */
  #asks: Ask[] = [];
  #last = 0;

  constructor(readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Answer[]>) => data.forEach((answer) => this.#hear(answer));
    worker.onerror = (event) => this.#lost(event.message);
  }

  ask<K extends keyof Asks>(name: K, ...given: Parameters<Asks[K]>): Promise<Awaited<ReturnType<Asks[K]>>> {
    const id = ++this.#last;
    if (!this.#asks.length) queueMicrotask(() => this.worker.postMessage(this.#asks.splice(0)));
    this.#asks.push({ id, name, given } as Ask);
    return new Promise((resolve, reject) => this.#waiting.set(id, { name, resolve, reject, parts: [] }));
  }

  close(): void {
    this.worker.terminate();
    this.#lost("closed");
  }

  #hear(answer: Answer): void {
    if ("progress" in answer) return this.onprogress(answer.progress);
    const own = this.#waiting.get(answer.id);
    if ("part" in answer) {
      for (const item of answer.part) own?.parts.push(item);
      return;
    }
    this.#waiting.delete(answer.id);
    if ("value" in answer && own?.name === "picture") unpacked(answer.value as Picture);
    if ("value" in answer) own?.resolve((own.parts.length ? [...own.parts, ...(answer.value as unknown[])] : answer.value) as never);
    else own?.reject(new PlayfieldError(answer.error.code as PlayfieldError["code"], answer.error.message, answer.error.field));
  }

  #lost(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}

/** A line into a worker, whose script is the file in which this code came; null where the page may not have one: another origin's script, a security policy. */
export async function workerLine(script = import.meta.url): Promise<Line | null> {
  const module = pipelineModule();
  // The script that holds everything has no address that a worker could start from.
  if (!script || !module || typeof Worker === "undefined") return null;
  let worker: Worker;
  try {
    worker = new Worker(trusted(script) as string, { type: "module", name: "playfield" });
  } catch {
    return null;
  }
  const ready = await new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = () => resolve(false);
    setTimeout(() => resolve(false), 10_000);
    worker.postMessage({ module });
  });
  if (ready) return new WorkerLine(worker);
  worker.terminate();
  return null;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<Policies["createPolicy"]> | undefined;

/** Under `require-trusted-types-for 'script'` a worker's address must come from a policy: ours is `playfield-worker`, and lets this one address through. */
function trusted(url: string): unknown {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (!policies) return url;
  policy ??= policies.createPolicy("playfield-worker", { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}
