// Generated from schema.json by `make generate`. Do not edit.

import type { FunctionToken } from "./types";

/** What one argument may be. */
export interface ArgumentRule {
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly required?: true;
  readonly range?: { readonly from: number; readonly to: number };
  readonly allowedValues?: readonly string[];
  readonly pattern?: string;
}

/** The arguments of each query, by token and name. */
export const argumentRules: Readonly<Record<FunctionToken, Readonly<Record<string, ArgumentRule>>>> = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": {
    "clusterId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "edition": {
      "type": "string",
      "allowedValues": [
        "standard",
        "autopilot"
      ]
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:cce:getClusters": {
    "edition": {
      "type": "string",
      "allowedValues": [
        "standard",
        "autopilot"
      ]
    },
    "status": {
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
      "type": "string",
      "allowedValues": [
        "VirtualMachine",
        "ARM64"
      ]
    },
    "version": {
      "type": "string"
    },
    "detail": {
      "type": "boolean"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:css:getLogBackupRecords": {
    "clusterId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "status": {
      "type": "string",
      "allowedValues": [
        "FAIL",
        "NOT_FAIL"
      ]
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:css:getSnapshots": {
    "clusterId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:css:getClusters": {
    "datastoreType": {
      "type": "string",
      "allowedValues": [
        "elasticsearch",
        "opensearch",
        "logstash"
      ]
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:dws:getClusterAction": {
    "clusterId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "actionName": {
      "type": "string",
      "required": true,
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
      "type": "string",
      "allowedValues": [
        "en-us",
        "zh-cn"
      ]
    },
    "dwsTimeZone": {
      "type": "string"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:dws:getSnapshots": {
    "clusterId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:dws:getClusters": {
    "enterpriseProjectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:cbr:getOperationLog": {
    "operationLogId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:cbr:getOperationLogs": {
    "resourceId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "resourceName": {
      "type": "string"
    },
    "operationType": {
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
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "vaultName": {
      "type": "string"
    },
    "providerId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "startTime": {
      "type": "string"
    },
    "destinationRegion": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "destinationProjectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "enterpriseProjectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:cbr:getBackups": {
    "resourceId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "resourceName": {
      "type": "string"
    },
    "resourceAz": {
      "type": "string"
    },
    "resourceType": {
      "type": "string",
      "allowedValues": [
        "OS::Nova::Server",
        "OS::Cinder::Volume",
        "OS::Sfs::Turbo",
        "OS::Workspace::DesktopV2"
      ]
    },
    "vaultId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "checkpointId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "name": {
      "type": "string"
    },
    "parentId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "imageType": {
      "type": "string",
      "allowedValues": [
        "backup",
        "replication"
      ]
    },
    "status": {
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
      "type": "string"
    },
    "endTime": {
      "type": "string"
    },
    "showReplication": {
      "type": "boolean"
    },
    "enterpriseProjectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:dcs:getInstanceBackups": {
    "instanceId": {
      "type": "string",
      "required": true,
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "beginTime": {
      "type": "string"
    },
    "endTime": {
      "type": "string"
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    },
    "newest": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  },
  "huaweicloud-backup:dcs:getInstances": {
    "instanceId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "name": {
      "type": "string"
    },
    "status": {
      "type": "string"
    },
    "ip": {
      "type": "string"
    },
    "tags": {
      "type": "string"
    },
    "includeFailure": {
      "type": "boolean"
    },
    "includeDelete": {
      "type": "boolean"
    },
    "limit": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000
      }
    },
    "region": {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]{1,40}$"
    },
    "projectId": {
      "type": "string",
      "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$"
    },
    "maxRecords": {
      "type": "integer",
      "range": {
        "from": 1,
        "to": 1000000
      }
    }
  }
};
