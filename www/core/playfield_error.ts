import type { Code as Refusal } from "#light";

/** Why the Wasm could not be had. */
export type LoadCode =
  | "csp-wasm" | "csp-fetch" | "not-found" | "wrong-file" | "corrupt" | "network" | "timeout" | "file-url" | "too-old";

/** What the core refuses, and what can go wrong before it has started. */
export type Code = Refusal | "not-loaded" | LoadCode;

/** The one error that leaves the core: a code, and the path of the wrong value where there is one. */
export class PlayfieldError extends Error {
  readonly code: Code;
  readonly field: string | null;

  constructor(code: Code, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }

  static {
    this.prototype.name = "PlayfieldError";
  }
}
