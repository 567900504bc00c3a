// Where rustup can't be reached: the Wasm target built from Debian's own Rust packages, unpacked into target/, not installed.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

const folder = fileURLToPath(new URL("../../target/debian-rust/", import.meta.url));
const PACKAGES = ["rustc-web", "libstd-rust-web-dev", "rust-web-src"];

/** Puts a compiler that can build the target's standard library into this process's environment; false where that can't be done. */
export function useDebianWasmTarget() {
  if (process.platform !== "linux" || !existsSync("/etc/debian_version")) return false;
  if (!existsSync(path.join(folder, "usr/bin/rustc")) && !unpack()) return false;
  const sysroot = execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim();
  const host = /host: (.*)/.exec(execFileSync("rustc", ["-vV"], { encoding: "utf8" }))?.[1];
  process.env.PLAYFIELD_DEBIAN_RUST = JSON.stringify({
    RUSTC: path.join(folder, "usr/bin/rustc"),
    LD_LIBRARY_PATH: path.join(folder, "usr/lib/x86_64-linux-gnu"),
    RUSTC_BOOTSTRAP: "1",
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: path.join(sysroot, "lib/rustlib", host ?? "", "bin/rust-lld"),
  });
  return true;
}

/** The environment and the flags with which cargo builds for Wasm by those packages; nothing where the target is there. */
export function debianWasmBuild() {
  const environment = process.env.PLAYFIELD_DEBIAN_RUST;
  return environment ? { environment: JSON.parse(environment), flags: ["-Z", "build-std=std,panic_abort"] } : { environment: {}, flags: [] };
}

function unpack() {
  console.log("Rust's Wasm target from Debian's packages (once, under a minute)");
  mkdirSync(folder, { recursive: true });
  const dependencies = spawnSync("apt-cache", ["depends", "--recurse", "--no-recommends", "--no-suggests", "rustc-web"], { encoding: "utf8" }).stdout ?? "";
  const libraries = [...dependencies.matchAll(/Depends: (libstd-rust-web-[\d.]+|libllvm\d+)/g)].map((match) => match[1]);
  if (spawnSync("apt-get", ["download", "-qq", ...PACKAGES, ...libraries], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] }).status !== 0) return false;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".deb"))
    .every((file) => spawnSync("dpkg-deb", ["-x", path.join(folder, file), folder]).status === 0);
}
