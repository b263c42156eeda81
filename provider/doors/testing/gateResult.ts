import type { GateResult, TargetResult, Verdict } from "../../gates/result";
import { refuseMistyped } from "./refuseMistyped";

/** What a test says of a result; all else is filled in. */
export type GateResultParts = Partial<Omit<GateResult, "targetResults">> & {
  /** Each with what the test is about. */
  readonly targetResults?: readonly Partial<TargetResult>[];
};

const partNames = [
  "schemaVersion",
  "verdict",
  "overridden",
  "blocks",
  "reason",
  "summary",
  "lines",
  "evidenceId",
  "evaluatedAt",
  "validUntil",
  "serverTime",
  "skewMilliseconds",
  "appliedOverrides",
  "tolerated",
  "warnings",
  "targetResults",
] satisfies (keyof GateResultParts)[];

/** When mocked gates are evaluated, so that tests give the same result at each run. */
const evaluatedAt = "2026-01-01T12:00:00.000Z";

/** A real one ends within a day. A mocked one is open whenever the test runs, unless the test says otherwise. */
const validUntil = "9999-12-31T23:59:59.999Z";

function targetResult(verdict: Verdict, parts: Partial<TargetResult>): TargetResult {
  return {
    name: "dcs/mocked",
    resourceId: "mocked",
    service: "dcs",
    evidence: "backups",
    subject: "mocked backup",
    verdict,
    criteria: [],
    recordsExamined: 0,
    recordsGone: 0,
    recordsUnmapped: 0,
    pagesFetched: 1,
    complete: true,
    ...parts,
  };
}

/** As the provider decides: `warn` blocks only by policy, an override lifts what the verdict would block. */
function blocksBy(verdict: Verdict, overridden: boolean): boolean {
  return verdict !== "pass" && verdict !== "warn" && !overridden;
}

/**
 * A whole result of a gate from the parts that a test cares about. The verdict is `pass` unless given, or `fail` where
 * only `blocks: true` is; everything else follows from it as the provider would have it.
 */
export function gateResult(given: GateResultParts = {}): GateResult {
  refuseMistyped("gateResult", given, partNames);
  const { targetResults, ...parts } = given;
  const verdict = parts.verdict ?? (parts.blocks === true ? "fail" : "pass");
  const overridden = parts.overridden ?? false;
  const blocks = parts.blocks ?? blocksBy(verdict, overridden);
  return {
    schemaVersion: "1",
    verdict,
    overridden,
    blocks,
    reason: overridden ? "overridden" : "criteria",
    summary: `${verdict}${overridden ? " (overridden)" : ""}: mocked`,
    lines: [],
    evidenceId: "mocked",
    evaluatedAt,
    validUntil: blocks ? evaluatedAt : validUntil,
    appliedOverrides: [],
    tolerated: [],
    warnings: [],
    ...parts,
    targetResults: (targetResults ?? [{}]).map((target) => targetResult(verdict, target)),
  };
}
