import type { CriterionName } from "../../core/gateFacts";

/** What reports say of a criterion that stands in no result. */
export interface CriterionFacts {
  /** Whether its threshold is the most that passes, or the least. */
  readonly passes: "atMost" | "atLeast";
  /** What it asks, as a sentence. */
  readonly asks: string;
}

export const criterionFacts: Readonly<Record<CriterionName, CriterionFacts>> = {
  lastBackupMaximumAge: { passes: "atMost", asks: "The newest successful backup is not too old." },
  lastTaskSucceeded: { passes: "atMost", asks: "The newest task that ended, ended well." },
  maximumConsecutiveFailures: { passes: "atMost", asks: "Not too many tasks failed since the newest success." },
  noTaskRunning: { passes: "atMost", asks: "No task is under way." },
  maximumRunningDuration: { passes: "atMost", asks: "No task has been under way for too long." },
  minimumRedundancy: { passes: "atLeast", asks: "Enough successful backups exist." },
  lastBackupMinimumSize: { passes: "atLeast", asks: "The newest successful backup is large enough." },
  maximumSizeDecrease: { passes: "atMost", asks: "The newest successful backup is not much smaller than usual." },
  oldestBackupMinimumAge: { passes: "atLeast", asks: "Successful backups reach back far enough." },
  maximumGap: { passes: "atMost", asks: "Successful backups are never too far apart." },
  newerThan: { passes: "atLeast", asks: "A backup succeeded after the given instant or task." },
};
