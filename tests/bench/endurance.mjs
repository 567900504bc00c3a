// Imports taken and imports cancelled, one after the other in one page: memory must come back to where it was.

import { openElements, PIPELINE } from "./element.mjs";
import { heldNow } from "./process_memory.mjs";

const LOOKS = [20, 60, 100, 140, 200];

/** Bytes held by the page and its worker after some of `count` turns, each the next of: read and taken, cancelled at once, cancelled
 *  half-way, read and put aside. `begun`: after the first four; null where the system does not tell. */
export async function endurance(bench, { file }, count) {
  const page = await openElements(bench, PIPELINE);
  try {
    await page.evaluate(() => {
      const input = document.createElement("input");
      input.type = "file";
      input.id = "source";
      document.body.append(input);
    });
    await page.locator("#source").setInputFiles(file);
    const after = {};
    let begun = 0;
    for (let turn = 1; turn <= count; turn++) {
      await page.evaluate(drop);
      if (turn % 4 === 1) await page.locator("[part=take]").click();
      else if (turn % 4 === 0) await page.locator("[part=preview] [data-kind=quiet]").click();
      else await page.evaluate(cancelLater, turn % 4 === 2 ? 0 : 40);
      await page.locator("[part=list]").waitFor();
      if (turn === 4) begun = await heldNow(bench.browser, page);
      if (LOOKS.includes(turn)) after[turn] = await heldNow(bench.browser, page);
    }
    return { begun, after };
  } finally {
    await page.context().close();
  }
}

/** As if the chosen file had been dropped on the element. */
function drop() {
  const data = new DataTransfer();
  data.items.add(document.querySelector("#source").files[0]);
  document.querySelector("playfield-pipeline").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
}

/** Another file takes its place, which cancels it, and that one is put aside. */
async function cancelLater(ms) {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const data = new DataTransfer();
  data.items.add(new File(["Name,Amount\nTwo presses,1\n"], "small.csv"));
  const element = document.querySelector("playfield-pipeline");
  element.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  const preview = () => element.shadowRoot.querySelector("[part=preview] [data-kind=quiet]");
  while (!preview()) await new Promise((resolve) => setTimeout(resolve, 5));
  preview().click();
}
