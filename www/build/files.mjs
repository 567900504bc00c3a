// The files of a folder, at any depth, by how their names end.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./setup.mjs";

export function filesIn(folder, ending) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(start, file))
    .sort();
}
