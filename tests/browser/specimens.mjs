// The gallery's specimens, each alone on a page: every element in every state, to be looked at by tests.

import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const { outputFiles } = await esbuild.build({
  entryPoints: [fileURLToPath(new URL("../../www/gallery_specimens.ts", import.meta.url))], bundle: true, format: "esm", write: false,
});
/** The chapters as the gallery has them, and what of a specimen is ours. */
export const { CHAPTERS, tagOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

export function written({ tag, attributes = {}, inside = [] }) {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(name === "src" ? `/tool/${value}` : value)}"`).join("");
  return `<${tag}${given}>${tag === "input" ? "" : `${inside.map((own) => (typeof own === "string" ? escaped(own) : written(own))).join("")}</${tag}>`}`;
}

/** Opens a page with one specimen and brings it to its state; `tag` is its element's. */
export async function shown(own, specimen, options = {}) {
  const { markup, value, then = [], drops, style } = specimen;
  const tag = tagOf(markup);
  const body = `<div class="${style ?? ""}">${written(markup)}</div><p>The page goes on here.</p>`;
  const head = style ? '<link rel="stylesheet" href="/tool/gallery.css">' : "";
  const page = await own.open(body, {
    head, blocking: true, wait: false, ...options,
    before: (page) => page.addInitScript(({ tag, value }) => {
      window.shifted = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifted += entry.value))).observe({ type: "layout-shift", buffered: true });
      // As a script at the end of the page would: a frame may be drawn between the element's script and DOMContentLoaded.
      if (value) document.addEventListener("readystatechange", () => (document.querySelector(tag).value = value), { once: true });
    }, { tag, value }),
  });
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  await page.evaluate(async ({ tag, then, drops }) => {
    const element = document.querySelector(tag);
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    await drawn();
    // What moves from here on was asked for.
    window.shiftedWhileLoading = window.shifted;
    if (drops) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([drops.text], drops.name, { type: "text/csv" }));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      await drawn();
    }
    for (const selector of then) {
      element.shadowRoot.querySelector(selector).click();
      await element.updateComplete;
      await drawn();
    }
  }, { tag, then, drops });
  return { page, tag };
}

/** Opens all that folds, as far as it is folded at this width. */
export const unfold = (page, tag) => page.evaluate(async (tag) => {
  for (const head of document.querySelector(tag).shadowRoot.querySelectorAll(".pf-fold-head[aria-expanded=false], details:not([open]) > summary")) if (head.getClientRects().length) head.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
}, tag);
