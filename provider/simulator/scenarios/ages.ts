import { day, historyScenario, hour, success, minute } from "./history";

export const stale = historyScenario({
  description: "The newest backup of every service succeeded 9 days ago (older ones 10 and 11); nothing is open.",
  runs: () => [success(9 * day), success(10 * day), success(11 * day)],
});

export const empty = historyScenario({
  description: "No service ever made a backup: CCE and CSS list none, DWS answers {}, CBR 404, DCS 204.",
  runs: () => [],
});

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

export const gap = historyScenario({
  description: "Daily successes up to 1 hour ago, two days of which are missing: 1, 25, 97 and 121 hours ago.",
  runs: () => [success(hour), success(hour + day), success(hour + 4 * day), success(hour + 5 * day)],
});

export const fewBackups = historyScenario({
  description: "One single backup ever, which succeeded 1 hour ago.",
  runs: () => [success(hour)],
});
