// The build writes texts under short names (www/build/short_names.mjs). Keys that are put together at run time, that the core answers
// or that a page gives in `labels` find them by the same hash.

/** A letter and up to five more signs, by which the build's keys differ early. */
export function hashed(key: string): string {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 43_670_016;
  return ((hash % 26) + 10).toString(36) + Math.floor(hash / 26).toString(36);
}

/** Whether a text says so by its shape. */
export const isKey = (text: string) => /^(band|calculator|coaching|entry|evidence|load|part|peers|pipeline|planning|scorecard)-[\w-]+$/.test(text);

/** The name in `words` of a key; the key itself where it has no text. */
export function shortKey(key: string, words: object): string {
  const own = hashed(key);
  for (let letters = 2; letters <= own.length; letters++) if (own.slice(0, letters) in words) return own.slice(0, letters);
  return key;
}
