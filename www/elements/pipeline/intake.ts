import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { PlayfieldError } from "../../core/pipeline.ts";
import { codeOf } from "../../worker/failure.ts";
import { largestFile } from "../../worker/limit.ts";
import type { Draft, Kept, Progress, ReadOptions } from "../../worker/messages.ts";
import type { Controller, ReactiveElement } from "../tool/element.ts";
import { painted } from "../tool/painted.ts";
import type { Held } from "./held.ts";
import { draftView, emptyView, type Fault, faultView, type ImportActs, kindOf, progressView } from "./import_view.ts";
import { type Line, workerLine } from "./line.ts";
import type { Page } from "./page.ts";

export interface IntakeHost extends ReactiveElement {
  readonly readonly: boolean;
  readonly today: string;
  /** A file was taken: shows it, and says so with a way back; `straight`: the page's own file, which fires no event. */
  took(how: "new" | "merge", count: number, straight: boolean): void;
  /** A file is on its way. */
  reading(): void;
  /** What was saved with this tool comes back whole. */
  reopened(settings: object, straight: boolean): void;
  lookAtSample(): void;
  failed(detail: { code: string; message: string }): void;
}

/** From here on a file is read in a worker, where one may be had. */
const WORKER_FROM = 1 << 20;
const PATIENCE = 1000;
/** How often progress is drawn, in ms: a fast file comes in more pieces than anybody can read. */
const BEAT = 100;
/** JSON is held as text, as objects and as columns: several times what a table of the same size takes. */
const JSON_TAKES = 4;

/** A file on its way in: by button, drop or paste; read, looked at, corrected, taken. What stood there stays until then. */
export class Intake implements Controller {
  #file: { blob: Blob; name: string; pasted: boolean } | null = null;
  #draft: Draft | null = null;
  #fault: Fault | null = null;
  #progress: Progress | null = null;
  #turn = 0;
  #reading = 0;
  #begun = 0;
  #drawn = 0;
  #over = false;
  /** On its way while somebody chooses a file. */
  #worker: Promise<Line | null> | null = null;

  constructor(readonly host: IntakeHost, readonly holding: Held) {
    host.addController(this);
  }

  listen(): void {
    this.host.addEventListener("dragover", this.#dragged);
    this.host.addEventListener("dragleave", this.#dragged);
    this.host.addEventListener("drop", this.#dropped);
    this.host.ownerDocument.addEventListener("paste", this.#pasted);
  }

  hostDisconnected(): void {
    this.host.removeEventListener("dragover", this.#dragged);
    this.host.removeEventListener("dragleave", this.#dragged);
    this.host.removeEventListener("drop", this.#dropped);
    this.host.ownerDocument.removeEventListener("paste", this.#pasted);
    this.#stop();
    this.#letGo();
  }

  get draft(): Draft | null {
    return this.#draft;
  }

  get faulty(): boolean {
    return !!this.#fault;
  }

  get over(): boolean {
    return this.#over;
  }

  readonly acts: ImportActs = {
    choose: () => this.choose(),
    sample: () => this.host.lookAtSample(),
    tell: (told) => void this.#read(told),
    take: (how) => void this.#take(how),
    cancel: () => {
      this.#stop();
      this.#change(() => (this.#draft = null));
      void this.holding.line.ask("drop");
    },
    dismiss: () => this.#change(() => (this.#fault = null)),
  };

  empty(page: Page): TemplateResult {
    return emptyView(this.#over, page, this.acts);
  }

  /** Progress and faults: above whatever stands there. */
  notices(page: Page): TemplateResult {
    return html`${this.#progress && this.#reading ? progressView(this.#progress, page, this.acts) : nothing}${this.#fault ? faultView(this.#fault, this.host.readonly, page, this.acts) : nothing}`;
  }

  preview(draft: Draft, page: Page): TemplateResult {
    return draftView(draft, this.#file?.name ?? "", !!this.#file?.pasted, page, this.acts);
  }

  /** Says that the page's own file of that name did not come; without one, that nothing could be read from what is held. */
  refuse(code: string, message: string, source?: string): void {
    this.#change(() => (this.#fault = { code, name: source ?? this.#file?.name ?? this.host.localName, kind: source === undefined ? "other" : "source", bytes: 0, most: null }));
    this.host.failed({ code, message });
  }

  choose(): void {
    const input = this.host.ownerDocument.createElement("input");
    input.type = "file";
    input.accept = ".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json";
    input.hidden = true;
    input.onchange = () => {
      const file = input.files?.[0];
      input.remove();
      if (file) void this.bring(file, file.name);
    };
    input.oncancel = () => {
      input.remove();
      this.#letGo();
    };
    // Meanwhile the worker starts that a large file would be read in.
    if (this.holding.line.desk) this.#prepare();
    // Outside the page it might be gone before its window opens.
    this.host.renderRoot.append(input);
    input.click();
  }

  /** The page's own file is taken as it comes. */
  async fetch(src: string): Promise<void> {
    const name = src.split(/[?#]/)[0]!.split("/").pop()!;
    try {
      const answer = await fetch(new URL(src, this.host.ownerDocument.baseURI));
      if (!answer.ok) throw new PlayfieldError("not-found", `${src} answered ${answer.status}`);
      await this.bring(await answer.blob(), name, { straight: true });
    } catch (error) {
      this.refuse(error instanceof PlayfieldError ? error.code : "network", (error as Error).message, name);
    }
  }

  /** Reads a file and shows how it was understood; `straight` takes it without asking. */
  async bring(blob: Blob, name: string, { pasted = false, straight = false } = {}): Promise<void> {
    this.#stop();
    this.#file = { blob, name, pasted };
    this.#fault = null;
    if (/\.json$/i.test(name) || blob.type.startsWith("application/json")) return this.#open(blob, name, straight);
    await this.#read({}, straight);
  }

  async #read(told: ReadOptions, straight = false): Promise<void> {
    const file = this.#file!;
    const turn = (this.#reading = ++this.#turn);
    this.#begun = this.#drawn = performance.now();
    this.#progress = null;
    const current = () => turn === this.#reading;
    try {
      if (file.blob.size >= WORKER_FROM && this.holding.line.desk) await this.#moveToWorker();
      this.#letGo();
      if (!current()) return;
      const { line } = this.holding;
      line.onprogress = (progress) => {
        const now = performance.now();
        if (!current() || now - this.#begun < PATIENCE || now - this.#drawn < BEAT) return;
        this.#drawn = now;
        this.#change(() => (this.#progress = progress));
      };
      const reading = line.ask("read", file.blob, told, this.host.today);
      this.host.reading();
      const draft = await reading;
      if (!current()) return;
      this.#reading = 0;
      this.#change(() => (this.#draft = draft));
      if (straight) return await this.#take("new", true);
      await this.host.updateComplete;
      // To take the focus, it has to be laid out: with the next frame it is, in a task of its own.
      await painted();
      this.host.renderRoot.querySelector<HTMLElement>("[part=preview] .pf-question")?.focus();
    } catch (error) {
      if (!current()) return;
      this.#reading = 0;
      await this.#fail(error);
    }
  }

  /** Says why; what stood there before stays, and a worker whose memory ran out gives its place to a new one. */
  async #fail(error: unknown): Promise<void> {
    const { blob, name } = this.#file!;
    const code = codeOf(error);
    const large = error instanceof PlayfieldError && error.code === "out-of-range" && error.field === "file";
    const kind = await kindOf(blob).catch(() => "other" as const);
    this.#change(() => {
      this.#draft = null;
      this.#fault = { code, name, kind, bytes: blob.size, most: large ? largestFile() : null };
    });
    this.host.failed({ code, message: (error as Error).message });
    if (code === "out-of-memory" && !this.holding.line.desk) await this.#moveToWorker();
  }

  #prepare(): void {
    this.#worker ??= workerLine();
  }

  /** No large file came. */
  #letGo(): void {
    void this.#worker?.then((worker) => worker?.close());
    this.#worker = null;
  }

  /** The opportunities move along, with their scores and history. */
  async #moveToWorker(): Promise<void> {
    this.#prepare();
    const coming = this.#worker;
    this.#worker = null;
    const worker = await coming;
    if (!worker) return;
    await worker.ask("load", await this.holding.line.ask("record"));
    this.holding.line.close();
    this.holding.line = worker;
  }

  async #take(how: "new" | "merge", straight = false): Promise<void> {
    const count = this.#draft?.report.rows ?? 0;
    try {
      await this.holding.line.ask("take", how, this.host.today);
    } catch (error) {
      return this.#fail(error);
    }
    this.#change(() => (this.#draft = null));
    this.host.took(how, count, straight);
  }

  /** Saved work, or a list of opportunities. */
  async #open(blob: Blob, name: string, straight: boolean): Promise<void> {
    this.#letGo();
    if (blob.size > largestFile() / JSON_TAKES) return this.#fail(new PlayfieldError("out-of-range", "this saved work is larger than a page can hold", "file"));
    try {
      const own: unknown = JSON.parse(await blob.text());
      const record = (Array.isArray(own) ? { version: 1, value: own } : own) as Kept & { settings?: object };
      if (!Array.isArray(record?.value)) throw new PlayfieldError("not-a-table", "this JSON holds no opportunities");
      // What follows from the opportunities is computed anew.
      const { settings, result: _, ...kept } = record;
      await this.holding.line.ask("load", kept as Kept);
      this.host.reopened(settings ?? {}, straight);
    } catch (error) {
      const code = error instanceof PlayfieldError ? error.code : "not-a-table";
      this.#change(() => (this.#fault = { code: "not-a-table", name, kind: "json", bytes: blob.size, most: null }));
      this.host.failed({ code, message: (error as Error).message });
    }
  }

  #stop(): void {
    if (this.#reading) void this.holding.line.ask("cancel");
    this.#reading = 0;
    this.#progress = null;
  }

  #change(change: () => void): void {
    change();
    this.host.requestUpdate();
  }

  readonly #dragged = (event: DragEvent): void => {
    if (this.host.readonly || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const over = event.type === "dragover";
    if (over !== this.#over) this.#change(() => (this.#over = over));
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    this.#over = false;
    if (this.host.readonly || !file) return;
    event.preventDefault();
    void this.bring(file, file.name);
  };

  /** Cells from a spreadsheet, or a file, pasted while nothing that takes text has the focus elsewhere. */
  readonly #pasted = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const takesText = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
    const ours = event.composedPath().includes(this.host) || target === this.host.ownerDocument.body;
    if (this.host.readonly || takesText || !ours) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!file && !/[\t\n]/.test(text)) return;
    event.preventDefault();
    if (file) void this.bring(file, file.name);
    else void this.bring(new Blob([text], { type: "text/plain" }), "", { pasted: true });
  };
}
