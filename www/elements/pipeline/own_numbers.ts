import { html, type TemplateResult } from "../tool/template.ts";
import type { Band } from "../../worker/messages.ts";
import { more } from "../fold/fold.ts";
import { icon } from "../tool/icons.ts";
import { PERIODS, type Settled } from "./asked.ts";
import type { Period } from "./dates.ts";
import { Entries, type Entry } from "./entries.ts";
import type { Funnel } from "./monday_view.ts";
import { type Page, SCORED } from "./page.ts";

export interface OwnNumbersHost {
  readonly readonly: boolean;
  funnel: Funnel | null;
  period: Period;
  rates: Partial<Record<Band, number>> | null;
  locks(name: string): boolean;
  /** A number was typed; `done`: and left. */
  entered(done: boolean): void;
}

/** Which folds are open. */
export interface Folds {
  open: ReadonlySet<string>;
  toggle(name: string): void;
}

const GOAL = ["revenueGoal", "averageRevenuePerSale", "appointmentToProposal", "closingRatio", "salesCycleDays"] as const;

/** The fields for what the visitor alone knows: the goal with its ratios, own win rates. */
export class OwnNumbers {
  readonly #entries = new Entries();

  constructor(readonly host: OwnNumbersHost, readonly settled: Settled, readonly folds: Folds) {}

  /** A field of the gap is wrong: what it says is of before. */
  get gapStale(): boolean {
    return this.#entries.wrong(GOAL);
  }

  get ratesStale(): boolean {
    return this.#entries.wrong(SCORED.map((band) => `rate-${band}`));
  }

  gap(currency: string | null, page: Page): TemplateResult {
    const { speech } = page;
    const { host, settled: { own } } = this;
    const funnel = own.funnel ?? {};
    const entry = (name: keyof Funnel, kind: Entry["kind"]) => this.#entry({
      name, kind, label: speech.say(`pipeline-field-${name}`), value: funnel[name], unit: speech.text("pipeline-unit-days"), currency,
      set: (value) => (host.funnel = { ...funnel, [name]: value }),
    }, page);
    const goal = html`<div class="pf-fields pf-ask">${entry("revenueGoal", "money")}
      <div class="pf-field"><label for="period">${speech.say("pipeline-period")}</label><span class="pf-select"><select id="period" ?disabled=${host.locks("period")} @change=${(event: Event) => {
        host.period = (event.target as HTMLSelectElement).value as Period;
        host.entered(true);
      }}>${PERIODS.map((name) => html`<option value=${name} .selected=${name === own.period}>${speech.text(`pipeline-period-${name}`)}</option>`)}</select>${icon("down")}</span></div></div>`;
    const ratios = () => html`<div class="pf-fields">${entry("averageRevenuePerSale", "money")}${entry("appointmentToProposal", "percent")}${entry("closingRatio", "percent")}${entry("salesCycleDays", "days")}</div>`;
    const { appointmentToProposal: first, closingRatio: second, averageRevenuePerSale: revenue, salesCycleDays: days } = funnel;
    const entered = [first && page.figures.percent(first), second && page.figures.percent(second), revenue && page.money(revenue, currency), days && `${page.count(days)} ${speech.text("pipeline-unit-days")}`];
    return html`${goal}${this.#more("funnel", speech.say("pipeline-gap-numbers"), entered, page, ratios)}`;
  }

  rates(page: Page): TemplateResult {
    const { speech } = page;
    const { rates } = this.settled.own;
    return this.#more("rates", speech.say("pipeline-rates-fields"), SCORED.map((band) => rates?.[band] != null && speech.text("pipeline-rate-of-band", { rate: page.figures.percent(rates[band]), band })), page, () => html`<div class="pf-fields">${SCORED.map((band) => this.#entry({
      name: `rate-${band}`, kind: "percent", label: speech.say(`band-${band}`), value: rates?.[band], unit: "",
      set: (value) => {
        const { [band]: _, ...rest } = rates ?? {};
        const own = value === undefined ? rest : { ...rest, [band]: value };
        this.host.rates = Object.keys(own).length ? own : null;
      },
    }, page))}</div>`);
  }

  /** A fold whose line says what is entered in it; that there is nothing. */
  #more(name: string, title: TemplateResult, entered: unknown[], { speech }: Page, body: () => TemplateResult): TemplateResult {
    const { open, toggle } = this.folds;
    const all = entered.filter(Boolean) as string[];
    const gist = all.length ? new Intl.ListFormat(speech.language, { type: "unit" }).format(all) : speech.say("pipeline-not-entered");
    return more(name, title, gist, open.has(name), () => toggle(name), body);
  }

  #entry(entry: Entry, page: Page): TemplateResult {
    const { host } = this;
    return this.#entries.view(entry, page, { readonly: host.readonly, locked: host.locks(entry.name) }, (done) => host.entered(done));
  }
}
