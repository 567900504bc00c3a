// Code to copy: a pre and its button, also over plain http.

import { copy } from "./elements/tool/copy.ts";

/** Lets a button copy what a block of code says. */
export function copies(button: HTMLButtonElement, code: HTMLElement): void {
  const before = button.textContent;
  let timer = 0;
  button.addEventListener("click", () => void copy(code.textContent ?? "", document.body).then((done) => {
    // Where a browser copies nothing by itself, the code is at least selected.
    if (!done) getSelection()?.selectAllChildren(code);
    button.textContent = done ? "Copied" : "Selected: press Ctrl+C";
    clearTimeout(timer);
    timer = window.setTimeout(() => (button.textContent = before), 2000);
  }));
}
