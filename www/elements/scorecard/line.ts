import { html, nothing, type TemplateResult } from "../tool/template.ts";

export interface Line {
  label: string;
  hint: string;
  text: string;
  wrong?: boolean;
  note?: string | undefined;
  typed(text: string): void;
  committed?(): void;
  /** Enter. */
  entered?(): void;
  /** Escape. */
  left?(): void;
  blurred?(): void;
}

/** A line to write on: a proof, the next step, its date. */
export function line({ label, hint, text, wrong, note, typed, committed, entered, left, blurred }: Line): TemplateResult {
  return html`<span class="pf-line" part="line"><input part="input" autocomplete="off" aria-label=${label} placeholder=${hint} .value=${text}
    aria-invalid=${wrong ? "true" : nothing} aria-describedby=${note ?? nothing}
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} @change=${() => committed?.()} @blur=${() => blurred?.()}
    @keydown=${(event: KeyboardEvent) => {
      const act = event.isComposing ? undefined : event.key === "Enter" ? entered : event.key === "Escape" ? left : undefined;
      if (!act) return;
      // Or the same press would reach the button that takes the focus.
      event.preventDefault();
      act();
    }}></span>`;
}
