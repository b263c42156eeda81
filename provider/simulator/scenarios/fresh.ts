import { day, historyScenario, hour, success } from "./history";

export const fresh = historyScenario({
  description: "Every service finished its newest backup 1 hour ago, and 1 and 2 days before that; nothing is open.",
  runs: () => [success(hour), success(hour + day), success(hour + 2 * day)],
});
