// What axe-core finds wrong on a page: WCAG 2.2 A and AA, and its best practices.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One line a rule, with where it is broken; the page of a test has no heading of its own, but for a `whole` one. */
export async function violations(page, { whole = false } = {}) {
  await page.evaluate(() => (document.documentElement.style.background = "Canvas"));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(({ levels, whole }) => axe.run(document, { runOnly: levels, rules: { "page-has-heading-one": { enabled: whole } } }), { levels: LEVELS, whole });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(", ")}`);
}
