// What stands in a frame of another page: one tool, with its attributes in the query. `origin` names the page around it, which then hears
// the tool's height and its changes; no other page hears anything.

import type { Forecast } from "./worker/messages.ts";

const TOOLS = ["calculator", "scorecard", "pipeline"];
/** Of a pipeline with more open opportunities the page around hears what changed, and not each time all of it. */
const SENT = 5_000;

const query = new URLSearchParams(location.search);
const tool = query.get("tool") ?? "";

if (TOOLS.includes(tool)) show(tool);
else document.body.append(Object.assign(document.createElement("p"), { textContent: `The address of this frame names no tool. It ends in ?tool= and one of ${TOOLS.join(", ")}; after that, attributes: embed.html?tool=calculator&revenue-goal=15000` }));

function show(name: string): void {
  const element = document.createElement(`playfield-${name}`);
  for (const [attribute, value] of query) if (isOwn(attribute)) element.setAttribute(attribute, value);
  document.documentElement.lang = query.get("locale") ?? navigator.language;
  document.body.append(element);
  const origin = originOf(query.get("origin"));
  if (!origin || parent === window) return;
  const say = (message: object) => parent.postMessage({ tool: name, ...message }, origin);
  new ResizeObserver(() => say({ type: "playfield-height", height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);
  element.addEventListener("playfield-change", (event) => {
    const { detail } = event as CustomEvent<{ value: unknown; result: unknown; changed?: unknown }>;
    const { result, changed } = detail;
    // The value is computed when read.
    const value = openIn(result) > SENT ? null : detail.value;
    say({ type: "playfield-change", value, result, ...(changed ? { changed } : {}) });
  });
}

/** Open opportunities of a pipeline's forecasts. */
function openIn(result: unknown): number {
  const forecasts = Array.isArray(result) ? (result as Forecast[]) : [];
  return forecasts.reduce((sum, { commit, bestCase, developing, unscored }) => sum + commit.count + bestCase.count + developing.count + unscored.count, 0);
}

/** What a link may set: no handlers, no looks, no other Wasm. */
function isOwn(attribute: string): boolean {
  return /^[a-z][a-z-]*$/.test(attribute) && !/^on|^(tool|origin|style|class|id|is|slot|wasm-url)$/.test(attribute);
}

function originOf(text: string | null): string | null {
  if (!text) return null;
  try {
    const { origin } = new URL(text);
    if (origin !== "null") return origin;
  } catch {
    // Said below.
  }
  console.warn(`embed.html: origin=${text} is no origin such as https://crm.example; the page around this frame hears nothing`);
  return null;
}
