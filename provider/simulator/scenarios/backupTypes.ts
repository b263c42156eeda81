import { day, historyScenario, hour, success } from "./history";

const daily = [hour, hour + day, hour + 2 * day].map(success);

export const onlyManual = historyScenario({
  description: "As fresh, but every backup was started by hand, which CSS and DCS say.",
  runs: () => daily.map((run) => ({ ...run, backupType: "manual" as const })),
});

export const untyped = historyScenario({
  description:
    "As fresh, but no record says its type: jobTypes (CSS), backup_type (DCS) and incremental (CBR) are missing.",
  runs: () => daily.map((run) => ({ ...run, backupType: "unstated" as const, incremental: "unstated" as const })),
});
