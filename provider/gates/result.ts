import type { Activity } from "../core/records/activity";
import type { CriterionName } from "../core/criterionNames";
import type { EvidenceGrade } from "../core/records/record";

/** Worst first, which is also the order in which verdicts are joined. */
export const verdicts = ["fail", "unknown", "pending", "warn", "pass"] as const;

export type Verdict = (typeof verdicts)[number];

/** The version of {@link GateResult}; fields are only added within it. */
export const resultVersion = "1";

/** The record that decided a criterion. */
export interface Evidence {
  readonly id?: string;
  readonly rawState?: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
  readonly evidenceGrade: EvidenceGrade;
}

export interface CriterionResult {
  readonly id: CriterionName;
  readonly verdict: Verdict;
  /** A stable word for why, where the verdict alone does not say it: `noRecords`, `incomplete`, `graceForNew`, … */
  readonly reason?: string;
  /** What was measured, in `unit`; absent where nothing could be. */
  readonly observed?: number;
  /** The limit, in `unit`. */
  readonly threshold: number;
  readonly unit: string;
  /** Subject, observed, threshold, deciding record, next step, in one line. */
  readonly message: string;
  readonly remediation: string;
  readonly evidence?: Evidence;
}

export interface TargetResult {
  readonly name: string;
  readonly resourceId: string;
  readonly actionName?: string;
  readonly service: string;
  /** The word of the evidence that was judged: `logBackups`. */
  readonly evidence: string;
  /** What its records are: `log backup`. */
  readonly subject: string;
  /** What the resource itself said of work under way; absent where the evidence does not ask it, or got no answer. */
  readonly activity?: Activity;
  readonly region?: string;
  readonly projectId?: string;
  readonly verdict: Verdict | "notApplicable";
  /** Why it is not applicable, or why it could not be read. */
  readonly reason?: string;
  readonly criteria: readonly CriterionResult[];
  readonly recordsExamined: number;
  readonly recordsGone: number;
  readonly recordsUnmapped: number;
  readonly pagesFetched: number;
  readonly complete: boolean;
  readonly incompleteReason?: string;
  /** The oldest instant among the records examined, RFC 3339. */
  readonly oldestExamined?: string;
}

export interface AppliedOverride {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly ticket?: string;
  readonly expiresAt: string;
}

/** A value of the policy that is not the default. */
export interface PolicyChoice {
  readonly name: string;
  /** As it was given, as text. */
  readonly value: string;
  /** `gate.yaml:3:11`, `--on-unknown`, `HWBACKUP_ON_UNKNOWN`, or `program`. */
  readonly origin: string;
}

/** The one result that every door shows, stores or prints. */
export interface GateResult {
  readonly schemaVersion: string;
  /** As computed; overrides stand beside it. */
  readonly verdict: Verdict;
  readonly overridden: boolean;
  /** Whether the deployment has to stop. */
  readonly blocks: boolean;
  /** A stable word: `criteria`, `minimumTargets`, `waitTimeout`, `cancelled`, `overridden`, … */
  readonly reason: string;
  /** The verdict in one line. */
  readonly summary: string;
  /** One line for each target that did not pass, the worst verdicts first; absent in results of versions before it. */
  readonly lines?: readonly string[];
  /** Names the deciding records, for audit: the same evidence gives the same id. */
  readonly evidenceId: string;
  readonly evaluatedAt: string;
  /** Until when a pass can hold by time alone; `evaluatedAt` where the gate is closed. */
  readonly validUntil: string;
  /** The newest date that a service gave; absent when none did. */
  readonly serverTime?: string;
  readonly skewMilliseconds?: number;
  readonly appliedOverrides: readonly AppliedOverride[];
  /** What the policy says beside its defaults; absent where it says nothing else. */
  readonly policy?: readonly PolicyChoice[];
  /** Names of targets that did not pass and that `require` tolerates. */
  readonly tolerated: readonly string[];
  /** What a person should know beside the verdict: expired or unused overrides, oddities of the reading. */
  readonly warnings: readonly string[];
  readonly targetResults: readonly TargetResult[];
}
