import { day, historyScenario, hour, success } from "./history";

export const gap = historyScenario({
  description: "Daily successes up to 1 hour ago, two days of which are missing: 1, 25, 97 and 121 hours ago.",
  runs: () => [success(hour), success(hour + day), success(hour + 4 * day), success(hour + 5 * day)],
});

export const fewBackups = historyScenario({
  description: "One single backup ever, which succeeded 1 hour ago.",
  runs: () => [success(hour)],
});
