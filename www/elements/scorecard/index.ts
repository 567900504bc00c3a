import { PlayfieldScorecard } from "./scorecard.ts";
import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";

export function define(supply: Supply): void {
  defineTool("playfield-scorecard", PlayfieldScorecard, supply);
}
