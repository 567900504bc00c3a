import { csvParseRows } from "d3-dsv";
import { fromRows } from "./columns.js";

globalThis.contestant = fromRows(async (file) => csvParseRows(await file.text()).slice(1));
