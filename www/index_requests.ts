// Requests since the first entry, as the browser counts them: how many, and which of them brought files of the tools.

/** A file of the tools beside this page: nothing in such an address but its own name, and how often it was asked for. */
const FILE = /^(examples\/)?[\w.-]+\.(js|wasm|csv)(\?\d+)?$/;

/** Counts for as long as the page is there; the function it answers says that an entry was made. */
export function countRequests(place: (id: string) => HTMLElement): () => void {
  const here = new URL(".", location.href).href;
  const asked: PerformanceEntry[] = [];
  let entered = Infinity;

  function show(): void {
    const names = asked.filter(({ startTime }) => startTime >= entered).map(({ name }) => (name.startsWith(here) ? name.slice(here.length) : name));
    place("requests").textContent = String(names.length);
    list("fetched", "fetched-files", names.filter((name) => FILE.test(name)));
    list("others", "other-files", names.filter((name) => !FILE.test(name)));
  }

  function list(paragraph: string, within: string, names: string[]): void {
    place(paragraph).hidden = !names.length;
    place(within).textContent = names.join(", ");
  }

  new PerformanceObserver((entries) => {
    asked.push(...entries.getEntries());
    show();
  }).observe({ type: "resource", buffered: true });

  return () => {
    if (entered !== Infinity) return;
    entered = performance.now();
    show();
  };
}
