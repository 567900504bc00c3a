import { Directive, directive, type ElementPart } from "lit-html/directive.js";
import { nothing } from "lit-html";

/** Positions and lengths as custom properties: `<i ${vars({ at: 0.4 })}>` sets --playfield-at. A style attribute would break a strict CSP. */
class Vars extends Directive {
  override render(_: Record<string, number>) {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Record<string, number>]) {
    for (const name in values) (part.element as HTMLElement).style.setProperty(`--playfield-${name}`, `${+values[name]!.toFixed(4)}`);
    return nothing;
  }
}

export const vars = directive(Vars);
