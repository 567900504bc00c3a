/** The locale an element speaks: its `locale`, else the nearest `lang` (through shadow roots), else the browser's; English where that is none. */
export function localeOf(element: Element): string {
  let own = element.getAttribute("locale");
  for (let node: Node | null = element; node && !own; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node instanceof Element) own = node.getAttribute("lang");
  }
  try {
    // "cs_CZ" is "cs-CZ" to browsers.
    return String(new Intl.Locale((own || navigator.language).replaceAll("_", "-")));
  } catch {
    return "en";
  }
}

/** The language of the words for a locale, out of those there are; English for an unknown one. */
export function languageFor(locale: string, languages: readonly string[]): string {
  const language = locale.toLowerCase().split("-")[0]!;
  return languages.includes(language) ? language : "en";
}
