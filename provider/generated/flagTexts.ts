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
      "what": "Maximum age of the newest backup that counts.",
      "type": "string",
      "format": "duration"
    },
    "lastBackupWarningAge": {
      "what": "Age above which the newest backup is `warn`, although it still passes `lastBackupMaximumAge`.",
      "type": "string",
      "format": "duration"
    },
    "lastTaskSucceeded": {
      "what": "Whether the newest ended task must have succeeded.",
      "type": "boolean"
    },
    "maximumConsecutiveFailures": {
      "what": "Maximum number of failed tasks that are newer than the newest backup that counts.",
      "type": "integer"
    },
    "noTaskRunning": {
      "what": "Whether no task of `activityKinds` may be waiting or running.",
      "type": "boolean"
    },
    "maximumRunningDuration": {
      "what": "Maximum time for which a task of `activityKinds` may be open.",
      "type": "string",
      "format": "duration"
    },
    "minimumRedundancy": {
      "what": "Minimum number of backups that count and exist.",
      "type": "integer"
    },
    "minimumRedundancyWithin": {
      "what": "Window before now in which the backups of `minimumRedundancy` must lie.",
      "type": "string",
      "format": "duration"
    },
    "lastBackupMinimumSize": {
      "what": "Minimum size of the newest backup that counts.",
      "type": "string",
      "format": "size"
    },
    "maximumSizeDecrease": {
      "what": "Maximum share by which the newest backup that counts may be smaller than the median of earlier ones.",
      "type": "string",
      "format": "percentage"
    },
    "maximumSizeDecreaseSamples": {
      "what": "Number of earlier backups whose median `maximumSizeDecrease` uses.",
      "type": "integer",
      "default": 5
    },
    "oldestBackupMinimumAge": {
      "what": "Minimum age of the oldest backup that counts and exists.",
      "type": "string",
      "format": "duration"
    },
    "maximumGap": {
      "what": "Maximum time between one backup that counts and the next, inside `maximumGapWithin`.",
      "type": "string",
      "format": "duration"
    },
    "maximumGapWithin": {
      "what": "Window before now in which `maximumGap` applies.",
      "type": "string",
      "format": "duration"
    },
    "newerThan": {
      "what": "Instant at or after which a backup that counts must have started, or the id of a task.",
      "type": "string",
      "format": "RFC 3339 or task id"
    }
  },
  "GatePolicy": {
    "onUnknown": {
      "what": "Verdict of a condition that could not be decided.",
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
      "what": "Treatment of a success that reports failed parts.",
      "type": "string",
      "allowedValues": [
        "fail",
        "warn",
        "count"
      ],
      "default": "fail"
    },
    "onSkipped": {
      "what": "Treatment of a task that ended without doing its work.",
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
      "what": "Time by which an instant may lie in the future and still count as age zero.",
      "type": "string",
      "format": "duration",
      "default": "5m"
    },
    "now": {
      "what": "Clock for all ages.",
      "type": "string",
      "allowedValues": [
        "server",
        "local"
      ],
      "default": "server"
    },
    "require": {
      "what": "Number or share of applicable targets that must pass or warn.",
      "type": "string",
      "format": "count or percentage of targets",
      "default": "all"
    },
    "minimumTargets": {
      "what": "Minimum number of applicable targets.",
      "type": "integer",
      "default": 1
    }
  },
  "GateTarget": {
    "service": {
      "what": "Service of the resource.",
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
      "what": "Id of the resource: the cluster (CCE, CSS, DWS) or the instance (DCS).",
      "type": "string",
      "format": "id"
    },
    "name": {
      "what": "Name of the target in results, messages and overrides.",
      "type": "string",
      "format": "text"
    },
    "evidence": {
      "what": "Evidence by which the target is judged.",
      "type": "string",
      "allowedValues": [
        "snapshotTasks",
        "logBackups",
        "dataSnapshots",
        "action",
        "snapshots",
        "operationLog",
        "backups"
      ]
    },
    "actionName": {
      "what": "Name of the DWS action to read.",
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
    "edition": {
      "what": "Edition of a CCE cluster.",
      "type": "string",
      "allowedValues": [
        "standard",
        "autopilot"
      ],
      "default": "standard"
    },
    "dwsTimeZone": {
      "what": "Time zone of the times of a DWS action, which DWS writes without a zone.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "ageFrom": {
      "what": "Time of a backup that selects it and from which its age runs.",
      "type": "string",
      "allowedValues": [
        "completedAt",
        "startedAt"
      ]
    },
    "kinds": {
      "what": "Kinds of tasks that count as backups, in the exact words of the `kind` of a record.",
      "type": "array"
    },
    "activityKinds": {
      "what": "Kinds of tasks that `noTaskRunning` and `maximumRunningDuration` check, in the exact words of the `kind` of a record.",
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
      "what": "Content that a backup must have to count.",
      "type": "string",
      "allowedValues": [
        "incremental",
        "full",
        "any"
      ],
      "default": "any"
    },
    "indices": {
      "what": "Names of the indices that a data snapshot of CSS must hold, each in full.",
      "type": "array"
    },
    "lookback": {
      "what": "Time before now from which ended tasks count; open tasks always count.",
      "type": "string",
      "format": "duration"
    },
    "createdAt": {
      "what": "Instant at which the resource was created.",
      "type": "string",
      "format": "RFC 3339"
    },
    "notApplicable": {
      "what": "Reason why the gate skips this target, such as a stopped instance.",
      "type": "string",
      "format": "text"
    },
    "criteria": {
      "what": "Conditions of this target alone, which override the common ones key by key."
    },
    "without": {
      "what": "Names of common conditions that do not apply to this target, spelled as in `GateCriteria`.",
      "type": "array"
    }
  },
  "GateWait": {
    "until": {
      "what": "Condition that ends the wait.",
      "type": "string",
      "allowedValues": [
        "pass",
        "idle",
        "terminal"
      ],
      "default": "pass"
    },
    "timeout": {
      "what": "Time after which the wait ends.",
      "type": "string",
      "format": "duration",
      "default": "30m"
    },
    "interval": {
      "what": "Pause before the second evaluation; `backoff` lengthens the later pauses.",
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
      "what": "Longest pause between two evaluations.",
      "type": "string",
      "format": "duration",
      "default": "60s"
    },
    "jitter": {
      "what": "Share by which each pause varies at random, so that many gates do not send requests at once.",
      "type": "string",
      "format": "percentage",
      "default": "20%"
    },
    "initialDelay": {
      "what": "Pause before the first evaluation.",
      "type": "string",
      "format": "duration",
      "default": "0s"
    },
    "failFast": {
      "what": "Whether the wait ends as soon as only a new task can change the verdict.",
      "type": "boolean",
      "default": "true"
    },
    "consecutivePasses": {
      "what": "Number of consecutive good evaluations before the wait ends.",
      "type": "integer",
      "default": 1
    },
    "consecutiveErrorLimit": {
      "what": "Number of consecutive evaluations that may fail to read a target before the wait ends.",
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
    "edition": {
      "what": "Edition of the cluster, which decides about the path of the request.",
      "type": "string",
      "allowedValues": [
        "standard",
        "autopilot"
      ],
      "default": "standard"
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:cce:getClusters": {
    "edition": {
      "what": "Edition of the clusters, which decides about the path of the request.",
      "type": "string",
      "allowedValues": [
        "standard",
        "autopilot"
      ],
      "default": "standard"
    },
    "status": {
      "what": "Phase of the clusters to list.",
      "type": "string",
      "allowedValues": [
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "ResizeFailed",
        "RollingBack",
        "RollbackFailed",
        "Hibernating",
        "Hibernation",
        "Awaking",
        "Freezing",
        "Frozen",
        "UnFreezing",
        "Error",
        "Empty"
      ]
    },
    "type": {
      "what": "Architecture of the control plane.",
      "type": "string",
      "allowedValues": [
        "VirtualMachine",
        "ARM64"
      ]
    },
    "version": {
      "what": "Version of the clusters to list, such as `v1.31`.",
      "type": "string",
      "format": "text"
    },
    "detail": {
      "what": "Whether the service adds numbers of nodes, processors and memory to `annotations`.",
      "type": "boolean"
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
      "what": "Maximum number of clusters to read.",
      "type": "integer",
      "default": 5000
    }
  },
  "huaweicloud-backup:css:getLogBackupRecords": {
    "clusterId": {
      "what": "Id of the CSS cluster.",
      "type": "string",
      "format": "id"
    },
    "status": {
      "what": "Status of the jobs to read.",
      "type": "string",
      "allowedValues": [
        "FAIL",
        "NOT_FAIL"
      ]
    },
    "limit": {
      "what": "Number of records on one page of the service's answer.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:css:getSnapshots": {
    "clusterId": {
      "what": "Id of the CSS cluster.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:css:getClusters": {
    "datastoreType": {
      "what": "Engine of the clusters to list.",
      "type": "string",
      "allowedValues": [
        "elasticsearch",
        "opensearch",
        "logstash"
      ]
    },
    "limit": {
      "what": "Number of clusters on one page of the service's answer.",
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
      "what": "Maximum number of clusters to read.",
      "type": "integer",
      "default": 5000
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
      "what": "Time zone of the times in this answer, which DWS writes without a zone.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:dws:getSnapshots": {
    "clusterId": {
      "what": "Id of the DWS cluster.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:dws:getClusters": {
    "enterpriseProjectId": {
      "what": "Id of the enterprise project to list; `0` is the default one, `all_granted_eps` stands for all.",
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
      "what": "Maximum number of clusters to read.",
      "type": "integer",
      "default": 5000
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:cbr:getOperationLogs": {
    "resourceId": {
      "what": "Id of the server, disk, file system or desktop whose logs are read.",
      "type": "string",
      "format": "id"
    },
    "resourceName": {
      "what": "Name of the resource whose logs are read.",
      "type": "string",
      "format": "text"
    },
    "operationType": {
      "what": "Kind of operation to read.",
      "type": "string",
      "allowedValues": [
        "backup",
        "copy",
        "replication",
        "delete",
        "restore",
        "vault_delete",
        "remove_resource",
        "sync"
      ]
    },
    "status": {
      "what": "State of the tasks to read.",
      "type": "string",
      "allowedValues": [
        "success",
        "skipped",
        "failed",
        "running",
        "timeout",
        "waiting"
      ]
    },
    "vaultId": {
      "what": "Id of the vault whose logs are read.",
      "type": "string",
      "format": "id"
    },
    "vaultName": {
      "what": "Name of the vault whose logs are read.",
      "type": "string",
      "format": "text"
    },
    "providerId": {
      "what": "Id of the backup provider of the service, which tells what kind of object is backed up.",
      "type": "string",
      "format": "id"
    },
    "startTime": {
      "what": "Start of the period to read.",
      "type": "string",
      "format": "RFC 3339"
    },
    "destinationRegion": {
      "what": "Region to which a replication copies.",
      "type": "string",
      "format": "id"
    },
    "destinationProjectId": {
      "what": "Id of the project to which a replication copies.",
      "type": "string",
      "format": "id"
    },
    "enterpriseProjectId": {
      "what": "Id of the enterprise project to read; `0` is the default one.",
      "type": "string",
      "format": "id"
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:cbr:getBackups": {
    "resourceId": {
      "what": "Id of the server, disk, file system or desktop whose backups are read.",
      "type": "string",
      "format": "id"
    },
    "resourceName": {
      "what": "Name that the resource had when it was backed up.",
      "type": "string",
      "format": "text"
    },
    "resourceAz": {
      "what": "Availability zone of the resource.",
      "type": "string",
      "format": "text"
    },
    "resourceType": {
      "what": "Type of the resource.",
      "type": "string",
      "allowedValues": [
        "OS::Nova::Server",
        "OS::Cinder::Volume",
        "OS::Sfs::Turbo",
        "OS::Workspace::DesktopV2"
      ]
    },
    "vaultId": {
      "what": "Id of the vault whose backups are read.",
      "type": "string",
      "format": "id"
    },
    "checkpointId": {
      "what": "Id of the restore point whose backups are read.",
      "type": "string",
      "format": "id"
    },
    "name": {
      "what": "Name of the backups to read.",
      "type": "string",
      "format": "text"
    },
    "parentId": {
      "what": "Id of the backup of a server whose backups of disks are read.",
      "type": "string",
      "format": "id"
    },
    "imageType": {
      "what": "Whether own backups or replications are read.",
      "type": "string",
      "allowedValues": [
        "backup",
        "replication"
      ]
    },
    "status": {
      "what": "State of the backups to read, in the service's word.",
      "type": "string",
      "allowedValues": [
        "available",
        "protecting",
        "deleting",
        "restoring",
        "error",
        "waiting_protect",
        "waiting_delete",
        "waiting_restore"
      ]
    },
    "startTime": {
      "what": "Start of the period to read.",
      "type": "string",
      "format": "RFC 3339"
    },
    "endTime": {
      "what": "End of the period to read.",
      "type": "string",
      "format": "RFC 3339"
    },
    "showReplication": {
      "what": "Whether the service fills `replicationRecords`.",
      "type": "boolean"
    },
    "enterpriseProjectId": {
      "what": "Id of the enterprise project to read; `0` is the default one.",
      "type": "string",
      "format": "id"
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
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
      "what": "Number of records on one page of the service's answer.",
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
      "what": "Maximum number of records to read.",
      "type": "integer",
      "default": 5000
    },
    "newest": {
      "what": "Maximum number of records to return, counted from the newest, in both views.",
      "type": "integer"
    }
  },
  "huaweicloud-backup:dcs:getInstances": {
    "instanceId": {
      "what": "Id of the instance to list.",
      "type": "string",
      "format": "id"
    },
    "name": {
      "what": "Name of the instances to list.",
      "type": "string",
      "format": "text"
    },
    "status": {
      "what": "Status of the instances to list, in the service's word, such as `RUNNING`.",
      "type": "string",
      "format": "text"
    },
    "ip": {
      "what": "IP address of the instances to list.",
      "type": "string",
      "format": "text"
    },
    "tags": {
      "what": "Tags of the instances to list, as `key=value`.",
      "type": "string",
      "format": "text"
    },
    "includeFailure": {
      "what": "Whether instances whose creation failed are listed as well.",
      "type": "boolean"
    },
    "includeDelete": {
      "what": "Whether deleted instances are listed as well.",
      "type": "boolean"
    },
    "limit": {
      "what": "Number of instances on one page of the service's answer.",
      "type": "integer",
      "default": 1000
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
      "what": "Maximum number of instances to read.",
      "type": "integer",
      "default": 5000
    }
  }
};
