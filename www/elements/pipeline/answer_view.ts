import { disc } from "../scorecard/band.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import type { Forecast, Picture, Row } from "../../worker/messages.ts";
import { month } from "./dates.ts";
import { why } from "./monday_view.ts";
import { act } from "./outlook_view.ts";
import { type BandName, closing, countIn, dateDoubt, type Page, titles, total, whenClosing } from "./page.ts";

/** How many are a 14 or 15, what may count for the month, and who they are. */
export function answerView({ forecasts, conflicts, who, next }: Picture, page: Page, more: () => void, open: (row: Row) => void): TemplateResult {
  const { speech } = page;
  const count = countIn(forecasts, ["commit"]);
  const name = month(page.asOf, page.figures.locale);
  const sure = forecasts.filter(({ commit }) => commit.count > commit.withoutAmount);
  const withoutAmount = forecasts.reduce((sum, { commit }) => sum + commit.withoutAmount, 0);
  return html`<section class="pf-who" part="answer">
    <p class="pf-magic"><b>${page.count(count)}</b><span>${count ? speech.say("pipeline-sure", { count: page.count(count) }) : none(forecasts, page)}</span>${sure.map(({ currency, current: { count, amount, pastMonthEnd: late } }) => html`<span class="pf-exact">${late.count === count
      ? speech.say("pipeline-past-month-all", { amount: page.money(amount, currency), month: name })
      : late.count
      ? speech.say("pipeline-past-month", { amount: page.money(amount, currency), late: page.money(late.amount, currency), month: name })
      : speech.say("pipeline-may-count", { amount: page.money(amount, currency), month: name })}</span>`)}${withoutAmount ? html`<span class="pf-exact">${speech.say("pipeline-without-amount", { count: page.count(withoutAmount) })}</span>` : nothing}</p>
    ${count ? html`<div class="pf-whos"><ol class="pf-who-list">${who.map((row) => {
      const { first, second } = titles(row);
      return html`<li>${total(row, page)}<span><button class="pf-open" type="button" @click=${() => open(row)}>${first}</button>${second ? html`<small>${second}</small>` : nothing}</span><span><b>${row.amount == null ? speech.say("pipeline-no-amount") : html`<bdi>${page.money(row.amount, row.currency)}</bdi>`}</b><small>${closing(whenClosing(row, forecasts, page))}</small></span></li>`;
    })}</ol>
    ${count > who.length ? html`<button class="pf-button" data-size="small" type="button" @click=${more}>${speech.say("pipeline-more", { count: page.count(count - who.length) })}</button>` : nothing}
    ${doubts(conflicts, forecasts, who, page, open)}</div>` : next ? act(next, page, open) : nothing}
  </section>`;
}

function none(forecasts: Forecast[], page: Page): TemplateResult {
  const best = countIn(forecasts, ["bestCase"]);
  return best ? page.speech.say("pipeline-none-best", { count: page.count(best) }) : page.speech.say("pipeline-none");
}

/** The first whose date its score can't keep, with its own reason, and who else there is. */
function doubts(count: number, forecasts: Forecast[], who: Picture["who"], page: Page, open: (row: Row) => void): TemplateResult | typeof nothing {
  const { speech } = page;
  const to = forecasts[0]?.commit.window.to;
  const [row, other] = who.filter((own) => dateDoubt(own, forecasts, page.asOf));
  const date = row?.expectedCloseOn;
  if (!count || !to || !date) return nothing;
  const more = page.count(count - 1);
  return html`<div class="pf-act" part="next"><p class="pf-say"><b>${speech.say("pipeline-next-date", { name: titles(row).first })}</b><br>${why(date < page.asOf ? { kind: "passed", date } : { kind: "beyond", date, to }, page)}${count === 1 ? nothing
    : html` ${count === 2 && other ? speech.say("pipeline-conflict-too", { name: titles(other).first }) : speech.say("pipeline-conflicts-more", { count: more })}`}</p>
    <button class="pf-button" data-size="small" type="button" @click=${() => open(row)}>${speech.say("pipeline-next-open")}</button></div>`;
}

/** What each band holds, by currency, with the window in which it closes. */
export function bandsView({ forecasts }: Picture, page: Page): TemplateResult {
  const { speech } = page;
  const range = (from: number, to: number) => `${page.count(from)}–${page.count(to)}`;
  const bands: [BandName, string][] = [["commit", range(14, 15)], ["bestCase", range(11, 13)], ["developing", range(0, 10)], ["unscored", ""]];
  return html`<dl class="pf-bands pf-section" part="bands">${bands.map(([band, range]) => html`<div><dt data-band=${band}>${disc}${speech.say(`band-${band}`)}${range ? html` <span class="pf-num">${range}</span>` : nothing}</dt>
    ${forecasts.map((forecast) => {
      const own = forecast[band];
      const some = own.count > 0 || forecasts.length === 1;
      return some ? html`<dd>${own.count && own.withoutAmount === own.count ? speech.say("pipeline-no-amount") : html`<bdi>${page.money(own.amount, forecast.currency)}</bdi>`}</dd><dd>${note(band, forecast, page)}</dd>` : nothing;
    })}${forecasts.length > 1 && forecasts.every((forecast) => !forecast[band].count) ? html`<dd>${page.count(0)}</dd>` : nothing}</div>`)}</dl>`;
}

function note(band: BandName, forecast: Forecast, page: Page): TemplateResult {
  const { speech } = page;
  const { count, withoutAmount } = forecast[band];
  const own = { count: page.count(count) };
  const said = band === "commit" ? speech.say("pipeline-window-commit", { ...own, to: page.day(forecast.commit.window.to) })
    : band === "bestCase" ? speech.say("pipeline-window-bestCase", { ...own, from: page.day(forecast.bestCase.window.from) })
    : band === "developing" ? speech.say("pipeline-window-developing", own)
    : count ? speech.say("pipeline-window-unscored", own) : speech.say("pipeline-window-unscored-none");
  return html`${said}${withoutAmount && withoutAmount < count ? html`; ${speech.say("pipeline-without-amount", { count: page.count(withoutAmount) })}` : nothing}`;
}
