import { ended, historyScenario, hour, success, minute, type PastRun } from "./history";
import { freshBut } from "./fresh";
import type { RecordsScenario } from "./scenario";

export const failed = historyScenario({
  description: "The newest backup of every service failed 1 hour ago; earlier ones succeeded 25 and 49 hours ago.",
  runs: () => [
    { outcome: "failed", startedAgo: hour + 10 * minute, endedAgo: hour },
    success(25 * hour),
    success(49 * hour),
  ],
});

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

export const failedThreeTimes = historyScenario({
  description: "Backups failed 1, 25 and 49 hours ago; the last success was 73 hours ago.",
  runs: () => [ended("failed", hour), ended("failed", 25 * hour), ended("failed", 49 * hour), success(73 * hour)],
});

export const neverSucceeded = historyScenario({
  description: "Backups failed 1 and 25 hours ago, and none ever succeeded.",
  runs: () => [ended("failed", hour), ended("failed", 25 * hour)],
});
