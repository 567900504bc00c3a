// `npm run build`: the Wasm parts, then dist/. `npm run build -- --page` leaves the Wasm as it is.

import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { stop } from "./setup.mjs";
import { buildParts } from "./wasm.mjs";

export async function build({ wasm = true } = {}) {
  if (wasm) await buildParts();
  console.log("Page: texts, elements, loader, core");
  await bundle();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build({ wasm: !process.argv.includes("--page") });
  } catch (error) {
    stop(error);
  }
}
