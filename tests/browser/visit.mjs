// A visit to one of our own pages, as it is served.

/** Opens a page of dist/; what its scripts or its policy refuse is kept in `page.problems`, what moved by itself in `window.shifted`. */
export async function visit(own, path, { width = 390, height = 844, colorScheme = "light", before, prepare, wait = ".pf-magic", ...context } = {}) {
  const page = await own.browser.newPage({ viewport: { width, height }, colorScheme, locale: "en-US", ...context });
  page.problems = [];
  page.on("pageerror", ({ message }) => page.problems.push(message));
  page.on("console", (message) => /Content Security Policy|Trusted/.test(message.text()) && page.problems.push(message.text()));
  await page.addInitScript(() => {
    window.shifted = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) if (!hadRecentInput) window.shifted.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.id || node?.localName || node?.nodeName).join(" ")}`);
    }).observe({ type: "layout-shift", buffered: true });
  });
  if (before) await page.addInitScript(before);
  await prepare?.(page);
  await page.goto(`${own.server.address}/tool/${path}`);
  await page.locator(wait).first().waitFor();
  return page;
}

/** Scrolls as a visitor does, a third of a screen at a time, until `selector` stands on the screen. */
export async function scrollTo(page, selector) {
  for (let step = 0; step < 200; step++) {
    const there = await page.evaluate((selector) => {
      const { top } = document.querySelector(selector).getBoundingClientRect();
      if (top < innerHeight / 2 && top > 0) return true;
      scrollBy({ top: Math.sign(top) * Math.min(innerHeight / 3, Math.abs(top) - 40 || 1), behavior: "instant" });
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 1 && top > 0;
    }, selector);
    if (there) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  throw new Error(`${selector} was not reached`);
}
