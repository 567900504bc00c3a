// The glue that wasm-bindgen writes, made to fit: names of one letter on both sides of the border, and for the
// parts that elements download no code for engines that Playfield's pages do not start in anyway.

/** The glue with the names that wasm-opt gave (`--minify-imports-and-exports-and-modules` prints them as JSON) and the version in place
 *  of the module's. */
export function renamed(glue, { imports, exports }, version) {
  const module = `"${imports[0][0]}": import0,`;
  if (!glue.includes(module)) throw gone(module);
  const short = new Map(imports.map(([, name, to]) => [name, to]));
  const own = new Map(exports);
  const changed = glue
    .replace(module, `"${version}": import0,`)
    .replace(/^( {8})(__wb\w+)(: function\()/gm, (whole, indent, name, rest) => (short.has(name) ? indent + short.get(name) + rest : whole))
    .replace(/\bwasm\.(\w+)/g, (whole, name) => (own.has(name) ? `wasm.${own.get(name)}` : whole));
  for (const [name] of short) if (changed.includes(`${name}: function`)) throw gone(name);
  return changed;
}

/** Without what only older engines need, than which the page's JavaScript asks for newer ones. */
function modern(glue) {
  const encoder = "const cachedTextEncoder = new TextEncoder();\n";
  const started = `function initSync({ module }) {
    return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}
`;
  const viewed = `function getDataViewMemory0() {
    if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer) cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    return cachedDataViewMemory0;
}
`;
  let changed = between(glue, "const cachedTextEncoder", "let WASM_VECTOR_LEN", encoder);
  changed = between(changed, "function initSync(", "let __wbg_init_promise", started);
  return between(changed, "function getDataViewMemory0(", "function getStringFromWasm0(", viewed);
}

/** For parts in which few and short texts cross. */
export function lean(glue) {
  const decoder = "const decoder = new TextDecoder('utf-8', { ignoreBOM: true });\nconst decodeText = (bytes) => decoder.decode(bytes);\n";
  const passed = `function passStringToWasm0(text, malloc) {
    const bytes = cachedTextEncoder.encode(text);
    const place = malloc(bytes.length, 1) >>> 0;
    getUint8ArrayMemory0().set(bytes, place);
    WASM_VECTOR_LEN = bytes.length;
    return place;
}
`;
  let changed = between(modern(glue), "let cachedTextDecoder =", "const cachedTextEncoder", decoder);
  changed = between(changed, "function passStringToWasm0(", "function takeFromExternrefTable0(", passed);
  return changed.replaceAll(", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ", wasm.__wbindgen_malloc)");
}

/** For the pipeline part: its classes lose the `free` that ours replaces, and what nobody calls there. */
export function leanClasses(glue) {
  const replaced = /^ {4}__destroy_into_raw\(\) \{\n(?: {8}.*\n)* {4}\}\n {4}free\(\) \{\n(?: {8}.*\n)* {4}\}\n/gm;
  const disposed = /^if \(Symbol\.dispose\) .*\n/gm;
  const registry = /\(typeof FinalizationRegistry === 'undefined'\)\n.*\n +: (?=new FinalizationRegistry)/g;
  return [replaced, disposed, registry].reduce((changed, what) => {
    if (!what.test(changed)) throw gone(what);
    return changed.replace(what, "");
  }, modern(glue));
}

function between(text, from, until, what) {
  const [start, end] = [text.indexOf(from), text.indexOf(until)];
  if (start < 0 || end < start) throw gone(from);
  return `${text.slice(0, start)}${what}\n${text.slice(end)}`;
}

const gone = (what) => new Error(`wasm-bindgen's glue has changed: www/build/glue.mjs no longer finds "${what}"`);
