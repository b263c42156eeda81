import { simulatorResources } from "../defaults";
import { inventedUuid, type Run } from "./run";

/** One entry of `clusterLogRecord`. Times are epoch milliseconds, as numbers, as in the page's example. */
export interface LogRecordWire {
  readonly id: string;
  readonly clusterId: string;
  readonly createAt: unknown;
  readonly logPath: string;
  readonly status: string;
  readonly finishedAt: unknown;
  readonly jobTypes: string;
  readonly failedMsg: string | null;
  readonly jobId: string;
}

const statuses = { succeeded: "SUCCESS", failed: "FAIL", open: "RUNNING", unknownWord: "PARTIAL" } as const;

export function logRecord(run: Run): LogRecordWire {
  return {
    id: inventedUuid("c5", run.number),
    clusterId: simulatorResources.cssClusterId,
    createAt: run.startedAt,
    logPath: "css-backup-simulator/css/log",
    status: statuses[run.outcome],
    finishedAt: run.endedAt ?? null,
    jobTypes: run.number % 2 === 1 ? "Auto" : "Manual",
    failedMsg: run.outcome === "failed" ? "The OBS bucket could not be written." : null,
    // A job id is another text than the record id, and in the page's example not a UUID.
    jobId: inventedUuid("c7", run.number).replaceAll("-", ""),
  };
}
