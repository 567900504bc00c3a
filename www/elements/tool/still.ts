import { Watch } from "./watch.ts";

/** Holds a box at the height of what stands in it: a figure that changes there lays out nothing around it. `.pf-still` is the only thing in its
 *  parent and has one child, the one that is watched. */
export class Still extends Watch<ResizeObserver> {
  protected override observer(): ResizeObserver {
    return new ResizeObserver(([entry]) => (entry!.target.parentNode as HTMLElement).style.setProperty("--height", String(entry!.borderBoxSize[0]!.blockSize)));
  }
}
