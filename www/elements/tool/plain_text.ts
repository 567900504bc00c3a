import type { Labels } from "./labels.ts";
import type { Words } from "./speech.ts";

/** A key's pieces in one language; the key itself where it has no text. */
export function pieces(words: Words, plural: Intl.PluralRules, labels: Labels, key: TextKey, variables: unknown): unknown[] {
  const own = labels.own?.[key] ?? words[key] ?? key;
  const found = typeof own === "string" ? own : own(variables as Record<string, unknown>, (n) => plural.select(Number(n)));
  return Array.isArray(found) ? found.flat(9) : [found];
}

/** Speaks one language by key, as plain text. */
export function plainText(language: string, words: Words, labels: Labels): (key: TextKey, variables?: object) => string {
  const plural = new Intl.PluralRules(language);
  return (key, variables) => labels.apply(pieces(words, plural, labels, key, variables).join(""));
}
