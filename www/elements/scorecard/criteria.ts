import type { Dimension } from "#light";

/** The nine criteria, three a dimension, in the core's order. */
export const CRITERIA = {
  pain: ["essential", "urgent", "specific"],
  power: ["resourced", "leading", "credible"],
  fit: ["suitable", "advantageous", "timely"],
} as const satisfies Record<Dimension, readonly string[]>;

export const DIMENSIONS = ["pain", "power", "fit"] as const;
export type Criterion = (typeof CRITERIA)[Dimension][number];
/** "power.leading" */
export type Path = `${Dimension}.${Criterion}`;
export const paths = (dimension: Dimension) => CRITERIA[dimension].map((criterion) => `${dimension}.${criterion}` as Path);
export const criterionOf = (path: Path) => path.slice(path.indexOf(".") + 1) as Criterion;
export const ALL = DIMENSIONS.flatMap(paths);
