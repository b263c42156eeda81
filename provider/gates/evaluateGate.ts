import { createHash } from "node:crypto";
import { toRfc3339, type Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { Warnings } from "../core/records/warnings";
import { byRequirement, isBlocking, joined } from "./aggregate";
import { laterClock } from "./clockOf";
import type { Gate, Override } from "./gate";
import type { Target } from "./target";
import { holdReading, type HeldReading } from "./holdReading";
import { judgeTarget, type JudgeOptions, type JudgedTarget } from "./judge/judgeTarget";
import { blocksWith, inForce, isUsed, toApplied, unusedWarning } from "./overrides";
import type { TargetReading } from "./reading";
import { resultVersion, type GateResult, type TargetResult, type Verdict } from "./result";
import { linesOf, summaryOf } from "./summary";

/** How long a pass is worth anything, whatever its criteria would allow. */
const longestValidityMilliseconds = 24 * 3_600_000;

/** What ends an open gate by time alone. */
export type Expiry =
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
  readonly turn?: Expiry;
  readonly overrides: readonly { readonly override: Override; readonly state: OverrideState }[];
}

/** What the answers have in common, gathered as they come. */
class Answers {
  /** The one clock of the gate: the newest date that a service gave with an answer about a target that applies. */
  serverTime: Instant | undefined;
  /** The largest difference of clocks, either way. */
  skew: number | undefined;
  /** Warnings of the answers, each once, with how often it occurred. */
  readonly warnings = new Warnings();

  add(reading: TargetReading, isApplicable: boolean): void {
    const { skewMilliseconds, warnings = [] } = reading;
    if (isApplicable) this.serverTime = laterClock(this.serverTime, reading);
    if (skewMilliseconds !== undefined && (this.skew === undefined || Math.abs(skewMilliseconds) > Math.abs(this.skew)))
      this.skew = skewMilliseconds;
    for (const warning of warnings) this.warnings.add(warning);
  }
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
    evidence: facts.evidence,
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

/** An evaluation under way. All targets are judged at its end, by the one clock that is known then. */
interface RunningEvaluation {
  add(reading: TargetReading): void;
  /** The verdict on what was read by now; `now` is this machine's clock, for when no service gave a date. */
  end(now: Instant): Evaluation;
}

export function beginEvaluation(gate: Gate, options: JudgeOptions = {}): RunningEvaluation {
  const answers = new Answers();
  const applicable = gate.targets.filter(({ notApplicable: reason }) => reason === undefined);
  const targets = new Map(applicable.map((target) => [target.name, target]));
  const heard = new Map<string, HeldReading[]>();
  return {
    add(reading) {
      const target = targets.get(reading.target);
      answers.add(reading, target !== undefined);
      if (target === undefined) return;
      const held = holdReading(reading);
      const before = heard.get(target.name);
      if (before === undefined) heard.set(target.name, [held]);
      else before.push(held);
    },
    end(now) {
      const clock = answers.serverTime ?? now;
      const judged = applicable.map((target) => {
        const readings = (heard.get(target.name) ?? []).map((release) => release());
        // The records of a fleet are many: those of a target that was judged are let go.
        heard.delete(target.name);
        return judgeTarget(target, gate.policy, readings, { ...options, now: clock });
      });
      return evaluationOf(gate, judged, answers, now);
    },
  };
}

/** The verdict of a gate on what was read; `now` is this machine's clock, for when no service gave a date. */
export function evaluateGate(
  gate: Gate,
  readings: readonly TargetReading[],
  now: Instant,
  options: JudgeOptions = {},
): Evaluation {
  const evaluation = beginEvaluation(gate, options);
  for (const reading of readings) evaluation.add(reading);
  return evaluation.end(now);
}

/**
 * A name for the evidence behind a verdict: the same deciding records in the same states give the same id, in whatever
 * order they were read. What it stands for is in the `evidence` of the criteria.
 */
function evidenceIdOf(targets: readonly JudgedTarget[]): string {
  const lines = targets.flatMap(({ target, deciding }) =>
    deciding.map(({ record }) =>
      [
        target.service,
        target.resourceId,
        target.actionName,
        record.id,
        record.rawState,
        record.startedAt,
        record.completedAt,
      ]
        .map((part) => part ?? "")
        .join("\u0000"),
    ),
  );
  if (lines.length === 0) return "none";
  const distinct = [...new Set(lines)].sort();
  return `sha256:${createHash("sha256").update(distinct.join("\n")).digest("hex").slice(0, 32)}`;
}

/** When the last target was read, by this machine's clock; `least` where none says, or all were before. */
function lastReadOf(judged: readonly JudgedTarget[], least: Instant): Instant {
  return judged.reduce((latest, { readAt = latest }) => Math.max(latest, readAt), least);
}

/** The first instant at which the verdict may turn by itself, and by what. */
function firstTurn(of: {
  readonly verdict: Verdict;
  readonly judged: readonly JudgedTarget[];
  /** The overrides that open the gate. */
  readonly applied: readonly Override[];
  readonly evaluatedAt: Instant;
  /** When the last target was read, by this machine's clock. */
  readonly lastRead: Instant;
}): Expiry {
  const { verdict, judged, applied, evaluatedAt, lastRead } = of;
  // A pass holds for as long as the targets that make it do.
  const deciding = verdict === "pass" ? judged.filter(({ result: { verdict: own } }) => own === "pass") : judged;
  const turns: readonly Expiry[] = [
    ...deciding.map((target) => {
      // Services' clocks differ: by the one that dated this answer it may be later by now than by the gate's.
      const { readAt, answeredAt = evaluatedAt } = target;
      const since = readAt === undefined ? 0 : lastRead - readAt;
      const ahead = Math.max(0, answeredAt + since - evaluatedAt);
      return { by: "target" as const, at: evaluatedAt + target.holdsFor - ahead, target };
    }),
    ...applied.map((override) => ({ by: "override" as const, at: override.expiresAt, override })),
  ];
  const longest: Expiry = { by: "longestValidity", at: evaluatedAt + longestValidityMilliseconds };
  return turns.reduce<Expiry>((earliest, turn) => (turn.at < earliest.at ? turn : earliest), longest);
}

function evaluationOf(gate: Gate, judged: readonly JudgedTarget[], answers: Answers, now: Instant): Evaluation {
  const isTooFew = judged.length < gate.policy.minimumTargets;
  const verdict = gateVerdict(gate, judged, isTooFew);
  const { serverTime } = answers;
  const evaluatedAt = serverTime ?? now;
  const { active, warnings } = inForce(gate.overrides, evaluatedAt);
  const wouldBlock = isBlocking(verdict, gate.policy);
  const used = active.filter((override) => wouldBlock && isUsed(override, judged, isTooFew));
  const unused = active.filter((override) => !used.includes(override));
  const blocks = wouldBlock && (used.length === 0 || blocksWith(active, gate, judged, isTooFew));
  const overridden = wouldBlock && !blocks;
  const results = new Map(judged.map(({ target, result }) => [target.name, result]));
  const targetResults = gate.targets.map((target) => results.get(target.name) ?? notApplicable(target));
  const lastRead = lastReadOf(judged, serverTime === undefined ? now : Number.NEGATIVE_INFINITY);
  const first = firstTurn({ verdict, judged, applied: overridden ? used : [], evaluatedAt, lastRead });
  const reason = overridden ? "overridden" : isTooFew ? "minimumTargets" : "criteria";
  const tolerated = toleratedOf(verdict, judged);
  const lines = linesOf(targetResults);
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
      lines,
      tolerated,
      minimumTargets: gate.policy.minimumTargets,
    }),
    lines,
    evidenceId: evidenceIdOf(judged),
    evaluatedAt: toRfc3339(evaluatedAt),
    validUntil: toRfc3339(blocks ? evaluatedAt : Math.max(evaluatedAt, first.at)),
    serverTime: serverTime === undefined ? undefined : toRfc3339(serverTime),
    skewMilliseconds: answers.skew,
    appliedOverrides: overridden ? used.map(toApplied) : [],
    policy: gate.policyChoices.length === 0 ? undefined : gate.policyChoices,
    tolerated,
    warnings: [...warnings, ...unused.map(unusedWarning), ...answers.warnings.list()],
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
