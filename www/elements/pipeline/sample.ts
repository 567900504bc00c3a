import type { Change } from "../../worker/messages.ts";
import { plusDays } from "./dates.ts";

/** Account; subject; owner; stage; amount; days until its expected close; scores; next step and its days. */
const ROWS = `Harbour Clinics;Patient scheduling;Mara Ilves;Make proposal;64000;9;555;;
Brightwater Utilities;Field service, 40 crews;Jonas Reuter;Make proposal;17000;-3;555;;
Tallow & Finch;Store pilot, 12 sites;Priya Nair;Make proposal;42000;7;545;Pilot terms back from legal;-4
Northgate Dental;Front desk rollout;Mara Ilves;Make proposal;38500;25;554;;
Cedar & Vale Logistics;Dock planning;Tom Okafor;Make proposal;88000;53;544;;
Meridian Print;Quote desk;Priya Nair;Design solution;23500;30;535;Ask who led their last change;3
Quarry Lane Schools;Timetables, 9 schools;Mara Ilves;Design solution;51000;67;444;;
Solent Ferries;Crew rosters;Jonas Reuter;Make proposal;74500;60;435;Roster trial with two crews;-3
Pelham Foods;Trade orders;Tom Okafor;Design solution;31000;37;543;;
Whitby Mutual;Claims intake;Priya Nair;Assess needs;96000;81;434;;
Kestrel Aviation;Parts desk;Jonas Reuter;Design solution;45000;74;344;;
Verdant Grocers;Shelf counts;Tom Okafor;Assess needs;58000;25;433;;
Amber Lane Hotels;Housekeeping boards;Mara Ilves;Assess needs;120000;110;342;;
Fenwick Tools;Hire counter;Priya Nair;Assess needs;52500;85;333;;
Larkfield Trust;Volunteer rota;Jonas Reuter;Assess needs;34000;95;332;;
Orchard Vets;Reminders;Tom Okafor;Approach prospect;28000;60;323;;
Stonebridge Council;Permits;Mara Ilves;Approach prospect;82000;120;232;;
Hollins Freight;Yard slots;Priya Nair;Approach prospect;28000;100;223;;
Coppice Energy;Meter visits;Jonas Reuter;Approach prospect;;130;222;;
Redgate Labs;Sample tracking;Tom Okafor;Approach prospect;20500;125;212;;
Ellis & Rowe;Court dates;Tom Okafor;Approach prospect;10000;150;121;;
Marlow Theatres;Box office;Mara Ilves;Approach prospect;36000;85;;;
Sandmere Golf;Tee times;Jonas Reuter;Approach prospect;48000;65;;;
Tern Books;Stock room;Priya Nair;Approach prospect;;;;;`;

/** Closed ones by the score they held: scores, won, closed. */
const CLOSED = [[[5, 5, 4], 9, 11], [[4, 4, 4], 6, 14], [[3, 3, 2], 1, 12]] as const;

/** Two dozen open opportunities around today, and some closed ones before it, to look at; none of them is ever given out. */
export function sample(asOf: string, currency: string): Change[] {
  const closed = CLOSED.flatMap(([[pain, power, fit], won, of], band) => Array.from({ length: of }, (_, i) => {
    const closedOn = plusDays(asOf, -12 - 7 * i - band);
    return {
      id: `example-closed-${band}-${i}`, name: "Closed", currency, amount: 12000 + 1500 * i, closedOn, outcome: i < won ? "won" : "lost", pain, power, fit,
      scores: [{ on: plusDays(closedOn, -14 - (i % 3 === 2 ? 7 : 0)), pain, power, fit }],
    } as unknown as Change;
  }));
  return ROWS.split("\n").map((line, i) => {
    const [account, name, owner, stage, amount, close, scores, nextStep, step] = line.split(";") as string[];
    const [pain, power, fit] = [...scores!].map(Number);
    const own = { id: `example-${i + 1}`, account, name, owner, stage, currency, createdOn: plusDays(asOf, -60 + i) };
    const scored = scores ? { pain, power, fit, scores: [{ on: plusDays(asOf, i ? -6 : -20), pain, power, fit }] } : {};
    const planned = nextStep ? { nextStep, nextStepOn: plusDays(asOf, Number(step)) } : {};
    return { ...own, ...(amount ? { amount: Number(amount) } : {}), ...(close ? { expectedCloseOn: plusDays(asOf, Number(close)) } : {}), ...scored, ...planned } as unknown as Change;
  }).concat(closed);
}
