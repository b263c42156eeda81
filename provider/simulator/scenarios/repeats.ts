import { day, ended, historyScenario, hour, success } from "./history";

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
