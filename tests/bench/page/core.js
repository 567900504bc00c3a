// Playfield's core, whole on the page: bytes in, forecast out.

import { AS_OF, answerOf } from "./forecast.js";

const core = await import("/tool/playfield.core.js");
await core.default();

let pipeline;
const SORTS = { amount: { by: "amount", descending: true }, close: { by: "expectedCloseOn", descending: true }, owner: { by: "owner" }, name: { by: "name" } };
let sort;
const ids = ({ rows }) => rows.map(({ id }) => id);
const first = (query) => pipeline.rows({ offset: 0, limit: 1, sort: query }).rows[0];
const counted = (found) => [found.total, ...ids(found)];
const forecast = () => answerOf(pipeline.forecast({ asOf: AS_OF }));

globalThis.contestant = {
  async import(file) {
    pipeline = core.Pipeline.read(new Uint8Array(await file.arrayBuffer())).pipeline;
    return forecast();
  },
  spans() {
    const ends = (by) => [first({ by })[by], first({ by, descending: true })[by]];
    return { created: ends("createdOn"), next: ends("nextStepOn") };
  },
  sort(by) {
    sort = SORTS[by];
    return ids(pipeline.rows({ offset: 0, limit: 50, sort }));
  },
  search: (search) => counted(pipeline.rows({ offset: 0, limit: 50, search })),
  filter: (band) => counted(pipeline.rows({ offset: 0, limit: 50, band, open: true })),
  window: (offset) => ids(pipeline.rows({ offset, limit: 50, sort })),
  patch(id, total) {
    pipeline.patch(id, { pain: 5, power: 5, fit: total - 10 });
    return forecast();
  },
};
