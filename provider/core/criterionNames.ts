// Generated from schema.json by `make generate`. Do not edit.

/** The conditions that a gate can ask for, by their names in a gate description. */
export const criterionNames = [
  "lastBackupMaximumAge",
  "lastTaskSucceeded",
  "maximumConsecutiveFailures",
  "noTaskRunning",
  "maximumRunningDuration",
  "minimumRedundancy",
  "lastBackupMinimumSize",
  "maximumSizeDecrease",
  "oldestBackupMinimumAge",
  "maximumGap",
  "newerThan",
] as const;

export type CriterionName = (typeof criterionNames)[number];
