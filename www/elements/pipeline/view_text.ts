/** A view as it stands on the screen, as text that a spreadsheet takes as a table: a line a row, its cells apart by tabs. */
export function viewText(view: Element): string {
  const lines: string[] = [];
  const cells = (own: Element, which: string) => lines.push([...own.querySelectorAll(`:scope > :is(${which})`)].map(words).join("\t"));
  const walk = (own: Element): void => {
    if (own.matches("button, details, svg, [aria-hidden=true]")) return;
    if (own.matches("[role=row]")) cells(own, "[role=rowheader], [role=columnheader], [role=cell]");
    else if (own.matches("dl > div")) cells(own, "dt, dd");
    else if (own.matches("li")) cells(own, "*");
    else if (own.matches(".pf-interval")) cells(own, "b, small");
    else if (own.matches("h2, h3, p")) lines.push(own.matches("h3") && lines.length ? `\n${words(own)}` : words(own));
    else for (const child of own.children) walk(child);
  };
  walk(view);
  return lines.join("\n");
}

/** What one element says. */
export const words = (own: Element) => spoken(own).trim();

/** What is read in it: not what is there for screen readers alone, nor a band's name in each of its cells. */
function spoken(own: Element): string {
  const texts = [...own.childNodes].map((node) => (node instanceof Text ? node.data
    : !(node instanceof Element) || node.matches(".pf-said, svg, i, [role=cell] > [data-band]") ? "" : node.matches("bdi") ? spoken(node) : ` ${spoken(node)} `));
  return texts.join("").replace(/\s+/g, " ").replace(/ ([.,;:])/g, "$1");
}
