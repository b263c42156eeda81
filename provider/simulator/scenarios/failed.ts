import { historyScenario, hour, minute, success } from "./history";

export const failed = historyScenario({
  description: "The newest backup of every service failed 1 hour ago; earlier ones succeeded 25 and 49 hours ago.",
  runs: () => [
    { outcome: "failed", startedAgo: hour + 10 * minute, endedAgo: hour },
    success(25 * hour),
    success(49 * hour),
  ],
});
