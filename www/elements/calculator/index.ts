import { PlayfieldCalculator } from "./calculator.ts";
import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";

export function define(supply: Supply): void {
  defineTool("playfield-calculator", PlayfieldCalculator, supply);
}
