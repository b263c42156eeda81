/** One measured goal of the project, or a figure beside the goals. */
export interface Goal {
  /** `R1`, or `suite.name` for what no goal is named after. */
  readonly id: string;
  readonly figure: number;
  readonly unit: string;
  /** Such as `>= 40` or `0`. */
  readonly limit: string;
  readonly holds: boolean;
  /** The same figure of the clients that this one is compared with. */
  readonly peers?: Readonly<Record<string, number | string>>;
}

export interface BenchTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface SuiteResult {
  /** What was done, in a sentence or two, for the page. */
  readonly method: string;
  readonly tables: readonly BenchTable[];
  readonly goals: readonly Goal[];
}

export type Suite = () => Promise<SuiteResult>;

/** A figure that may not be greater than its limit. */
export function atMost(id: string, figure: number, limit: number, unit: string, peers?: Goal["peers"]): Goal {
  return goal(id, figure, limit === 0 ? "0" : `<= ${limit}`, unit, figure <= limit, peers);
}

/** A figure that may not be smaller than its limit. */
export function atLeast(id: string, figure: number, limit: number, unit: string, peers?: Goal["peers"]): Goal {
  return goal(id, figure, `>= ${limit}`, unit, figure >= limit, peers);
}

function goal(
  id: string,
  figure: number,
  limit: string,
  unit: string,
  holds: boolean,
  peers: Goal["peers"] | undefined,
): Goal {
  return { id, figure, unit, limit, holds, ...(peers === undefined ? {} : { peers }) };
}

/** Rounded to so many digits behind the point. */
export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
