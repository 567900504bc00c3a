// Comes only when an element could not start: says why, in the visitor's language, with what the page's owner must change.

import { whyNot } from "../core/load.ts";
import type { LoadCode } from "../core/playfield_error.ts";
import coloursCss from "../elements/tool/colours.css";
import { coloured } from "../elements/tool/colours.ts";
import { failureBox } from "../elements/tool/failure.ts";
import noticeCss from "../elements/tool/notice.css";
import { plainText } from "../elements/tool/plain_text.ts";
import type { Words } from "../elements/tool/speech.ts";
import type { Trouble } from "../elements/tool/supply.ts";
import tokensCss from "../elements/tool/tokens.css";
import toolCss from "../elements/tool/tool.css";

declare const WORDS: Words;
declare const LANGUAGE: string;

/** Draws the reason in the element's box and answers its code; null where it had passed, and the element tries anew by itself. */
export async function explain(element: HTMLElement, trouble: Trouble, { language, words } = { language: LANGUAGE, words: WORDS }): Promise<LoadCode | null> {
  let code = trouble.code ?? (await whyNot(trouble.url!));
  if (!code && !trouble.tries) {
    trouble.retry();
    return null;
  }
  code ??= "network";
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(coloured(coloursCss + tokensCss + toolCss + noticeCss));
  root.adoptedStyleSheets = [sheet];
  const ground = document.createElement("div");
  ground.className = "pf";
  ground.lang = language;
  const text = plainText(language, words);
  const show = (trying: boolean) =>
    ground.replaceChildren(failureBox({ ...trouble, code, tag: element.localName, trying, text, retry() {
      show(true);
      trouble.retry();
    } }));
  show(false);
  root.replaceChildren(ground);
  return code;
}
