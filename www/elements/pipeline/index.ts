import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";
import { PlayfieldPipeline } from "./pipeline.ts";
import "../../worker/worker.ts";

export function define(supply: Supply): void {
  defineTool("playfield-pipeline", PlayfieldPipeline, supply);
}
