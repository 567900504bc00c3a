// Templates: html`<p title=${a}>${b}</p>` says what stands in an element, `render` brings the element there and, from then on, changes only
// what differs. In a tag `name=` sets an attribute, `?name=` switches it, `.name=` sets a property, `@name=` listens, `--name=` sets a
// custom property (a style attribute would break a strict CSP). Between tags stand texts, templates and lists of either.

export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly svg: boolean;
  /** What an item of a list is about: its nodes go where it goes. Its template begins with an element. */
  readonly key?: string;
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({ strings, values, svg: false });
/** What stands inside an <svg>. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({ strings, values, svg: true });
/** No attribute, no content. */
export const nothing = Symbol();

class Live {
  constructor(readonly value: unknown) {}
}
/** For a property that the visitor changes, too: compared with what is there, not with what was set. */
export const live = (value: unknown) => new Live(value);

/** Shows the template in `place`, which nothing else fills. */
export function render(template: TemplateResult, place: ParentNode & Node): void {
  let root = roots.get(place);
  if (!root) roots.set(place, (root = new Content(place.appendChild(document.createComment("")))));
  root.set(template);
}

const roots = new WeakMap<Node, Content>();
const compiled = new WeakMap<TemplateStringsArray, { content: DocumentFragment; spots: Spot[] }>();
/** Stands where values go while a template is parsed. */
const MARK = "\ue000";
const ELEMENTS_AND_COMMENTS = 129;
const policy = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): string } } })
  .trustedTypes?.createPolicy("playfield", { createHTML: (text: string) => text });

/** Where values go: the place of the node in its template; of an attribute the name and what stands around its values. */
interface Spot {
  at: number;
  name: string;
  around: string[];
}

function compile({ strings, svg }: TemplateResult): { content: DocumentFragment; spots: Spot[] } {
  let inTag = false;
  const source = strings.reduce((before, text) => {
    const [opens, closes] = [before.lastIndexOf("<"), before.lastIndexOf(">")];
    inTag = opens > closes;
    return before + (inTag ? MARK : `<!--${MARK}-->`) + text;
  });
  const whole = svg ? `<svg>${source}</svg>` : source;
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(whole) : whole;
  const { content } = template;
  if (svg) content.firstChild!.replaceWith(...content.firstChild!.childNodes);
  const spots: Spot[] = [];
  nodesOf(content).forEach((node, at) => {
    if (node instanceof Comment) spots.push({ at, name: "", around: ["", ""] });
    else for (const { name, value } of [...(node as Element).attributes]) {
      if (!value.includes(MARK)) continue;
      spots.push({ at, name, around: value.split(MARK) });
      (node as Element).removeAttribute(name);
    }
  });
  return { content, spots };
}

function nodesOf(content: DocumentFragment): Node[] {
  const walker = document.createTreeWalker(content, ELEMENTS_AND_COMMENTS);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** Puts a template's nodes before `anchor`; answers what sets its values. */
function insert(template: TemplateResult, anchor: Comment): (values: readonly unknown[]) => void {
  let own = compiled.get(template.strings);
  if (!own) compiled.set(template.strings, (own = compile(template)));
  const fragment = document.importNode(own.content, true);
  const nodes = nodesOf(fragment);
  anchor.before(fragment);
  const parts = own.spots.map(({ at, name, around }) => (name ? new Attribute(nodes[at] as HTMLElement, name, around) : new Content(nodes[at] as Comment)));
  return (values) => {
    let from = 0;
    for (const part of parts) {
      const { count } = part;
      part.set(count === 1 ? values[from] : values.slice(from, from + count));
      from += count;
    }
  };
}

/** Removes what stands before `anchor`, back to `start`. Chromium never lets go of radio buttons, and of all that they stood in, that leave
 *  a shadow tree with a name. */
function empty(anchor: Node, start: Node | null): void {
  for (let node; (node = anchor.previousSibling) && node !== start; node.remove()) {
    if (node instanceof Element) for (const radio of node.querySelectorAll<HTMLInputElement>("[type=radio]")) radio.name = "";
  }
}

/** Brings a list's items to their new places by the keys of its values: keyed.ts, where an element has such lists. */
export const byKey: { arrange?(list: Content, items: Content[], values: readonly unknown[]): void } = {};

/** What stands before a comment, back to what stood there from the start. */
export class Content {
  readonly count = 1;
  start: Node | null;
  #last: TemplateResult | undefined;
  #text: Text | undefined;
  #strings: TemplateStringsArray | undefined;
  #fill: ((values: readonly unknown[]) => void) | undefined;
  #items: Content[] | undefined;

  constructor(readonly anchor: Comment) {
    this.start = anchor.previousSibling;
  }

  get key(): string | undefined {
    return this.#last?.key;
  }

  set(value: unknown): void {
    const template = value as TemplateResult | null | undefined;
    if (Array.isArray(value)) this.#list(value);
    else if (template?.strings) {
      // What a view hands on as it was stands there already.
      if (template === this.#last) return;
      if (this.#strings !== template.strings) {
        this.clear();
        this.#strings = template.strings;
        this.#fill = insert(template, this.anchor);
      }
      this.#fill!(template.values);
      this.#last = template;
    } else {
      const text = value === nothing || value === false ? "" : String(value ?? "");
      if (!this.#text) {
        this.clear();
        this.anchor.before((this.#text = document.createTextNode(text)));
      } else if (this.#text.data !== text) this.#text.data = text;
    }
  }

  #list(values: readonly unknown[]): void {
    if (!this.#items) {
      this.clear();
      this.#items = [];
    }
    const items = this.#items;
    byKey.arrange?.(this, items, values);
    values.forEach((value, i) => (items[i] ??= this.item(this.anchor)).set(value));
    for (const { anchor } of items.splice(values.length)) {
      empty(anchor, items.at(-1)?.anchor ?? this.start);
      anchor.remove();
    }
  }

  /** One more, before a node of the list's. */
  item(next: Node): Content {
    return new Content(this.anchor.parentNode!.insertBefore(document.createComment(""), next));
  }

  clear(): void {
    empty(this.anchor, this.start);
    this.#last = this.#text = this.#strings = this.#fill = this.#items = undefined;
  }
}

class Attribute {
  readonly count: number;
  /** The value is all there is: nothing stands around it. */
  readonly #whole: boolean;
  #last: unknown = MARK;

  constructor(readonly node: HTMLElement, readonly name: string, readonly around: readonly string[]) {
    this.count = around.length - 1;
    this.#whole = this.count === 1 && !around.join("");
  }

  /** One value, or a list where several make up an attribute. */
  set(given: unknown): void {
    const { node, name } = this;
    const value = this.#whole ? given : this.#joined(this.count === 1 ? [given] : given as unknown[]);
    if (Object.is(value, this.#last)) return;
    const [kind, own] = [name[0], name.slice(1) as "value"];
    if (value instanceof Live) {
      if (node[own as "title"] !== value.value) node[own as "title"] = value.value as string;
      return;
    }
    if (kind === "@") {
      if (this.#last === MARK) node.addEventListener(own, this);
    } else if (kind === ".") node[own as "title"] = value as string;
    else if (kind === "?") node.toggleAttribute(own, !!value && value !== nothing);
    else if (kind === "-") node.style.setProperty(name, String(value));
    else if (value === nothing) node.removeAttribute(name);
    else node.setAttribute(name, String(value ?? ""));
    this.#last = value;
  }

  #joined(values: readonly unknown[]): unknown {
    const [first, ...rest] = this.around;
    return values.includes(nothing) ? nothing : first + values.map((own, i) => `${own ?? ""}${rest[i]}`).join("");
  }

  handleEvent(event: Event): void {
    (this.#last as (event: Event) => void)(event);
  }
}
