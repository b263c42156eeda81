import type { ServiceName } from "../queries/queryNames";
import { ended, historyScenario, hour, success } from "./history";

/** Of each service, its word for a success with a space, another service's, and one that holds a word for success or failure. */
const words: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  cce: ["Success ", "SUCCEED", "PartiallyFailed"],
  css: ["SUCCESS ", "SUCCEED", "PartiallyFailed"],
  dws: ["SUCCEED"],
  cbr: ["success "],
  dcs: ["succeed ", "SUCCEED", "PartiallyFailed"],
};

export const foreignWords = historyScenario({
  description:
    "Backups ended 1, 2 and 3 hours ago with words that only resemble the service's own: padded, of another service, and a longer one around a known one; the last true success was 49 hours ago.",
  runs: (service) => [
    ...(words[service] ?? []).map((word, index) => ({ ...ended("unknownWord", (index + 1) * hour), word })),
    success(49 * hour),
  ],
});
