/** The five services; each keeps one host in the cloud, and all share one port here. */
export const serviceNames = ["cce", "css", "dws", "cbr", "dcs"] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The five documented queries, by the names that `script()` and `requests()` use. */
export const queryNames = [
  "cce.getClusterSnapshotTasks",
  "css.getLogBackupRecords",
  "dws.getClusterAction",
  "cbr.getOperationLog",
  "dcs.getInstanceBackups",
] as const;
export type QueryName = (typeof queryNames)[number];
