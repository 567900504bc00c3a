// What the bench's browser sees: dist/ under /tool/, a page for each contestant, and the files of the peers that load more files.
// Compressed as a CDN would, where that is asked for.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { STRICT } from "../browser/server.mjs";

const FOLDERS = {
  tool: new URL("../../dist/", import.meta.url),
  page: new URL("../../target/bench/page/", import.meta.url),
  duckdb: new URL("node_modules/@duckdb/duckdb-wasm/dist/", import.meta.url),
  papaparse: new URL("node_modules/papaparse/", import.meta.url),
};
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm", ".csv": "text/csv" };

/** `pages`: what is served by path, each with its `csp` or none. `compressed` sends brotli. */
export async function openSite({ compressed = false } = {}) {
  const pages = new Map();
  const small = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const page = pages.get(pathname);
    const [, folder, rest] = /^\/(\w+)\/(.+)$/.exec(pathname) ?? [];
    let body = page?.body;
    try {
      body ??= await readFile(fileURLToPath(new URL(rest, FOLDERS[folder])));
    } catch {
      return void response.writeHead(404).end("Not found");
    }
    const headers = { "content-type": TYPES[path.posix.extname(pathname)] ?? "text/html; charset=utf-8", "cache-control": "no-store" };
    if (page?.csp) headers["content-security-policy"] = page.csp;
    if (compressed) {
      if (!small.has(pathname)) small.set(pathname, await promisify(brotliCompress)(body));
      body = small.get(pathname);
      headers["content-encoding"] = "br";
    }
    response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    pages,
    /** The page of a contestant, under the strict policy where it is ours or `strict` asks for it. */
    contestant({ name, own, scripts = [] }, { strict = !!own } = {}) {
      const tags = scripts.map((src) => `<script src="${src}"></script>`).join("");
      const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><input type="file">${tags}<script type="module" src="/page/${name}.js"></script></html>`;
      pages.set(`/${name}.html`, { body, csp: strict ? STRICT : undefined });
      return `/${name}.html`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
