// Comes only when an element's code did not: says why, in the visitor's language, with what the page's owner must change.

import { whyNot } from "../core/load.ts";
import { failureBox } from "../elements/tool/failure.ts";
import noticeCss from "../elements/tool/notice.css";
import { Labels } from "../elements/tool/labels.ts";
import tokensCss from "../elements/tool/tokens.css";
import toolCss from "../elements/tool/tool.css";
import type { Words } from "../elements/tool/speech.ts";
import { plainText } from "../elements/tool/plain_text.ts";

declare const WORDS: Words;
declare const LANGUAGE: string;

export async function explain(elements: Iterable<HTMLElement>, url: URL, tries: number, retry: () => void): Promise<void> {
  const code = await whyNot(url);
  const text = plainText(LANGUAGE, WORDS, new Labels(null));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + toolCss + noticeCss);
  for (const element of elements) {
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const ground = document.createElement("div");
    ground.className = "pf";
    ground.lang = LANGUAGE;
    const show = (trying: boolean) =>
      ground.replaceChildren(failureBox({ code, url, tag: element.localName, tries, trying, text, retry() {
        show(true);
        retry();
      } }));
    show(false);
    root.replaceChildren(ground);
    element.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail: { code, message: `${url.href} did not load` } }));
  }
}
