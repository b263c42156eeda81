import { day, historyScenario, success } from "./history";

export const stale = historyScenario({
  description: "The newest backup of every service succeeded 9 days ago (older ones 10 and 11); nothing is open.",
  runs: () => [success(9 * day), success(10 * day), success(11 * day)],
});
