// Figures of several rounds: every contestant once in each, so that what the machine did meanwhile touches all alike.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which `share` of them lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/**
 * `count` rounds of all `names` in turn, each round beginning with another one. Gives by name the `figures` of each round; `measure`
 * gives an object of numbers.
 */
export async function inRounds(count, names, measure) {
  const rounds = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < count; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length];
      rounds[name].push(await measure(name, round));
    }
  }
  return rounds;
}

/** Median of one figure, and the median of its ratios to another contestant's in the same round. */
export function compared(rounds, name, figure, to) {
  const own = rounds[name].map((round) => round[figure]);
  if (own.some((value) => value === null || value === undefined)) return { value: null, ratio: null };
  return { value: median(own), ratio: to ? median(own.map((value, i) => value / rounds[to][i][figure])) : null };
}
