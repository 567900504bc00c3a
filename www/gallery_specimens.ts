// What the gallery shows: an element as a page would write it, one state each.

import type { Piece } from "./markup.ts";

/** The tag of ours in it, however deep. */
export const tagOf = ({ tag, inside = [] }: Piece): string | undefined =>
  tag.startsWith("playfield-") ? tag : inside.map((own) => (typeof own === "string" ? undefined : tagOf(own))).find(Boolean);

export interface Specimen {
  title: string;
  /** What to look at. */
  says: string;
  markup: Piece;
  /** Set from script, where attributes cannot say it. */
  value?: object;
  /** Class of the frame; its rules stand in gallery.css and are shown. */
  style?: string;
  /** The frame's width in px, where the state is about it. */
  width?: number;
  /** What is pressed in it once it is ready, one after the other, by selector. */
  then?: string[];
  /** A file that is dropped on it once it is ready. */
  drops?: { name: string; text: string };
  /** What of it is brought into the frame: of the page's own pieces in it, or of the element's. */
  sees?: string;
  /** Lower than most. */
  low?: true;
  /** What a button under the frame does: drops a file of the next week on the element. */
  press?: string;
}

export interface Chapter {
  id: string;
  title: string;
  says: string;
  /** Specimens as wide as the page. */
  wide?: true;
  specimens: Specimen[];
}

const MONTH = { "revenue-goal": "15000", "average-revenue-per-sale": "2500", "appointment-to-proposal": "60%", "closing-ratio": "40%" };
const WEEK = { ...MONTH, "weekly-opportunities": "5", "conversation-to-appointment": "10%", "minutes-per-conversation": "12" };
const ALL = { ...WEEK, "selling-days-per-week": "4", "prospecting-hours-per-week": "15", "sales-cycle-days": "14", "booked-revenue": "2500", start: "running", measured: "60/250" };
const DEALS = { src: "examples/opportunities.csv", "as-of": "2026-11-23" };
const GOAL = '{"revenueGoal":600000,"averageRevenuePerSale":26000,"appointmentToProposal":0.62,"closingRatio":0.45,"salesCycleDays":21}';

const calculator = (attributes: Record<string, string> = {}, ...inside: Piece[]): Piece => ({ tag: "playfield-calculator", attributes, inside });
const scorecard = (attributes: Record<string, string> = {}, ...inside: Piece[]): Piece => ({ tag: "playfield-scorecard", attributes, inside });
const pipeline = (attributes: Record<string, string> = {}, ...inside: Piece[]): Piece => ({ tag: "playfield-pipeline", attributes, inside });

const CRITERIA = { pain: { essential: 2, urgent: 2, specific: 2 }, power: { resourced: 2, leading: 1, credible: 1 }, fit: { suitable: 2, advantageous: 2, timely: 2 } };
const NAMED = { name: "Quote desk", account: "Meridian Print", amount: 23500, currency: "USD", expectedCloseOn: "2026-12-23" };
const QUESTIONS = `Account Name,Opportunity Name,Amount,Close Date,Owner,Lead Source
Harbour Clinics,Patient scheduling,64000,02/12/2026,Mara Ilves,Referral
Kestrel Aviation,Parts desk,45000,05/02/2027,Jonas Reuter,Trade fair
Tallow & Finch,Store pilot,tbc,07/12/2026,Priya Nair,Referral
`;
const CURRENCIES = [
  { id: "1", name: "Patient scheduling", account: "Harbour Clinics", owner: "Mara Ilves", currency: "USD", amount: 64000, expectedCloseOn: "2026-12-02", pain: 5, power: 5, fit: 5 },
  { id: "2", name: "Salle de contrôle", account: "Ateliers Morel", owner: "Inès Laurent", currency: "EUR", amount: 38500, expectedCloseOn: "2026-11-30", pain: 5, power: 4, fit: 5 },
  { id: "3", name: "Crew rosters", account: "Solent Ferries", owner: "Jonas Reuter", currency: "GBP", amount: 74500, expectedCloseOn: "2027-01-22", pain: 4, power: 3, fit: 5 },
];
const PROOFS = {
  "pain.essential": "Lena Koch, owner: quotes in a day by March. Nov 12",
  "pain.urgent": "Lena Koch: 1 quote in 3 comes too late. Nov 12",
  "pain.specific": "Ivo Brandt: 60 quotes a week, 4 people. Nov 17",
  "power.resourced": "Lena Koch: $25,000 in next year’s plan. Nov 17",
  "fit.suitable": "Ivo Brandt: 20 quotes tried, 19 right. Nov 17",
  "fit.timely": "Lena Koch: six weeks is enough. Nov 17",
};

export const CHAPTERS: Chapter[] = [
  { id: "calculator", title: "Calculator", says: "How many new appointments a week?", specimens: [
    { title: "Untouched", says: "A number stands there before anyone types, marked as an example.", markup: calculator() },
    { title: "Four fields", says: "Enough to start. The week is still asked for.", markup: calculator(MONTH) },
    { title: "Short of it", says: "The week is known: the gauge, the chance and the levers answer.", markup: calculator(WEEK) },
    { title: "All fields", says: "Own days, hours, cycle, something won already, ratios well counted.", markup: calculator(ALL) },
    { title: "A wrong entry", says: "It says why beside the field and keeps what was typed; the last good answer is greyed.", markup: calculator({ ...WEEK, "closing-ratio": "140%" }) },
    { title: "A low chance", says: "What 80% and 90% would take stands under it.", markup: calculator({ ...WEEK, "weekly-opportunities": "2" }) },
    { title: "Measured from few deals", says: "6 of 25 is little evidence, and the chance says so.", markup: calculator({ ...WEEK, measured: "6/25" }) },
    { title: "Enough", says: "The week covers the goal.", markup: calculator({ ...WEEK, "weekly-opportunities": "6" }) },
    { title: "Off the scale", says: "The pointer stands at the end, the figure still says how much.", markup: calculator({ ...WEEK, "weekly-opportunities": "15" }) },
    { title: "None yet", says: "A week without an appointment.", markup: calculator({ ...WEEK, "weekly-opportunities": "0" }) },
    { title: "Goal reached", says: "A sentence, no confetti.", markup: calculator({ ...WEEK, "booked-revenue": "16000" }) },
    { title: "A quarter from a cold start", says: "What begins too late to close doesn’t count.", markup: calculator({ ...WEEK, "revenue-goal": "60000", weeks: "13", start: "cold", "sales-cycle-days": "30" }) },
    { title: "A cold start that is too short", says: "The cycle is longer than the month: said beside it.", markup: calculator({ ...MONTH, start: "cold", "sales-cycle-days": "40" }) },
    { title: "All at their marks", says: "Nothing left to coach.", markup: calculator({ ...WEEK, "appointment-to-proposal": "70%", "closing-ratio": "70%", "conversation-to-appointment": "18%", "weekly-opportunities": "3" }) },
    { title: "More hours than there are", says: "The number is honest about the week it takes.", markup: calculator({ ...WEEK, "conversation-to-appointment": "2%" }) },
    { title: "Read only", says: "Values without boxes and sliders.", markup: calculator({ ...WEEK, readonly: "" }) },
    { title: "Light on any page", says: "theme=\"auto\" follows the page; light and dark are fixed.", markup: calculator({ ...WEEK, theme: "light" }) },
    { title: "Dark on any page", says: "The same tokens, for the night.", markup: calculator({ ...WEEK, theme: "dark" }) },
    { title: "In a 280 px side panel", says: "The answer without scrolling, every word whole.", markup: calculator(WEEK), width: 280 },
    { title: "French, in euros", says: "Words, numbers and spaces as printed in France.", markup: calculator({ ...WEEK, locale: "fr", currency: "EUR" }) },
    { title: "Indonesian, in rupiah", says: "Millions are typed as 150jt.", markup: calculator({ ...WEEK, "revenue-goal": "150000000", "average-revenue-per-sale": "25000000", locale: "id", currency: "IDR" }) },
    { title: "Romanian, in lei", says: "3 discuții, but 58 de discuții.", markup: calculator({ ...WEEK, locale: "ro", currency: "RON" }) },
    { title: "Czech, in crowns", says: "Plural forms for one, two and five.", markup: calculator({ ...WEEK, "revenue-goal": "300000", "average-revenue-per-sale": "50000", locale: "cs", currency: "CZK" }) },
    { title: "A language without its own words", says: "English words, its own numbers.", markup: calculator({ ...WEEK, locale: "de", currency: "EUR" }) },
    { title: "Right to left", says: "Mirrored, but for the gauge; each sentence keeps its direction.", markup: { tag: "div", attributes: { dir: "rtl" }, inside: [calculator(WEEK)] } },
  ] },
  { id: "scorecard", title: "Scorecard", says: "How sure is this opportunity?", specimens: [
    { title: "Nothing scored", says: "What to do, and an example to look at.", markup: scorecard() },
    { title: "An example, marked", says: "Gone at the first entry.", markup: scorecard({ example: "" }) },
    { title: "Quick", says: "Three scores, and which of them would lift it.", markup: scorecard({ mode: "quick", pain: "5", power: "4", fit: "4" }) },
    { title: "Part of it scored", says: "It names what is still missing.", markup: scorecard({ mode: "quick", pain: "5" }) },
    { title: "Guided, a proof not written down", says: "Not seen, claimed or proven; the one proof to ask for stands first.", markup: scorecard(), value: { ...NAMED, criteria: CRITERIA, proofs: PROOFS, nextStep: "Ask who led their last change", nextStepOn: "2026-11-26" } },
    { title: "A 14: counts for this month", says: "Closes within a week or two.", markup: scorecard({ mode: "quick", name: "Dock planning", pain: "5", power: "4", fit: "5" }) },
    { title: "Still developing", says: "It can’t be forecast: who could tell us more?", markup: scorecard({ mode: "quick", name: "Parts desk", pain: "3", power: "1", fit: "2" }) },
    { title: "Lowered, with its undo", says: "What was proven is only claimed now: the proof is kept, and one press brings it back.", markup: scorecard(), value: { ...NAMED, criteria: CRITERIA, proofs: PROOFS }, then: ['[data-path="pain.urgent"] label:nth-child(2) input'] },
    { title: "A proof being written", says: "Who, what, when, in one line.", markup: scorecard(), value: { ...NAMED, criteria: CRITERIA, proofs: PROOFS }, then: [".pf-proofline[data-missing]"] },
    { title: "A next step without a date", says: "It is no date, stays as typed, and says what would be one.", markup: scorecard(), value: { ...NAMED, pain: 4, power: 3, fit: 4, nextStep: "Roster trial with two crews", nextStepOn: "soon" } },
    { title: "Overdue", says: "Said in words.", markup: scorecard({ mode: "quick" }), value: { name: "Crew rosters", pain: 4, power: 3, fit: 5, nextStep: "Roster trial with two crews", nextStepOn: "2026-01-19" } },
    { title: "A wrong score", says: "Kept, and said beside it.", markup: scorecard({ mode: "quick", pain: "9", power: "4", fit: "4" }) },
    { title: "Required in a form", says: "It submits deal, deal.pain, deal.power and deal.fit. Press Save before you score.", markup: { tag: "form", inside: [scorecard({ name: "deal", mode: "quick", required: "" }), { tag: "button", inside: ["Save"] }, { tag: "output" }] } },
    { title: "Disabled by its form", says: "As any other field of a form.", markup: { tag: "form", inside: [{ tag: "fieldset", attributes: { disabled: "" }, inside: [{ tag: "legend", inside: ["Closed, not to be changed"] }, scorecard({ name: "deal", mode: "quick", pain: "5", power: "4", fit: "5" })] }] } },
    { title: "Read only", says: "For who may look.", markup: scorecard({ mode: "quick", name: "Quote desk", pain: "5", power: "3", fit: "5", readonly: "" }) },
    { title: "In a 280 px side panel", says: "Nine criteria, one column.", markup: scorecard({ example: "" }), width: 280 },
    { title: "Right to left, in French", says: "A page of the other direction.", markup: { tag: "div", attributes: { dir: "rtl" }, inside: [scorecard({ example: "", locale: "fr" })] } },
  ] },
  { id: "pipeline", title: "Pipeline", says: "Who is a 14 or 15?", wide: true, specimens: [
    { title: "Nothing brought yet", says: "A file, a paste, or a sample to look at.", markup: pipeline(), low: true },
    { title: "The example", says: "Marked, gone with the first file, in no value and no export.", markup: pipeline({ "as-of": "2026-11-23" }), then: ["[part=sample]"] },
    { title: "The example’s Monday", says: "Last week’s file with this week’s merged in: what to talk about, what moved, what is still to win.", markup: pipeline({ "as-of": "2026-11-23", funnel: GOAL }), then: ["[part=sample]", "#tab-monday"] },
    { title: "The example’s outlook, at measured rates", says: "What it will bring, when, whose it is, and whether the scores told the truth.", markup: pipeline({ "as-of": "2026-11-23" }), then: ["[part=sample]", "#tab-outlook"] },
    { title: "A file that asks", says: "What no data can tell is asked, with the file’s own figures. What is no number says so and stays empty.", markup: pipeline({ "as-of": "2026-11-23" }), drops: { name: "opportunities-november.csv", text: QUESTIONS } },
    { title: "No list in it", says: "What was found, and what to do.", markup: pipeline({ "as-of": "2026-11-23" }), drops: { name: "pipeline-november.pdf", text: "%PDF-1.7" }, low: true },
    { title: "A CRM’s export, scored", says: "Open a row to score it, or type 0 to 5 in a score.", markup: pipeline(DEALS) },
    { title: "A row, open", says: "Three scores, what lifts them, the next step.", markup: pipeline(DEALS), then: ["[data-id='006-4705'] .pf-open"] },
    { title: "A row, scored by what is proven", says: "Nine criteria, as on the scorecard.", markup: pipeline(DEALS), then: ["[data-id='006-4705'] .pf-open", ".pf-panel-foot button"] },
    { title: "Three currencies", says: "A line each, never a sum.", markup: pipeline({ "as-of": "2026-11-23" }), value: CURRENCIES },
    { title: "Monday’s merge", says: "Drop next week’s export on it: what it brings, what stays. Merge, and see what moved.", markup: pipeline({ ...DEALS, "as-of": "2026-11-16"}), press: "Drop next week’s file" },
    { title: "Monday, with a goal", says: "What to talk about, and what is still to win.", markup: pipeline({ ...DEALS, funnel: GOAL }), then: ["#tab-monday"] },
    { title: "Outlook, at own rates", says: "What it will bring, as a range.", markup: pipeline({ ...DEALS, rates: '{"commit":0.8,"bestCase":0.4,"developing":0.1}' }), then: ["#tab-outlook"] },
    { title: "Read only", says: "To look at together.", markup: pipeline({ ...DEALS, readonly: "" }) },
    { title: "In a 280 px side panel", says: "A row a deal, its scores on press.", markup: pipeline(DEALS), width: 280 },
  ] },
  { id: "own", title: "The page’s own", says: "What an embedder sets, from an attribute to a part.", specimens: [
    { title: "Presets", says: "Attributes fill the fields. A ratio is 0.4 or 40%.", markup: calculator({ "revenue-goal": "90000", "average-revenue-per-sale": "7500", "closing-ratio": "0.3", "appointment-to-proposal": "55%", weeks: "13" }) },
    { title: "Chosen fields, one of them fixed", says: "fields says which inputs are shown, locked which cannot be changed.", markup: calculator({ ...MONTH, fields: "revenueGoal averageRevenuePerSale closingRatio", locked: "averageRevenuePerSale" }) },
    { title: "Chosen columns, one score fixed", says: "In the pipeline fields are columns and what a row opens.", markup: pipeline({ ...DEALS, fields: "pain power fit amount owner", locked: "fit" }) },
    { title: "A scorecard without questions", says: "The same two attributes.", markup: scorecard({ mode: "quick", pain: "5", power: "3", fit: "5", fields: "pain power fit", locked: "fit" }) },
    { title: "Own words", says: "Term by term, wherever it stands.", markup: calculator({ labels: '{"first appointment":"discovery call","new appointment":"new call","appointment":"discovery call"}' }) },
    { title: "Own words on a scorecard", says: "A name of yours for each dimension.", markup: scorecard({ mode: "quick", pain: "5", power: "4", fit: "4", labels: '{"Pain":"Need","Power":"People","Fit":"Match"}' }) },
    { title: "Own marks", says: "Where your practice puts a ratio: the green bar, the coaching and the levers keep to it.", markup: calculator({ marks: '{"appointmentToProposal":0.7,"closingRatio":0.5}' }) },
    { title: "A tip of your own", says: "A text’s key gives that whole text: the tips’ keys begin with coaching-.", markup: calculator({ labels: '{"coaching-closing-ratio-decision-process":"Bring Ann to the second appointment. She knows how their board decides."}' }), sees: "[part=coaching]" },
    { title: "Your peers’ medians", says: "targets says how far a lever goes, in place of the marks.", markup: calculator({ targets: '{"closingRatio":0.55,"averageRevenuePerSale":3200}' }), sees: "[part=levers]" },
    { title: "Own windows", says: "How soon a 14 closes with you, and an 11 at the earliest.", markup: pipeline({ ...DEALS, windows: '{"commitWithinDays":21,"bestCaseFromDays":45}' }) },
    { title: "A call to action", says: "slot=\"cta\" takes a link of yours; it stands at the tool’s foot.", markup: calculator({}, { tag: "a", attributes: { slot: "cta", href: "#own" }, inside: ["Talk to us about your number"] }), sees: "[slot=cta]" },
    { title: "A lead form", says: "Or a form. What it sends is yours to say.", markup: scorecard({ mode: "quick", pain: "5", power: "4", fit: "4" }, { tag: "form", attributes: { slot: "cta" }, inside: [{ tag: "label", inside: ["Work email ", { tag: "input", attributes: { type: "email", name: "email", autocomplete: "email" } }] }, { tag: "button", inside: ["Send me the plan"] }] }), sees: "[slot=cta]" },
    { title: "A call to action under a pipeline", says: "The same slot.", markup: pipeline({}, { tag: "a", attributes: { slot: "cta", href: "#own" }, inside: ["Have us read it with you"] }), sees: "[slot=cta]", low: true },
    { title: "The page’s accent", says: "Any colour: it is brought to a lightness that stays readable.", markup: calculator(), style: "accented" },
    { title: "A square, warm house", says: "Ground, corners and size of type.", markup: calculator(), style: "square" },
    { title: "Parts", says: "::part() reaches the named pieces; custom-elements.json lists them.", markup: calculator(), style: "parted" },
    { title: "Kept in this browser", says: "With storage-key entries survive a reload. Without it nothing is stored.", markup: calculator({ "storage-key": "my-calculator" }) },
  ] },
];
