import { disc } from "../scorecard/band.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { type Band, BANDS, type Calibration, type Forecast, type Outlook, type OutcomeColumns, type Picture, type Row } from "../../worker/messages.ts";
import { scoreOpportunity } from "../../core/pipeline.ts";
import { fold } from "../fold/fold.ts";
import { month, monthAndYear, monthsFrom } from "./dates.ts";
import { lift } from "./list_view.ts";
import type { Folds } from "./own_numbers.ts";
import { type BandName, countIn, type Page, SCORED, titles } from "./page.ts";

export interface OutlookActs extends Folds {
  /** A rate is wrong: the last good answer stands greyed. */
  stale: boolean;
  /** Own rates, and their fields. */
  own: Partial<Record<Band, number>> | null;
  rates: TemplateResult;
}

/** What will come, when, whose it is, and whether the scores told the truth. */
export function outlookView(outlook: Outlook, { forecasts }: Picture, page: Page, acts: OutlookActs): TemplateResult {
  const { open, toggle } = acts;
  const { speech } = page;
  const first = forecasts[0];
  const holder = topOwner(outlook.owners[0]);
  const fullest = fullestMonth(outlook.months[0], page.asOf);
  const said = calibrationSays(outlook.calibration, page);
  const section = (name: string, title: unknown, gist: unknown, aside: unknown, body: unknown) => fold({ name, title, gist, aside, body, open: open.has(name), toggle });
  return html`<div class="pf-charts">
    ${section("forecast", speech.say("pipeline-brings", { count: page.count(countIn(forecasts, SCORED)) }), first?.outcome ? speech.say("pipeline-brings-gist", { amount: page.money(first.outcome.p50, first.currency) }) : speech.say("pipeline-rates-none"),
      outlook.rates && speech.say(`pipeline-rates-${outlook.rates}`), html`<div class="pf-laws" ?data-stale=${acts.stale}>${forecasts.map((own) => law(own, outlook.columns.find(({ currency }) => currency === own.currency), page))}${ratesSaid(outlook, acts.own, page)}</div>${acts.rates}`)}
    ${section("months", speech.say("pipeline-months"), fullest ? speech.say("pipeline-months-gist", { month: month(fullest.key!, page.figures.locale), amount: page.money(amountOf(fullest), outlook.months[0]!.currency) }) : speech.say("pipeline-no-date"), null, outlook.months.map((own) => months(own, page)))}
    ${section("owners", speech.say("pipeline-owners"), holder && outlook.owners[0] ? speech.say("pipeline-owners-gist", { owner: holder.key ?? speech.text("pipeline-nobody"), amount: page.money(holder.commit.amount, outlook.owners[0].currency) }) : speech.say("pipeline-owners-aside"),
      speech.say("pipeline-owners-aside"), outlook.owners.map((own) => owners(own, page)))}
    ${section("calibration", speech.say("pipeline-calibration"), said.gist, speech.say("pipeline-calibration-aside"), calibration(outlook.calibration, said.verdict, page))}
  </div>`;
}

/** What it will bring: the middle of what may come, rounded, and how wide the rest lies; one answer a currency. */
export function outlookAnswer({ rates, until }: Outlook, { forecasts, next }: Picture, page: Page, stale: boolean, open: (row: Row) => void): TemplateResult {
  const { speech } = page;
  const known = forecasts.filter(({ outcome }) => outcome);
  return html`<section class="pf-brings" part="answer">${known.map(({ outcome, currency }) => {
    const money = (value: number) => page.money(round(value), currency);
    const middle = money(outcome!.p50);
    return html`<p class="pf-magic" ?data-stale=${stale}><b --length=${middle.length}>${middle}</b><span>${speech.say("pipeline-brings-middle")}</span><span class="pf-exact">${until ? speech.say("pipeline-brings-until", { month: monthAndYear(until, page.figures.locale) }) : speech.say("pipeline-brings-undated")}</span><span class="pf-exact">${speech.say("pipeline-brings-range", { low: money(outcome!.p10), high: money(outcome!.p90) })}</span>${rates && html`<span class="pf-exact">${speech.say(`pipeline-rates-${rates}`)}</span>`}</p>`;
  })}${known.length ? nothing : html`<p class="pf-magic"><b class="pf-exact">–</b><span>${speech.say("pipeline-rates-none")}</span></p>`}${next ? act(next, page, open) : nothing}</section>`;
}

/** The one thing to do next. */
export function act(row: Row, page: Page, open: (row: Row) => void): TemplateResult {
  const { speech } = page;
  const { first, second } = titles(row);
  const name = second ? `${first}, ${second}` : first;
  return html`<div class="pf-act" part="next"><p class="pf-say"><b>${row.total === null ? speech.say("pipeline-next-score", { name }) : speech.say("pipeline-next-lift", { name })}</b>${row.amount == null ? nothing : html` <bdi>${page.money(row.amount, row.currency)}</bdi>`}<br>${lift(row, page)}${question(row, page)}</p>
    <button class="pf-button" data-size="small" type="button" @click=${() => open(row)}>${speech.say("pipeline-next-open")}</button></div>`;
}

/** What to ask for it: of the next proof where there are criteria, else of the dimension that lifts it. */
function question({ criteria, pain, power, fit }: Row, { speech }: Page): TemplateResult | typeof nothing {
  if (pain == null || power == null || fit == null) return nothing;
  const [step] = scoreOpportunity(criteria ? { criteria } : { pain, power, fit }).nextSteps;
  if (!step) return nothing;
  return html` ${criteria ? speech.say(`scorecard-ask-${step.criterion as "leading"}`) : html`<br><b>${speech.say(`scorecard-${step.dimension}`)}</b> ${speech.say(`scorecard-quick-${step.dimension}`)}`}`;
}

/** Of a column's width. */
const SLIVER = 0.33;

/** What may come as columns on an axis from 0, eight in ten of it darker, and the range under them. */
function law(own: Forecast, picture: OutcomeColumns | undefined, page: Page): TemplateResult | typeof nothing {
  const { outcome, currency } = own;
  if (!outcome || !picture) return nothing;
  const { speech } = page;
  const { to: end, columns } = picture;
  const money = (value: number) => page.money(round(value), currency);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const said = { low: money(outcome.p10), middle: money(outcome.p50), high: money(outcome.p90) };
  const highest = Math.max(...columns);
  // A column in which the range ends is filled as far as the range goes, but a sliver, of it or without it, would look like a slip.
  const [from, to] = [outcome.p10, outcome.p90].map((at) => (at / end) * columns.length) as [number, number];
  const within = (share: number) => (share < SLIVER ? 0 : share > 1 - SLIVER ? 1 : share);
  return html`<figure class="pf-dist pf-law" role="img" aria-label=${speech.text("pipeline-law-said", said)} --from=${outcome.p10 / end} --at=${outcome.p50 / end} --to=${outcome.p90 / end}>
    <div class="pf-dist-plot">${columns.map((share, place) => {
      const [start, stop] = [within(from - place), within(to - place)];
      return html`<i ?data-mid=${start < stop} ?data-none=${share < highest / 500} --from=${start} --to=${stop} --at=${share / highest}></i>`;
    })}</div>
    <div class="pf-axis" aria-hidden="true">${steps.map((at) => html`<span ?data-end=${at === 1} --at=${at}><bdi>${compact(at * end, currency, page)}</bdi></span>`)}</div>
    <div class="pf-strip"><i></i><b></b></div>
    <dl class="pf-quantiles">
      <div><dt>${speech.say("pipeline-nine-in-ten")}</dt><dd><bdi>${said.low}</bdi></dd></div>
      <div><dt>${speech.say("pipeline-five-in-ten")}</dt><dd><bdi>${said.middle}</bdi></dd></div>
      <div><dt>${speech.say("pipeline-one-in-ten")}</dt><dd><bdi>${said.high}</bdi></dd></div>
    </dl>
  </figure>`;
}

/** Three figures are as many as an outlook knows. */
const round = (value: number) => (value ? Number(value.toPrecision(3)) : 0);

function compact(value: number, currency: string | null, page: Page): string {
  try {
    return new Intl.NumberFormat(page.figures.locale, { style: "currency", currency: currency ?? page.figures.currency, currencyDisplay: "narrowSymbol", notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(value);
  } catch {
    return page.figures.whole(value);
  }
}

/** What the outcome reckons with; beside own rates what was measured. */
function ratesSaid({ calibration: { bands }, rates }: Outlook, own: OutlookActs["own"], { speech, figures }: Page): TemplateResult {
  if (!rates) return html`<p class="pf-say">${speech.say("pipeline-rates-enter")}</p>`;
  const measured = speech.list(SCORED.filter((band) => bands[band].closed).map((band) => speech.text("pipeline-of-band", { won: figures.whole(bands[band].won), closed: figures.whole(bands[band].closed), band })));
  if (rates === "measured") return html`<p class="pf-say">${speech.say("pipeline-rates-said", { rates: measured })} ${SCORED.some((band) => bands[band].closed < 30) ? speech.say("pipeline-rates-few") : nothing}</p>`;
  const set = SCORED.filter((band) => own?.[band] != null).map((band) => speech.text("pipeline-rate-of-band", { rate: figures.percent(own![band]!), band }));
  return html`<p class="pf-say">${speech.say("pipeline-rates-own-said", { rates: speech.list(set) })}${measured ? html` <b>${speech.say("pipeline-rates-measured-said", { rates: measured })}</b>` : nothing}</p>`;
}

/** Of the months that are drawn, the one with most in it. */
const fullestMonth = (own: Forecast | undefined, asOf: string): Group | undefined => own && monthsFrom(asOf, 6).flatMap((key) => own.groups.find((group) => group.key === key && amountOf(group)) ?? []).sort((a, b) => amountOf(b) - amountOf(a))[0];

/** Expected close by month: one row a band, its amounts on the columns. */
function months(own: Forecast, page: Page): TemplateResult {
  const { speech } = page;
  const list = monthsFrom(page.asOf, 6);
  const groups = new Map(own.groups.map((group) => [group.key, group]));
  const most = Math.max(1, ...list.flatMap((key) => BANDS.map((band) => groups.get(key)?.[band].amount ?? 0)));
  const scale = most >= 10_000 ? 1000 : 1;
  return html`<div class="pf-months" role="table" aria-label=${speech.text("pipeline-months-table", { currency: own.currency ?? page.figures.currency, scale: scale === 1 ? "one" : "thousand" })}>
    ${BANDS.filter((band) => own[band].count).map((band) => html`<div role="row" data-band=${band}><span role="rowheader" class="pf-band" data-band=${band}>${disc}${speech.say(`band-${band}`)}</span>${list.map((key) => {
      const amount = groups.get(key)?.[band].amount ?? 0;
      return html`<span role="cell">${amount ? html`${page.count(Math.max(1, Math.round(amount / scale)))}<i --at=${amount / most}></i>` : nothing}</span>`;
    })}</div>`)}
    <div role="row" data-head><span role="columnheader"><span class="pf-said">${speech.say("pipeline-band")}</span></span>${list.map((key) => html`<span role="columnheader">${month(key, page.figures.locale, "short")}</span>`)}</div>
  </div>${scale === 1000 ? html`<p class="pf-note">${speech.say("pipeline-thousands", { currency: own.currency ?? page.figures.currency })}</p>` : nothing}`;
}

type Group = Forecast["groups"][number];
const amountOf = (group: Group) => BANDS.reduce((sum, band) => sum + group[band].amount, 0);

const topOwner = (own: Forecast | undefined): Group | undefined => own?.groups.filter(({ commit }) => commit.amount).sort((a, b) => b.commit.amount - a.commit.amount)[0];

const SHOWN_OWNERS = 12;

/** One row a seller, band by band, with a strip on a common scale. */
function owners(own: Forecast, page: Page): TemplateResult {
  const { speech } = page;
  const sorted = [...own.groups].sort((a, b) => b.commit.amount - a.commit.amount || amountOf(b) - amountOf(a));
  const most = Math.max(1, ...sorted.map(amountOf));
  const cell = (group: Group, band: BandName) => {
    const { count, amount, withoutAmount } = group[band];
    const figure = !count ? html`<span class="pf-none">${speech.say("pipeline-owner-none")}</span>`
      : html`${withoutAmount === count ? speech.say("pipeline-no-amount") : html`<bdi>${page.money(amount, own.currency)}</bdi>`} <small>(${page.count(count)})</small>`;
    return html`<span role="cell"><span data-band=${band}>${disc}${speech.say(`band-${band}`)}</span>${figure}</span>`;
  };
  return html`<div class="pf-owners" role="table" aria-label=${speech.text("pipeline-owners")}>
    <div role="row" data-head><span role="columnheader">${speech.say("pipeline-column-owner")}</span>${BANDS.map((band) => html`<span role="columnheader" data-band=${band}>${disc}${speech.say(`band-${band}`)}</span>`)}</div>
    ${sorted.slice(0, SHOWN_OWNERS).map((group) => html`<div role="row"><span role="rowheader">${group.key ?? speech.say("pipeline-nobody")}</span>${BANDS.map((band) => cell(group, band))}<span class="pf-stack" role="presentation" aria-hidden="true">${BANDS.filter((band) => group[band].amount).map((band) => html`<i data-band=${band} --at=${group[band].amount / most}></i>`)}</span></div>`)}
  </div>${sorted.length > SHOWN_OWNERS ? html`<p class="pf-note">${speech.say("pipeline-owners-more", { count: page.count(sorted.length - SHOWN_OWNERS) })}</p>` : nothing}`;
}

/** Calibration in plain words: too few first, where they are. */
function calibrationSays({ bands, separates, stillNeeded }: Calibration, page: Page): { verdict: TemplateResult; gist: TemplateResult } {
  const { speech } = page;
  const { commit, developing, bestCase } = bands;
  const low = developing.closed ? developing : bestCase;
  const name = developing.closed ? "developing" : "bestCase";
  const own = { won: page.count(commit.won), closed: page.count(commit.closed) };
  if (!commit.closed && !low.closed) {
    const none = speech.say("pipeline-calibration-none");
    return { verdict: html`<b>${none}</b>`, gist: none };
  }
  const of = speech.say("pipeline-calibration-did", own);
  const others = low.closed ? speech.say("pipeline-calibration-others", { won: page.count(low.won), closed: page.count(low.closed), band: name }) : nothing;
  if (separates) {
    const days = commit.medianDaysToClose;
    return { gist: of, verdict: html`<b>${of}</b>${days === null ? nothing : html` ${speech.say("pipeline-calibration-days", { days: page.count(days) })}`} ${others} ${speech.say("pipeline-calibration-separates")}` };
  }
  const few = speech.say("pipeline-calibration-few");
  const needed = stillNeeded ? html` ${speech.say("pipeline-calibration-needed", { count: page.count(stillNeeded) })}` : separates === false && stillNeeded === null ? html` ${speech.say("pipeline-calibration-never")}` : nothing;
  return { gist: few, verdict: html`<b>${few}</b> ${commit.closed ? of : nothing} ${others}${needed}` };
}

function calibration(own: Calibration, verdict: TemplateResult, page: Page): TemplateResult {
  const { speech, figures } = page;
  const percent = (value: number) => figures.percent(value, 0);
  return html`<div class="pf-cal"><p class="pf-say">${verdict}</p>
    ${SCORED.map((band) => {
      const { closed, won, winRate, low, high } = own.bands[band];
      if (winRate === null || low === null || high === null) return nothing;
      const range = { low: percent(low), high: percent(high) };
      return html`<div class="pf-interval"><b><span class="pf-band" data-band=${band}>${disc}${speech.say(`band-${band}`)}</span></b><small>${speech.say("pipeline-interval", { won: page.count(won), closed: page.count(closed), ...range })}</small><span class="pf-track" role="img" aria-label=${speech.text("pipeline-interval-said", { name: speech.text(`band-${band}`), rate: percent(winRate), ...range })} --from=${low} --to=${high} --at=${winRate}><i class="span"></i><i class="at"></i></span></div>`;
    })}
    ${SCORED.some((band) => own.bands[band].closed) ? html`<div class="pf-axis" aria-hidden="true"><span --at=${0}><bdi>${percent(0)}</bdi></span><span --at=${0.5}><bdi>${percent(0.5)}</bdi></span><span data-end --at=${1}><bdi>${percent(1)}</bdi></span></div>` : nothing}
    ${own.tooLate || own.undated || own.unscored ? html`<p class="pf-note">${speech.say("pipeline-calibration-left-out", { late: page.count(own.tooLate), undated: page.count(own.undated), unscored: page.count(own.unscored) })}</p>` : nothing}
  </div>`;
}
