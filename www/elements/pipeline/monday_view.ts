import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { gapWork, PlayfieldError } from "../../core/pipeline.ts";
import type { Monday, Picture, Reason, Row } from "../../worker/messages.ts";
import { icon } from "../tool/icons.ts";
import { dayAndMonth, plusDays } from "./dates.ts";
import { type Page, titles, total } from "./page.ts";

/** Goal and KPIs of the gap; what is absent is asked for. */
export interface Funnel {
  revenueGoal?: number | undefined;
  averageRevenuePerSale?: number | undefined;
  appointmentToProposal?: number | undefined;
  closingRatio?: number | undefined;
  salesCycleDays?: number | undefined;
}

export interface Gap {
  funnel: Funnel;
  currency: string | null;
  from: string;
  to: string;
  period: "month" | "quarter" | "year";
  /** A field is wrong: the last good answer stands greyed. */
  stale: boolean;
  fields: TemplateResult;
}

export function mondayView(monday: Monday, picture: Picture, gap: Gap, page: Page): TemplateResult {
  return html`<div class="pf-monday">
    ${talkView(monday, page)}
    ${bridgeView(monday, page)}
    ${gapView(monday, picture, gap, page)}
  </div>`;
}

/** How many to talk about, what they come to, and how what is open moved. */
export function mondayAnswer({ talk: [first], talkCount, stake, review }: Monday, page: Page, open: (row: Row) => void): TemplateResult {
  const { speech } = page;
  const amounts = stake.filter(({ amount }) => amount).map(({ amount, currency }) => page.money(amount, currency));
  const count = page.count(talkCount);
  return html`<section class="pf-brings" part="answer"><p class="pf-magic"><b --length=${count.length}>${count}</b><span>${!talkCount ? speech.say("pipeline-talk-none-title")
    : amounts.length ? speech.say("pipeline-talk-stake", { amounts: speech.list(amounts) }) : speech.say("pipeline-talk")}</span>${review?.before && review.movement.map(({ net, closing, currency }) =>
    html`<span class="pf-exact">${speech.say("pipeline-open-moved", { date: page.day(review.before!), net: signed(net, page.money(Math.abs(net), currency)), amount: page.money(closing.amount, currency) })}</span>`)}</p>${first ? html`<div class="pf-act" part="next"><p class="pf-say"><b>${speech.say("pipeline-next-talk", { name: titles(first.row).first })}</b><br>${said(first.reasons, page)}</p>
    <button class="pf-button" data-size="small" type="button" @click=${() => open(first.row)}>${speech.say("pipeline-next-open")}</button></div>` : nothing}</section>`;
}

const signed = (value: number, money: string) => (value > 0 ? `+${money}` : value < 0 ? `−${money}` : money);

function talkView({ talk, talkCount }: Monday, page: Page): TemplateResult {
  const { speech } = page;
  if (!talkCount) return html`<section class="pf-section" part="talk"><p class="pf-say">${speech.say("pipeline-talk-none")}</p></section>`;
  return html`<section class="pf-section" part="talk">
    <h3 class="pf-title">${speech.say("pipeline-talk-list")} <small>${speech.say("pipeline-talk-order")}</small></h3>
    <ol class="pf-talk">${talk.map(({ row, reasons }) => {
      const { first, second } = titles(row);
      const beside = row.owner ?? second;
      return html`<li>${total(row, page)}<span><b>${first}</b>${beside ? html` <small>${beside}</small>` : nothing}</span><span>${row.amount == null ? nothing : html`<bdi>${page.money(row.amount, row.currency)}</bdi>`}</span><p>${said(reasons, page)}</p></li>`;
    })}</ol>
    ${talkCount > talk.length ? html`<p class="pf-note">${speech.say("pipeline-talk-more", { count: page.count(talkCount - talk.length) })}</p>` : nothing}
  </section>`;
}

const said = (reasons: readonly Reason[], page: Page) => reasons.map((reason, i) => html`${i ? " " : nothing}${why(reason, page)}`);

/** A reason in words. */
export function why(reason: Reason, page: Page): TemplateResult {
  const { speech } = page;
  switch (reason.kind) {
    case "passed": return speech.say("pipeline-why-passed", { date: page.day(reason.date) });
    case "beyond": return speech.say("pipeline-why-beyond", { date: page.day(reason.date), to: page.day(reason.to) });
    case "stale": return speech.say("pipeline-why-stale", { total: page.count(reason.total), days: page.count(reason.days) });
    case "raised": return speech.say("pipeline-why-raised", { from: page.count(reason.from), to: page.count(reason.to), date: page.day(reason.on) });
    case "slipped": return speech.say("pipeline-why-slipped", { days: page.count(reason.days), date: page.day(reason.to) });
    case "overdue": return reason.step ? speech.say("pipeline-why-overdue", { step: reason.step, date: page.day(reason.on) }) : speech.say("pipeline-why-overdue-unnamed", { date: page.day(reason.on) });
  }
}

const MORE = ["created", "reopened", "grown"] as const;
const LESS = ["shrunk", "won", "lost", "closed", "missing"] as const;

/** What was open, what came and went, what is open; one bridge a currency. */
function bridgeView({ review }: Monday, page: Page): TemplateResult {
  const { speech } = page;
  const title = html`<h3 class="pf-title">${speech.say("pipeline-moved")}</h3>`;
  if (!review) return html`<section class="pf-section" part="bridge">${title}<p class="pf-say">${speech.say("pipeline-moved-none")}</p></section>`;
  const before = review.before ? page.day(review.before) : null;
  const on = page.day(review.on);
  return html`<section class="pf-section" part="bridge">${title}${review.movement.map((own) => {
    const money = (amount: number) => page.money(amount, own.currency);
    const most = Math.max(...[...MORE, ...LESS].map((name) => own[name].amount), 1);
    const end = (name: "opening" | "closing", date: string | null) => html`<div role="row" data-end><span role="rowheader">${date ? speech.say("pipeline-open-on", { date }) : speech.say("pipeline-open-before")}</span><span role="cell">${page.count(own[name].count)}</span><span role="cell"><bdi>${money(own[name].amount)}</bdi></span></div>`;
    const line = (name: (typeof MORE)[number] | (typeof LESS)[number], less: boolean) => own[name].count ? html`<div role="row" data-moved=${name} ?data-less=${less}><span role="rowheader">${name === "won" ? icon("check") : name === "lost" ? icon("cross") : nothing}${speech.say(`pipeline-moved-${name}`)}</span><span role="cell">${page.count(own[name].count)}</span><span role="cell"><bdi>${own[name].amount ? (less ? "−" : "+") : nothing}${money(own[name].amount)}</bdi></span><i aria-hidden="true" role="presentation" --at=${own[name].amount / most}></i></div>` : nothing;
    const moved = (name: "slipped" | "pulledIn") => own[name].count ? html` ${speech.say(`pipeline-${name}`, { count: page.count(own[name].count), amount: money(own[name].amount), days: page.figures.number(own[name].medianDays ?? 0, 1) })}` : nothing;
    return html`<div class="pf-bridge" role="table" aria-label=${speech.text("pipeline-bridge", { from: before ?? "–", to: on })}>${end("opening", before)}${MORE.map((name) => line(name, false))}${LESS.map((name) => line(name, true))}${end("closing", on)}</div>
      ${own.slipped.count || own.pulledIn.count ? html`<p class="pf-note">${moved("slipped")}${moved("pulledIn")}</p>` : nothing}`;
  })}</section>`;
}

/** The one currency of goal and gap: the element's, where something stands here in it, else that of what stands here. */
export function gapCurrency({ won }: Monday, { forecasts }: Picture, own: string): string | null {
  const held = [...forecasts, ...won].map(({ currency }) => currency);
  return held.includes(own) ? own : held[0] ?? null;
}

/** Goal less won less commit, and the new opportunities a week that the rest takes. */
function gapView({ won, early }: Monday, { forecasts }: Picture, { funnel, currency, from, to, period, stale, fields }: Gap, page: Page): TemplateResult {
  const { speech } = page;
  const title = html`<h3 class="pf-title">${speech.say("pipeline-gap")}${funnel.revenueGoal ? html` <small>${speech.say("pipeline-gap-numbers-gist", { goal: page.money(funnel.revenueGoal, currency), period })}</small>` : nothing}</h3>`;
  const goal = funnel.revenueGoal;
  if (!goal) return html`<section class="pf-section pf-ask" part="gap">${title}<p class="pf-say">${speech.say("pipeline-gap-goal")}</p>${fields}</section>`;
  const sum = (list: Monday["won"]) => list.find((own) => own.currency === currency) ?? { count: 0, amount: 0 };
  const isWon = sum(won).amount;
  const commit = forecasts.find((own) => own.currency === currency)?.commit.amount ?? 0;
  const left = Math.max(0, goal - isWon - commit);
  const money = (value: number) => page.money(value, currency);
  const whole = Math.max(goal, isWon + commit);
  const said = { goal: money(goal), won: money(isWon), commit: money(commit), left: money(left) };
  const other = sum(early);
  const parts = ([["won", isWon], ["commit", commit], ["left", left]] as const).filter(([name, amount]) => amount || name !== "left");
  let start = 0;
  return html`<section class="pf-section" part="gap">${title}<div class="pf-gap" ?data-stale=${stale}>
    ${left ? html`<p class="pf-stat"><b><bdi>${said.left}</bdi></b><span>${speech.say("pipeline-still-to-win", { date: dayAndMonth(to, page.figures.locale) })}</span></p>` : html`<p class="pf-say"><b>${speech.say("pipeline-goal-reached")}</b></p>`}
    <div class="pf-gap-bar" role="img" aria-label=${speech.text("pipeline-gap-said", said)}>${parts.map(([name, amount]) => (amount ? html`<i class=${name} --at=${amount / whole}></i>` : nothing))}</div>
    <dl class="pf-gap-names">${parts.map(([name, amount]) => {
      const end = start > 0.5;
      const from = start;
      start += amount / whole;
      return html`<div class="pf-placed" ?data-end=${end} --at=${end ? start : from}><dt>${speech.say(`pipeline-gap-${name}`)}</dt><dd><bdi>${said[name]}</bdi></dd></div>`;
    })}</dl>
    ${left ? takes(funnel, currency, isWon + commit, to, page) : nothing}
    ${other.count ? html`<p class="pf-note">${speech.say("pipeline-gap-early", { count: page.count(other.count), amount: money(other.amount) })}</p>` : nothing}
    ${from && fields}</div></section>`;
}

function takes({ revenueGoal, averageRevenuePerSale, appointmentToProposal, closingRatio, salesCycleDays = 0 }: Funnel, currency: string | null, booked: number, to: string, page: Page): TemplateResult {
  const { speech, asOf } = page;
  if (!averageRevenuePerSale || !appointmentToProposal || !closingRatio) return html`<p class="pf-say">${speech.say("pipeline-gap-kpis")}</p>`;
  const days = Math.round((Date.parse(to) - Date.parse(asOf)) / 86_400_000) + 1;
  try {
    const own = gapWork({ revenueGoal: revenueGoal!, bookedRevenue: booked, averageRevenuePerSale, appointmentToProposal, closingRatio, salesCycleDays, weeks: days / 7 });
    const figures = page.figures;
    const exact = figures.exact(own.magicNumber);
    return html`<p class="pf-say">${speech.say("pipeline-gap-takes", { count: page.count(own.magicNumberRounded) })}${exact === figures.whole(own.magicNumberRounded) ? nothing : html` <span class="pf-exact">${speech.say("pipeline-exactly", { figure: exact })}</span>`}${own.lastUsefulDay === null ? nothing
      : html`<br>${speech.say("pipeline-gap-before", { date: page.day(plusDays(asOf, Math.floor(own.lastUsefulDay))) })}`}</p>
      <p class="pf-note">${speech.say("pipeline-gap-by", { first: figures.percent(appointmentToProposal), second: figures.percent(closingRatio), revenue: page.money(averageRevenuePerSale, currency), days: figures.number(salesCycleDays) })}</p>`;
  } catch (error) {
    if (error instanceof PlayfieldError && error.code === "cycle-exceeds-period") return html`<p class="pf-say">${speech.say("pipeline-gap-too-late", { days: page.figures.number(salesCycleDays) })}</p>`;
    if (error instanceof PlayfieldError) return html`<p class="pf-say">${speech.say("pipeline-gap-kpis")}</p>`;
    throw error;
  }
}
