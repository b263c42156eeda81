import type { GateFacts } from "../core/gateFacts";
import type { Instant } from "../core/instants/instant";
import type { AskedCriterion } from "./criteria/criterion";
import type { Requirement } from "./parse/require";
import type { PolicyChoice } from "./result";

/** A gate description that was judged: every text has become what it means, every default is filled in. */
export interface Gate {
  readonly targets: readonly Target[];
  readonly policy: Policy;
  /** The values of it that are not the default, for the result. */
  readonly policyChoices: readonly PolicyChoice[];
  /** Absent: evaluate once. */
  readonly wait?: Wait;
  readonly overrides: readonly Override[];
}

/** One resource, what of it is looked at, and what is asked. Spans in milliseconds. */
export interface Target {
  readonly name: string;
  readonly service: string;
  readonly facts: GateFacts;
  readonly resourceId: string;
  readonly actionName?: string;
  readonly dwsTimeZone?: string;
  readonly region?: string;
  readonly projectId?: string;
  readonly maxRecords?: number;
  readonly ageFrom: "completedAt" | "startedAt";
  readonly kinds: readonly string[];
  /** Absent: every kind of the service. */
  readonly activityKinds?: readonly string[];
  readonly backupType: string;
  readonly include: "incremental" | "full" | "any";
  readonly lookback: number;
  /** Whether the description sets it: then it bounds backups that exist as well. */
  readonly isLookbackGiven: boolean;
  readonly createdAt?: Instant;
  /** Why nothing is asked of it. */
  readonly notApplicable?: string;
  readonly criteria: readonly AskedCriterion[];
  /** How long an open task counts as under way. */
  readonly runningLimit: number;
}

export interface Policy {
  readonly onUnknown: "block" | "warn";
  readonly onWarn: "allow" | "block";
  readonly onEmpty: "fail" | "unknown";
  readonly onPartial: "fail" | "warn" | "count";
  readonly onSkipped: "ignore" | "fail";
  readonly graceForNew?: number;
  readonly clockSkewTolerance: number;
  readonly now: "server" | "local";
  readonly require: Requirement;
  readonly minimumTargets: number;
}

/** Spans in milliseconds, `jitter` as a share from 0 to 1. */
export interface Wait {
  readonly until: "pass" | "idle" | "terminal";
  readonly timeout: number;
  readonly interval: number;
  readonly backoff: number;
  readonly maximumInterval: number;
  readonly jitter: number;
  readonly initialDelay: number;
  readonly failFast: boolean;
  readonly consecutivePasses: number;
  readonly consecutiveErrorLimit: number;
}

export interface Override {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly ticket?: string;
  readonly expiresAt: Instant;
}
