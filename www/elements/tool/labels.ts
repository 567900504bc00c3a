import { isKey, shortKey } from "./short_key.ts";

/** The embedder's own terms: "first appointment" becomes "discovery call" wherever it stands, a capital at its start kept. A
 *  text's key gives that whole text: { coaching-prospecting-scenarios: "Call with Ann on Tuesdays." }. */
export class Labels {
  readonly #terms: [RegExp, string][];
  /** Whole texts, by their names in `words`. */
  readonly texts: Readonly<Record<string, string>>;

  constructor(own: Readonly<Record<string, string>> | null, words: object) {
    const all = Object.entries(own ?? {});
    this.texts = Object.fromEntries(all.filter(([key]) => isKey(key)).map(([key, text]) => [shortKey(key, words), String(text)]));
    this.#terms = all
      .sort(([a], [b]) => b.length - a.length)
      .map(([term, own]) => [new RegExp(term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "gi"), String(own)]);
  }

  apply(text: string): string {
    for (const [term, own] of this.#terms) {
      text = text.replace(term, (found) => (found[0] === found[0]!.toLowerCase() ? own : own[0]?.toUpperCase() + own.slice(1)));
    }
    return text;
  }
}
