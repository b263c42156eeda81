import { freshBut } from "./fresh";
import { ended, hour, success, type PastRun } from "./history";
import type { RecordsScenario } from "./scenario";

/** Scenarios about what only CBR's log can say. */
function onlyCbr(description: string, run: PastRun): RecordsScenario {
  return freshBut("cbr", description, [run]);
}

export const skipped = onlyCbr("The CBR task was skipped 1 hour ago; the rest as in fresh.", ended("skipped", hour));

export const timedOut = onlyCbr("The CBR task timed out 1 hour ago; the rest as in fresh.", ended("timedOut", hour));

export const partial = onlyCbr(
  "The CBR task succeeded 1 hour ago although fail_count says that 1 of its 5 resources failed; the rest as in fresh.",
  { ...success(hour), failedParts: { counter: "remove_resources", count: 1 } },
);

export const partialSync = onlyCbr(
  "The CBR task succeeded 1 hour ago although err_sync_backup_num says that 2 backups failed; the rest as in fresh.",
  { ...success(hour), failedParts: { counter: "sync", count: 2 } },
);

export const fullBackup = onlyCbr(
  "The CBR task succeeded 1 hour ago and says that it was no incremental backup; the rest as in fresh.",
  { ...success(hour), incremental: false },
);
