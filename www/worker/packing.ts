// A forecast's lists of ids cross from the worker as one text each, and are taken apart when somebody reads them: a page that takes in
// thousands of strings at each score would spend more on them than on drawing what changed.

import type { Picture } from "./messages.ts";

const LISTS = ["whoIsIt", "conflicts"] as const;

export function packed(picture: Picture): Picture {
  const forecasts = picture.forecasts.map((own) => ({ ...own, ...Object.fromEntries(LISTS.map((name) => [name, JSON.stringify(own[name])])) }));
  return { ...picture, forecasts: forecasts as Picture["forecasts"] };
}

export function unpacked(picture: Picture): Picture {
  for (const own of picture.forecasts) {
    for (const name of LISTS) {
      const text = own[name] as unknown as string;
      let list: string[] | undefined;
      Object.defineProperty(own, name, { enumerable: true, get: () => (list ??= JSON.parse(text) as string[]) });
    }
  }
  return picture;
}
