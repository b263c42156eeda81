import { ended, historyScenario, hour, success } from "./history";

export const failedThreeTimes = historyScenario({
  description: "Backups failed 1, 25 and 49 hours ago; the last success was 73 hours ago.",
  runs: () => [ended("failed", hour), ended("failed", 25 * hour), ended("failed", 49 * hour), success(73 * hour)],
});

export const neverSucceeded = historyScenario({
  description: "Backups failed 1 and 25 hours ago, and none ever succeeded.",
  runs: () => [ended("failed", hour), ended("failed", 25 * hour)],
});
