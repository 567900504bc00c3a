// The pipeline comes when its section comes near, and not with the page: its files are three times what the page starts with. Until then
// the style sheet holds its room open, so that nothing below moves.

const GOAL = { revenueGoal: 400000, averageRevenuePerSale: 26000, appointmentToProposal: 0.62, closingRatio: 0.45, salesCycleDays: 21 };

/** So far below the screen it is still worth beginning: a phone's screen, nearly. */
const NEAR = "700px";

export function startWhenNear(room: HTMLElement, offline: HTMLElement): void {
  new IntersectionObserver(([entry], observer) => {
    if (!entry!.isIntersecting) return;
    observer.disconnect();
    if (navigator.onLine) return start(room);
    offline.hidden = false;
    addEventListener("online", () => {
      offline.hidden = true;
      start(room);
    }, { once: true });
  }, { rootMargin: `0px 0px ${NEAR} 0px` }).observe(room);
}

/** Opens the sample at its Monday: the one view that needs two weeks of files to be seen. */
function start(room: HTMLElement): void {
  const pipeline = document.createElement("playfield-pipeline") as HTMLElement & { updateComplete: Promise<void> };
  pipeline.setAttribute("funnel", JSON.stringify(GOAL));
  pipeline.addEventListener("playfield-ready", async () => {
    for (const selector of ["[part=sample]", "#tab-monday"]) {
      pipeline.shadowRoot!.querySelector<HTMLElement>(selector)?.click();
      await pipeline.updateComplete;
    }
    letGo(room);
  }, { once: true });
  room.append(pipeline);
}

/** The room is held until what follows it is below the screen, or something is pressed in it. */
function letGo(room: HTMLElement): void {
  const done = () => {
    room.classList.add("started");
    following.disconnect();
    for (const type of ["pointerdown", "keydown"]) room.removeEventListener(type, done);
  };
  const following = new IntersectionObserver(([entry]) => {
    if (!entry!.isIntersecting && entry!.boundingClientRect.top > 0) done();
  });
  following.observe(room.closest("section")!.nextElementSibling!);
  for (const type of ["pointerdown", "keydown"]) room.addEventListener(type, done);
}
