// The built core, loaded once for a test file, and how a refusal is looked at.

import assert from "node:assert/strict";
import init, * as core from "../../dist/playfield.core.js";

await init();
export { core, init };

/** Calls and gives back what was refused: code and field. */
export function refusal(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof core.PlayfieldError, `a PlayfieldError, not ${error}`);
    assert.ok(error instanceof Error);
    assert.notEqual(error.message, "");
    return { code: error.code, field: error.field };
  }
  return assert.fail("nothing was refused");
}

/** Plain objects and arrays all the way down, without undefined, NaN or Infinity. */
export function assertPlain(value, path = "result") {
  if (typeof value === "number") assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (Array.isArray(value)) value.forEach((entry, index) => assertPlain(entry, `${path}[${index}]`));
  else if (value !== null && typeof value === "object") {
    assert.equal(Object.getPrototypeOf(value), Object.prototype, `${path} is a plain object`);
    for (const [key, entry] of Object.entries(value)) assertPlain(entry, `${path}.${key}`);
  } else assert.ok(value === null || ["string", "boolean"].includes(typeof value), `${path} is ${typeof value}`);
}
