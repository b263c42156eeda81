import { isAutomatic, ownedUuid, statusWord, type Run } from "./run";

/** One entry of `clusterLogRecord`. Times are epoch milliseconds, as numbers, as in the page's example. */
export interface LogRecordWire {
  readonly id: string;
  readonly clusterId: string;
  readonly createAt: unknown;
  readonly logPath: string;
  readonly status: string;
  readonly finishedAt: unknown;
  readonly jobTypes?: string;
  readonly failedMsg: string | null;
  readonly jobId: string;
}

// The service has no word for a task that waits.
const statuses = {
  waiting: "RUNNING",
  open: "RUNNING",
  succeeded: "SUCCESS",
  failed: "FAIL",
  unknownWord: "PARTIAL",
} as const;

export function logRecord(run: Run, clusterId: string): LogRecordWire {
  return {
    id: ownedUuid("c5", run.number, clusterId),
    clusterId,
    createAt: run.startedAt,
    logPath: "css-backup-simulator/css/log",
    status: statusWord(run, statuses),
    finishedAt: run.endedAt ?? null,
    ...(run.backupType === "unstated" ? {} : { jobTypes: isAutomatic(run) ? "Auto" : "Manual" }),
    failedMsg: run.outcome === "failed" ? (run.message ?? "The OBS bucket could not be written.") : null,
    // A job id is another text than the record id, and in the page's example not a UUID.
    jobId: ownedUuid("c7", run.number, clusterId).replaceAll("-", ""),
  };
}
