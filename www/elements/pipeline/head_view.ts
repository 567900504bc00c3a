import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Picture, PictureAsk } from "../../worker/messages.ts";
import { demo } from "../tool/demo.ts";
import { longDay, weekday } from "./dates.ts";
import { countIn, type Page } from "./page.ts";

export type View = PictureAsk["view"];
const VIEWS: readonly View[] = ["list", "monday", "outlook"];

/** The three views as tabs; arrows go from one to the next. `choose` is done once the other one stands there. */
export function tabs(view: View, { speech }: Page, choose: (view: View) => Promise<void>): TemplateResult {
  return html`<div class="pf-views" role="tablist" aria-label=${speech.text("pipeline-view")} @keydown=${(event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step) return;
    const list = event.currentTarget as HTMLElement;
    const turned = getComputedStyle(list).direction === "rtl" ? -step : step;
    const next = VIEWS[(VIEWS.indexOf(view) + turned + VIEWS.length) % VIEWS.length]!;
    void choose(next).then(() => list.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }}>${VIEWS.map((own) => html`<button type="button" role="tab" id="tab-${own}" aria-controls="view" aria-selected=${own === view ? "true" : "false"} tabindex=${own === view ? "0" : "-1"} @click=${() => void choose(own)}>${speech.say(`pipeline-view-${own}`)}</button>`)}</div>`;
}

/** The question that the view answers, the day, and the mark of an example. */
export function head(view: View, picture: Picture, page: Page): TemplateResult {
  const { speech, asOf, figures: { locale } } = page;
  const date = longDay(asOf, locale);
  const review = picture.monday?.review;
  return html`<header class="pf-head" part="head">
    ${question(view, page)}
    <p class="pf-asof">${view === "monday" && review?.before ? speech.say("pipeline-asof-monday", { weekday: weekday(asOf, locale), date, before: page.day(review.before) }) : speech.say("pipeline-asof", { date, count: page.count(countIn(picture.forecasts)) })}</p>
    ${picture.sample ? html`<p class="pf-example" part="example">${demo(speech, "pipeline-example-until")}</p>` : nothing}
  </header>`;
}

export const question = (view: View, { speech }: Page): TemplateResult => html`<h2 class="pf-question" part="question" tabindex="-1">${speech.say(view === "list" ? "pipeline-question" : `pipeline-question-${view}`)}</h2>`;
