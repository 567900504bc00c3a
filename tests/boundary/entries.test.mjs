// Numbers as people write them, and as a field finds them in the middle of an entry.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = fileURLToPath(new URL("../../www/elements/field/number.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { numberFrom } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const readsIn = (locale, figures) => {
  for (const [text, number] of Object.entries(figures)) assert.equal(numberFrom(text, locale), number, `${text} in ${locale}`);
};

test("a_number_is_read_as_its_writer_means_it_in_whatever_locale", () => {
  readsIn("en", { "1.234,50": 1234.5, "1,234.50": 1234.5, "1,234": 1234, "12,5": 12.5, "0,125": 0.125, "1.5": 1.5, "12k": 12000, "$1.2m": 1_200_000, "60 %": 60, "1'234.50": 1234.5 });
  readsIn("de", { "1.234,50": 1234.5, "1,234.50": 1234.5, "1.234": 1234, "12.5": 12.5, "0.125": 0.125, "1,2 mio": 1_200_000 });
  readsIn("cs", { "1 234,50": 1234.5, "1,5 tis.": 1500, "1.234.567": 1_234_567 });
});

test("a_digit_typed_into_groups_or_taken_from_them_changes_the_number_by_a_digit", () => {
  readsIn("en", { "15,0003": 150_003, "1,234,5678": 12_345_678, "1,34,567": 134_567, "12,34,567": 1_234_567 });
  readsIn("de", { "15.0003": 150_003, "1.234.5678": 12_345_678 });
});

test("what_is_no_number_is_none", () => {
  readsIn("en", { "": null, "abc": null, "1.2.3": null, "1,2,3": null, "1.234.56,7.8": null, "12 apples": null });
});
