/** Histories in which it matters which of two runs is the newer one. */
import { ended, historyScenario, hour, minute, success, day } from "./history";

/** Lists in which an id comes twice; DWS and CBR, which have no list, are as in `fresh`. */

export const duplicated = historyScenario({
  description: "As fresh, but every list shows its newest backup twice, alike to the letter.",
  runs: () => [
    success(hour),
    { ...success(hour), number: 1 },
    { ...success(hour + day), number: 2 },
    { ...success(hour + 2 * day), number: 3 },
  ],
});

export const contradictory = historyScenario({
  description: "As fresh, but every list shows its newest backup twice, as a success and as a failure.",
  runs: () => [
    success(hour),
    { ...ended("failed", hour), number: 1 },
    { ...success(hour + day), number: 2 },
    { ...success(hour + 2 * day), number: 3 },
  ],
});

export const overlapping = historyScenario({
  description:
    "A long backup, from 12 to 6 hours ago, and a short one that began after it and ended before, from 11 hours to 10 hours 50 minutes ago; both succeeded.",
  runs: () => [
    { outcome: "succeeded", startedAgo: 12 * hour, endedAgo: 6 * hour },
    { outcome: "succeeded", startedAgo: 11 * hour, endedAgo: 11 * hour - 10 * minute },
  ],
});

export const failedAtSameInstant = historyScenario({
  description:
    "A success and a failure began and ended at the same instants, 1 hour ago; DWS and CBR show the failure.",
  runs: () => [success(hour), ended("failed", hour), success(25 * hour)],
  single: ended("failed", hour),
});
