import type {
  OracleAnswer,
  OracleCase,
  OracleCriteria,
  OracleDescription,
  OracleOutcome,
  OraclePolicy,
  OracleRecord,
  OracleTarget,
  Verdict,
} from "../types";

/** One sentence of the rules with a case worked out by hand, for any evaluator to be held against. */
export interface Example extends OracleCase {
  readonly title: string;
  readonly description: OracleDescription;
  readonly expected: OracleOutcome;
}

/** Every answer of the examples was given at noon; ages are in hours before it. */
export const noon = Date.UTC(2026, 10, 20, 12);
const hour = 3_600_000;
/** One millisecond, in hours. */
export const millisecond = 1 / hour;

export function hoursAgo(hours: number): string {
  return new Date(noon - Math.round(hours * hour)).toISOString();
}

/** Named where the target does not: CSS has no default, and that of CBR is another one. */
const usualEvidence: Readonly<Record<string, string>> = { css: "logBackups", cbr: "operationLog", dws: "action" };

/** What is unusual about the one target, its answer and its gate. */
export interface Case {
  readonly criteria: OracleCriteria;
  readonly records: readonly OracleRecord[];
  readonly target?: Partial<OracleTarget>;
  readonly policy?: OraclePolicy;
  readonly answer?: Partial<OracleAnswer>;
  /** Nothing was read of the target. */
  readonly isNotRead?: true;
}

/** A gate with one target, an instance of DCS called `cache` where nothing else is said, and the verdicts expected. */
export function example(title: string, one: Case, expected: Record<string, Verdict>): Example {
  const service = one.target?.service ?? "dcs";
  const evidence = one.target?.evidence ?? usualEvidence[service];
  const target: OracleTarget = {
    name: "cache",
    resourceId: "resource-1",
    ...(evidence === undefined ? {} : { evidence }),
    ...one.target,
    service,
  };
  const answer: OracleAnswer = {
    target: "cache",
    service,
    resourceId: "resource-1",
    ...(evidence === undefined ? {} : { evidence }),
    asOf: hoursAgo(0),
    asOfSource: "server",
    complete: true,
    records: one.records.map((record, index) => ({ id: `task-${index}`, ...record })),
    ...one.answer,
  };
  const verdict = worstOf(Object.values(expected));
  return {
    title,
    description: {
      criteria: one.criteria,
      targets: [target],
      ...(one.policy === undefined ? {} : { policy: one.policy }),
    },
    answers: one.isNotRead === true ? {} : { cache: answer },
    now: noon,
    expected: {
      verdict,
      overridden: false,
      blocks: verdict !== "pass" && verdict !== "warn",
      targets: { cache: { verdict, criteria: expected } },
    },
  };
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ["fail", "unknown", "pending", "warn", "pass"];
  return order.find((verdict) => verdicts.includes(verdict))!;
}
