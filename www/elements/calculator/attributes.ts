import { FIELDS } from "./funnel_fields.ts";
import type { PropertyDeclarations } from "../tool/element.ts";
import { json } from "../tool/tool.ts";

/** A ratio is taken as `0.4` or `40%`. */
const ratio = (text: string) => (text.trim().endsWith("%") ? Number(text.trim().slice(0, -1)) / 100 : Number(text));

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** One attribute for each field of FunnelInput. */
export const funnelAttributes: PropertyDeclarations = {
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([name, { kind }]) => [
      name,
      {
        attribute: kebab(name),
        noAccessor: true,
        converter: { fromAttribute: (text: string | null) => (text === null || text.trim() === "" ? undefined : kind === "percent" ? ratio(text) : Number(text)) },
      },
    ]),
  ),
  start: { noAccessor: true },
  // "6/25": sales out of first appointments.
  measured: {
    noAccessor: true,
    converter: {
      fromAttribute(text: string | null) {
        const [sales, appointments] = text?.match(/\d+/g) ?? [];
        return sales && appointments ? { sales: Number(sales), appointments: Number(appointments) } : undefined;
      },
    },
  },
  marks: { noAccessor: true, converter: json },
};
