import { inferSchema, initParser } from "udsv";
import { fromRows } from "./columns.js";

globalThis.contestant = fromRows(async (file) => {
  const text = await file.text();
  return initParser(inferSchema(text)).stringArrs(text);
});
