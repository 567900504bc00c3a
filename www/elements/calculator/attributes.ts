import { FIELDS } from "./funnel_fields.ts";
import type { PropertyDeclarations } from "../tool/element.ts";
import { json } from "../tool/tool.ts";

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** One attribute for each field of FunnelInput. What its text says depends on the language (entries.ts). */
export const funnelAttributes: PropertyDeclarations = {
  ...Object.fromEntries(Object.keys(FIELDS).map((name) => [name, { attribute: kebab(name), noAccessor: true }])),
  start: { noAccessor: true },
  // "6/25": sales out of first appointments.
  measured: {
    noAccessor: true,
    converter: {
      fromAttribute(text: string | null) {
        if (!text) return;
        const [, sales, appointments] = /^\D*(\d+)\D+(\d+)\D*$/.exec(text)!;
        return { sales: Number(sales), appointments: Number(appointments) };
      },
    },
  },
  marks: { noAccessor: true, converter: json },
};
