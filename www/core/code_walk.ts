// The code of a Wasm module, part by part: one walk for taking it apart (www/build/pack.mjs) and for putting it together (unpack.ts).

/** What stands side by side in a packed module, each kind by itself: brotli sees more of a pattern where only like follows like. */
export const [OPERATION, LOCAL, CALL, OFFSET, SMALL, LARGE, BLOCK, BRANCH, TABLE, FRACTION, LANES, ALIGNMENT, DECLARED, OTHER] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
export const KINDS = 14;
/** Follows an access to memory whose alignment is not the usual one. No operation has this number. */
export const UNUSUAL = 0x27;

export interface Move {
  /** Moves a byte of an operation, most of which have one, and answers it. */
  operation(): number;
  /** Moves a number of a kind, however many bytes it takes, and answers it. */
  number(kind: number): number;
  /** Moves bytes of a kind. */
  bytes(kind: number, count: number): void;
  /** Moves the alignment of an access to memory; `usual` is what most have. */
  alignment(usual: number): void;
  /** What follows is as long as a number says that stands before it. */
  begin(): void;
  end(): void;
}

/** By access to memory, from 0x28 on: the alignment of what is read or written. */
const USUAL = "23230011001122232301012";

/** Moves the section of the code. Operations that our modules have none of are not known here: the build finds out. */
export function walk({ operation: next, number, bytes, alignment, begin, end }: Move): void {
  /** The rest of an operation whose first byte only says where to look it up. */
  const further = () => {
    const low = next();
    return low < 128 ? low : (low & 127) | (next() << 7);
  };
  const wide = (operation: number) => {
    if (operation < 12 || operation > 91) {
      if (operation > 93) return;
      number(ALIGNMENT);
      number(OFFSET);
    } else if (operation < 14) bytes(LANES, 16);
    else if (operation > 20 && operation < 35) bytes(LANES, 1);
    else if (operation > 83) {
      number(ALIGNMENT);
      number(OFFSET);
      bytes(LANES, 1);
    }
  };

  begin();
  for (let functions = number(DECLARED); functions--; ) {
    begin();
    for (let groups = number(DECLARED); groups--; bytes(DECLARED, 1)) number(DECLARED);
    for (let depth = 1; depth; ) {
      const operation = next();
      if (operation > 0x1f && operation < 0x23) number(LOCAL);
      else if (operation > 0x27 && operation < 0x3f) {
        alignment(+USUAL[operation - 0x28]!);
        number(OFFSET);
      } else if (operation === 0x41) number(SMALL);
      else if (operation === 0x42) number(LARGE);
      else if (operation === 0x10) number(CALL);
      else if (operation > 1 && operation < 5) {
        number(BLOCK);
        depth++;
      } else if (operation === 0x0b) depth--;
      else if (operation === 0x0c || operation === 0x0d) number(BRANCH);
      else if (operation === 0x0e) for (let ways = number(TABLE); ways-- >= 0; ) number(TABLE);
      else if (operation === 0x44) bytes(FRACTION, 8);
      else if (operation === 0xfd) wide(further());
      else if (operation === 0xfc) {
        const more = further();
        // From memory to memory names both.
        if (more > 7) bytes(OTHER, more === 8 || more === 10 ? 2 : 1);
      } else if (operation === 0x11) {
        number(OTHER);
        number(OTHER);
      } else if ((operation > 0x22 && operation < 0x27) || operation === 0x3f || operation === 0x40 || operation === 0xd0 || operation === 0xd2) number(OTHER);
    }
    end();
  }
  end();
}
