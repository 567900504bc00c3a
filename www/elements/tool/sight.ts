import { Watch } from "./watch.ts";

const NARROW = 680;

/** The answer's line sticks to the top of a narrow tool once the answer itself has left the screen: [data-stuck] on .pf-tool. */
export class Sight extends Watch<IntersectionObserver> {
  /** The line is what the visitor sees of the answer. */
  stuck = false;

  protected override observer(): IntersectionObserver {
    return new IntersectionObserver(([entry]) => {
      const tool = this.host.renderRoot.querySelector<HTMLElement>(".pf-tool")!;
      this.stuck = !entry!.isIntersecting && entry!.boundingClientRect.top < 0 && tool.offsetWidth < NARROW;
      tool.toggleAttribute("data-stuck", this.stuck);
    });
  }
}
