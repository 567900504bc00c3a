import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Dimension, PpfScore } from "#light";
import type { Figures } from "../tool/figures.ts";
import { icon } from "../tool/icons.ts";
import type { Speech } from "../tool/speech.ts";
import { type Card, criterionOf, type Path, paths } from "./card.ts";
import { evidence, evidenceKey, stopNames } from "./evidence.ts";
import { line } from "./line.ts";
import { points } from "./scale.ts";

export interface DimensionView {
  dimension: Dimension;
  card: Card;
  /** The score on screen. */
  result: PpfScore | null;
  errors: Map<string, unknown>;
  locked: boolean;
  readonly: boolean;
  /** The criterion whose proof is being written. */
  writing: Path | null;
  speech: Speech;
  figures: Figures;
  scores(dimension: Dimension, score: number): void;
  marks(path: Path, at: number): void;
  /** Opens or closes the line of proof; `back`: the focus goes back to the proof. */
  write(path: Path | null, back?: boolean): void;
  /** Closes it with what stood there before. */
  unwrite(): void;
  noting(path: Path, text: string): void;
  noted(): void;
}

/** One dimension: its name, its score and its three criteria, or six figures to choose from. */
export function dimensionView(own: DimensionView): TemplateResult {
  const { dimension, card, result, errors, locked, readonly, speech, figures, scores } = own;
  const guided = card.mode === "guided";
  const weak = result?.weakest.includes(dimension) ? html` <span class="pf-weak">${speech.say("scorecard-weak")}</span>` : nothing;
  const id = `d-${dimension}`;
  const score = card.scores[dimension];
  return html`<section class="pf-dim" part="dimension" aria-labelledby=${id}>
    <h3 class="pf-dim-head"><b id=${id}>${speech.say(`scorecard-${dimension}`)}${weak}</b>${(guided || readonly) && result ? points(result[dimension], speech, figures) : nothing}
      <small>${guided ? speech.say(`scorecard-about-${dimension}`) : speech.say(`scorecard-quick-${dimension}`)}</small>${guided
        ? stopNames(speech) : nothing}</h3>
    ${guided
      ? html`<div class="pf-crits">${paths(dimension).map((path) => criterion(path, own))}</div>`
      : readonly ? nothing : html`<span class="pf-seg" part="segmented" role="radiogroup" aria-labelledby=${id} data-kind="score">${[0, 1, 2, 3, 4, 5].map((at) =>
        html`<label><input type="radio" name=${dimension} value=${at} .checked=${score === at} ?disabled=${locked} @change=${() => scores(dimension, at)}>${figures.whole(at)}</label>`)}</span>`}
    ${errors.has(dimension) ? wrong(speech.say("scorecard-wrong-score", { typed: String(errors.get(dimension)) })) : nothing}
  </section>`;
}

/** A criterion: its evidence, and under its name what to look for until it is proven, then who, what, when. */
function criterion(path: Path, { card, errors, locked, readonly, writing, speech, marks, write, unwrite, noting, noted }: DimensionView): TemplateResult {
  const name = speech.text(`scorecard-${criterionOf(path)}`);
  const dimension = speech.text(`scorecard-${path.split(".")[0] as Dimension}`);
  const at = card.criteria?.[path];
  const proof = card.proofs[path] ?? "";
  const state = at === undefined ? nothing : html`<bdi class="pf-state">${speech.say(evidenceKey(at as 0))}. </bdi>`;
  const text = proof ? html`${state}<bdi>${proof}</bdi>` : html`<span class="pf-ask">${speech.say("scorecard-proof-missing")}</span><span class="pf-paper">${speech.say("scorecard-proof-none")}</span>`;
  return html`<div class="pf-crit" part="criterion" data-path=${path}>
    <b><bdi>${name}</bdi></b>${evidence({ name: path, label: `${dimension}, ${name}`, at, locked, readonly, chosen: (to) => marks(path, to) }, speech)}
    ${errors.has(path) ? wrong(speech.say("scorecard-wrong-score", { typed: String(errors.get(path)) }))
      : at !== 2 ? html`<p class="pf-look">${state}${speech.say(`scorecard-look-${criterionOf(path)}`)}</p>`
      : locked ? html`<p class="pf-look" part="proof"><span class=${proof ? "" : "pf-short"}>${proof ? text : speech.say("scorecard-proof-none")}</span></p>`
      : writing === path
        ? line({ label: speech.text("scorecard-proof-of", { name }), hint: speech.text("scorecard-who"), text: proof,
            typed: (typed) => noting(path, typed), committed: noted, entered: () => write(null), left: unwrite, blurred: () => write(null, false) })
        : html`<button class="pf-proofline" type="button" part="proof" ?data-missing=${!proof} @click=${() => write(path)}><span class="pf-said">${name}: </span>${text}</button>`}
  </div>`;
}

export const wrong = (text: unknown, id: string | typeof nothing = nothing) => html`<p class="pf-error" part="error" id=${id}>${icon("alert")}<span>${text}</span></p>`;
