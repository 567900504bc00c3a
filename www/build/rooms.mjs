// What each kilobyte of a Wasm module buys: its functions by the room of the crate whose code they hold, read from the names that the
// compiler gives them. A function holds what was inlined in it, too; what JavaScript calls goes by the name of the call.

import { CODE, DATA, functions, OWN, sections } from "./wasm_module.mjs";

/** The module without what engines do not read, and the bytes of each room, the largest first. */
export function weighed(bytes) {
  const rooms = new Map();
  const add = (room, size) => rooms.set(room, (rooms.get(room) ?? 0) + size);
  const kept = [...sections(bytes)].filter(({ id }) => id !== OWN);
  for (const { name, at, end } of functions(bytes)) add(roomOf(name), end - at);
  for (const { id, at, end } of kept) if (id !== CODE) add(id === DATA ? "texts and tables" : OTHER, end - at);
  const module = Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ at, end }) => bytes.subarray(at, end))]);
  // The header, and how long the code's section is.
  add(OTHER, module.length - [...rooms.values()].reduce((sum, size) => sum + size, 0));
  return { module, rooms: [...rooms].sort(([, a], [, b]) => b - a) };
}

const OTHER = "imports, exports, types";

/** Rooms with rooms of their own. */
const FOLDERS = new Set(["activity", "business_case", "funnel", "pipeline", "playbook", "scorecard", "statistics", "wasm"]);

/** `<playfield[1f]::pipeline::merge::Row as …>` → pipeline/merge. The boundary counts only where nothing else of the crate is named. */
function roomOf(name) {
  const own = [...name.matchAll(/\bplayfield(?:\[\w+\])?::(\w+)(?:::([a-z]\w*))?/g)].map(([, room, inner]) => (inner && FOLDERS.has(room) ? `${room}/${inner}` : room));
  const room = own.find((room) => !room.startsWith("wasm")) ?? own[0];
  if (room) return room;
  const call = /^(?:pipeline_?|pipelinereader_)?(\w+)(?: \w+ shim)+$/.exec(name);
  if (call) return `${call[1]}(), as JavaScript calls it`;
  if (/\b(dlmalloc|lol_alloc|talc)\b|rust_(re|de)?alloc/.test(name)) return "memory";
  if (/\b(core|alloc|std|hashbrown|serde\w*)\b|^<(\[|str|char|bool|[iuf]\d|[iu]size)/.test(name)) return "standard library, serde";
  return /compiler_builtins|^(exp|log|pow|hypot|fm|sqrt|round|trunc|floor|ceil)/.test(name) ? "mathematics" : "glue";
}
