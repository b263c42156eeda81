/**
 * A gate description as people write it: the same in a program, a resource, a hook, a policy pack and a gate file. Spans,
 * sizes, percentages and counts of targets are texts; nothing here has been judged yet.
 */
export interface GateDescription {
  readonly criteria?: GateCriteria;
  readonly targets: readonly GateTarget[];
  readonly policy?: GatePolicy;
  readonly wait?: GateWait;
  readonly overrides?: readonly GateOverride[];
}

/** The conditions; at least one per target. A name that is left out is not asked. */
export interface GateCriteria {
  readonly lastBackupMaximumAge?: string;
  readonly lastBackupWarningAge?: string;
  readonly lastTaskSucceeded?: boolean;
  readonly maximumConsecutiveFailures?: number;
  readonly noTaskRunning?: boolean;
  readonly maximumRunningDuration?: string;
  readonly minimumRedundancy?: number;
  readonly minimumRedundancyWithin?: string;
  readonly lastBackupMinimumSize?: string;
  readonly maximumSizeDecrease?: string;
  readonly maximumSizeDecreaseSamples?: number;
  readonly oldestBackupMinimumAge?: string;
  readonly maximumGap?: string;
  readonly maximumGapWithin?: string;
  readonly newerThan?: string;
}

export interface GateTarget {
  readonly service: string;
  readonly resourceId: string;
  /** Absent: `service/resourceId`, with the action's name behind it where there is one. */
  readonly name?: string;
  readonly actionName?: string;
  readonly dwsTimeZone?: string;
  readonly region?: string;
  readonly projectId?: string;
  /** How many records to read at most; absent 5,000, as for the functions. */
  readonly maxRecords?: number;
  readonly ageFrom?: string;
  readonly kinds?: readonly string[];
  readonly activityKinds?: readonly string[];
  readonly backupType?: string;
  readonly include?: string;
  readonly lookback?: string;
  /** When the resource itself was created, RFC 3339. */
  readonly createdAt?: string;
  readonly notApplicable?: string;
  /** Merged key by key over the common criteria. */
  readonly criteria?: GateCriteria;
  /** Common criteria that this target goes without, companions included. */
  readonly without?: readonly string[];
}

export interface GatePolicy {
  readonly onUnknown?: string;
  readonly onWarn?: string;
  readonly onEmpty?: string;
  readonly onPartial?: string;
  readonly onSkipped?: string;
  readonly graceForNew?: string;
  readonly clockSkewTolerance?: string;
  readonly now?: string;
  readonly require?: string;
  readonly minimumTargets?: number;
}

export interface GateWait {
  readonly until?: string;
  readonly timeout?: string;
  readonly interval?: string;
  readonly backoff?: number;
  readonly maximumInterval?: string;
  readonly jitter?: string;
  readonly initialDelay?: string;
  readonly failFast?: boolean;
  readonly consecutivePasses?: number;
  readonly consecutiveErrorLimit?: number;
}

export interface GateOverride {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly ticket?: string;
  readonly expiresAt: string;
}
