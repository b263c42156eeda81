// Generated from schema.json by `make generate`. Do not edit.

/**
 * The door `pulumi-huaweicloud-backup/dynamic/runtime`: for the text of our dynamic providers alone, which is kept in
 * state and looks here for what it does. No program imports it.
 */
import { processEnvironment } from "../../../config/environment";
import { createRuntime } from "./createRuntime";

// The engine shows what this process writes to standard error among the messages of the stack.
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

// One for the process: all dynamic resources of a program share settings, limits and reads in flight.
export const {
  configure,
  ClusterSnapshotTasks,
  LogBackupRecords,
  CssSnapshots,
  ClusterAction,
  DwsSnapshots,
  OperationLog,
  OperationLogs,
  Backups,
  InstanceBackups,
  BackupGate,
} = createRuntime({ environment: processEnvironment(), tell });
