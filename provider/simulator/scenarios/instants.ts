import { day, historyScenario, hour, minute, success } from "./history";

/** Ages at a limit, and below zero. They are exact where the clock stands still. */

export const exactly24Hours = historyScenario({
  description: "The newest backup of every service ended exactly 24 hours ago.",
  runs: () => [success(day), success(2 * day)],
});

export const over24Hours = historyScenario({
  description: "The newest backup of every service ended 24 hours and 1 millisecond ago.",
  runs: () => [success(day + 1), success(2 * day)],
});

export const futureWithinTolerance = historyScenario({
  description: "The newest backup of every service ended 5 minutes from now, by its stamp.",
  runs: () => [success(-5 * minute), success(2 * day)],
});

export const futureBeyondTolerance = historyScenario({
  description: "The newest backup of every service ended 1 hour from now, by its stamp; the one before 2 days ago.",
  runs: () => [success(-hour), success(2 * day)],
});
