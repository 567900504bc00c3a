// What the options' fields say. A wrong one keeps what was typed, says why beside it, and counts as it last was right.

import { numberFrom } from "./elements/field/number.ts";

export interface Entries {
  /** Empty where nothing is chosen, and where the field is none of this tool's. */
  get(name: string): string;
  on(name: string): boolean;
  /** Whether one of them is wrong. */
  wrong: boolean;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** Field → its last right value. */
const right = new WeakMap<Field, string>();

export function readEntries(form: HTMLFormElement): Entries {
  const fields = [...form.elements].filter((own): own is Field => own instanceof HTMLInputElement || own instanceof HTMLSelectElement);
  const raw = (name: string) => fields.find((own) => own.name === name)!.value.trim();
  for (const own of form.querySelectorAll<HTMLElement>("[data-for]")) own.hidden = own.dataset["for"] !== raw("tool");
  for (const own of form.querySelectorAll<HTMLElement>("[data-with]")) own.hidden = own.dataset["with"] !== raw("from");
  const here = fields.filter((own) => !own.closest("[hidden]"));
  const values = new Map<string, string>();
  let wrong = false;
  for (const field of here) {
    const { value, error, lacks } = read(field, raw);
    tell(field, error ?? lacks, !!error);
    if (error) wrong = true;
    else right.set(field, value);
    values.set(field.name, right.get(field) ?? "");
  }
  // Of two that belong together none stands alone.
  const alone = here.filter(({ name, dataset }) => dataset["other"] && !(values.get(name) && values.get(dataset["other"])));
  for (const { name } of alone) values.delete(name);
  return {
    get: (name) => values.get(name) ?? "",
    on: (name) => here.some((own) => own.name === name && (own as HTMLInputElement).checked),
    wrong,
  };
}

/** A field's value as an attribute says it, or what is wrong with it. */
function read(field: Field, raw: (name: string) => string): { value: string; error?: string; lacks?: string } {
  const text = field.value.trim();
  const other = field.dataset["other"];
  if (other && !text && raw(other)) return { value: "", lacks: "Both are needed." };
  if (!text) return { value: "" };
  switch (field.dataset["kind"]) {
    case "amount": {
      const number = numberFrom(text, navigator.language);
      return number === null || number <= 0 ? { value: "", error: `“${text}” is no amount. Enter one like 15,000.` } : { value: String(number) };
    }
    case "ratio": {
      const number = numberFrom(text, navigator.language);
      // 0.4 is 40%.
      const percent = number === null ? NaN : number < 1 && !/%$/.test(text) ? number * 100 : number;
      if (percent > 100) return { value: "", error: "More than 100% can’t be. Enter 1 to 100." };
      return percent > 0 ? { value: `${Number(percent.toPrecision(6))}%` } : { value: "", error: `“${text}” is no percentage. Enter one like 40%.` };
    }
    case "name":
      return /^\S+$/.test(text) ? { value: text } : { value: "", error: "A name in a form has no spaces." };
    case "address":
    case "link":
      return { value: text, ...addressError(text, field.dataset["kind"] === "link") };
    default:
      return { value: text };
  }
}

function addressError(text: string, link: boolean): { error?: string } {
  if (/\s/.test(text)) return { error: "An address has no spaces." };
  const kinds = link ? ["http:", "https:", "mailto:", "tel:"] : ["http:", "https:"];
  try {
    if (kinds.includes(new URL(text, location.href).protocol)) return {};
  } catch {
    // Said below.
  }
  return { error: link ? "It leads nowhere. Enter one like /contact or https://crm.example/." : "It leads nowhere. Enter one like /playfield/ or https://cdn.example/." };
}

/** The sentence under a field, and its tie to it. */
function tell(field: Field, sentence: string | undefined, wrong: boolean): void {
  const label = field.closest("label")!;
  const id = `${field.name}-said`;
  let note = label.nextElementSibling?.id === id ? (label.nextElementSibling as HTMLElement) : null;
  if (wrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  if (!sentence) {
    note?.remove();
    field.removeAttribute("aria-describedby");
    return;
  }
  if (!note) {
    note = Object.assign(document.createElement("p"), { id });
    label.after(note);
  }
  note.className = wrong ? "hint error" : "hint";
  if (note.textContent !== sentence) note.textContent = sentence;
  field.setAttribute("aria-describedby", id);
}
