import coloursCss from "./colours.css";
import tokensCss from "./tokens.css";
import toolCss from "./tool.css";
import { html, type TemplateResult } from "./template.ts";
import type { Light } from "../../core/light.ts";
import type { Begun, Source } from "../../core/load.ts";
import type { LoadCode } from "../../core/playfield_error.ts";
import { PlayfieldError } from "../../core/playfield_error.ts";
import { type Changed, type PropertyDeclarations, ReactiveElement } from "./element.ts";
import { Figures } from "./figures.ts";
import { Labels } from "./labels.ts";
import { languageFor, localeOf } from "./language.ts";
import { painted } from "./painted.ts";
import { Speech } from "./speech.ts";
import { linked, recall, remember } from "./storage.ts";
import type { Supply } from "./supply.ts";

/** `fields="a b"`, also with commas: names of inputs. */
export const listOfNames = {
  fromAttribute: (text: string | null) => text?.split(/[\s,]+/).filter(Boolean) ?? null,
};

/** An object as JSON in an attribute. */
export const json = {
  fromAttribute(text: string | null): unknown {
    const own: unknown = text ? JSON.parse(text) : null;
    if (typeof own !== "object") throw own;
    return own;
  },
};

/**
 * What all elements share: the way from loading to ready or failed, the language, the events. An element gives its view,
 * its value and its result, and says which Wasm part it starts.
 */
export abstract class Tool extends ReactiveElement {
  /** Set when the element's chunk arrives. */
  static supply: Supply;

  static override properties: PropertyDeclarations = {
    locale: {},
    currency: {},
    theme: { reflect: true },
    storageKey: { attribute: "storage-key" },
    workspace: {},
    readonly: { type: Boolean, reflect: true },
    wasmUrl: { attribute: "wasm-url" },
    fields: { converter: listOfNames },
    locked: { converter: listOfNames },
    labels: { converter: json },
    value: { attribute: false, noAccessor: true },
  };

  static override styles: readonly string[] = [coloursCss, tokensCss, toolCss];

  /** Language and way of writing numbers, "fr-CA"; without it the nearest `lang`, else the browser's. */
  declare locale: string | null;
  /** ISO 4217, "EUR"; USD without it. */
  declare currency: string;
  /** "auto" follows the page's own color-scheme. */
  declare theme: "auto" | "light" | "dark";
  /** What is entered is kept in this browser under this key; without it nothing is stored. */
  declare storageKey: string | null;
  /** The name under which elements of a page are to share what they know. Nothing is shared yet. */
  declare workspace: string | null;
  /** Shows values, takes none. */
  declare readonly: boolean;
  /** Where the Wasm file is, if not beside playfield.js. */
  declare wasmUrl: string | null;
  /** The inputs that are shown, by name; all without it. */
  declare fields: readonly string[] | null;
  /** The inputs that cannot be changed, by name. */
  declare locked: readonly string[] | null;
  /** Own words, term by term, { "first appointment": "discovery call" }, or whole texts by their key. JSON as an attribute. */
  declare labels: Readonly<Record<string, string>> | null;

  /** What is entered, to get and to set; setting it fires no event. */
  abstract value: unknown;
  /** What was computed. */
  abstract readonly result: unknown;

  protected speech!: Speech;
  protected figures!: Figures;
  /** False where the browser refused to keep what is stored. */
  protected kept = true;
  /** True once the Wasm is there. */
  protected ready = false;
  /** A key is down: what it enters has its answer in the key's frame, and the rest in the next. What comes otherwise is drawn at once. */
  protected keyed = false;
  /** Height in px of the bones, held open so that nothing on the page moves. */
  #room = 0;
  #tries = 0;
  #watch: MutationObserver | null = null;
  #given = false;
  #following: Promise<void> | null = null;

  constructor() {
    super();
    this.locale = null;
    this.currency = "USD";
    this.theme = "auto";
    this.storageKey = null;
    this.workspace = null;
    this.readonly = false;
    this.wasmUrl = null;
    this.fields = null;
    this.locked = null;
    this.labels = null;
    for (const type of ["keydown", "keyup"]) this.addEventListener(type, () => (this.keyed = type === "keydown"));
  }

  /** Starts the Wasm part from its source; calculator and scorecard take what is lent, where something is. */
  protected abstract startCore(source: () => Source | Begun, lent?: Promise<Light>): Promise<void>;
  protected abstract view(): TemplateResult;
  /** Called once, when the Wasm is there and before the first view with it. */
  protected begin(): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new MutationObserver(() => this.requestUpdate("locale"));
    this.#watch.observe(this.ownerDocument, { subtree: true, attributeFilter: ["lang"] });
    this.#hearOtherTabs();
    if (this.hasUpdated) this.requestUpdate("locale");
    else {
      this.#restore();
      void this.#load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.#watch = null;
    removeEventListener("storage", this.#otherTab);
    removeEventListener("resize", this.#letGo);
  }

  protected override shouldUpdate(): boolean {
    return this.ready;
  }

  protected override willUpdate(changed: Changed): void {
    if (changed.has("storageKey")) this.#hearOtherTabs();
    if (!this.speech || ["locale", "currency", "labels"].some((name) => changed.has(name))) this.#settleLanguage();
  }

  protected override render(): TemplateResult {
    return html`<div class="pf" lang=${this.speech.language}>${this.view()}</div>`;
  }

  protected override firstUpdated(): void {
    this.#ground.style.setProperty("--room", String(this.#room));
  }

  /** What goes with an answer is drawn once the frame with the answer is made. */
  protected follow(): void {
    this.#following ??= painted().then(() => {
      this.#following = null;
      this.requestUpdate();
    });
  }

  /** Once all that an entry changes is drawn. */
  override get updateComplete(): Promise<void> {
    return Promise.resolve(this.#following).then(() => super.updateComplete);
  }

  get #ground(): HTMLElement {
    return this.renderRoot.firstElementChild as HTMLElement;
  }

  /** The room that the bones took goes where nobody sees its end, else with the first entry, or when the page gets another width. */
  readonly #letGo = (): void => {
    this.#ground.style.removeProperty("--room");
    removeEventListener("resize", this.#letGo);
  };

  /** Fires an event that leaves shadow roots; value and result are computed when read. */
  protected emit(type: "ready" | "input" | "change", more: object = {}): void {
    const own = this;
    const detail = Object.defineProperties(more, {
      value: { get: () => own.value, enumerable: true },
      result: { get: () => own.result, enumerable: true },
    });
    if (type !== "ready" && this.hasUpdated) this.#letGo();
    if (type === "change" && this.storageKey) this.keep(this.storageKey);
    this.dispatchEvent(new CustomEvent(`playfield-${type}`, { bubbles: true, composed: true, detail }));
  }

  protected keep(key: string): void {
    this.kept = remember(key, this.stored);
  }

  /** What is stored, saved and shared. */
  protected get stored(): object {
    return { version: 1, ...(this.value as object) };
  }

  /** The page's address with what is entered behind its #. */
  protected get link(): string {
    const url = new URL(location.href);
    url.hash = `${this.id || this.localName}=${encodeURIComponent(JSON.stringify(this.stored))}`;
    return url.href;
  }

  /** It counts as absent; page and console are told. */
  protected override refuse(field: string, given: string | null, code = "wrong-type"): void {
    const message = `${field} can't be ${given}`;
    console.warn(`<${this.localName}>: ${message}`);
    // An element that is being made stands nowhere yet, where a page would hear it.
    queueMicrotask(() => this.tellFailure({ code, field, message }));
  }

  /** Tells the page's scripts what went wrong. */
  protected tellFailure(detail: { code: string; message: string; field?: string }): void {
    this.dispatchEvent(new CustomEvent("playfield-error", { bubbles: true, composed: true, detail }));
  }

  /** The host has set a value itself: nothing stored replaces it. */
  protected given(): void {
    this.#given = true;
  }

  protected isShown(name: string): boolean {
    return !this.fields || this.fields.includes(name);
  }

  protected isLocked(name: string): boolean {
    return this.readonly || !!this.locked?.includes(name);
  }

  get #class(): typeof Tool {
    return this.constructor as typeof Tool;
  }

  #settleLanguage(): void {
    const { languages, words, fetchWords } = this.#class.supply;
    const locale = localeOf(this);
    const wanted = languageFor(locale, languages);
    const spoken = words.has(wanted) ? wanted : [...words.keys()][0]!;
    this.speech = new Speech(spoken, words.get(spoken)!, new Labels(this.labels, words.get(spoken)!));
    if (this.figures?.locale !== locale || this.figures.currency !== this.currency) this.figures = new Figures(locale, this.currency);
    if (spoken === wanted) return;
    void fetchWords(wanted).then((own) => {
      words.set(wanted, own);
      this.requestUpdate("locale");
    }, () => {});
  }

  async #load(): Promise<void> {
    try {
      await this.startCore(() => this.#source(), this.#class.supply.lent);
    } catch (error) {
      const retry = () => {
        this.#tries++;
        void this.#load();
      };
      return this.#class.supply.explain(this, { code: error instanceof PlayfieldError ? (error.code as LoadCode) : null, message: String(error), url: this.#wasmUrl, tries: this.#tries, retry });
    }
    this.ready = true;
    this.#room = this.offsetHeight;
    this.begin();
    this.requestUpdate();
    await this.updateComplete;
    if (this.#ground.lastElementChild!.getBoundingClientRect().bottom > innerHeight) this.#letGo();
    else if (this.isConnected) addEventListener("resize", this.#letGo);
    this.emit("ready");
  }

  #source(): Source | Begun {
    const { wasm } = this.#class.supply;
    const url = this.#wasmUrl;
    if (!url || !("url" in wasm)) return wasm;
    return !this.#tries && wasm.url.href === url.href ? wasm : url;
  }

  get #wasmUrl(): URL | null {
    const { wasm } = this.#class.supply;
    if (this.wasmUrl) return new URL(this.wasmUrl, this.ownerDocument.baseURI);
    return "url" in wasm ? wasm.url : null;
  }

  /** Asking for these events makes the browser open the storage: only where something is stored. */
  #hearOtherTabs(): void {
    if (this.storageKey && this.isConnected) addEventListener("storage", this.#otherTab);
  }

  readonly #otherTab = (event: StorageEvent): void => {
    const stored = this.storageKey && event.key === this.storageKey && recall(this.storageKey);
    if (stored) this.heard(stored);
  };

  /** Another tab has stored something else: it stands here, too; what is being typed here stays. */
  protected heard(stored: unknown): void {
    this.value = stored;
  }

  #restore(): void {
    const stored = linked(this.id || this.localName) ?? (this.storageKey && !this.#given ? recall(this.storageKey) : undefined);
    if (stored && typeof stored === "object") this.value = stored;
  }
}

/** Registers an element once, handing it its supply; a tag that another copy took is left to it. */
export function defineTool(tag: string, element: typeof Tool, supply: Supply): void {
  element.supply ??= supply;
  if (!customElements.get(tag)) customElements.define(tag, element as unknown as CustomElementConstructor);
}
