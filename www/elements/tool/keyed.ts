// Lists whose items have keys: an item keeps its nodes, and the focus in them, wherever it goes. Elements without such lists do not download this.

import { byKey, type Content, type TemplateResult } from "./template.ts";

const keyOf = (value: unknown) => (value as Partial<TemplateResult> | null)?.key;

/** Brings the items that stay to their places, with as few moves as one that rises or falls needs. One that nobody wants takes a new one's place.
 *  Where few stay, and none has the focus, other words in the same places cost a page less than other nodes. */
byKey.arrange = (list, items, values) => {
  if (!keyOf(values[0])) return;
  const keys = values.map(keyOf);
  const root = list.anchor.getRootNode() as Partial<ShadowRoot>;
  const focused = root.activeElement as HTMLElement | null | undefined;
  const wanted = new Set(keys);
  if (items.filter(({ key }) => wanted.has(key)).length < keys.length / 2 && !(focused && list.anchor.parentNode!.contains(focused))) return;
  keys.forEach((key, i) => {
    if (items[i]?.key === key) return;
    const from = items.findIndex((item, at) => at > i && item.key === key);
    const spare = items.findIndex((item, at) => at >= i && !wanted.has(item.key));
    // One that falls, or goes, makes way for all behind it.
    if (from === i + 1) move(list, items, i, items.length - 1);
    else if (from > i) move(list, items, from, i);
    else if (spare > i) move(list, items, spare, i);
    else if (spare < 0) {
      items.splice(i, 0, list.item(placeOf(list, items, i)));
      border(list, items);
    }
  });
  if (focused && root.activeElement !== focused) focused.focus({ preventScroll: true });
};

function move(list: Content, items: Content[], from: number, to: number): void {
  const [item] = items.splice(from, 1) as [Content];
  const nodes: Node[] = [];
  for (let node: Node | null = item.anchor; node && node !== item.start; node = node.previousSibling) nodes.unshift(node);
  const place = list.anchor.parentNode as ParentNode & Node & { moveBefore?: (node: Node, next: Node) => void };
  const next = placeOf(list, items, to);
  for (const node of nodes) {
    // Where the browser can, they keep the focus as they move.
    if (place.moveBefore) place.moveBefore(node, next);
    else place.insertBefore(node, next);
  }
  items.splice(to, 0, item);
  border(list, items);
}

/** Where the item at `at` begins, or the list ends. */
function placeOf(list: Content, items: Content[], at: number): Node {
  if (at >= items.length) return list.anchor;
  const last = at > 0 ? items[at - 1]!.anchor : list.start;
  return last ? last.nextSibling! : list.anchor.parentNode!.firstChild!;
}

/** Each item begins where the one before it ends. */
function border(list: Content, items: Content[]): void {
  items.forEach((item, i) => (item.start = items[i - 1]?.anchor ?? list.start));
}
