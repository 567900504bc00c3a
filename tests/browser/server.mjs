// The pages of the browser tests, on free ports of 127.0.0.1: dist/ under /tool/, a stranger's page under /stranger/, and pages made by a test.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** spec.md, "The page's manners". */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

const FOLDERS = { tool: new URL("../../dist/", import.meta.url), stranger: new URL("../embed/", import.meta.url) };
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm", ".map": "application/json" };

/**
 * `pages` holds what is served by path: text, or { body, type, csp }. `faults` turns a file's answer into another one, by its name:
 * a status, a body, `hang`, or `cut` (the connection breaks off).
 */
export async function serve({ csp = STRICT, cors = false } = {}) {
  const pages = new Map();
  const faults = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    requests.push(pathname);
    const name = path.posix.basename(pathname);
    const fault = [...faults].find(([pattern]) => pattern.test(name))?.[1];
    if (fault?.hang) return;
    if (fault?.cut) return void request.socket.destroy();
    const page = pages.get(pathname);
    const [, folder, rest] = /^\/(\w+)\/(.*)$/.exec(pathname) ?? [];
    let body = fault?.body ?? page?.body ?? page;
    try {
      body ??= FOLDERS[folder] && (await readFile(fileURLToPath(new URL(rest || "index.html", FOLDERS[folder]))));
    } catch {
      // Not there: answered below.
    }
    const type = fault?.type ?? page?.type ?? TYPES[path.posix.extname(pathname)] ?? "text/html; charset=utf-8";
    const headers = { "content-type": type, "cache-control": "no-store" };
    if (cors) headers["access-control-allow-origin"] = "*";
    const policy = page?.csp === undefined ? csp : page.csp;
    if (policy && type.startsWith("text/html")) headers["content-security-policy"] = policy;
    if (fault?.status || body === undefined) return void response.writeHead(fault?.status ?? 404, headers).end("Not found");
    response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    pages,
    faults,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with `body`, in a language, that names the one script. */
export const page = (body, { lang = "en", dir = "ltr", script = "/tool/playfield.js", head = "", blocking = false } = {}) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Test</title><link rel="stylesheet" href="/page.css">${head}<script type="module" src="${script}"${blocking ? ` blocking="render"` : ""}></script></head><body><main>${body}</main></body></html>`;
