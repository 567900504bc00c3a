import { Labels } from "./labels.ts";
import { shortKey } from "./short_key.ts";
import type { Words } from "./speech.ts";

/** A key's pieces in one language; the key itself where it has no text. */
export function pieces(words: Words, plural: Intl.PluralRules, { texts }: Labels, key: TextKey, variables: unknown): unknown[] {
  const name = key in words ? key : shortKey(key, words);
  const own = texts[name] ?? words[name] ?? key;
  const found = typeof own === "string" ? own : own(variables as Record<string, unknown>, (n) => plural.select(counted(n)));
  return Array.isArray(found) ? found.flat(9) : [found];
}

/** How many a figure says, as a number or as a locale writes it ("1.234", "57,7"), alone or in the template of a sentence's figure. */
function counted(figure: unknown): number {
  const written = String((figure as { values?: unknown[] })?.values?.[0] ?? figure);
  return Number(written.replace(/[.,\s](?=\d{3})/g, "").replace(",", "."));
}

/** Speaks one language by key, as plain text. */
export function plainText(language: string, words: Words): (key: TextKey, variables?: object) => string {
  const plural = new Intl.PluralRules(language);
  return (key, variables) => pieces(words, plural, new Labels(null, words), key, variables).join("");
}
