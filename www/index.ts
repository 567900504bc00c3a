// The landing page: one thing to try, requests counted, a pipeline to look at, and the lines for a page of one's own.

import { makeLines } from "./index_embed.ts";
import { startWhenNear } from "./index_pipeline.ts";
import { countRequests } from "./index_requests.ts";

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

// ── One thing to try ─────────────────────────────────────────────────────

interface Calculator extends HTMLElement {
  closingRatio: number;
  result: { magicNumberRounded: number } | null;
}

const calculator = get<Calculator>("calculator");
const attempt = get<HTMLButtonElement>("try");
const tried = get<HTMLOutputElement>("tried");
let before: { ratio: number; count: number } | null = null;

attempt.addEventListener("click", () => {
  const { result } = calculator;
  if (!result) return;
  if (before) {
    calculator.closingRatio = before.ratio;
    end();
  } else {
    before = { ratio: calculator.closingRatio, count: result.magicNumberRounded };
    calculator.closingRatio = 0.5;
    attempt.setAttribute("aria-pressed", "true");
    tried.textContent = `${calculator.result?.magicNumberRounded ?? before.count} a week instead of ${before.count}.`;
  }
});

function end(): void {
  before = null;
  attempt.setAttribute("aria-pressed", "false");
  tried.textContent = `Now ${new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(calculator.closingRatio)} do.`;
}

// A figure of one's own ends the trial; without a closing ratio there is nothing to compare with.
calculator.addEventListener("playfield-input", () => {
  if (calculator.result) end();
});

// ── What is looked at further down ───────────────────────────────────────

const entered = countRequests(get);
addEventListener("playfield-input", entered);
attempt.addEventListener("click", entered);
get("policy").textContent = document.querySelector<HTMLMetaElement>("meta[http-equiv=Content-Security-Policy]")!.content;
startWhenNear(get("pipeline-room"), get("offline"));
makeLines(get);
