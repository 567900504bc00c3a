// A Wasm module as its sections, as far as the build reads and changes them itself.

/** Sections by the numbers of the specification; engines do not read those of 0. */
export const [OWN, IMPORTS, CODE, DATA] = [0, 2, 10, 11];

export class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
  }

  text() {
    const length = this.number();
    return this.bytes.toString("utf8", this.at, (this.at += length));
  }
}

/** From where to where each section lies, and where its content begins. */
export function* sections(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const at = reader.at;
    const id = reader.byte();
    const length = reader.number();
    yield { id, at, content: reader.at, end: (reader.at += length) };
  }
}

/** Every function of the module's own with its name, and from where to where it lies. */
export function functions(bytes) {
  const found = [];
  const names = new Map();
  let imported = 0;
  for (const { id, content, end } of sections(bytes)) {
    const reader = new Reader(bytes, content);
    if (id === OWN && reader.text() === "name") readNames(reader, end, names);
    if (id === IMPORTS) imported = importedFunctions(reader);
    if (id !== CODE) continue;
    for (let count = reader.number(); count > 0; count--) {
      const at = reader.at;
      const length = reader.number();
      found.push({ at, end: (reader.at += length) });
    }
  }
  return found.map((own, place) => ({ ...own, name: names.get(place + imported) ?? "" }));
}

function readNames(reader, end, names) {
  while (reader.at < end) {
    const kind = reader.byte();
    const length = reader.number();
    const after = reader.at + length;
    if (kind === 1) for (let count = reader.number(); count > 0; count--) names.set(reader.number(), reader.text());
    reader.at = after;
  }
}

/** How many functions come from outside: they are counted before the module's own. */
function importedFunctions(reader) {
  let functions = 0;
  for (let count = reader.number(); count > 0; count--) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) {
      functions++;
      reader.number();
      continue;
    }
    // A table and a global name their type first; a global then says whether it changes, the others how large they are.
    if (kind !== 2) reader.byte();
    const limited = reader.byte() & 1;
    if (kind === 3) continue;
    reader.number();
    if (limited) reader.number();
  }
  return functions;
}

/** Where each piece of the memory that the module brings is filled from: its address there, and its place here. */
export function pieces(bytes) {
  const found = [];
  for (const { id, content } of sections(bytes)) {
    if (id !== DATA) continue;
    const reader = new Reader(bytes, content);
    for (let count = reader.number(); count > 0; count--) {
      let address = null;
      if (reader.number() === 0) {
        reader.byte();
        address = reader.number();
        reader.byte();
      }
      const length = reader.number();
      if (address !== null) found.push({ address, at: reader.at, length });
      reader.at += length;
    }
  }
  return found;
}

/** A number as modules write it. */
export function written(number) {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return Buffer.from([...bytes, number]);
}
