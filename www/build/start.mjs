// `npm start`: sets up what is missing, builds, serves on this machine and prints the address.

import { setUpBuild, stop } from "./setup.mjs";

try {
  setUpBuild();
  const { build } = await import("./build.mjs");
  const { serve } = await import("./serve.mjs");
  await build();
  const { address } = await serve(new URL("../../dist/", import.meta.url), { port: Number(process.env.PORT) || 0 });
  console.log(`Playfield is at ${address} (Ctrl+C ends it)`);
} catch (error) {
  stop(error);
}
