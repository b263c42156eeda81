/**
 * The words of the oracle, written out here and nowhere shared: what stands beside the evaluator must not inherit its
 * mistakes, so no file of this folder imports anything of `provider/`.
 */
export type Verdict = "pass" | "warn" | "fail" | "unknown" | "pending";

/** A record as a recording holds it; texts are not judged yet. */
export interface OracleRecord {
  readonly service: string;
  readonly resourceId: string;
  readonly id?: string;
  /** Further ids to which it answers: of its log, its backup, its checkpoint. */
  readonly otherIds?: readonly string[];
  readonly kind: string;
  readonly backupType?: string;
  readonly incremental?: boolean;
  readonly state: string;
  readonly rawState?: string;
  /** It decides nothing. */
  readonly progress?: number;
  readonly createdAt?: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
  /** False where its stamps came without a zone, are written here as UTC, and may as well be local text of +08:00. */
  readonly zoneProven?: boolean;
  readonly unreadable?: string;
  readonly sizeBytes?: number;
  readonly failedParts?: number;
  readonly evidenceGrade: "artefact" | "jobHistory";
}

/** What a resource does, by its own words; `kinds` are the words for the work that is under way. */
export interface OracleActivity {
  readonly state: "idle" | "degraded" | "busy" | "asleep" | "deleting" | "unknown";
  readonly kinds?: readonly string[];
  readonly rawStatus: string;
}

export type ErrorClass =
  "authentication" | "permission" | "notFound" | "throttled" | "service" | "network" | "invalidResponse";

export interface OracleAnswer {
  readonly target: string;
  readonly service: string;
  readonly resourceId: string;
  /** Absent: one of the five queries from before targets could name their evidence. */
  readonly evidence?: string;
  readonly actionName?: string;
  readonly edition?: string;
  readonly indices?: readonly string[];
  readonly region?: string;
  readonly projectId?: string;
  readonly asOf?: string;
  readonly asOfSource?: "server" | "local";
  readonly complete: boolean;
  readonly incompleteReason?: string;
  /** One of the two lists that make this answer was refused. */
  readonly isPartRefused?: true;
  readonly records: readonly OracleRecord[];
  /** What the resource itself says of work under way; absent where it was not asked, or could not be read. */
  readonly activity?: OracleActivity;
  readonly error?: { readonly class: ErrorClass; readonly code: string; readonly message: string };
}

export interface OracleCriteria {
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

export interface OracleTarget {
  readonly service: string;
  readonly resourceId: string;
  readonly name?: string;
  readonly evidence?: string;
  readonly actionName?: string;
  readonly region?: string;
  readonly projectId?: string;
  readonly ageFrom?: "completedAt" | "startedAt";
  readonly kinds?: readonly string[];
  readonly activityKinds?: readonly string[];
  readonly backupType?: "auto" | "manual" | "any";
  readonly include?: "incremental" | "full" | "any";
  readonly edition?: "standard" | "autopilot";
  /** The indices that a snapshot has to hold, by name. */
  readonly indices?: readonly string[];
  readonly lookback?: string;
  readonly createdAt?: string;
  readonly notApplicable?: string;
  readonly criteria?: OracleCriteria;
  readonly without?: readonly string[];
}

export interface OraclePolicy {
  readonly onUnknown?: "block" | "warn";
  readonly onWarn?: "allow" | "block";
  readonly onEmpty?: "fail" | "unknown";
  readonly onPartial?: "fail" | "warn" | "count";
  readonly onSkipped?: "ignore" | "fail";
  readonly graceForNew?: string;
  readonly clockSkewTolerance?: string;
  readonly now?: "server" | "local";
  readonly require?: string;
  readonly minimumTargets?: number;
}

export interface OracleOverride {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly expiresAt: string;
}

/** A description that was found valid. */
export interface OracleDescription {
  readonly criteria?: OracleCriteria;
  readonly targets: readonly OracleTarget[];
  readonly policy?: OraclePolicy;
  readonly overrides?: readonly OracleOverride[];
}

export interface OracleCase {
  readonly description: OracleDescription;
  /** By the name of the target. A target that is missing here was not read. */
  readonly answers: Readonly<Record<string, OracleAnswer>>;
  /** The local clock, epoch milliseconds: the gate's, where no answer carries a server's time. */
  readonly now: number;
}

export interface OracleOutcome {
  readonly verdict: Verdict;
  readonly overridden: boolean;
  readonly blocks: boolean;
  readonly targets: Readonly<
    Record<
      string,
      {
        readonly verdict: Verdict | "notApplicable";
        readonly criteria: Readonly<Record<string, Verdict>>;
        /** The criteria that the unproven zone of stamps leaves undecided; absent where there is none. */
        readonly zoneUnproven?: readonly string[];
      }
    >
  >;
}
