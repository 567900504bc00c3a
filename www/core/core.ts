// `playfield/core`: the contract's functions over the full Wasm part, for page, worker and Node. The build lets each function
// throw "not-loaded" until `init` is done (www/build/bundle.mjs).

import { initSync } from "#full";
import { starter } from "./init.ts";
import { compile, type Source } from "./load.ts";
import { checked, named } from "./named_source.ts";
import { PlayfieldError } from "./playfield_error.ts";
import { getWorkbookBy, startWorkbook, WORKBOOK_FILE } from "./workbook.ts";

export { PlayfieldError };

const begin = starter<Source>(initSync, async (source) => checked(await compile(source)));
/** Node's files; null elsewhere. */
let files: typeof import("node:fs") | null = null;

/** Loads the Wasm: found beside this file, unless `source` names another. */
function init(source?: Source): Promise<void> {
  return begin(async () => {
    files ??= await nodeFiles();
    return source == null ? beside("playfield.full.wasm") : named(source, files);
  });
}

/** Loads the part that reads .xlsx. Without this call it is loaded when the first workbook is read, and a page stands still meanwhile. */
init.workbook = (source?: Source): Promise<void> =>
  startWorkbook(async () => {
    files ??= await nodeFiles();
    return source == null ? beside(WORKBOOK_FILE) : named(source, files);
  });

export default init;

getWorkbookBy(() => {
  const there = beside(WORKBOOK_FILE);
  return there instanceof URL ? fetchedAtOnce(there) : there;
});

async function nodeFiles() {
  const onNode = typeof process !== "undefined" && import.meta.url.startsWith("file:");
  return onNode ? await import("node:fs") : null;
}

/** A file beside this one: its bytes in Node, its address elsewhere. */
function beside(name: string): URL | BufferSource {
  const url = new URL(name, import.meta.url);
  return files ? files.readFileSync(url) : url;
}

/** A request that is waited for: reading is one call, as a paste or a small file wants it. */
function fetchedAtOnce(url: URL): BufferSource {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", url, false);
    // On a page such a request gives text alone: each byte as one letter.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
  } catch (error) {
    throw new PlayfieldError("network", `the part that reads workbooks could not be loaded: ${error}`);
  }
  if (request.status !== 200) throw new PlayfieldError(request.status < 500 ? "not-found" : "network", `${url} answered ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}
