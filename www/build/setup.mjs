// What the project needs before it can build or test, got on its own and said in a line each; quiet where it is there already.
// What can't be had stops everything with one sentence that says how to get it.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { useDebianWasmTarget } from "./debian_wasm_target.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A thing that can't be had; its message is the one readable line. */
export class Missing extends Error {}

/** Says the line and stops; for everything else the stack helps. */
export function stop(error) {
  console.error(error instanceof Missing ? `\n${error.message}` : error);
  process.exit(1);
}

/** Everything that building needs. */
export function setUpBuild() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) throw new Missing(`Node ${process.versions.node} is too old: install Node 20 or newer from nodejs.org, then run this again.`);
  setUpPackages();
  setUpRust();
}

function setUpPackages() {
  const installed = path.join(root, "node_modules/.package-lock.json");
  const wanted = path.join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("npm packages (once, about half a minute)");
  const done = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) throw new Missing("The npm packages could not be installed: npm says why above. Check the network, then run this again.");
}

function setUpRust() {
  const version = output("cargo", ["--version"]);
  if (!version) throw new Missing("Rust is missing: get it from rustup.rs (one command), open a new terminal, then run this again.");
  const minimum = /rust-version = "1\.(\d+)/.exec(readFileSync(path.join(root, "Cargo.toml"), "utf8"))?.[1];
  const minor = /^cargo 1\.(\d+)/.exec(version)?.[1];
  if (minor && minimum && Number(minor) < Number(minimum))
    throw new Missing(`Rust 1.${minor} is too old: 1.${minimum} or newer is needed. Run: rustup update stable`);
  if (hasWasmTarget()) return;
  console.log("Rust's Wasm target (once, a few seconds)");
  const added = spawnSync("rustup", ["target", "add", "wasm32-unknown-unknown"], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (added.status === 0 && hasWasmTarget()) return;
  if (useDebianWasmTarget()) return;
  throw new Missing("Rust's Wasm target is missing and could not be added. Run: rustup target add wasm32-unknown-unknown");
}

function hasWasmTarget() {
  const folder = output("rustc", ["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
  return folder !== null && existsSync(folder);
}

/** The path of a Chrome, Chromium or Edge; got by apt on Debian and Ubuntu where there is none. */
export function setUpBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (existsSync("/etc/debian_version")) {
    console.log("Chromium, by apt (once, about a minute)");
    const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, "apt-get", ...args];
      return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
    };
    if (apt("update", "-qq") && (apt("install", "-y", "-qq", "chromium") || apt("install", "-y", "-qq", "chromium-browser"))) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Missing("No Chrome, Chromium or Edge was found for the browser tests: install one, or name it in PLAYFIELD_BROWSER, then run this again.");
}

function findBrowser() {
  const named = process.env.PLAYFIELD_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Missing(`PLAYFIELD_BROWSER names ${named}, and there is no such file.`);
    return named;
  }
  const places = {
    linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap((name) =>
      (process.env.PATH ?? "").split(":").map((folder) => path.join(folder, name)),
    ),
    darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].flatMap((name) =>
      [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(Boolean).map((folder) => path.join(folder, name)),
    ),
  };
  return (places[process.platform] ?? []).find((file) => existsSync(file)) ?? null;
}

function output(command, args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUpBuild();
  } catch (error) {
    stop(error);
  }
}
