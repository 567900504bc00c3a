import { patiently } from "./patience.ts";
import { type LoadCode, PlayfieldError } from "./playfield_error.ts";

export type Source = URL | string | BufferSource | WebAssembly.Module;

/** A request that was sent before this code was here. */
export interface Begun {
  url: URL;
  answer: Promise<Response>;
}

/** A compiled module from wherever it comes; every way to fail has its code. */
export async function compile(source: Source | Begun): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw failure("too-old", "this browser has no WebAssembly");
  if (source instanceof WebAssembly.Module) return source;
  const given = source instanceof ArrayBuffer || ArrayBuffer.isView(source);
  return compiled(given ? (source as BufferSource) : await patiently(fetched(source as URL | string | Begun)));
}

async function compiled(bytes: BufferSource): Promise<WebAssembly.Module> {
  if (!beginsAsWasm(bytes)) throw failure("wrong-file", "this file is no WebAssembly module");
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw refused(error);
  }
}

/** Why a script or a module could not be had, judged by what its address answers now; null where nothing is wrong with it any more. */
export async function whyNot(url: URL): Promise<LoadCode | null> {
  try {
    if (typeof WebAssembly !== "object") return "too-old";
    const answer = await patiently(answered(url));
    if (/javascript/.test(answer.headers.get("content-type") ?? "")) return "network";
    await compiled(await patiently(answer.arrayBuffer()));
    return null;
  } catch (error) {
    return error instanceof PlayfieldError ? (error.code as LoadCode) : "network";
  }
}

async function fetched(source: URL | string | Begun): Promise<ArrayBuffer> {
  let answer: Response;
  if (typeof source === "string" || source instanceof URL) answer = await answered(source);
  // Where the early request failed, a second one both helps on a shaky line and tells why.
  // Copies of this code may share it: each reads a clone.
  else answer = checked((await source.answer.catch(() => answered(source.url))).clone());
  try {
    return await answer.arrayBuffer();
  } catch (error) {
    throw failure("network", `the connection broke off: ${error}`);
  }
}

async function answered(url: URL | string): Promise<Response> {
  const page = typeof document === "undefined" ? null : document;
  const full = new URL(url, page?.baseURI);
  if (full.protocol === "file:") throw failure("file-url", "a page opened as a file may not load WebAssembly");
  let forbidden = false;
  const note = (event: SecurityPolicyViolationEvent) => {
    forbidden ||= event.effectiveDirective === "connect-src";
  };
  page?.addEventListener("securitypolicyviolation", note);
  try {
    return checked(await fetch(full));
  } catch (error) {
    if (error instanceof PlayfieldError) throw error;
    // The violation is reported in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw forbidden ? failure("csp-fetch", "the page's security policy forbids this request") : failure("network", String(error));
  } finally {
    page?.removeEventListener("securitypolicyviolation", note);
  }
}

function checked(answer: Response): Response {
  if (answer.ok) return answer;
  throw failure(answer.status < 500 ? "not-found" : "network", `${answer.url} answered ${answer.status}`);
}

function beginsAsWasm(bytes: BufferSource): boolean {
  const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
  return view[0] === 0 && view[1] === 0x61 && view[2] === 0x73 && view[3] === 0x6d;
}

/** Engines word it differently, and all name the policy. */
const isForbidden = (error: unknown) => /content security policy|unsafe-eval|\bcsp\b/i.test(String(error));

/** The smallest module with a vector (simd128) and a reference type: what an engine refuses that is older than our parts. */
const NEWEST_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 123, 0, 4, 4, 1, 111, 0, 0]);

export function refused(error: unknown): PlayfieldError {
  if (isForbidden(error)) return failure("csp-wasm", "the page's security policy forbids WebAssembly");
  return WebAssembly.validate(NEWEST_TYPES)
    ? failure("corrupt", `the module is damaged: ${error}`)
    : failure("too-old", "this browser's WebAssembly is too old");
}

function failure(code: LoadCode, message: string): PlayfieldError {
  return new PlayfieldError(code, message);
}
