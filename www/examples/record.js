const form = document.forms.namedItem("record");
const pipeline = document.querySelector("playfield-pipeline");
const fields = [...form.elements].filter(({ name }) => name);

const typed = ({ type, value }) => (value === "" ? null : type === "number" ? Number(value) : value);
const show = () => (pipeline.value = [{ ...Object.fromEntries(fields.map((field) => [field.name, typed(field)])), currency: "USD" }]);
form.addEventListener("change", show);
show();

pipeline.addEventListener("playfield-change", ({ detail: { changed, value } }) => {
  for (const field of fields) if (changed.some(({ fields }) => fields.includes(field.name))) field.value = value[0][field.name] ?? "";
  form.querySelector("output").textContent = changed.length ? `Written back: ${changed[0].fields.join(", ")}` : "";
});
