import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { icon } from "../tool/icons.ts";

/** One value with its box, its slider where it has one, and one line of help or error. */
export interface Field {
  id: string;
  label: unknown;
  /** What stands in the box: as typed while it is being typed or wrong, else as the locale writes it. */
  text: string;
  placeholder: string;
  unit: { text: string; before: boolean; tight: boolean } | null;
  slider: Slider | null;
  note: unknown;
  error: unknown;
  locked: boolean;
  readonly: boolean;
  typed(text: string): void;
  committed(): void;
  slid(value: number): void;
}

export interface Slider {
  min: number;
  max: number;
  step: number;
  value: number;
  label: string;
  /** The value as it is read out. */
  said: string;
  /** Where practice puts the value. */
  good: readonly [number, number] | null;
}

/** A form by itself, which goes nowhere: a browser that fills fields in reads, at every key, all that are in one form. */
export function field(own: Field): TemplateResult {
  const state = own.error ? "error" : own.readonly ? "readonly" : own.locked ? "disabled" : "";
  const unit = own.unit && html`<span class="pf-unit" ?data-tight=${own.unit.tight} aria-hidden="true">${own.unit.text}</span>`;
  const described = own.error || own.note ? `${own.id}-note` : nothing;
  return html`<form class="pf-field" method="dialog" part="field" data-state=${state || nothing}>
    <label for=${own.id}>${own.label}</label>
    <span class="pf-box" part="box" dir="auto" --length=${Math.max(7, own.text.length + (own.unit?.text.length ?? 0))}>${own.unit?.before ? unit : nothing}<span class="pf-typed"><input
      id=${own.id} part="input" inputmode="decimal" autocomplete="off" enterkeyhint="next"
      .value=${own.text} placeholder=${own.text || !own.placeholder ? nothing : own.placeholder} ?readonly=${own.readonly} ?disabled=${own.locked && !own.readonly}
      aria-invalid=${own.error ? "true" : nothing} aria-describedby=${described}
      @input=${(event: Event) => own.typed((event.target as HTMLInputElement).value)}
      @change=${() => own.committed()}></span>${own.unit && !own.unit.before ? unit : nothing}</span>
    ${own.slider && !own.readonly ? slider(own.slider, own, described) : nothing}
    ${own.error
      ? html`<p class="pf-error" part="error" id="${own.id}-note">${icon("alert")}<span>${own.error}</span></p>`
      : own.note ? html`<p class="pf-note" id="${own.id}-note">${own.note}</p>` : nothing}
  </form>`;
}

function slider({ min, max, step, value, label, said, good }: Slider, own: Field, described: string | typeof nothing): TemplateResult {
  const along = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min)));
  return html`<span class="pf-range"><input class="pf-slider" part="slider" type="range"
    min=${min} max=${max} step=${step} .value=${String(value)} ?disabled=${own.locked}
    aria-label=${label} aria-valuetext=${said} aria-describedby=${described} --at=${along(value)}
    @input=${(event: Event) => own.slid((event.target as HTMLInputElement).valueAsNumber)}
    @change=${() => own.committed()}>${good ? html`<i class="pf-good" --from=${along(good[0])} --to=${along(good[1])}></i>` : nothing}</span>`;
}

export interface Choice {
  id: string;
  label: unknown;
  options: { value: string; text: string; group?: string }[];
  value: string;
  note: unknown;
  locked: boolean;
  readonly?: boolean;
  chosen(value: string): void;
}

/** One of a list, as a select. */
export function choice(own: Choice): TemplateResult {
  return html`<div class="pf-field" part="field">
    <label for=${own.id}>${own.label}</label>
    ${own.readonly ? html`<span>${own.options.find(({ value }) => value === own.value)!.text}</span>` : html`<span class="pf-select" part="select"><select id=${own.id} ?disabled=${own.locked} aria-describedby=${own.note ? `${own.id}-note` : nothing}
      @change=${(event: Event) => own.chosen((event.target as HTMLSelectElement).value)}>${groups(own)}</select>${icon("down")}</span>`}
    ${own.note ? html`<p class="pf-note" id="${own.id}-note">${own.note}</p>` : nothing}
  </div>`;
}

function groups({ options, value }: Choice): TemplateResult[] {
  const names = [...new Set(options.map(({ group }) => group))];
  return names.map((name) => {
    const own = options.filter(({ group }) => group === name).map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`);
    return name ? html`<optgroup label=${name}>${own}</optgroup>` : html`${own}`;
  });
}
