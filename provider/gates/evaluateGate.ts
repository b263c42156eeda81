import { toRfc3339, type Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { omitAbsent } from "../core/omitAbsent";
import { Warnings } from "../core/warnings";
import { byRequirement, isBlocking, joined } from "./aggregate";
import { evidenceIdOf } from "./evidenceId";
import type { Gate, Override, Target } from "./gate";
import { judgeTarget, type JudgedTarget } from "./judge/judgeTarget";
import { blocksWith, inForce, isUsed, toApplied, unusedWarning } from "./overrides";
import type { TargetReading } from "./reading";
import { resultVersion, type GateResult, type TargetResult, type Verdict } from "./result";
import { summaryOf } from "./summary";

/** How long a pass is worth anything, whatever its criteria would allow. */
const longestValidityMilliseconds = 24 * 3_600_000;

/** What ends an open gate by time alone. */
export type Turn =
  | { readonly by: "longestValidity"; readonly at: Instant }
  | { readonly by: "target"; readonly at: Instant; readonly target: JudgedTarget }
  | { readonly by: "override"; readonly at: Instant; readonly override: Override };

/**
 * What an override does: it opens the gate, it lifts something and the gate blocks all the same, there is nothing that it
 * could lift, or its time is over.
 */
export type OverrideState = "applied" | "insufficient" | "unused" | "expired";

/** A gate's result, with what a wait looks at and what explains it. */
export interface Evaluation {
  readonly gate: Gate;
  readonly result: GateResult;
  readonly targets: readonly JudgedTarget[];
  /** What makes `validUntil`; absent where the gate is closed. */
  readonly turn?: Turn;
  readonly overrides: readonly { readonly override: Override; readonly state: OverrideState }[];
}

/** The newest date that a service gave. */
function newestServerTime(readings: readonly TargetReading[]): Instant | undefined {
  const dated = readings
    .filter(({ asOfSource }) => asOfSource === "server")
    .map(({ asOf }) => (asOf === undefined ? undefined : parseRfc3339(asOf)))
    .filter((instant) => instant !== undefined);
  return dated.length === 0 ? undefined : dated.reduce((newest, instant) => Math.max(newest, instant));
}

/** The largest difference of clocks, either way. */
function largestSkew(readings: readonly TargetReading[]): number | undefined {
  const skews = readings.map(({ skewMilliseconds }) => skewMilliseconds).filter((skew) => skew !== undefined);
  return skews.length === 0 ? undefined : skews.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

/** Warnings of the answers, each once, with how often it occurred. */
function oddities(readings: readonly TargetReading[]): string[] {
  const warnings = new Warnings();
  for (const reading of readings) for (const warning of reading.warnings ?? []) warnings.add(warning);
  return warnings.list();
}

function notApplicable({
  name,
  resourceId,
  actionName,
  service,
  facts,
  region,
  projectId,
  notApplicable: reason,
}: Target): TargetResult {
  return omitAbsent<TargetResult>({
    name,
    resourceId,
    actionName,
    service,
    subject: facts.subject,
    region,
    projectId,
    verdict: "notApplicable",
    reason,
    criteria: [],
    recordsExamined: 0,
    recordsGone: 0,
    recordsUnmapped: 0,
    pagesFetched: 0,
    complete: false,
  });
}

function gateVerdict({ policy }: Gate, judged: readonly JudgedTarget[], isTooFew: boolean): Verdict {
  const all = judged.map(({ result }) => result.verdict);
  const required = byRequirement(all, policy);
  // No quorum makes up for targets that are not there, and a failure among those that are outranks their absence.
  return isTooFew ? joined([policy.onEmpty, required, ...(all.includes("fail") ? ["fail" as const] : [])]) : required;
}

/** Targets that did not pass while the gate does: `require` tolerates them. */
function toleratedOf(verdict: Verdict, judged: readonly JudgedTarget[]): string[] {
  if (verdict !== "pass" && verdict !== "warn") return [];
  return judged.filter(({ result }) => !["pass", "warn"].includes(result.verdict)).map(({ target }) => target.name);
}

/** The verdict of a gate on what was read; `now` is this machine's clock, for when no service gave a date. */
export function evaluateGate(
  gate: Gate,
  readings: readonly TargetReading[],
  now: Instant,
  options: { readonly keepsBasis?: boolean } = {},
): Evaluation {
  const byName = new Map<string, TargetReading[]>();
  for (const reading of readings) byName.set(reading.target, [...(byName.get(reading.target) ?? []), reading]);
  const applicable = gate.targets.filter(({ notApplicable: reason }) => reason === undefined);
  const judged = applicable.map((target) => judgeTarget(target, gate.policy, byName.get(target.name) ?? [], options));
  const isTooFew = applicable.length < gate.policy.minimumTargets;
  const verdict = gateVerdict(gate, judged, isTooFew);
  const serverTime = newestServerTime(readings);
  const evaluatedAt = serverTime ?? now;
  const { active, warnings } = inForce(gate.overrides, evaluatedAt);
  const wouldBlock = isBlocking(verdict, gate.policy);
  const used = active.filter((override) => wouldBlock && isUsed(override, judged));
  const unused = active.filter((override) => !used.includes(override));
  const blocks = wouldBlock && (used.length === 0 || blocksWith(active, gate, judged, isTooFew));
  const overridden = wouldBlock && !blocks;
  const results = new Map(judged.map(({ target, result }) => [target.name, result]));
  const targetResults = gate.targets.map((target) => results.get(target.name) ?? notApplicable(target));
  // A pass holds for as long as the targets that make it do.
  const deciding = verdict === "pass" ? judged.filter(({ result: { verdict: own } }) => own === "pass") : judged;
  const turns: readonly Turn[] = [
    ...deciding.map((target) => ({ by: "target" as const, at: evaluatedAt + target.holdsFor, target })),
    ...(overridden ? used.map((override) => ({ by: "override" as const, at: override.expiresAt, override })) : []),
  ];
  const longest: Turn = { by: "longestValidity", at: evaluatedAt + longestValidityMilliseconds };
  const first = turns.reduce<Turn>((earliest, turn) => (turn.at < earliest.at ? turn : earliest), longest);
  const reason = overridden ? "overridden" : isTooFew ? "minimumTargets" : "criteria";
  const tolerated = toleratedOf(verdict, judged);
  const result = omitAbsent<GateResult>({
    schemaVersion: resultVersion,
    verdict,
    overridden,
    blocks,
    reason,
    summary: summaryOf({
      verdict,
      overridden,
      isTooFew,
      targetResults,
      tolerated,
      minimumTargets: gate.policy.minimumTargets,
    }),
    evidenceId: evidenceIdOf(judged),
    evaluatedAt: toRfc3339(evaluatedAt),
    validUntil: toRfc3339(blocks ? evaluatedAt : Math.max(evaluatedAt, first.at)),
    serverTime: serverTime === undefined ? undefined : toRfc3339(serverTime),
    skewMilliseconds: largestSkew(readings),
    appliedOverrides: overridden ? used.map(toApplied) : [],
    tolerated,
    warnings: [...warnings, ...unused.map(unusedWarning), ...oddities(readings)],
    targetResults,
  });
  const stateOf = (override: Override): OverrideState => {
    if (!active.includes(override)) return "expired";
    if (!used.includes(override)) return "unused";
    return overridden ? "applied" : "insufficient";
  };
  return omitAbsent<Evaluation>({
    gate,
    result,
    targets: judged,
    turn: blocks ? undefined : first,
    overrides: gate.overrides.map((override) => ({ override, state: stateOf(override) })),
  });
}
