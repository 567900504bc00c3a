// Who takes part: each is a page of its own, with the script that is its entry.

/** `own`: served under the strict security policy, as an embedder's page would be. The others are served without any. */
export const CONTESTANTS = [
  { name: "worker", title: "Playfield, in its worker (the element's road)", entry: "road.js", own: true },
  { name: "core", title: "Playfield's core, whole on the page", entry: "core.js", own: true },
  { name: "slices", title: "Playfield, in slices on the page (no worker allowed)", entry: "road.js", own: true },
  { name: "udsv", title: "uDSV 0.7", entry: "udsv.js" },
  { name: "papaparse", title: "PapaParse 5", entry: "papaparse.js" },
  { name: "papaparse_worker", title: "PapaParse 5, in its worker", entry: "papaparse_worker.js", scripts: ["/papaparse/papaparse.min.js"] },
  { name: "d3_dsv", title: "d3-dsv 3", entry: "d3_dsv.js" },
  { name: "duckdb", title: "DuckDB-Wasm 1.32, in its worker", entry: "duckdb.js" },
  { name: "scanner", title: "a scanner written by hand in JavaScript", entry: "scanner.js" },
  { name: "objects", title: "an array of JavaScript objects", entry: "objects.js" },
];

export const named = (name) => CONTESTANTS.find((own) => own.name === name);
/** The libraries that a page could load instead, and the scanner that it could write. */
export const LIBRARIES = ["udsv", "papaparse", "papaparse_worker", "d3_dsv", "duckdb"];
