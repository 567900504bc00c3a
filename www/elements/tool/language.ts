/** The locale an element speaks: its `locale`, else the nearest `lang` (through shadow roots), else the browser's. */
export function localeOf(element: Element): string {
  let own = element.getAttribute("locale");
  for (let node: Node | null = element; node && !own; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node instanceof Element) own = node.getAttribute("lang");
  }
  return known(own) ?? known(navigator.language) ?? "en";
}

/** As browsers name it: "cs_CZ" is "cs-CZ"; null for what is no locale. */
function known(locale: string | null): string | null {
  try {
    return locale && String(new Intl.Locale(locale.replaceAll("_", "-")));
  } catch {
    return null;
  }
}

/** The language of the words for a locale, out of those there are; English for an unknown one. */
export function languageFor(locale: string, languages: readonly string[]): string {
  const language = locale.toLowerCase().split("-")[0]!;
  return languages.includes(language) ? language : "en";
}
