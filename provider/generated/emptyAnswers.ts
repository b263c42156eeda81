// Generated from schema.json by `make generate`. Do not edit.

import type { FunctionToken } from "./types";

/** The members of each answer that say what was found, with nothing in them; by token. */
export const emptyAnswers: Readonly<Record<FunctionToken, Readonly<Record<string, unknown>>>> = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": {"items":[],"records":[],"openCount":0},
  "huaweicloud-backup:cce:getClusters": {"items":[],"listedResources":[],"count":0},
  "huaweicloud-backup:css:getLogBackupRecords": {"clusterLogRecord":[],"records":[],"openCount":0},
  "huaweicloud-backup:css:getSnapshots": {"backups":[],"records":[],"openCount":0},
  "huaweicloud-backup:css:getClusters": {"clusters":[],"listedResources":[],"count":0},
  "huaweicloud-backup:dws:getClusterAction": {"records":[],"openCount":0},
  "huaweicloud-backup:dws:getSnapshots": {"snapshots":[],"records":[],"openCount":0},
  "huaweicloud-backup:dws:getClusters": {"clusters":[],"listedResources":[],"count":0},
  "huaweicloud-backup:cbr:getOperationLog": {"operationLog":{},"records":[],"openCount":0},
  "huaweicloud-backup:cbr:getOperationLogs": {"operationLogs":[],"records":[],"openCount":0},
  "huaweicloud-backup:cbr:getBackups": {"backups":[],"records":[],"openCount":0},
  "huaweicloud-backup:dcs:getInstanceBackups": {"backupRecordResponse":[],"records":[],"openCount":0},
  "huaweicloud-backup:dcs:getInstances": {"instances":[],"listedResources":[],"count":0},
};
