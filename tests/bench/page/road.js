// The element's own road of a file: in a worker, or in slices on the page, by the name in the address.

import { startPipeline } from "../../../www/core/pipeline.ts";
import { PageLine, workerLine } from "../../../www/elements/pipeline/line.ts";
import { AS_OF, answerOf } from "./forecast.js";

await startPipeline(() => new URL("/tool/playfield.pipeline.wasm", location.href));
const line = location.pathname.includes("worker") ? await workerLine(new URL("desk.js", import.meta.url).href) : new PageLine();
if (!line) throw new Error("no worker where one was asked for");

globalThis.contestant = {
  async import(file) {
    await line.ask("read", file, {}, AS_OF);
    await line.ask("take", "new", AS_OF);
    const { forecasts } = await line.ask("picture", { asOf: AS_OF, view: "list", rates: null, periodFrom: AS_OF, periodTo: AS_OF });
    return answerOf(forecasts);
  },
  async spans() {
    const end = async (by, descending) => (await line.ask("rows", { offset: 0, limit: 1, sort: { by, descending } })).rows[0][by];
    const ends = async (by) => [await end(by, false), await end(by, true)];
    return { created: await ends("createdOn"), next: await ends("nextStepOn") };
  },
};
