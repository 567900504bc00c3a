// `npm test`: sets up, then every kind of test, each ending with its count. With names (native, boundary, browser) only those kinds.

import { spawn } from "node:child_process";
import { filesIn } from "./files.mjs";
import { root, setUpBrowser, setUpBuild, stop } from "./setup.mjs";

const KINDS = {
  native: { title: "Native tests (Rust)", run: native },
  boundary: { title: "Boundary tests (Node, against dist/)", run: () => nodeTests("tests/boundary") },
  browser: { title: "Browser tests", run: browser },
};

try {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !KINDS[name]);
  if (unknown) throw new Error(`There are no ${unknown} tests: choose from ${Object.keys(KINDS).join(", ")}.`);
  const chosen = names.length ? names : Object.keys(KINDS);

  setUpBuild();
  const total = { passed: 0, failed: 0, skipped: 0 };
  let built = false;
  for (const name of chosen) {
    if (name !== "native" && !built) {
      console.log("\nBuild");
      const { build } = await import("./build.mjs");
      await build();
      built = true;
    }
    console.log(`\n${KINDS[name].title}`);
    const count = await KINDS[name].run();
    console.log(`${KINDS[name].title}: ${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`);
    for (const key of Object.keys(total)) total[key] += count[key];
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  stop(error);
}

async function native() {
  const { code, text } = await shown("cargo", ["test", "--quiet", "--locked", "--no-fail-fast"]);
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of text.matchAll(/test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/g)) {
    count.passed += Number(passed);
    count.failed += Number(failed);
    count.skipped += Number(ignored);
  }
  return settle(code, count);
}

async function browser() {
  process.env.PLAYFIELD_BROWSER = setUpBrowser();
  return nodeTests("tests/browser");
}

async function nodeTests(folder) {
  const files = filesIn(folder, ".test.mjs");
  const { code, text } = await shown(process.execPath, ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files]);
  const number = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)`, "m").exec(text)?.[1] ?? 0);
  return settle(code, { passed: number("pass"), failed: number("fail") + number("cancelled"), skipped: number("skipped") });
}

/** A runner that failed without a failed test did not compile or did not start: that counts as one failure. */
function settle(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Runs a command, shows what it prints and keeps it. */
function shown(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, text }));
  });
}
