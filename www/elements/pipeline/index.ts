import type { Light } from "../../core/light.ts";
import type { Begun } from "../../core/load.ts";
import { attainment, levers, magicNumber, opportunitiesFor, scoreOpportunity, solveFor, startPipeline } from "../../core/pipeline.ts";
import "../tool/keyed.ts";
import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";
import { PlayfieldPipeline } from "./pipeline.ts";
import "../../worker/worker.ts";

export function define(supply: Supply): void {
  defineTool("playfield-pipeline", PlayfieldPipeline, supply);
}

export async function lend(wasm: Begun | Uint8Array<ArrayBuffer>): Promise<Light> {
  await startPipeline(() => wasm);
  return { attainment, levers, magicNumber, opportunitiesFor, scoreOpportunity, solveFor };
}
