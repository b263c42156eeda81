/**
 * The door `pulumi-huaweicloud-backup/dynamic`: the five queries and a gate as dynamic resources, for Node programs that
 * run without the plugin.
 */
export { BackupGate, type BackupGateArgs } from "./backupGate";
export { ClusterAction, type ClusterActionArgs } from "./clusterAction";
export { ClusterSnapshotTasks, type ClusterSnapshotTasksArgs } from "./clusterSnapshotTasks";
export { InstanceBackups, type InstanceBackupsArgs } from "./instanceBackups";
export { LogBackupRecords, type LogBackupRecordsArgs } from "./logBackupRecords";
export { OperationLog, type OperationLogArgs } from "./operationLog";
