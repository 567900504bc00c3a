// The Wasm part that takes .xlsx apart: asked for when somebody brings a workbook, and not before. The parts that read files call it here.

import { initSync, Workbook } from "#workbook-part";
import { starter } from "./init.ts";
import { compile, refused, type Source } from "./load.ts";
import { PlayfieldError } from "./playfield_error.ts";

export const WORKBOOK_FILE = "playfield.workbook.wasm";

let ready = false;

export const startWorkbook = starter<Source>((given) => {
  initSync(given);
  ready = true;
}, compile);

/** Where the part is had from: beside the script, if nobody says otherwise. */
export let workbookSource: () => Source = () => new URL(WORKBOOK_FILE, import.meta.url);

export function takeWorkbookFrom(source: () => Source): void {
  workbookSource = source;
}

let atOnce = (): BufferSource => {
  throw new PlayfieldError("not-loaded", "the part that reads workbooks is not there");
};

/** How the part is had where a caller cannot wait for it. */
export function getWorkbookBy(get: () => BufferSource): void {
  atOnce = get;
}

export function openWorkbook(file: Uint8Array): Workbook {
  if (!ready) {
    const bytes = atOnce();
    try {
      initSync({ module: new WebAssembly.Module(bytes) });
    } catch (error) {
      // Older engines compile no more than 4 kB while a page waits.
      if (error instanceof RangeError) throw new PlayfieldError("not-loaded", "call init.workbook() and wait for it before a workbook is read");
      throw refused(error);
    }
    ready = true;
  }
  return new Workbook(file);
}

/** Whether a file begins as workbooks do. */
export const isPacked = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
