import { defineTool } from "../tool/tool.ts";
import type { Supply } from "../tool/supply.ts";
import { PlayfieldCalculator } from "./calculator.ts";

export function define(supply: Supply): void {
  defineTool("playfield-calculator", PlayfieldCalculator, supply);
}
