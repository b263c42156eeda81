import { zonelessSecond } from "./times";
import { isAutomatic, ownedUuid, statusWord, updatedAt, wasCompleted, type Run } from "./run";

// The service has no word for a snapshot that waits.
const statuses = {
  waiting: "CREATING",
  open: "CREATING",
  succeeded: "AVAILABLE",
  failed: "UNAVAILABLE",
  unknownWord: "ARCHIVED",
} as const;

const ordinarySizeBytes = 512_500_000_000;

/** `20260302_180010` */
function backupKey(milliseconds: number): string {
  return zonelessSecond(milliseconds).replace(/[-:]/g, "").replace("T", "_");
}

/** One entry of `snapshots`. Its times carry no zone, as in real answers; the planned start is epoch milliseconds. */
export function clusterSnapshot(run: Run, clusterId: string): object {
  const size = run.size ?? (wasCompleted(run) ? ordinarySizeBytes : 0);
  const automatic = isAutomatic(run);
  return {
    id: ownedUuid("d5", run.number, clusterId),
    name: `snapshot-${run.number}`,
    description: "",
    started: zonelessSecond(run.startedAt),
    ...(run.endedAt === undefined ? {} : { finished: zonelessSecond(run.endedAt) }),
    updated: zonelessSecond(updatedAt(run)),
    ...(size === "unstated" ? {} : { size: size / 1e9 }),
    status: statusWord(run, statuses),
    ...(run.backupType === "unstated" ? {} : { type: automatic ? "AUTO" : "MANUAL" }),
    cluster_id: clusterId,
    cluster_name: "simulator-warehouse",
    datastore: { type: "dws", version: "9.1.0" },
    // Automatic snapshots start some seconds after their time has come.
    ...(automatic ? { bak_expected_start_time: String(run.startedAt - (run.startedAt % 1000) - 10_000) } : {}),
    progress: wasCompleted(run) ? "100" : "40",
    backup_key: backupKey(run.startedAt),
    ...(run.incremental === "unstated" ? {} : { prior_backup_key: priorKey(run) }),
    backup_level: "cluster",
    fine_grained_backup: false,
  };
}

/** That of an invented backup of the day before, unless the run is a full one. */
function priorKey({ incremental = true, startedAt }: Run): string {
  return incremental === true ? backupKey(startedAt - 24 * 3_600_000) : "FULL";
}
