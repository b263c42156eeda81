import type { BackupRecord } from "../../core/records/record";
import type { OverrideState } from "../evaluateGate";
import type { AppliedOverride, CriterionResult, GateResult, TargetResult } from "../result";
import type { PlacementReason, Role } from "./placement";
import type { ExplainedSetting } from "./settings";

/** The version of an explanation; fields are only added within it. */
export const explanationVersion = "1";

/** A record that was read, and what became of it. Its texts are fit for one line. */
export interface ExplainedRecord {
  readonly record: BackupRecord;
  readonly countsAs: Role;
  readonly reasons: readonly PlacementReason[];
  /** What it counts as where `lookback` does not bound: for `newerThan` alone. */
  readonly beyondLookback?: Role;
  /** Whether `noTaskRunning` and `maximumRunningDuration` see it as open, or cannot tell. */
  readonly activity?: "open" | "unmapped";
  /** The instant by which it is aged and selected; absent where the record does not say it usably. */
  readonly at?: string;
  /** By the instant of the answer; where the zone is not proven, of the reading that makes it older, as `at` is. */
  readonly ageSeconds?: number;
}

export interface ExplainedCriterion extends CriterionResult {
  readonly limits: readonly ExplainedSetting[];
  /** The place of the deciding record among the target's records, from 0. */
  readonly decidedBy?: number;
  /** The places of the records that `observed` counts or was measured on, where it is more than the deciding one. */
  readonly counted?: readonly number[];
  /** When it turns for the worse by time alone. */
  readonly turnsAt?: string;
}

/** How many records came to what. All but `notSelected`, `duplicates` and `notJudged` add up to `recordsExamined`. */
export interface RoleCounts {
  readonly success: number;
  readonly failure: number;
  readonly open: number;
  readonly unmapped: number;
  readonly ignored: number;
  readonly outsideLookback: number;
  readonly notSelected: number;
  readonly duplicates: number;
  /** Records of an answer that could not be judged. */
  readonly notJudged: number;
}

export interface ExplainedTarget extends Omit<TargetResult, "criteria"> {
  readonly selection: readonly ExplainedSetting[];
  /** Whether there is one answer at all. */
  readonly isRead: boolean;
  /** The instant of the answer, and whose clock says so. */
  readonly asOf?: string;
  readonly asOfSource?: "server" | "local";
  readonly error?: { readonly class: string; readonly code: string; readonly message: string };
  readonly warnings: readonly string[];
  /** Until when `graceForNew` applies; absent where it does not. */
  readonly graceUntil?: string;
  readonly counts: RoleCounts;
  readonly records: readonly ExplainedRecord[];
  readonly criteria: readonly ExplainedCriterion[];
}

/** What ends an open gate by time alone. */
export interface ExplainedTurn {
  readonly at: string;
  readonly by: "longestValidity" | "criterion" | "override";
  readonly target?: string;
  readonly criterion?: string;
  readonly actor?: string;
}

export interface ExplainedOverride extends AppliedOverride {
  readonly state: OverrideState;
}

/** The result of a gate, and everything that it was made of. */
export interface GateExplanation {
  readonly result: GateResult;
  readonly policy: readonly ExplainedSetting[];
  /** Absent where the gate is closed: such a result counts for no later instant. */
  readonly turn?: ExplainedTurn;
  readonly overrides: readonly ExplainedOverride[];
  readonly targets: readonly ExplainedTarget[];
}
