import { PlayfieldError } from "./playfield_error.ts";

const PATIENCE = 30_000;

/** The work's own end, or a "timeout". */
export function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PlayfieldError("timeout", `no answer within ${PATIENCE / 1000} seconds`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
