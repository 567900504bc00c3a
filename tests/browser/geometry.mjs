// What of an element is cut, over the edge, over something else, or broken within a word: found by where its boxes are.

/**
 * In an element of ours, or of the page itself: a line for each flaw. `boxes` are those that may not lie over each other nor reach over the page's edge,
 * `leave` those that may; with `stretch` every longer word first grows by 40 %.
 */
export function flaws(page, { tag, boxes, leave, stretch = false }) {
  return page.evaluate(async ({ tag, boxes, leave, stretch }) => {
    const own = document.querySelector(tag);
    const root = own.shadowRoot ?? own;
    // For screen readers alone.
    const clipped = (element) => !!element && (getComputedStyle(element).clipPath !== "none" || clipped(element.parentElement));
    const seen = (element) => element.getClientRects().length && !element.closest("details:not([open]) > :not(summary)") && !element.closest(leave) && !clipped(element);
    const called = (element) => `${element.localName}#${element.id}.${element.className} ${(element.textContent.trim() || element.value || "").slice(0, 40)}`;
    const texts = function* () {
      for (const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walk.nextNode();) {
        if (!walk.currentNode.parentElement?.closest("style, script")) yield walk.currentNode;
      }
    };
    if (stretch) {
      // Looked at twice, a text grows once.
      const grown = (window.grownTexts ??= new WeakMap());
      for (const text of texts()) {
        if (grown.get(text) === text.data) continue;
        const longer = text.data.replace(/\p{L}{4,}/gu, (word) => word + word.slice(-Math.round(word.length * 0.4)));
        if (longer !== text.data) text.data = longer;
        grown.set(text, longer);
      }
    }
    // What keeps its height hears of another one with the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const found = new Set();
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`the page scrolls sideways: ${scrollWidth}`);
    for (const element of root.querySelectorAll("*")) {
      if (element.closest("svg, select, option") || !seen(element)) continue;
      const style = getComputedStyle(element);
      if (style.display === "inline" || style.overflow === "visible") continue;
      if (element.scrollWidth > element.clientWidth + 1) found.add(`cut: ${called(element)}`);
    }
    const range = document.createRange();
    for (const text of stretch ? [] : texts()) {
      if (!seen(text.parentElement) || text.parentElement.closest("option")) continue;
      // A soft hyphen says where a word may be broken.
      for (const { index, 0: word } of text.data.matchAll(/[\p{L}\u00AD]{3,}/gu)) {
        if (word.includes("\u00AD")) continue;
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.add(`broken within a word: ${word}`);
      }
    }
    // Texts, by the boxes of their letters, each line for itself.
    const written = [];
    for (const text of texts()) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || !seen(parent) || parent.closest("option") || getComputedStyle(parent).visibility === "hidden") continue;
      range.selectNodeContents(text);
      // A line's box is higher than its letters are.
      for (const { left, right, top, bottom, height, width } of range.getClientRects()) if (width > 1) written.push({ text, box: { left, right, top: top + 0.22 * height, bottom: bottom - 0.22 * height } });
    }
    written.forEach(({ text: one, box: a }, i) => {
      if (a.left < -1 || a.right > innerWidth + 1) found.add(`a text over the edge: ${one.data.trim().slice(0, 40)}`);
      for (const { text: other, box: b } of written.slice(i + 1)) {
        if (one === other) continue;
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom) found.add(`a text over another: ${one.data.trim().slice(0, 40)} / ${other.data.trim().slice(0, 40)}`);
      }
    });
    const all = [...root.querySelectorAll(boxes)].filter(seen).map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const { element: one, box: a } of all) {
      if (a.left < -1 || a.right > innerWidth + 1) found.add(`over the edge: ${called(one)}`);
      for (const { element: other, box: b } of all) {
        if (one === other || one.contains(other) || other.contains(one)) continue;
        if (a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 3 && b.top < a.bottom - 3) found.add(`one over another: ${called(one)} / ${called(other)}`);
      }
    }
    return [...found];
  }, { tag, boxes, leave, stretch });
}

/** The ways in which an element is looked at: languages, directions, and words 40 % longer; at the narrowest in every language. */
export const looks = (width) => [
  { lang: "en" }, { lang: "cs" }, { lang: "en", dir: "rtl" }, { lang: "en", stretch: true }, { lang: "en", dir: "rtl", stretch: true },
  ...(width === 280 ? [{ lang: "fr" }, { lang: "id" }, { lang: "ro" }] : []),
];

/** In a page whose figures have their sign after them ("60 %"): the texts and boxes where it stands before. */
export function turnedSigns(page, tag) {
  return page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const found = [];
    const range = document.createRange();
    const left = (text, from) => {
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    for (const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT); walk.nextNode();) {
      const text = walk.currentNode;
      for (const { index, 0: figure } of text.data.matchAll(/\d\s[%$]/g)) {
        const [digit, sign] = [left(text, index), left(text, index + figure.length - 1)];
        if (digit.width && sign.top === digit.top && sign.left < digit.left) found.push(text.data);
      }
    }
    for (const unit of root.querySelectorAll(".pf-unit")) if (unit.getBoundingClientRect().left < unit.parentElement.querySelector("input").getBoundingClientRect().left) found.push(unit.textContent);
    return found;
  }, tag);
}
