/**
 * The door `pulumi-huaweicloud-backup/dynamic/runtime`: for the text of our dynamic providers alone, which is kept in
 * state and looks here for what it does. No program imports it.
 */
import { processEnvironment } from "../config/environment";
import { createRuntime } from "./createRuntime";

// One for the process: all dynamic resources of a program share settings, limits and reads in flight.
export const {
  configure,
  ClusterSnapshotTasks,
  LogBackupRecords,
  ClusterAction,
  OperationLog,
  InstanceBackups,
  BackupGate,
} = createRuntime({ environment: processEnvironment() });
