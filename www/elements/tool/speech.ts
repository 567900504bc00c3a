import { html, type TemplateResult } from "./template.ts";
import type { Labels } from "./labels.ts";
import { pieces } from "./plain_text.ts";

/** A language's texts, compiled by www/build/texts.mjs: a string, or a function from variables and plural rule to pieces. */
export type Words = Readonly<Record<string, string | ((variables: Record<string, unknown>, plural: (n: unknown) => string) => unknown[])>>;

/** A text without variables. */
export type PlainKey = { [K in TextKey]: TextVariables[K] extends void ? K : never }[TextKey];

type Variables<K extends TextKey> = TextVariables[K] extends void ? [] : [variables: TextVariables[K]];

/** Speaks one language by key: as text for attributes, as a template for what is seen. */
export class Speech {
  readonly #plural: Intl.PluralRules;
  #list?: Intl.ListFormat;
  /** What each key said last: said again of the same, it is the same template, and what stands on the page is left alone. */
  readonly #texts = new Map<string, Said<string>>();
  readonly #templates = new Map<string, Said<TemplateResult>>();

  constructor(readonly language: string, readonly words: Words, readonly labels: Labels) {
    this.#plural = new Intl.PluralRules(language);
  }

  /** "Pain, Power and Fit". */
  list(all: Iterable<string>): string {
    return (this.#list ??= new Intl.ListFormat(this.language)).format(all);
  }

  /** A sentence as plain text, without the places where a word may be broken. */
  text<K extends TextKey>(key: K, ...[variables]: Variables<K>): string {
    return remembered(this.#texts, key, variables, () => this.labels.apply(pieces(this.words, this.#plural, this.labels, key, variables).join("").replaceAll("\u00AD", "")));
  }

  /** A sentence as a template, keeping its own direction, each figure in it too. */
  say<K extends TextKey>(key: K, ...[variables]: Variables<K>): TemplateResult {
    return remembered(this.#templates, key, variables, () => {
      const isolated: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(variables ?? {})) isolated[name] = isolate(value);
      const spoken = pieces(this.words, this.#plural, this.labels, key, isolated);
      return html`<bdi>${spoken.map((piece) => (typeof piece === "string" ? this.labels.apply(piece) : piece))}</bdi>`;
    });
  }
}

interface Said<T> {
  of: Readonly<Record<string, unknown>>;
  said: T;
}

function remembered<T>(all: Map<string, Said<T>>, key: string, variables: object | void, say: () => T): T {
  const of = (variables ?? {}) as Record<string, unknown>;
  let own = all.get(key);
  if (!own || Object.keys(of).some((name) => of[name] !== own!.of[name])) all.set(key, (own = { of, said: say() }));
  return own.said;
}

/** A figure with a sign or unit stays whole in a line of the other direction. */
const isolate = (value: unknown): unknown => (typeof value === "string" && /\d/.test(value) ? html`<bdi>${value}</bdi>` : value);
