// Generated from schema.json by `make generate`. Do not edit.

import type { FunctionToken } from "./types";

/** The query behind a class, and the members of its answer that the class shows under another name. */
interface DataClass {
  readonly token: FunctionToken;
  readonly renamed: Readonly<Record<string, string>>;
}

/** By the name of the class. */
export const dataClasses = {
  "ClusterSnapshotTasks": {"token":"huaweicloud-backup:cce:getClusterSnapshotTasks","renamed":{}},
  "LogBackupRecords": {"token":"huaweicloud-backup:css:getLogBackupRecords","renamed":{}},
  "CssSnapshots": {"token":"huaweicloud-backup:css:getSnapshots","renamed":{}},
  "ClusterAction": {"token":"huaweicloud-backup:dws:getClusterAction","renamed":{"id":"actionId","actionName":"reportedActionName"}},
  "DwsSnapshots": {"token":"huaweicloud-backup:dws:getSnapshots","renamed":{"projectId":"reportedProjectId","clusterId":"reportedClusterId"}},
  "OperationLog": {"token":"huaweicloud-backup:cbr:getOperationLog","renamed":{}},
  "OperationLogs": {"token":"huaweicloud-backup:cbr:getOperationLogs","renamed":{}},
  "Backups": {"token":"huaweicloud-backup:cbr:getBackups","renamed":{}},
  "InstanceBackups": {"token":"huaweicloud-backup:dcs:getInstanceBackups","renamed":{}},
} as const satisfies Readonly<Record<string, DataClass>>;
