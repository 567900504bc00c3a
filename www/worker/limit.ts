// How large a file may be: reading one must leave room for the page, and for the list that it joins.

/** Text, columns and one copy of the text, where its encoding turns out late: all within the 4 GB of a Wasm memory, beside another. */
const MOST = 1_000_000_000;
/** Reading takes up to twice a file's bytes; another half of the memory is the page's and everybody else's. */
const SHARE = 1 / 4;

/** Bytes of the largest file that is read here: 1 GB, less on a machine that says it has little memory. */
export function largestFile(): number {
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return deviceMemory ? Math.min(MOST, deviceMemory * 2 ** 30 * SHARE) : MOST;
}
