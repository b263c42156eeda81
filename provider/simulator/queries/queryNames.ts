// Generated from schema.json by `make generate`. Do not edit.

/** The services; each keeps one host in the cloud, and all share one port here. */
export const serviceNames = ["cce", "css", "dws", "cbr", "dcs"] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Every host of the cloud that a provider may call: the services, and IAM for tokens, temporary keys and projects. */
export const endpointNames = [...serviceNames, "iam"] as const;
export type EndpointName = (typeof endpointNames)[number];

/** The documented queries, by the names that `script()` and `requests()` use. */
export const queryNames = [
  "cce.getClusterSnapshotTasks",
  "cce.getClusters",
  "css.getLogBackupRecords",
  "css.getSnapshots",
  "css.getClusters",
  "dws.getClusterAction",
  "dws.getSnapshots",
  "dws.getClusters",
  "cbr.getOperationLog",
  "cbr.getOperationLogs",
  "cbr.getBackups",
  "dcs.getInstanceBackups",
  "dcs.getInstances",
  "css.readCluster",
  "dws.readCluster",
] as const;
export type QueryName = (typeof queryNames)[number];
