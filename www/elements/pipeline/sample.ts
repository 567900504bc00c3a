import type { Example } from "../../worker/desk.ts";
import type { Change } from "../../worker/messages.ts";
import { plusDays } from "./dates.ts";

/** Account; subject; owner; stage; amount; days until its expected close; scores; next step and its days; what it was a week ago, where that was another. */
const ROWS = `Harbour Clinics;Patient scheduling;Mara Ilves;Make proposal;64000;9;555
Brightwater Utilities;Field service, 40 crews;Jonas Reuter;Make proposal;17000;-3;555
Tallow & Finch;Store pilot, 12 sites;Priya Nair;Make proposal;42000;7;545;Pilot terms back from legal;-4
Northgate Dental;Front desk rollout;Mara Ilves;Make proposal;38500;25;554;;;scores 544
Cedar & Vale Logistics;Dock planning;Tom Okafor;Make proposal;88000;53;544;;;close 25
Meridian Print;Quote desk;Priya Nair;Design solution;23500;30;535;Ask who led their last change;3;amount 16000
Quarry Lane Schools;Timetables, 9 schools;Mara Ilves;Design solution;51000;67;444
Solent Ferries;Crew rosters;Jonas Reuter;Make proposal;74500;60;435;Roster trial with two crews;-3
Pelham Foods;Trade orders;Tom Okafor;Design solution;31000;37;543;;;close 51
Whitby Mutual;Claims intake;Priya Nair;Assess needs;96000;81;434;;;amount 81000
Kestrel Aviation;Parts desk;Jonas Reuter;Design solution;45000;74;344;;;close 60
Verdant Grocers;Shelf counts;Tom Okafor;Assess needs;58000;25;433;;;close 11
Amber Lane Hotels;Housekeeping boards;Mara Ilves;Assess needs;120000;110;342
Fenwick Tools;Hire counter;Priya Nair;Assess needs;52500;85;333;;;amount 60500
Larkfield Trust;Volunteer rota;Jonas Reuter;Assess needs;34000;95;332
Orchard Vets;Reminders;Tom Okafor;Approach prospect;28000;60;323
Stonebridge Council;Permits;Mara Ilves;Approach prospect;82000;120;232
Hollins Freight;Yard slots;Priya Nair;Approach prospect;28000;100;223
Coppice Energy;Meter visits;Jonas Reuter;Approach prospect;;130;222
Redgate Labs;Sample tracking;Tom Okafor;Approach prospect;20500;125;212
Ellis & Rowe;Court dates;Tom Okafor;Approach prospect;10000;150;121
Marlow Theatres;Box office;Mara Ilves;Approach prospect;36000;85;;;;new
Sandmere Golf;Tee times;Jonas Reuter;Approach prospect;48000;65;;;;lost
Tern Books;Stock room;Priya Nair;Approach prospect;;;;;;new`;

/** Open a week ago: account; subject; owner; amount; scores; how it closed, empty where this week's file has it no more. */
const GONE = `Beacon Opticians;Recall letters;Mara Ilves;26000;555;won
Ridgeway Tyres;Bay planning;Tom Okafor;21500;554;won
Dunmore Leisure;Class booking;Jonas Reuter;33000;444;lost
Greywell Farms;Milk rounds;Priya Nair;12000;332;`;

/** Closed ones by the score they held: scores, won, closed. */
const CLOSED = `554;7;9
444;6;13
332;1;12`;

function held(on: string, digits: string) {
  const [pain, power, fit] = [...digits].map(Number);
  return { on, pain, power, fit };
}
const scored = (history: ReturnType<typeof held>[]) => ({ ...(({ on: _, ...scores }) => scores)(history.at(-1)!), scores: history });
const cells = (text: string) => text.split("\n").map((line) => line.split(";") as string[]);

/** Two dozen open opportunities around today with Monday's file merged in, and some closed ones before it, to look at; none of them is ever given out. */
export function sample(asOf: string, currency: string): Example {
  const since = plusDays(asOf, -7);
  const before: unknown[] = [];
  const file: unknown[] = [];
  cells(ROWS).forEach(([account, name, owner, stage, amount, close, scores, nextStep, step, was = ""], i) => {
    const [what, old] = was.split(" ");
    const own = { id: `example-${i + 1}`, account, name, owner, stage, currency, createdOn: plusDays(asOf, what === "new" ? -3 : -60 + i) };
    const written = (dollars: unknown, days: unknown) => ({ ...own, ...(dollars ? { amount: Number(dollars) } : {}), ...(days ? { expectedCloseOn: plusDays(asOf, Number(days)) } : {}) });
    file.push({ ...written(amount, close), outcome: null });
    if (what === "new") return;
    const first = plusDays(asOf, i ? -13 : -20);
    before.push({
      ...written(what === "amount" ? old : amount, what === "close" ? old : close),
      ...(scores ? scored(what === "scores" ? [held(first, old!), held(plusDays(asOf, -4), scores)] : [held(first, scores)]) : {}),
      ...(what === "lost" ? { outcome: what, closedOn: plusDays(since, -20) } : {}),
      ...(nextStep ? { nextStep, nextStepOn: plusDays(asOf, Number(step)) } : {}),
    });
  });
  cells(GONE).forEach(([account, name, owner, amount, scores, outcome], i) => {
    const own = { id: `example-gone-${i}`, account, name, owner, stage: "Make proposal", currency, amount: Number(amount), createdOn: plusDays(asOf, -70 - i) };
    before.push({ ...own, ...scored([held(plusDays(asOf, -16 - i), scores!)]) });
    if (outcome) file.push({ ...own, outcome, closedOn: plusDays(asOf, -2 - i) });
  });
  cells(CLOSED).forEach(([scores, won, of], band) => {
    for (let i = 0; i < Number(of); i++) {
      const closedOn = plusDays(asOf, -12 - 7 * i - band);
      before.push({
        id: `example-closed-${band}-${i}`, name: "Closed", currency, amount: 12000 + 1500 * i, closedOn, outcome: i < Number(won) ? "won" : "lost",
        ...scored([held(plusDays(closedOn, -14 - (i % 3 === 2 ? 7 : 0)), scores!)]),
      });
    }
  });
  return { before: before as Change[], since, file: file as Change[], on: asOf };
}
