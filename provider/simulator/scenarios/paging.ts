import type { ServiceName } from "../queries/queryNames";
import { historyScenario, hour, minute, success, type PastRun } from "./history";
import type { ListBehaviour } from "../services/listBehaviour";
import type { RecordsScenario } from "./scenario";

export const paging = historyScenario({
  description:
    "Long histories in no useful order: 1,743 CSS and 1,234 DCS records, one per hour, every 50th failed; the newest succeeded 1 hour ago.",
  runs: (service) => longHistory(service, { css: 1743, dcs: 1234 }),
  scrambled: true,
});

export const overflow = historyScenario({
  description:
    "2,357 CSS records in no useful order; a start above 1000 is refused, so that 1,999 of them can be read. The rest as in fresh.",
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
  lists: { position: "ignored" },
};

const ofList = (description: string, lists: ListBehaviour): RecordsScenario => ({
  ...repeated,
  description: `250 CSS and 250 DCS records; ${description}`,
  lists,
});

export const cappedPages = ofList("no page has more than 37 rows, whatever limit says.", { cap: 37, total: "none" });

export const cappedLaterPages = ofList("every page but the first has 37 rows at most, whatever limit says.", {
  cap: 37,
  capsLaterPages: true,
  total: "none",
});

export const echoedTotal = ofList("no page has more than 100 rows, and the total counts those of the page.", {
  cap: 100,
  total: "page",
});

export const ignoresLimit = ofList("limit has no effect: every page has 10 rows.", { ignoresLimit: 10, total: "none" });

export const offsetForStart = ofList("CSS ignores start and obeys offset, which is 1 for the first row.", {
  position: "offset",
});

export const offsetAsPage = ofList("offset is taken for the number of a page, and CSS ignores start.", {
  position: "pageNumber",
  total: "none",
});

export const shrinksWhileRead = ofList("once the first page was read, the first record of the list is gone.", {
  changes: "shrinks",
});

export const growsWhileRead = ofList("once the first page was read, a further record stands before all others.", {
  changes: "grows",
});

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
