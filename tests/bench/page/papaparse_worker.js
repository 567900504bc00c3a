// PapaParse in a worker of its own: the rows cross to the page as they are read.

import { fromRows } from "./columns.js";

globalThis.contestant = fromRows(
  (file) =>
    new Promise((resolve, reject) => {
      const rows = [];
      globalThis.Papa.parse(file, {
        worker: true,
        skipEmptyLines: true,
        chunk: ({ data }) => {
          for (const row of data) rows.push(row);
        },
        complete: () => resolve(rows.slice(1)),
        error: reject,
      });
    }),
);
