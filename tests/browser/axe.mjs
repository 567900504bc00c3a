// What axe-core finds wrong on a page: WCAG 2.2 A and AA, and its best practices.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One line a rule, with where it is broken; the page of a test has no heading of its own, but for a `whole` one; `without` is left out. */
export async function violations(page, { whole = false, without } = {}) {
  await page.evaluate(() => (document.documentElement.style.background = "Canvas"));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(({ levels, whole, without }) => axe.run(without ? { exclude: [without] } : document, { runOnly: levels, rules: { "page-has-heading-one": { enabled: whole } } }), { levels: LEVELS, whole, without });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(", ")}`);
}
