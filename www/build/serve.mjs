// Serves a folder on 127.0.0.1, as a plain host for static files would.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".wasm": "application/wasm",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves `folder`, and `pages` by their paths; `headers` may add to what a path is sent with. Port 0 takes a free one. */
export async function serve(folder, { port = 0, headers = () => ({}), pages = new Map() } = {}) {
  const base = path.resolve(fileURLToPath(folder));
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const file = path.join(base, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (file !== base && !file.startsWith(base + path.sep)) return void response.writeHead(403).end();
    try {
      const content = pages.get(pathname) ?? (await readFile(file));
      response.writeHead(200, {
        "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "cache-control": /-[0-9a-zA-Z]{8}\.js$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
        ...headers(pathname),
      });
      response.end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found");
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
