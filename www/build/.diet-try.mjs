// Makes the Wasm parts from the one crate: cargo, wasm-bindgen, wasm-opt. Each part ends in target/parts/<name>/ as playfield.js (glue),
// playfield.d.ts (types generated from the Rust types), playfield_bg.wasm and rooms.json (what its bytes buy). A part whose compiled code
// did not change is left alone.

import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { homedir } from "node:os";
import path from "node:path";
import { debianWasmBuild } from "/work/wt-diet/www/build/debian_wasm_target.mjs";
import { lean, leanClasses, renamed } from "/work/wt-diet/www/build/glue.mjs";
import { weighed } from "/work/wt-diet/www/build/rooms.mjs";
import { speechless, trapping } from "/work/wt-diet/www/build/traps.mjs";

const root = "/work/wt-diet/";
const target = process.env.CARGO_TARGET_DIR ? path.resolve(process.env.CARGO_TARGET_DIR) : path.join(root, "target");

/** Named one by one: with --all-features wasm-opt emits imports that Firefox refuses. */
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];

/** Loops over the cells of a file, each a function of its own: an engine makes quick code of a small one sooner. */
const LOOPS = ["*read::take::take_*", "*read::fill::Filling>::take_*", "*read::fill::Days>::take", "*table::scan::*"];

const PARTS = [
  { name: "light", profile: "light", flags: "", optimise: ["-Oz", "--converge"], features: FEATURES, glue: lean },
  { name: "workbook", profile: "light", flags: "", optimise: ["-Oz", "--converge"], features: FEATURES, glue: lean },
  { name: "pipeline", profile: "pipeline", flags: "-C target-feature=+simd128 -C llvm-args=-inline-threshold=0", optimise: ["-Oz", "--flatten", "--rereloop", "-Oz"], features: [...FEATURES, "simd"], glue: leanClasses },
  { name: "full", profile: "full", flags: "-C target-feature=+simd128 -C llvm-args=-inline-threshold=0", optimise: ["-Oz"], features: [...FEATURES, "simd"], glue: (glue) => glue },
];

/** How the module is written in the end: with what is computed left on the stack, where it is as well a variable's. */
const WRITING = ["--optimize-level=2", "--shrink-level=2"];

/** Of what types a function was made is in its name, so that its bytes can be told to a room. The names are gone in the end. */
const FULL_NAMES = "-C symbol-mangling-version=v0";

/** Runs a command with its output shown; fails with its name. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
    child.on("error", (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with code ${code}`))));
  });
}

/** Runs a command; what it prints, or a failure with its name. */
function output(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += chunk));
    child.on("error", (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => (code === 0 ? resolve(printed) : reject(new Error(`${command} ${args[0]} ended with code ${code}`))));
  });
}

/** Builds the parts named, or all; says what it does. */
export async function buildParts(names = PARTS.map((part) => part.name)) {
  for (const part of PARTS.filter((part) => names.includes(part.name))) await buildPart(part);
}

async function buildPart({ name, profile, flags, optimise, features, glue }) {
  console.log(`Wasm, ${name} part`);
  const debian = debianWasmBuild();
  // Panic messages name source files: by short names, and none of the builder's machine.
  const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
  const remaps = [[cargoHome, "c"], [root, "p"]].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  const environment = { ...process.env, ...debian.environment, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: [flags, FULL_NAMES, ...remaps].join(" ").trim() };
  const triple = "wasm32-unknown-unknown";
  await run(
    "cargo",
    ["rustc", "--quiet", "--locked", "--lib", "--crate-type", "cdylib", "--target", triple, "--profile", profile, "--no-default-features", "--features", name, ...debian.flags],
    { env: environment },
  );

  const compiled = path.join(target, triple, profile, "playfield.wasm");
  const out = path.join(target, "parts", name);
  const recipe = JSON.stringify([LOOPS, WRITING, optimise, features, glue.name, ...(await Promise.all([path.join(root, "Cargo.lock"), ...["traps.mjs", "glue.mjs"].map((file) => fileURLToPath(new URL(file, import.meta.url)))].map((file) => readFile(file, "utf8"))))]);
  const mark = createHash("sha256").update(await readFile(compiled)).update(recipe).digest("hex");
  const markFile = path.join(out, "made-from");
  if (existsSync(markFile) && (await readFile(markFile, "utf8")) === mark) return;

  // Both halves name their version: with names of one letter a script would else start with another version's Wasm from a cache.
  const version = mark.slice(0, 8);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await run("cargo", ["run", "--quiet", "--locked", "--package", "playfield-bindgen", "--", compiled, out, "playfield"]);
  const module = path.join(out, "playfield_bg.wasm");
  await writeFile(module, trapping(await readFile(module)));
  const text = path.join(out, "optimised.wat");
  const wasmOpt = path.join(root, "node_modules/binaryen/bin/wasm-opt");
  const flagged = features.map((feature) => `--enable-${feature}`);
  const apart = LOOPS.map((loop) => `--no-inline=${loop}`);
  const changed = async (change) => writeFile(text, change(await readFile(text, "utf8")));
  const stripped = ["--strip-dwarf", "--strip-producers", "--strip-target-features"];
  await run(process.execPath, [wasmOpt, module, "-g", "-S", "-o", text, ...apart, ...optimise, "--low-memory-unused", ...stripped, ...flagged]);
  await changed(speechless);
  const minify = [...apart, optimise[0], "--low-memory-unused", "--minify-imports-and-exports-and-modules", ...flagged];
  const names = await output(process.execPath, [wasmOpt, text, "-g", "-S", "-o", text, ...minify]);
  await changed((text) => text.replaceAll(/^ \(import "a" /gm, ` (import "${version}" `));
  await run(process.execPath, [wasmOpt, text, "-g", "-o", module, "--quiet", ...WRITING, ...flagged]);
  const { module: bare, rooms } = weighed(await readFile(module));
  await writeFile(module, bare);
  await writeFile(path.join(out, "rooms.json"), JSON.stringify(rooms));
  await rm(text);
  const script = path.join(out, "playfield.js");
  await writeFile(script, renamed(glue(await readFile(script, "utf8")), JSON.parse(names), version));
  await writeFile(markFile, mark);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildParts(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
