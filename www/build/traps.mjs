// A panic's text goes to a console that Wasm does not have: JavaScript sees the trap that it ends in, and no more. So the standard
// library's functions that make such a text and never return are made to trap at once; wasm-opt then puts the trap where they were called,
// without what was made ready for them. Line and file of every place that may panic go with them. All as Rust's own
// `panic_immediate_abort` has it, which takes a nightly compiler.

import { CODE, functions, pieces, sections, written } from "./wasm_module.mjs";

/** As bindgen writes the names of what never returns: `core[1f]::panicking::panic_fmt`. */
const NEVER_RETURNS =
  /^<?(core|alloc|std)(\[\w+\])?::.*\b(panicking::\w+|panic_\w+|\w+_fail(ed)?(_rt)?|do_panic::\w+|handle_error|handle_alloc_error|capacity_overflow)(::<.*>)?(::h[0-9a-f]+)?$/;

/** A function without variables that traps. */
const TRAP = Buffer.from([3, 0, 0x00, 0x0b]);

export function trapping(bytes) {
  const own = functions(bytes);
  const bodies = own.map(({ name, at, end }) => (NEVER_RETURNS.test(name) && trapsAtTheEnd(bytes, end) ? TRAP : bytes.subarray(at, end)));
  if (!bodies.includes(TRAP)) throw new Error("www/build/traps.mjs finds none of the standard library's panics: it has other names for them now");
  const code = Buffer.concat([written(own.length), ...bodies]);
  const whole = [...withoutPlaces(bytes)].map(({ id, all }) => (id === CODE ? Buffer.concat([Buffer.from([CODE]), written(code.length), code]) : all));
  return Buffer.concat([bytes.subarray(0, 8), ...whole]);
}

/** Calls by name, as text. */
const CALLED = /\((?:return_)?call (\$"[^"]+"|\$\S+)/g;
/** What writes one of the standard library's values into a text, as text. */
const FORMATTER = /^ \(func (\$"<[^"]* as core(?:\[\w+\])?::fmt::\w+>::fmt(?:\.\d+)?")(.*)\n[^]*?^ \)$/gm;

/**
 * The same for what a panic would have said its values by. It stands in tables of methods, where wasm-opt must take it for used; where
 * nothing is left that goes through such a table to make a text, only what is called by name is. `text` is a module's, after a first pass.
 */
export function speechless(text) {
  if (/^ \(func \$"core(\[\w+\])?::fmt::write"/m.test(text)) return text;
  const called = new Set([...text.matchAll(CALLED)].map(([, name]) => name));
  const traps = (whole, name, type) => (called.has(name) || name.includes("playfield") ? whole : ` (func ${name}${type}\n  (unreachable)\n )`);
  const fewer = text.replaceAll(FORMATTER, traps);
  // What only they called is called no more.
  return fewer === text ? text : speechless(fewer);
}

/** `unreachable`, `end`. */
const trapsAtTheEnd = (bytes, end) => bytes[end - 2] === 0x00 && bytes[end - 1] === 0x0b;

/** What only panics say. */
const LAST_WORDS = /RefCell already (?:mutably )?borrowed|closure invoked recursively or after being dropped|capacity overflow|index out of bounds: the len is | but the index is /g;

/** The sections, and in their memory zeros where the places of panics stood - address and length of a file's name, line, column - and what panics say. */
function* withoutPlaces(bytes) {
  const changed = Buffer.from(bytes);
  const memory = pieces(bytes);
  const placeOf = (address, length) => {
    const piece = memory.find((piece) => address >= piece.address && address + length <= piece.address + piece.length);
    return piece && piece.at + address - piece.address;
  };
  for (const { address, at, length } of memory) {
    for (let from = (4 - (address % 4)) % 4; from + 16 <= length; from += 4) {
      const [name, letters, line, column] = [0, 4, 8, 12].map((offset) => bytes.readUInt32LE(at + from + offset));
      const isPlace = letters > 3 && letters < 256 && line > 0 && line < 2 ** 16 && column > 0 && column < 2 ** 10;
      const place = isPlace ? placeOf(name, letters) : undefined;
      if (place === undefined || bytes.toString("latin1", place + letters - 3, place + letters) !== ".rs") continue;
      changed.fill(0, at + from, at + from + 16);
      changed.fill(0, place, place + letters);
    }
  }
  for (const { at, length } of memory) {
    for (const { 0: words, index } of bytes.toString("latin1", at, at + length).matchAll(LAST_WORDS)) changed.fill(0, at + index, at + index + words.length);
  }
  for (const { id, at, end } of sections(bytes)) yield { id, all: changed.subarray(at, end) };
}
