import { choice, field, type Slider } from "../field/field.ts";
import { more } from "../fold/fold.ts";
import { html, nothing, type TemplateResult } from "../tool/template.ts";
import { verdict } from "./answer_view.ts";
import { calculate } from "./calculation.ts";
import { CONVENTIONS, CYCLE, EXAMPLE, FIELDS, FIRST, good, isCounted, MONTH, type Name, type NumberField, periodOf, WEEK, weeksName, written } from "./funnel_fields.ts";
import { type Page, toggle } from "./page.ts";

/** What stands in an empty box: what the core takes then. */
const ABSENT: Partial<Record<Name, string>> = { bookedRevenue: "0", sellingDaysPerWeek: "5", prospectingHoursPerWeek: "22" };

/** Four fields and the weeks; the rest behind lines that say what they hold. */
export function inputs(page: Page): TemplateResult {
  const { entries, shown: { input, result }, speech, figures, chosen: { open }, isShown } = page;
  const week = WEEK.filter(isShown);
  const cycle = CYCLE.filter(isShown);
  // An error is never behind a closed line.
  const folded = (name: string, names: readonly string[], title: TemplateResult, gist: unknown, body: () => unknown) =>
    more(name, title, gist, open.has(name) || names.some((own) => entries.isWrong(own)), () => toggle(name, page), () => html`<div class="pf-fields">${body()}</div>`);
  const own = (name: Name) => fieldOf(name, page);
  return html`<div class="pf-inputs" part="inputs">
    <div class="pf-stick" aria-hidden="true"><p class="pf-summary" part="summary"><b>${figures.whole(result.magicNumberRounded)}</b><span>${speech.say("calculator-a-week")}</span><span>${verdict(page)}</span></p></div>
    <fieldset class="pf-group">
      <legend class="pf-title">${speech.say("calculator-known")}</legend>
      <div class="pf-fields">
        ${FIRST.filter(isShown).map(own)}
        ${isShown("weeks") ? weeks(page) : nothing}
      </div>
      <div class="pf-mores">
        ${week.length ? folded("week", week, speech.say("calculator-week"), weekGist(page), () => week.map(own)) : nothing}
        ${cycle.length || isShown("start") ? folded("cycle", cycle, speech.say("calculator-cycle"), cycleGist(page), () => html`
          ${cycle.includes("salesCycleDays") ? own("salesCycleDays") : nothing}
          ${isShown("start") ? start(page) : nothing}
          ${cycle.includes("bookedRevenue") ? own("bookedRevenue") : nothing}`) : nothing}
        ${isShown("measured") ? folded("evidence", ["measured"], speech.say("calculator-evidence"),
          input.measured
            ? speech.say("calculator-gist-measured", { sales: figures.number(input.measured.sales), appointments: figures.number(input.measured.appointments) })
            : speech.say("calculator-gist-measured-none"),
          () => html`${own("measuredSales")}${own("measuredAppointments")}<p class="pf-note">${speech.say("calculator-evidence-note")}</p>`) : nothing}
      </div>
    </fieldset>
  </div>`;
}

function weekGist({ shown: { input }, speech, figures }: Page): unknown {
  const { weeklyOpportunities: now, conversationToAppointment: ratio, minutesPerConversation: minutes, sellingDaysPerWeek: days } = input;
  const gist = [
    now === undefined ? speech.text("calculator-gauge-enter") : speech.text("calculator-gist-now", { now: figures.number(now) }),
    ratio === undefined ? "" : speech.text("calculator-gist-conversations", { percent: figures.percent(ratio) }),
    minutes === undefined ? "" : speech.text("calculator-gist-minutes", { minutes: figures.number(minutes) }),
    days === undefined ? "" : speech.text("calculator-gist-days", { days }),
  ].filter(Boolean).join(", ");
  return now === undefined ? html`<span class="pf-ask">${gist}</span>` : gist;
}

function cycleGist({ shown: { input }, speech, figures }: Page): string {
  return [
    speech.text("calculator-gist-cycle", { days: figures.number(input.salesCycleDays ?? 0) }),
    speech.text("calculator-gist-start", { start: input.start ?? "running" }),
    input.bookedRevenue ? speech.text("calculator-gist-booked", { booked: figures.money(input.bookedRevenue) }) : speech.text("calculator-gist-booked-none"),
  ].join(", ");
}

function start({ entries, shown, speech, readonly, isLocked, emits }: Page): TemplateResult {
  return choice({
    id: "start",
    label: speech.say("calculator-field-start"),
    options: [{ value: "running", text: speech.text("calculator-running") }, { value: "cold", text: speech.text("calculator-cold") }],
    value: shown.input.start ?? "running",
    note: null,
    locked: isLocked("start"),
    readonly,
    chosen: (value) => {
      entries.start(value as "running" | "cold");
      emits("change");
    },
  });
}

/** One field: its box, its slider where it has one, its note or error. */
function fieldOf(name: Name, page: Page): TemplateResult {
  const { entries, speech, figures, readonly, isLocked, emits } = page;
  const kind = isCounted(name) ? "count" : FIELDS[name].kind;
  const ownUnit = isCounted(name) ? undefined : FIELDS[name].unit;
  const value = entries.number(name);
  const example = isCounted(name) ? undefined : EXAMPLE[name];
  const standsIn = value === undefined && example !== undefined && (FIRST.includes(name as never) || entries.isExample);
  const write = (number: number) => figures.number(kind === "percent" ? number * 100 : number);
  return field({
    id: name,
    label: name === "weeks" ? speech.say("calculator-weeks-own-number") : speech.say(`calculator-field-${name as "revenueGoal"}`),
    text: entries.typed.get(name) ?? (value !== undefined ? (Number.isFinite(value) ? write(value) : "") : standsIn && entries.isExample ? write(example) : ""),
    placeholder: standsIn ? write(example) : ABSENT[name] ?? "",
    unit: ownUnit ? { text: speech.text(ownUnit), before: false, tight: false } : kind === "count" ? null : figures.unit(kind),
    slider: isCounted(name) ? null : slider(name, value ?? (standsIn ? example : undefined), page),
    note: note(name, page),
    error: wrong(name, page),
    locked: isLocked(isCounted(name) ? "measured" : name),
    readonly,
    typed: (text) => {
      entries.type(name, text, figures.locale);
      emits("input");
    },
    committed: () => {
      entries.settle(name);
      emits("change");
    },
    slid: (to) => {
      entries.slide(name as NumberField, to);
      emits("input", true);
    },
  });
}

function slider(name: NumberField, value: number | undefined, { entries, shown, speech, figures }: Page): Slider | null {
  const { kind, end, unit } = FIELDS[name];
  if (!end && (kind !== "money" || name === "bookedRevenue")) return null;
  const max = entries.end(name);
  const at = entries.isWrong(name) && (value === undefined || !Number.isFinite(value)) ? shown.input[name] ?? 0 : value ?? 0;
  const said = written(name, at, figures);
  return {
    min: 0,
    max,
    step: entries.step(name),
    value: Math.min(max, Math.max(0, at)),
    label: speech.text(`calculator-field-${name as "revenueGoal"}`),
    said: unit ? `${said} ${speech.text(unit)}` : said,
    good: good(name, entries.own.marks),
  };
}

function note(name: Name, { entries, shown: { result, input }, speech, figures, readonly }: Page): unknown {
  const range = !readonly && good(name, entries.own.marks);
  if (range) return html`<span class="pf-key pf-ask">${speech.say("calculator-marks-note", { from: figures.percent(range[0]), to: figures.percent(range[1]) })}</span>`;
  if (name === "minutesPerConversation" && result.hoursPerWeek !== null) {
    return speech.say("calculator-hours-note", { hours: figures.exact(result.hoursPerWeek), available: figures.number(result.hoursAvailable) });
  }
  if (name === "salesCycleDays" && input.salesCycleDays && result.lastUsefulDay !== null) {
    return speech.say("calculator-last-day-note", { day: figures.whole(Math.floor(result.lastUsefulDay)), period: periodOf(input.weeks) });
  }
  return null;
}

/** What is wrong with an entry and what to type; null where it is right. */
function wrong(name: Name, { entries, speech, figures }: Page): unknown {
  if (entries.unreadable.has(name)) {
    return speech.say("entry-not-a-number", { typed: entries.typed.get(name) ?? "", ...(!isCounted(name) && FIELDS[name].kind === "percent" ? { plain: figures.number(40), short: figures.percent(0.4) } : { plain: figures.number(2500), short: `${figures.number(2.5)}k` }) });
  }
  const code = entries.errors.get(isCounted(name) ? "measured" : name);
  if (!code) return null;
  if (isCounted(name)) return speech.say("calculator-error-measured");
  if (code === "cycle-exceeds-period") return speech.say("calculator-error-cycle", { days: figures.whole(Math.floor((entries.own.weeks ?? MONTH) * 7)) });
  const value = entries.own[name] ?? 0;
  const { kind, zero } = FIELDS[name];
  if (kind === "percent") return value <= 1 ? speech.say("entry-ratio") : name === "closingRatio" ? speech.say("calculator-error-closing-over") : speech.say("entry-ratio-over");
  if (name === "sellingDaysPerWeek" && value > 7) return speech.say("calculator-error-days-over");
  return zero ? speech.say("entry-zero-or-more") : speech.say("entry-above-zero");
}

/** The weeks of the period by convention or as a number, with what the other convention would answer. */
function weeks(page: Page): TemplateResult {
  const { entries, shown: { input, result }, speech, figures, readonly, isLocked, emits } = page;
  const now = input.weeks;
  const name = (weeks: number) => weeksName(weeks, (own) => figures.exact(own));
  const known = CONVENTIONS.find(({ weeks }) => Math.abs(weeks - now) < 1e-9);
  const own = entries.ownWeeks || !known || entries.isWrong("weeks");
  const other = known && !result.goalMet ? calculate({ ...input, weeks: known.other }, false).calculation?.result : undefined;
  return html`${choice({
    id: "weeks-convention",
    label: speech.say("calculator-field-weeks", { period: periodOf(now) }),
    options: [
      ...CONVENTIONS.map((convention, i) => ({ value: String(i), text: speech.text("calculator-weeks-count", { weeks: name(convention.weeks) }), group: speech.text(`calculator-weeks-${convention.name}`) })),
      { value: "own", text: speech.text("calculator-weeks-own") },
    ],
    value: own ? "own" : String(CONVENTIONS.indexOf(known)),
    note: !own && other ? speech.say("calculator-weeks-note", {
      weeks: figures.exact(now), others: name(known.other), count: figures.whole(other.magicNumberRounded), exact: figures.exact(other.magicNumber),
    }) : null,
    locked: isLocked("weeks"),
    readonly,
    chosen: (value) => {
      const convention = CONVENTIONS[Number(value)];
      entries.ownWeeks = !convention;
      entries.enter("weeks", convention?.weeks ?? now);
      emits("change");
    },
  })}${own ? fieldOf("weeks", page) : nothing}`;
}
