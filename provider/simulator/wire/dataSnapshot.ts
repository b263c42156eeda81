import { zonelessSecond } from "./times";
import { isAutomatic, ownedUuid, statusWord, updatedAt, type Run } from "./run";

// The service has no word for a snapshot that waits.
const statuses = {
  waiting: "BUILDING",
  open: "BUILDING",
  succeeded: "COMPLETED",
  failed: "FAILED",
  unknownWord: "ARCHIVED",
} as const;

/** One entry of `backups`. The page's type numbers are texts: 0 for automatic, 1 for manual. */
export function dataSnapshot(run: Run, clusterId: string): object {
  const automatic = isAutomatic(run);
  return {
    id: ownedUuid("c9", run.number, clusterId),
    name: `snapshot-${run.number}`,
    description: "",
    clusterId,
    clusterName: "simulator-search",
    status: statusWord(run, statuses),
    startTime: run.startedAt,
    endTime: run.endedAt ?? 0,
    created: zonelessSecond(run.startedAt),
    updated: zonelessSecond(updatedAt(run)),
    ...(run.backupType === "unstated"
      ? {}
      : { backupMethod: automatic ? "auto" : "manual", backupType: automatic ? "0" : "1" }),
    indices: "*",
    totalShards: 24,
    failedShards: run.outcome === "failed" ? 24 : 0,
    restoreStatus: "none",
    bucketName: "css-simulator",
    datastore: { type: "elasticsearch", version: "7.10.2" },
  };
}
