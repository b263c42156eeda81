import { historyScenario, hour, minute, success } from "./history";

export const unknownWords = historyScenario({
  description:
    "The newest backup of every service ended 1 hour ago with a status word that no page documents; one 25 hours ago succeeded.",
  runs: () => [{ outcome: "unknownWord", startedAgo: hour + 10 * minute, endedAgo: hour }, success(25 * hour)],
});
