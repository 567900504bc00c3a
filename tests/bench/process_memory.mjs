// Peak memory of the browser's pages as the system counts it: JavaScript, Wasm and buffers, of page and workers. Only where
// the system tells a process's peak and lets it be set back (Linux).

import { readFile, writeFile } from "node:fs/promises";

/** What all pages of the browser hold, after a collection in `page`; null where the system does not tell. */
export async function heldNow(browser, page) {
  const collecting = await page.context().newCDPSession(page);
  await collecting.send("HeapProfiler.collectGarbage");
  await collecting.detach();
  const session = await browser.newBrowserCDPSession();
  let sum = 0;
  for (const id of await renderers(session)) {
    const own = await kilobytes(id, "VmRSS");
    if (own === null) return null;
    sum += own;
  }
  await session.detach();
  return sum * 1024;
}

/** Begins anew; `peak()` gives bytes above what was held at the beginning, or null where the system does not tell. */
export async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const before = new Map();
  for (const id of await renderers(session)) before.set(id, await begun(id));
  return {
    async peak() {
      let sum = 0;
      for (const id of await renderers(session)) {
        const peak = await kilobytes(id, "VmHWM");
        const base = before.get(id) ?? 0;
        if (peak === null || base === null) return null;
        sum += peak - base;
      }
      await session.detach();
      return sum * 1024;
    },
  };
}

async function renderers(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

async function begun(id) {
  try {
    await writeFile(`/proc/${id}/clear_refs`, "5");
  } catch {
    return null;
  }
  return kilobytes(id, "VmRSS");
}

async function kilobytes(id, field) {
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status);
  return found ? Number(found[1]) : null;
}
