// Generated from schema.json by `make generate`. Do not edit.

export { ClusterSnapshotTasks, type ClusterSnapshotTasksArgs } from "./clusterSnapshotTasks";
export { LogBackupRecords, type LogBackupRecordsArgs } from "./logBackupRecords";
export { ClusterAction, type ClusterActionArgs } from "./clusterAction";
export { OperationLog, type OperationLogArgs } from "./operationLog";
export { OperationLogs, type OperationLogsArgs } from "./operationLogs";
export { Backups, type BackupsArgs } from "./backups";
export { InstanceBackups, type InstanceBackupsArgs } from "./instanceBackups";
