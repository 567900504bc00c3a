const AROUND = "data-playfield-around";
const BESIDE = "data-playfield-beside";

/** Prints the tool alone on its page: what stands around it takes no room on paper, and is back when the dialog has closed. */
export function print(tool: Element): void {
  const sheet = new CSSStyleSheet();
  const plain = "display:block;position:static;float:none;width:auto;height:auto;min-width:0;max-width:none;max-height:none;margin:0;padding:0;border:0;overflow:visible;transform:none";
  sheet.replaceSync(`@media print{[${BESIDE}]{display:none!important}[${AROUND}]{${plain.replaceAll(";", "!important;")}!important}}`);
  const undo: (() => void)[] = [];
  const mark = (element: Element, name: string) => {
    element.setAttribute(name, "");
    undo.push(() => element.removeAttribute(name));
  };
  for (let node: Node = tool, around: Node | null; (around = node.parentNode ?? (node as ShadowRoot).host); node = around) {
    if (around instanceof Element) mark(around, AROUND);
    if (node instanceof Element) for (const element of (around as ParentNode).children) if (element !== node) mark(element, BESIDE);
    if (!(around instanceof Document || around instanceof ShadowRoot)) continue;
    const root = around;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    undo.push(() => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== sheet)));
  }
  addEventListener("afterprint", () => undo.forEach((back) => back()), { once: true });
  window.print();
}
