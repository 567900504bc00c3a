import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { PpfScore } from "#light";
import type { Figures } from "../tool/figures.ts";
import { icon } from "../tool/icons.ts";
import type { Speech } from "../tool/speech.ts";
import { criterionOf, type Path } from "./card.ts";
import { evidenceKey } from "./evidence.ts";
import { line } from "./line.ts";
import { NEXT } from "./scale.ts";

export interface Well {
  result: PpfScore;
  proofs: Readonly<Record<string, string>>;
  /** Proven, and nobody wrote down by whom. */
  unnoted: readonly Path[];
  locked: boolean;
  speech: Speech;
  figures: Figures;
  noting(path: Path, text: string): void;
  noted(): void;
  raise(path: Path, to: number): void;
}

const SHOWN = 3;

/** The core's raises as the seller goes about them: a claim and its proof, asked for in one breath, are one step. */
function asked({ nextSteps }: PpfScore): { path: Path; from: number; to: number }[] {
  const steps: { path: Path; from: number; to: number }[] = [];
  for (const { dimension, criterion, to } of nextSteps) {
    const path = `${dimension}.${criterion}` as Path;
    const last = steps.at(-1);
    if (last?.path === path) last.to = to;
    else steps.push({ path, from: to - 1, to });
  }
  return steps;
}

/** What to do, in its order: the fewest proofs to the next band, the first one foremost, with a line to note it; then what is to be written down. */
export function well(own: Well): TemplateResult | typeof nothing {
  const { result, unnoted, speech } = own;
  const steps = asked(result);
  if (!steps.length && !unnoted.length) return nothing;
  const names = () => speech.list(unnoted.map((path) => speech.text(`scorecard-${criterionOf(path)}`)));
  return html`<div class="pf-proof" part="next-proof">
    ${steps.length ? raises(steps, own) : nothing}
    ${unnoted.length ? html`<p class="pf-unnoted pf-ask">${speech.say("scorecard-unnoted", { names: names() })}</p>` : nothing}
  </div>`;
}

function raises(steps: ReturnType<typeof asked>, { result, proofs, locked, speech, figures, noting, noted, raise }: Well): TemplateResult {
  const goal = figures.whole(NEXT[result.band]);
  const count = steps.length;
  const of = steps.every(({ from }) => from) ? "proof" : "step";
  const title = result.band === "commit" ? speech.say("scorecard-proof-last", { goal }) : speech.say("scorecard-lifts", { count, of, goal });
  const say = ({ path, from }: (typeof steps)[number]) => {
    const name = html`<b>${speech.say(`scorecard-${criterionOf(path)}`)}</b>`;
    return html`${from ? speech.say("scorecard-is-claimed", { name }) : speech.say("scorecard-is-unseen", { name })} ${speech.say(`scorecard-ask-${criterionOf(path)}`)}`;
  };
  const first = steps[0]!;
  const note = locked ? nothing : first.to === 1
    ? html`<button class="pf-button" type="button" data-size="small" data-raise @click=${() => raise(first.path, 1)}>${icon("check")}${speech.say(evidenceKey(1))}</button>`
    : html`<div class="pf-note-proof">${line({
        label: speech.text("scorecard-proof-of", { name: speech.text(`scorecard-${criterionOf(first.path)}`) }),
        hint: speech.text("scorecard-who"),
        text: proofs[first.path] ?? "",
        typed: (text) => noting(first.path, text),
        committed: noted,
        entered: () => raise(first.path, 2),
      })}<button class="pf-button" type="button" data-size="small" data-raise @click=${() => raise(first.path, 2)}>${icon("check")}${speech.say(evidenceKey(2))}</button></div>`;
  return html`<h3 class="pf-title">${title}</h3>
    ${count === 1
      ? html`<p class="pf-say">${say(first)}</p>${note}`
      : html`<ol class="pf-raises"><li><div>${say(first)}${note}</div></li>${steps.slice(1, SHOWN).map((step) => html`<li><span>${say(step)}</span></li>`)}</ol>
        ${count > SHOWN ? html`<details class="pf-rest"><summary>${speech.say("scorecard-more-steps", { count: count - SHOWN })}</summary>
          <ol class="pf-raises" start=${SHOWN + 1}>${steps.slice(SHOWN).map((step) => html`<li><span>${say(step)}</span></li>`)}</ol></details>` : nothing}`}`;
}
