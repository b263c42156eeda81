import type { ServiceName } from "../queryNames";
import { historyScenario, hour, minute, success, type PastRun } from "./history";
import { fresh } from "./fresh";
import type { RecordsScenario } from "./scenario";

export const paging = historyScenario({
  description:
    "Long histories in no useful order: 1,743 CSS and 1,234 DCS records, one per hour, every 50th failed; the newest succeeded 1 hour ago.",
  runs: (service) => longHistory(service, { css: 1743, dcs: 1234 }),
  scrambled: true,
});

export const overflow = historyScenario({
  description:
    "2,357 CSS records in no useful order, more than the 1,999 that start and limit can reach; the rest as in fresh.",
  runs: (service) => longHistory(service, { css: 2357 }),
  scrambled: true,
});

const repeated = historyScenario({
  description: "",
  runs: (service) => longHistory(service, { css: 250, dcs: 250 }),
  scrambled: true,
});

export const ignoresStart: RecordsScenario = {
  ...repeated,
  description: "250 CSS and 250 DCS records, but start and offset have no effect: every page is the first one.",
  cce: fresh.cce,
  ignoresPosition: true,
};

/** One run per hour for the services named, the short history of `fresh` for the others. */
function longHistory(service: ServiceName, lengths: Partial<Record<ServiceName, number>>): PastRun[] {
  const length = lengths[service] ?? 3;
  const everyHour = lengths[service] !== undefined;
  return Array.from({ length }, (_, index) => {
    const endedAgo = hour + index * (everyHour ? hour : 24 * hour);
    return everyHour && index % 50 === 49
      ? { outcome: "failed", startedAgo: endedAgo + 10 * minute, endedAgo }
      : success(endedAgo);
  });
}
