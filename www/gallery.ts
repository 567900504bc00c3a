// Specimens: an element with its attributes, each shown beside the lines that make it.

interface Specimen {
  title: string;
  tag: string;
  attributes?: Record<string, string>;
  /** A class of the frame, where a page's own style is the point, and that style. */
  style?: { name: string; css: string };
  /** Text of a paragraph in the slot "cta". */
  cta?: string;
}

const MONTH = { "revenue-goal": "15000", "average-revenue-per-sale": "2500", "appointment-to-proposal": "60%", "closing-ratio": "40%" };
const WEEK = { ...MONTH, "weekly-opportunities": "5", "conversation-to-appointment": "10%", "minutes-per-conversation": "12" };

const calculator = (title: string, attributes: Record<string, string> = {}, more: Partial<Specimen> = {}): Specimen => ({ title, tag: "playfield-calculator", attributes, ...more });
const scorecard = (title: string, attributes: Record<string, string> = {}): Specimen => ({ title, tag: "playfield-scorecard", attributes });
const pipeline = (title: string, attributes: Record<string, string> = {}): Specimen => ({ title, tag: "playfield-pipeline", attributes });
const DEALS = { src: "examples/opportunities.csv", "as-of": "2026-11-23" };

const SPECIMENS: Specimen[] = [
  calculator("Nothing set: an example, marked"),
  calculator("The four fields set, no week yet", MONTH),
  calculator("Short of it", WEEK),
  calculator("Reached", { ...WEEK, "weekly-opportunities": "6" }),
  calculator("Off the scale", { ...WEEK, "weekly-opportunities": "15" }),
  calculator("None yet", { ...WEEK, "weekly-opportunities": "0" }),
  calculator("The goal is won", { ...WEEK, "booked-revenue": "16000" }),
  calculator("A quarter, a cold start", { ...WEEK, "revenue-goal": "60000", weeks: "13", start: "cold", "sales-cycle-days": "30" }),
  calculator("Ratios from few deals", { ...WEEK, measured: "6/25" }),
  calculator("All at their marks", { ...WEEK, "appointment-to-proposal": "70%", "closing-ratio": "70%", "conversation-to-appointment": "18%", "weekly-opportunities": "3" }),
  calculator("More hours than there are", { ...WEEK, "conversation-to-appointment": "2%" }),
  calculator("A wrong entry", { ...WEEK, "closing-ratio": "140%" }),
  calculator("Read only", { ...WEEK, readonly: "" }),
  calculator("Chosen fields, one of them fixed", { ...MONTH, fields: "revenueGoal averageRevenuePerSale closingRatio", locked: "averageRevenuePerSale" }),
  calculator("Own marks", { ...WEEK, marks: '{"closingRatio":0.35,"appointmentToProposal":0.5}' }),
  calculator("Own words", { ...WEEK, labels: '{"first appointment":"discovery call","new appointment":"new call","appointment":"discovery call"}' }),
  calculator("A call to action of the page’s own", WEEK, { cta: "Talk to us about your number." }),
  calculator("The page’s accent", WEEK, { style: { name: "accented", css: "--playfield-accent: #635bff" } }),
  calculator("A square, black house", WEEK, { style: { name: "square", css: "--playfield-radius: 0; --playfield-accent: #111" } }),
  calculator("Dark on any page", { ...WEEK, theme: "dark" }),
  calculator("Czech, in crowns", { ...WEEK, locale: "cs", currency: "CZK" }),
  scorecard("Guided", { mode: "guided" }),
  scorecard("Quick", { mode: "quick", pain: "5", power: "4", fit: "4" }),
  pipeline("Nothing brought yet"),
  pipeline("An export, scored", DEALS),
  pipeline("Read only, with a goal", { ...DEALS, readonly: "", funnel: '{"revenueGoal":600000,"averageRevenuePerSale":26000,"appointmentToProposal":0.62,"closingRatio":0.45,"salesCycleDays":21}' }),
];

const look = document.querySelector<HTMLFormElement>("#look")!;
const place = document.querySelector<HTMLElement>("#specimens")!;

for (const { title, tag, attributes = {}, style, cta } of SPECIMENS) {
  const article = document.createElement("article");
  const heading = Object.assign(document.createElement("h2"), { textContent: title });
  const frame = Object.assign(document.createElement("div"), { className: `frame ${style?.name ?? ""}` });
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (cta) element.append(Object.assign(document.createElement("p"), { slot: "cta", className: "cta", textContent: cta }));
  frame.append(element);
  const written = Object.entries(attributes).map(([name, value]) => (value === "" ? ` ${name}` : value.includes('"') ? ` ${name}='${value}'` : ` ${name}="${value}"`));
  const inside = cta ? `<p slot="cta">${cta}</p>` : "";
  const code = Object.assign(document.createElement("pre"), { textContent: `${style ? `<style>${tag} { ${style.css} }</style>\n` : ""}<${tag}${written.join("")}>${inside}</${tag}>` });
  article.append(heading, frame, code);
  place.append(article);
}

function dress(): void {
  const chosen = new FormData(look);
  document.documentElement.style.setProperty("color-scheme", String(chosen.get("theme")));
  document.documentElement.dir = String(chosen.get("dir"));
  document.documentElement.lang = String(chosen.get("lang"));
  for (const frame of document.querySelectorAll<HTMLElement>(".frame, pre")) frame.style.setProperty("inline-size", `${chosen.get("width")}px`);
}

look.addEventListener("input", dress);
dress();
