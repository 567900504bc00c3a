// What `playfield/core` asks of Node; the page has none of it.
declare const process: unknown;
declare module "node:fs/promises" {
  export function readFile(url: URL): Promise<Uint8Array<ArrayBuffer>>;
}
