/**
 * Reads all data sources and exports, for each, the newest success, its age and what is going on now; and lists resources.
 *
 * pulumi config set cceClusterId … (and cssClusterId, dwsClusterId, cbrOperationLogId, cbrServerId, dcsInstanceId), then `pulumi up`.
 */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();

const snapshotTasks = backup.cce.getClusterSnapshotTasksOutput({ clusterId: config.require("cceClusterId") });
const logBackups = backup.css.getLogBackupRecordsOutput({ clusterId: config.require("cssClusterId"), newest: 20 });
const dataSnapshots = backup.css.getSnapshotsOutput({ clusterId: config.require("cssClusterId"), newest: 20 });
const action = backup.dws.getClusterActionOutput({
  clusterId: config.require("dwsClusterId"),
  actionName: "SNAPSHOTTING",
  dwsTimeZone: "Asia/Shanghai", // the service sends times without a zone: say which one your cluster lives in
});
const warehouseSnapshots = backup.dws.getSnapshotsOutput({ clusterId: config.require("dwsClusterId"), newest: 20 });
const operationLog = backup.cbr.getOperationLogOutput({ operationLogId: config.require("cbrOperationLogId") });
const instanceBackups = backup.dcs.getInstanceBackupsOutput({
  instanceId: config.require("dcsInstanceId"),
  newest: 20,
});

const serverId = config.require("cbrServerId");
const serverTasks = backup.cbr.getOperationLogsOutput({ resourceId: serverId, newest: 20 });
const serverBackups = backup.cbr.getBackupsOutput({ resourceId: serverId, newest: 20 });

/** What a list says of the resources of a project. It says nothing of their backups. */
interface List {
  readonly asOf?: string;
  readonly listedResources: readonly { readonly name: string; readonly activity: string }[];
  readonly complete: boolean;
}

function activities(list: List): string[] {
  if (list.asOf === undefined) return ["the provider is not configured yet"];
  const found = list.listedResources.map(({ name, activity }) => `${name}: ${activity}`);
  return list.complete ? found : [...found, "and others that were not read"];
}

export const cceClusters = backup.cce.getClustersOutput({}).apply(activities);
export const cssClusters = backup.css.getClustersOutput({}).apply(activities);
export const dwsClusters = backup.dws.getClustersOutput({}).apply(activities);
export const dcsInstances = backup.dcs.getInstancesOutput({}).apply(activities);

/** What the common view says about one resource. In a preview with a provider not configured yet it says nothing: `{}`. */
interface Answer {
  readonly asOf?: string;
  readonly latestBackupTime?: string;
  readonly latestBackupAgeSeconds?: number;
  readonly latestRecord?: { readonly state: string };
  readonly openCount: number;
  readonly complete: boolean;
}

function summary(answer: Answer): Record<string, string | number | boolean> {
  if (answer.asOf === undefined) return { notRead: "the provider is not configured yet" };
  return {
    latestBackupTime: answer.latestBackupTime ?? "none",
    ageSeconds: answer.latestBackupAgeSeconds ?? "unknown",
    lastState: answer.latestRecord?.state ?? "no record",
    openTasks: answer.openCount,
    complete: answer.complete,
  };
}

export const cceClusterSnapshot = snapshotTasks.apply(summary);
export const cssLogBackup = logBackups.apply(summary);
export const cssSnapshots = dataSnapshots.apply(summary);
export const dwsClusterAction = action.apply(summary);
export const dwsSnapshots = warehouseSnapshots.apply(summary);
export const cbrOperationLog = operationLog.apply(summary);
export const cbrServerTask = serverTasks.apply(summary);
export const cbrServerBackup = serverBackups.apply(summary);
export const dcsInstanceBackup = instanceBackups.apply(summary);
