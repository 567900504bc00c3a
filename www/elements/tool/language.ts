/** The locale an element speaks: its `locale`, else the nearest `lang` (through shadow roots), else the browser's. */
export function localeOf(element: Element): string {
  const own = element.getAttribute("locale");
  if (own) return own;
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const lang = node instanceof Element && node.getAttribute("lang");
    if (lang) return lang;
  }
  return navigator.language || "en";
}

/** The language of the words for a locale, out of those there are; English for an unknown one. */
export function languageFor(locale: string, languages: readonly string[]): string {
  const language = locale.toLowerCase().split(/[-_]/)[0]!;
  return languages.includes(language) ? language : "en";
}
