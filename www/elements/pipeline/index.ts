import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";
import { PlayfieldPipeline } from "./pipeline.ts";

export function define(supply: Supply): void {
  defineTool("playfield-pipeline", PlayfieldPipeline, supply);
}
