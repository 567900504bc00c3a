// How long the page's main thread stood still in one piece, by the browser's own trace: every task, also those too short to count as long.

/** Traces while `work` runs; gives the longest task of the page's main thread in ms, and how long the processor worked on it. */
export async function longestTask(browser, page, work) {
  await page.evaluate(() => performance.mark("playfield-bench"));
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate(() => performance.mark("playfield-begin"));
  const value = await work();
  await page.evaluate(() => performance.mark("playfield-end"));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mark = (name) => traceEvents.find((event) => event.name === name);
  const from = mark("playfield-begin");
  const until = mark("playfield-end");
  let longest = { wall: 0, processor: 0 };
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = 0 } of traceEvents) {
    if (ph !== "X" || name !== "ThreadControllerImpl::RunTask" || pid !== from.pid || tid !== from.tid) continue;
    if (ts + dur < from.ts || ts > until.ts) continue;
    if (dur / 1000 > longest.wall) longest = { wall: dur / 1000, processor: tdur / 1000 };
  }
  return { value, longest };
}
