// What `playfield/core` asks of Node; the page has none of it.
declare const process: unknown;
declare module "node:fs" {
  export function readFileSync(at: URL | string): Uint8Array<ArrayBuffer>;
}
