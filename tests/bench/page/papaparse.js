import Papa from "papaparse";
import { fromRows } from "./columns.js";

globalThis.contestant = fromRows(async (file) => Papa.parse(await file.text(), { skipEmptyLines: true }).data.slice(1));
