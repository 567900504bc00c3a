// What a score means, in sentences.

import type { Dimension, PpfScore, Windows } from "#light";
import { dateText, isDate, monthText, today } from "../field/date.ts";
import { Figures } from "../tool/figures.ts";
import type { Speech } from "../tool/speech.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Card } from "./card.ts";
import { NEXT } from "./scale.ts";

/** What the page told of the opportunity: its subject, amount, expected close. */
export function about({ name, rest }: Card, speech: Speech, figures: Figures): TemplateResult | typeof nothing {
  const { account, amount, currency, expectedCloseOn: on } = rest;
  const parts: string[] = [];
  if (account && name) parts.push(name);
  if (typeof amount === "number") parts.push((typeof currency === "string" && currency !== figures.currency ? new Figures(figures.locale, currency) : figures).money(amount));
  if (typeof on === "string" && isDate(on)) parts.push(speech.text("scorecard-expected", { date: dateText(on, figures.locale, today(), false) }));
  return parts.length ? html`<p class="pf-asof"><bdi>${parts.join(", ")}</bdi></p>` : nothing;
}

/** When it closes, by the page's own windows where it has any, what it counts for, where it is weakest. */
export function sentences({ band, closesInDays, weakest, ...scores }: PpfScore, windows: Windows | null, speech: Speech, figures: Figures): string[] {
  const days = band === "commit" ? windows?.commitWithinDays ?? closesInDays!.to : windows?.bestCaseFromDays ?? closesInDays?.from;
  return [
    speech.text(`scorecard-closes-${band}`, { days: figures.whole(days ?? 0) }),
    speech.text(`scorecard-forecast-${band}`, { month: monthText(today(), figures.locale) }),
    ...(weakest.length ? [speech.text("scorecard-weakest", { names: names(weakest, speech), count: weakest.length, score: figures.whole(scores[weakest[0]!]) })] : []),
  ];
}

/** A total and its band, as variables of a sentence. */
export const status = ({ total, band }: PpfScore, speech: Speech, figures: Figures) => ({ total: figures.whole(total), band: speech.text(`band-${band}`) });

export function names(dimensions: readonly Dimension[], speech: Speech): string {
  return speech.list(dimensions.map((dimension) => speech.text(`scorecard-${dimension}`)));
}

/** A quick score has no proofs to name: which scores would lift it, and what guided would show. */
export function quickly({ nextSteps, band }: PpfScore, guided: boolean, speech: Speech, figures: Figures): TemplateResult {
  if (guided) return speech.say("scorecard-unmarked");
  const goals = new Map(nextSteps.map(({ dimension, to }) => [dimension, to]));
  if (!goals.size) return speech.say("scorecard-full-quick");
  const raises = [...goals].map(([dimension, to]) => speech.text("scorecard-at", { name: speech.text(`scorecard-${dimension}`), score: figures.whole(to) }));
  return speech.say("scorecard-quick-lifts", { raises: speech.list(raises), count: raises.length, goal: NEXT[band] });
}
