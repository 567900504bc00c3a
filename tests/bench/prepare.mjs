// What the bench needs before it starts: the peers from npm, and the contestants' pages bundled.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { Missing, root } from "../../www/build/setup.mjs";
import { CONTESTANTS } from "./contestants.mjs";

const own = fileURLToPath(new URL("./", import.meta.url));

/** Installs what we measure beside, by this folder's own lock file. */
export function setUpPeers() {
  const installed = path.join(own, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(own, "package-lock.json")).mtimeMs) return;
  console.log("Peers, by npm (once, about 150 MB)");
  const done = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { cwd: own, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) throw new Missing("The peers could not be installed: npm says why above. Check the network, then run this again.");
}

/** One script a contestant, in target/bench/page/. */
export async function bundlePages(names) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      ...CONTESTANTS.filter(({ name }) => names.includes(name)).map(({ name, entry }) => ({ in: path.join(own, "page", entry), out: name })),
      { in: "www/worker/worker.ts", out: "desk" },
    ],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    outdir: path.join(root, "target/bench/page"),
    external: ["/tool/*"],
    logLevel: "warning",
    logOverride: { "duplicate-class-member": "silent" },
  });
}
