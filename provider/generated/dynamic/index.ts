// Generated from schema.json by `make generate`. Do not edit.

export { ClusterSnapshotTasks, type ClusterSnapshotTasksArgs } from "./clusterSnapshotTasks";
export { LogBackupRecords, type LogBackupRecordsArgs } from "./logBackupRecords";
export { CssSnapshots, type CssSnapshotsArgs } from "./cssSnapshots";
export { ClusterAction, type ClusterActionArgs } from "./clusterAction";
export { DwsSnapshots, type DwsSnapshotsArgs } from "./dwsSnapshots";
export { OperationLog, type OperationLogArgs } from "./operationLog";
export { OperationLogs, type OperationLogsArgs } from "./operationLogs";
export { Backups, type BackupsArgs } from "./backups";
export { InstanceBackups, type InstanceBackupsArgs } from "./instanceBackups";
