// The little of a reactive custom element that the tools need: properties with attributes, one update a microtask, templates to draw.

import { render, type TemplateResult } from "./template.ts";
import { coloured } from "./colours.ts";

export interface PropertyDeclaration {
  /** The attribute's name; without one it is the property's in lower case, `false` means none. */
  attribute?: string | false;
  type?: BooleanConstructor;
  reflect?: boolean;
  /** The class has its own getter and setter. */
  noAccessor?: boolean;
  /** May throw: what the text can't mean counts as absent and is said. */
  converter?: { fromAttribute(text: string | null): unknown };
}
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;
export type Changed = ReadonlyMap<string, unknown>;

/** What shares an element's life. */
export interface Controller {
  hostDisconnected(): void;
}

const attributeOf = (name: string, { attribute }: PropertyDeclaration) => (attribute === undefined ? name.toLowerCase() : attribute || "");

const made = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  let sheet = made.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(coloured(text));
    made.set(text, sheet);
  }
  return sheet;
}

// On a server there are no elements to extend; importing must not throw there.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export abstract class ReactiveElement extends Base {
  static properties: PropertyDeclarations = {};
  static styles: readonly string[] = [];

  /** Also makes the accessors: browsers ask for it once, when the element is defined. */
  static get observedAttributes(): string[] {
    for (const [name, { noAccessor }] of Object.entries(this.properties)) {
      if (noAccessor || name in this.prototype) continue;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ReactiveElement) {
          return this.#values.get(name);
        },
        set(this: ReactiveElement, value: unknown) {
          const old = this.#values.get(name);
          if (Object.is(old, value)) return;
          this.#values.set(name, value);
          this.requestUpdate(name, old);
        },
      });
    }
    return Object.entries(this.properties).map(([name, own]) => attributeOf(name, own)).filter(Boolean);
  }

  renderRoot!: ShadowRoot;
  hasUpdated = false;

  readonly #values = new Map<string, unknown>();
  /** Set before the element was defined: they hid the accessors. */
  readonly #early = new Map<string, unknown>();
  #changed = new Map<string, unknown>();
  #pending: Promise<void> | null = null;
  #reflecting = false;
  readonly #controllers: Controller[] = [];

  constructor() {
    super();
    for (const name in this.#properties) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, this[name as keyof this]);
      delete this[name as keyof this];
    }
  }

  /** Once what changed is drawn. */
  get updateComplete(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name && !this.#changed.has(name)) this.#changed.set(name, old);
    if (this.renderRoot) this.#pending ??= Promise.resolve().then(() => this.#update());
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      for (const [name, value] of this.#early) Object.assign(this, { [name]: value });
    }
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    if (this.#reflecting) return;
    const [name, { type, converter }] = Object.entries(this.#properties).find(([name, own]) => attributeOf(name, own) === attribute)!;
    let value: unknown = type ? text !== null : text;
    try {
      if (converter) value = converter.fromAttribute(text);
    } catch {
      value = null;
      this.refuse(name, text);
    }
    Object.assign(this, { [name]: value });
  }

  /** The page gave a property what it can't be. */
  protected abstract refuse(name: string, given: string | null): void;

  protected shouldUpdate(): boolean {
    return true;
  }
  protected willUpdate(_: Changed): void {}
  protected abstract render(): TemplateResult;
  protected firstUpdated(): void {}
  protected updated(_: Changed): void {}

  get #properties(): PropertyDeclarations {
    return (this.constructor as typeof ReactiveElement).properties;
  }

  #update(): void {
    const changed = this.#changed;
    if (this.shouldUpdate()) {
      if (!this.hasUpdated) {
        // What the loader drew, bones or a reason, stood until there was something to show.
        this.renderRoot.replaceChildren();
        this.renderRoot.adoptedStyleSheets = (this.constructor as typeof ReactiveElement).styles.map(sheetOf);
      }
      this.willUpdate(changed);
      this.#changed = new Map();
      this.#reflect(changed);
      render(this.render(), this.renderRoot);
    }
    this.#pending = null;
    if (this.#changed === changed) return;
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated();
    }
    this.updated(changed);
  }

  #reflect(changed: Changed): void {
    this.#reflecting = true;
    for (const name of changed.keys()) {
      const own = this.#properties[name];
      if (!own?.reflect) continue;
      const value = this[name as keyof this] as unknown;
      if (value === null || value === undefined || value === false) this.removeAttribute(attributeOf(name, own));
      else this.setAttribute(attributeOf(name, own), value === true ? "" : String(value));
    }
    this.#reflecting = false;
  }
}
