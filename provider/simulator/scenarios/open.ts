import { day, historyScenario, hour, minute, success } from "./history";

export const waiting = historyScenario({
  description:
    "A backup was accepted 10 minutes ago and has not begun (CSS, without a word for it, says running); earlier ones succeeded 1 and 2 days ago.",
  runs: () => [{ outcome: "waiting", startedAgo: 10 * minute }, success(day), success(2 * day)],
});

export const stuck = historyScenario({
  description:
    "A backup began 30 hours ago and is still open on every service; the lists have successes of 1 and 25 hours ago as well.",
  runs: () => [success(hour), success(25 * hour), { outcome: "open", startedAgo: 30 * hour }],
  single: { outcome: "open", startedAgo: 30 * hour },
});
