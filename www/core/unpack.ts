// A module that was packed for its way over the network, as it was. What travels is a Wasm file with nothing in it but a section of our
// own: servers and proxies know it for what it is, and an engine refuses one that was cut off.

import { ALIGNMENT, KINDS, OPERATION, UNUSUAL, walk } from "./code_walk.ts";

export const SECTION = "packed";

/** The module itself, of one that carries another; what else it is, as it is. */
export async function unpacked(module: WebAssembly.Module): Promise<WebAssembly.Module> {
  const [section] = WebAssembly.Module.customSections(module, SECTION);
  return section ? WebAssembly.compile(unpack(new Uint8Array(section))) : module;
}

/** The bytes of the module; throws where they make none. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  let read = 0;
  let written = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = packed[read++]!;
      value |= (part & 127) << shift;
      if (!(part > 127)) return value;
    }
  };
  const whole = new Uint8Array(number());
  const copy = (length: number) => {
    whole.set(packed.subarray(read, (read += length)), written);
    written += length;
  };
  const before = number();
  const after = number();
  const lengths = Array.from({ length: KINDS }, number);
  const operations = packed.subarray(read, (read += 256));
  copy(before);
  const rest = read;
  read += after;
  const at = lengths.map((length) => (read += length) - length);

  const begun: number[] = [];
  walk({
    operation() {
      const operation = operations[packed[at[OPERATION]!++]!];
      if (operation === undefined) throw tooShort();
      return (whole[written++] = operation);
    },
    number(kind) {
      let value = 0;
      let place = at[kind]!;
      for (let shift = 0; ; shift += 7) {
        const part = packed[place++];
        if (part === undefined) throw tooShort();
        whole[written++] = part;
        value |= (part & 127) << shift;
        if (part < 128) break;
      }
      at[kind] = place;
      return value;
    },
    bytes(kind, count) {
      const place = at[kind]!;
      at[kind] = place + count;
      if (at[kind]! > packed.length) throw tooShort();
      whole.set(packed.subarray(place, place + count), written);
      written += count;
    },
    alignment(usual) {
      let alignment = usual;
      if (operations[packed[at[OPERATION]!]!] === UNUSUAL) {
        at[OPERATION]!++;
        alignment = packed[at[ALIGNMENT]!++]!;
      }
      whole[written++] = alignment;
    },
    begin() {
      begun.push(written);
    },
    end() {
      const start = begun.pop()!;
      const size: number[] = [];
      let length = written - start;
      for (; length > 127; length >>= 7) size.push((length & 127) | 128);
      size.push(length);
      whole.copyWithin(start + size.length, start, written);
      whole.set(size, start);
      written += size.length;
    },
  });
  read = rest;
  copy(after);
  return whole;
}

const tooShort = () => new RangeError("the packed module ends too soon");
