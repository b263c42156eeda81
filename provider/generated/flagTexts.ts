// Generated from schema.json by `make generate`. Do not edit.

/** What the help says of one flag. */
export interface FlagText {
  /** The first sentence of its description. */
  readonly what: string;
  readonly type?: string;
  readonly format?: string;
  readonly allowedValues?: readonly string[];
  readonly default?: string | number;
}

/** The keys of each type of a gate's description, and the arguments of each query. */
export const flagTexts: Readonly<Record<string, Readonly<Record<string, FlagText>>>> = {
  "GateCriteria": {
    "lastBackupMaximumAge": {
      "what": "Age that the newest backup that counts may have, at most.",
      "type": "string",
      "format": "duration"
    },
    "lastBackupWarningAge": {
      "what": "Age above which a newest backup that still passes `lastBackupMaximumAge` is `warn`.",
      "type": "string",
      "format": "duration"
    },
    "lastTaskSucceeded": {
      "what": "Whether the newest task that has ended must have succeeded.",
      "type": "boolean"
    },
    "maximumConsecutiveFailures": {
      "what": "Number of failed tasks that may be newer than the newest backup that counts, at most.",
      "type": "integer"
    },
    "noTaskRunning": {
      "what": "Whether no task of `activityKinds` may be waiting or running.",
      "type": "boolean"
    },
    "maximumRunningDuration": {
      "what": "Span for which a task of `activityKinds` may have been open, at most.",
      "type": "string",
      "format": "duration"
    },
    "minimumRedundancy": {
      "what": "Number of backups that count and exist, at least.",
      "type": "integer"
    },
    "minimumRedundancyWithin": {
      "what": "Window before now in which the backups of `minimumRedundancy` must lie.",
      "type": "string",
      "format": "duration"
    },
    "lastBackupMinimumSize": {
      "what": "Size that the newest backup that counts must have, at least.",
      "type": "string",
      "format": "size"
    },
    "maximumSizeDecrease": {
      "what": "Share by which the newest backup that counts may be smaller than the median of those before it, at most.",
      "type": "string",
      "format": "percentage"
    },
    "maximumSizeDecreaseSamples": {
      "what": "Number of earlier backups whose median `maximumSizeDecrease` compares with.",
      "type": "integer",
      "default": 5
    },
    "oldestBackupMinimumAge": {
      "what": "Age that at least one backup that counts and exists must have reached.",
      "type": "string",
      "format": "duration"
    },
    "maximumGap": {
      "what": "Span between one backup that counts and the next, at most, inside `maximumGapWithin`.",
      "type": "string",
      "format": "duration"
    },
    "maximumGapWithin": {
      "what": "Window before now in which `maximumGap` is looked for.",
      "type": "string",
      "format": "duration"
    },
    "newerThan": {
      "what": "Instant at or after which a backup that counts must have begun, or the id of a task.",
      "type": "string",
      "format": "RFC 3339 or task id"
    }
  },
  "GatePolicy": {
    "onUnknown": {
      "what": "What becomes of a condition that could not be decided.",
      "type": "string",
      "allowedValues": [
        "block",
        "warn"
      ],
      "default": "block"
    },
    "onWarn": {
      "what": "Whether the verdict `warn` blocks.",
      "type": "string",
      "allowedValues": [
        "allow",
        "block"
      ],
      "default": "allow"
    },
    "onEmpty": {
      "what": "Verdict for a complete reading without a record, and for fewer applicable targets than `minimumTargets`.",
      "type": "string",
      "allowedValues": [
        "fail",
        "unknown"
      ],
      "default": "fail"
    },
    "onPartial": {
      "what": "What a success is worth that reports failed parts.",
      "type": "string",
      "allowedValues": [
        "fail",
        "warn",
        "count"
      ],
      "default": "fail"
    },
    "onSkipped": {
      "what": "What a task is worth that ended without doing its work.",
      "type": "string",
      "allowedValues": [
        "ignore",
        "fail"
      ],
      "default": "ignore"
    },
    "graceForNew": {
      "what": "Age of a resource below which the lack of any backup is `warn` instead of `fail`.",
      "type": "string",
      "format": "duration"
    },
    "clockSkewTolerance": {
      "what": "Span by which a time may lie in the future and still count as age zero.",
      "type": "string",
      "format": "duration",
      "default": "5m"
    },
    "now": {
      "what": "Clock by which ages are taken.",
      "type": "string",
      "allowedValues": [
        "server",
        "local"
      ],
      "default": "server"
    },
    "require": {
      "what": "How many of the applicable targets must pass or warn.",
      "type": "string",
      "format": "count or percentage of targets",
      "default": "all"
    },
    "minimumTargets": {
      "what": "Number of applicable targets that there must be at least; with fewer, `onEmpty` decides.",
      "type": "integer",
      "default": 1
    }
  },
  "GateTarget": {
    "service": {
      "what": "Service that is asked.",
      "type": "string",
      "allowedValues": [
        "cce",
        "css",
        "dws",
        "cbr",
        "dcs"
      ]
    },
    "resourceId": {
      "what": "Id of what is asked for: the cluster (CCE, CSS, DWS), the operation log (CBR) or the instance (DCS).",
      "type": "string",
      "format": "id"
    },
    "name": {
      "what": "Name of the target in results, messages and overrides.",
      "type": "string",
      "format": "text"
    },
    "actionName": {
      "what": "Name of the DWS action to read; DWS needs it, and no other service takes it.",
      "type": "string",
      "allowedValues": [
        "GROWING",
        "RESIZE_FAILURE",
        "RESTORING",
        "RESTORING_FAILED",
        "SNAPSHOTTING",
        "SNAPSHOTTING_FAILED",
        "FINE_GRAINED_RESTORING",
        "FINE_GRAINED_RESTORING_FAILED"
      ]
    },
    "dwsTimeZone": {
      "what": "Time zone of the times of DWS, which carry none themselves.",
      "type": "string",
      "format": "time zone"
    },
    "region": {
      "what": "Region of this target.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this target.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "ageFrom": {
      "what": "Time of a backup by which it is selected and its age is taken.",
      "type": "string",
      "allowedValues": [
        "completedAt",
        "startedAt"
      ],
      "default": "completedAt"
    },
    "kinds": {
      "what": "Kinds of tasks that are backups here, in the exact words of the `kind` of a record.",
      "type": "array"
    },
    "activityKinds": {
      "what": "Kinds of tasks that `noTaskRunning` and `maximumRunningDuration` look at, in the exact words of the `kind` of a record.",
      "type": "array"
    },
    "backupType": {
      "what": "How a backup must have been started to count.",
      "type": "string",
      "allowedValues": [
        "auto",
        "manual",
        "any"
      ],
      "default": "any"
    },
    "include": {
      "what": "What a backup must hold to count.",
      "type": "string",
      "allowedValues": [
        "incremental",
        "full",
        "any"
      ],
      "default": "any"
    },
    "lookback": {
      "what": "Span before now from which ended tasks are taken; open ones are always seen.",
      "type": "string",
      "format": "duration"
    },
    "createdAt": {
      "what": "When the resource itself was created.",
      "type": "string",
      "format": "RFC 3339"
    },
    "notApplicable": {
      "what": "Why this target need not be looked at, such as a stopped instance.",
      "type": "string",
      "format": "text"
    },
    "criteria": {
      "what": "Conditions of this target alone, merged key by key over the common ones."
    },
    "without": {
      "what": "Names of common conditions that do not hold for this target, in the spelling of `GateCriteria`; their companions go with them.",
      "type": "array"
    }
  },
  "GateWait": {
    "until": {
      "what": "What is waited for.",
      "type": "string",
      "allowedValues": [
        "pass",
        "idle",
        "terminal"
      ],
      "default": "pass"
    },
    "timeout": {
      "what": "Span after which the wait ends; the gate then blocks whatever the verdict is.",
      "type": "string",
      "format": "duration",
      "default": "30m"
    },
    "interval": {
      "what": "Pause before the second look, from which `backoff` goes on.",
      "type": "string",
      "format": "duration",
      "default": "15s"
    },
    "backoff": {
      "what": "Factor by which each pause is longer than the one before.",
      "type": "number",
      "default": 1.5
    },
    "maximumInterval": {
      "what": "Longest pause between two looks.",
      "type": "string",
      "format": "duration",
      "default": "60s"
    },
    "jitter": {
      "what": "Share by which a pause varies at random, so that many gates do not ask at once.",
      "type": "string",
      "format": "percentage",
      "default": "20%"
    },
    "initialDelay": {
      "what": "Pause before the first look.",
      "type": "string",
      "format": "duration",
      "default": "0s"
    },
    "failFast": {
      "what": "Whether the wait ends as soon as nothing can recover without a new task.",
      "type": "boolean",
      "default": "true"
    },
    "consecutivePasses": {
      "what": "Number of looks in a row that have to be good before the wait ends.",
      "type": "integer",
      "default": 1
    },
    "consecutiveErrorLimit": {
      "what": "Number of looks in a row that may fail to read a target before the wait ends.",
      "type": "integer",
      "default": 4
    }
  },
  "huaweicloud-backup:cce:getClusterSnapshotTasks": {
    "clusterId": {
      "what": "Id of the CCE cluster.",
      "type": "string",
      "format": "id"
    },
    "region": {
      "what": "Region of this call.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this call.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Number of records to return at most, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:css:getLogBackupRecords": {
    "clusterId": {
      "what": "Id of the CSS cluster.",
      "type": "string",
      "format": "id"
    },
    "status": {
      "what": "Which jobs to read.",
      "type": "string",
      "allowedValues": [
        "FAIL",
        "NOT_FAIL"
      ]
    },
    "limit": {
      "what": "Number of records that one page of the service's answer holds.",
      "type": "integer",
      "default": 100
    },
    "region": {
      "what": "Region of this call.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this call.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Number of records to return at most, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:dws:getClusterAction": {
    "clusterId": {
      "what": "Id of the DWS cluster.",
      "type": "string",
      "format": "id"
    },
    "actionName": {
      "what": "Name of the action to read.",
      "type": "string",
      "allowedValues": [
        "GROWING",
        "RESIZE_FAILURE",
        "RESTORING",
        "RESTORING_FAILED",
        "SNAPSHOTTING",
        "SNAPSHOTTING_FAILED",
        "FINE_GRAINED_RESTORING",
        "FINE_GRAINED_RESTORING_FAILED"
      ]
    },
    "language": {
      "what": "Language in which the service names items and steps.",
      "type": "string",
      "allowedValues": [
        "en-us",
        "zh-cn"
      ],
      "default": "en-us"
    },
    "dwsTimeZone": {
      "what": "Time zone of the times in this answer, which carry none themselves.",
      "type": "string",
      "format": "time zone"
    },
    "region": {
      "what": "Region of this call.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this call.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Number of records to return at most, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:cbr:getOperationLog": {
    "operationLogId": {
      "what": "Id of the operation log, which CBR also calls the task id.",
      "type": "string",
      "format": "id"
    },
    "region": {
      "what": "Region of this call.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this call.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Number of records to return at most, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:dcs:getInstanceBackups": {
    "instanceId": {
      "what": "Id of the DCS instance.",
      "type": "string",
      "format": "id"
    },
    "beginTime": {
      "what": "Start of the period to read.",
      "type": "string",
      "format": "RFC 3339"
    },
    "endTime": {
      "what": "End of the period to read.",
      "type": "string",
      "format": "RFC 3339"
    },
    "limit": {
      "what": "Number of records that one page of the service's answer holds.",
      "type": "integer",
      "default": 100
    },
    "region": {
      "what": "Region of this call.",
      "type": "string",
      "format": "id"
    },
    "projectId": {
      "what": "Id of the project of this call.",
      "type": "string",
      "format": "id"
    },
    "maxRecords": {
      "what": "Number of records to read at most.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Number of records to return at most, counted from the newest, in both views.",
      "type": "integer"
    }
  }
};
