import { day, historyScenario, minute, success } from "./history";

export const running = historyScenario({
  description:
    "A backup began 10 minutes ago on every service and is still open; earlier ones succeeded 1 and 2 days ago.",
  runs: () => [{ outcome: "open", startedAgo: 10 * minute }, success(day), success(2 * day)],
});
