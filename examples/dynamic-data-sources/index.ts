/**
 * Reads one query of each service as dynamic resources, which need no plugin, and exports what they say. The answers are kept in
 * state, so that `pulumi up` shows which of them have changed.
 *
 * pulumi config set cceClusterId … (and cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup/dynamic";

const config = new pulumi.Config();

const snapshotTasks = new backup.ClusterSnapshotTasks("snapshot-tasks", { clusterId: config.require("cceClusterId") });
const logBackups = new backup.LogBackupRecords("log-backups", {
  clusterId: config.require("cssClusterId"),
  newest: 20,
});
const action = new backup.ClusterAction("action", {
  clusterId: config.require("dwsClusterId"),
  actionName: "SNAPSHOTTING",
  dwsTimeZone: "Asia/Shanghai", // the service sends times without a zone: say which one your cluster lives in
});
const operationLog = new backup.OperationLog("operation-log", { operationLogId: config.require("cbrOperationLogId") });
const instanceBackups = new backup.InstanceBackups("instance-backups", {
  instanceId: config.require("dcsInstanceId"),
  newest: 20,
});

/** What all five have in common. The age is as it was at `asOf`, which may be some updates ago. */
interface Answer {
  readonly asOf: pulumi.Output<string>;
  readonly latestBackupTime: pulumi.Output<string | undefined>;
  readonly latestRecord: pulumi.Output<{ readonly state: string } | undefined>;
  readonly openCount: pulumi.Output<number>;
  readonly complete: pulumi.Output<boolean>;
}

function summary({ asOf, latestBackupTime, latestRecord, openCount, complete }: Answer): pulumi.Output<object> {
  return pulumi.output({ asOf, latestBackupTime, latestRecord, openCount, complete }).apply((answer) => ({
    asOf: answer.asOf,
    latestBackupTime: answer.latestBackupTime ?? "none",
    lastState: answer.latestRecord?.state ?? "no record",
    openTasks: answer.openCount,
    complete: answer.complete,
  }));
}

export const cceClusterSnapshot = summary(snapshotTasks);
export const cssLogBackup = summary(logBackups);
export const dwsClusterAction = summary(action);
export const cbrOperationLog = summary(operationLog);
export const dcsInstanceBackup = summary(instanceBackups);
