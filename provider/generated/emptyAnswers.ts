// Generated from schema.json by `make generate`. Do not edit.

import type { FunctionToken } from "./types";

/** The documented members that each answer always has, with nothing in them; by token. */
export const emptyAnswers: Readonly<Record<FunctionToken, Readonly<Record<string, unknown>>>> = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": {"items":[]},
  "huaweicloud-backup:css:getLogBackupRecords": {"clusterLogRecord":[]},
  "huaweicloud-backup:css:getSnapshots": {"backups":[]},
  "huaweicloud-backup:dws:getClusterAction": {},
  "huaweicloud-backup:dws:getSnapshots": {"snapshots":[]},
  "huaweicloud-backup:cbr:getOperationLog": {"operationLog":{}},
  "huaweicloud-backup:cbr:getOperationLogs": {"operationLogs":[]},
  "huaweicloud-backup:cbr:getBackups": {"backups":[]},
  "huaweicloud-backup:dcs:getInstanceBackups": {"backupRecordResponse":[]},
};
