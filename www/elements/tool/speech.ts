import { html, type TemplateResult } from "./template.ts";
import type { Labels } from "./labels.ts";
import { pieces } from "./plain_text.ts";

/** A language's texts, compiled by www/build/texts.mjs: a string, or a function from variables and plural rule to pieces. */
export type Words = Readonly<Record<string, string | ((variables: Record<string, unknown>, plural: (n: unknown) => string) => unknown[])>>;

type Variables<K extends TextKey> = TextVariables[K] extends void ? [] : [variables: TextVariables[K]];

/** Speaks one language by key: as text for attributes, as a template for what is seen. */
export class Speech {
  readonly #plural: Intl.PluralRules;

  constructor(readonly language: string, readonly words: Words, readonly labels: Labels) {
    this.#plural = new Intl.PluralRules(language);
  }

  /** A sentence as plain text. */
  text<K extends TextKey>(key: K, ...variables: Variables<K>): string {
    return this.labels.apply(pieces(this.words, this.#plural, this.labels, key, variables[0]).join(""));
  }

  /** A sentence as a template, keeping its own direction, each figure in it too. */
  say<K extends TextKey>(key: K, ...variables: Variables<K>): TemplateResult {
    const isolated: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(variables[0] ?? {})) isolated[name] = isolate(value);
    const spoken = pieces(this.words, this.#plural, this.labels, key, isolated);
    return html`<bdi>${spoken.map((piece) => (typeof piece === "string" ? this.labels.apply(piece) : piece))}</bdi>`;
  }
}

/** A figure with a sign or unit stays whole in a line of the other direction. */
const isolate = (value: unknown): unknown => (typeof value === "string" && /\d/.test(value) ? html`<bdi>${value}</bdi>` : value);
