// Generated from schema.json by `make generate`. Do not edit.

/** Names, and below each the names that may stand in it or in its elements. */
export interface KeyTree {
  readonly [name: string]: KeyTree;
}

/** The keys of a gate's description. */
export const descriptionKeys: KeyTree = {
  "criteria": {
    "lastBackupMaximumAge": {},
    "lastBackupWarningAge": {},
    "lastTaskSucceeded": {},
    "maximumConsecutiveFailures": {},
    "noTaskRunning": {},
    "maximumRunningDuration": {},
    "minimumRedundancy": {},
    "minimumRedundancyWithin": {},
    "lastBackupMinimumSize": {},
    "maximumSizeDecrease": {},
    "maximumSizeDecreaseSamples": {},
    "oldestBackupMinimumAge": {},
    "maximumGap": {},
    "maximumGapWithin": {},
    "newerThan": {}
  },
  "targets": {
    "service": {},
    "resourceId": {},
    "name": {},
    "evidence": {},
    "actionName": {},
    "edition": {},
    "dwsTimeZone": {},
    "region": {},
    "projectId": {},
    "maxRecords": {},
    "ageFrom": {},
    "kinds": {},
    "activityKinds": {},
    "backupType": {},
    "include": {},
    "indices": {},
    "lookback": {},
    "createdAt": {},
    "notApplicable": {},
    "criteria": {
      "lastBackupMaximumAge": {},
      "lastBackupWarningAge": {},
      "lastTaskSucceeded": {},
      "maximumConsecutiveFailures": {},
      "noTaskRunning": {},
      "maximumRunningDuration": {},
      "minimumRedundancy": {},
      "minimumRedundancyWithin": {},
      "lastBackupMinimumSize": {},
      "maximumSizeDecrease": {},
      "maximumSizeDecreaseSamples": {},
      "oldestBackupMinimumAge": {},
      "maximumGap": {},
      "maximumGapWithin": {},
      "newerThan": {}
    },
    "without": {}
  },
  "policy": {
    "onUnknown": {},
    "onWarn": {},
    "onEmpty": {},
    "onPartial": {},
    "onSkipped": {},
    "graceForNew": {},
    "clockSkewTolerance": {},
    "now": {},
    "require": {},
    "minimumTargets": {}
  },
  "wait": {
    "until": {},
    "timeout": {},
    "interval": {},
    "backoff": {},
    "maximumInterval": {},
    "jitter": {},
    "initialDelay": {},
    "failFast": {},
    "consecutivePasses": {},
    "consecutiveErrorLimit": {}
  },
  "overrides": {
    "target": {},
    "criterion": {},
    "reason": {},
    "actor": {},
    "ticket": {},
    "expiresAt": {}
  }
};

/** The inputs of a `Gate` that are no part of the description. */
export const gateOnlyInputs: readonly string[] = [
  "onPreview",
  "triggers",
  "always"
];

/** What a `Gate` holds beside its inputs. */
export const gateOutputs: readonly string[] = [
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
  "targetResults"
];
