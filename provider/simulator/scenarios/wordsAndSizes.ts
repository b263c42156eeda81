import { type PastRun, day, hour, success, historyScenario, minute, ended } from "./history";
import { freshBut } from "./fresh";
import type { RecordsScenario } from "./scenario";
import type { ServiceName } from "../queries/queryNames";

const daily = [hour, hour + day, hour + 2 * day].map(success);

export const onlyManual = historyScenario({
  description: "As fresh, but every backup was started by hand, which CSS and DCS say.",
  runs: () => daily.map((run) => ({ ...run, backupType: "manual" as const })),
});

export const untyped = historyScenario({
  description:
    "As fresh, but no record says its type: jobTypes (CSS), backup_type (DCS) and incremental (CBR) are missing.",
  runs: () => daily.map((run) => ({ ...run, backupType: "unstated" as const, incremental: "unstated" as const })),
});

export const unknownWords = historyScenario({
  description:
    "The newest backup of every service ended 1 hour ago with a status word that no page documents; one 25 hours ago succeeded.",
  runs: () => [{ outcome: "unknownWord", startedAgo: hour + 10 * minute, endedAgo: hour }, success(25 * hour)],
});

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

/** What a workflow command, a terminal's colour, a table's line and a cell's border look like, in one text. */
const forged = "\u001b[32mok\u001b[0m\r\n::error title=forged::forged%0A\n| pass | pass |\nOK - all fine";

export const forgedText = historyScenario({
  description:
    "The newest backup failed 1 hour ago, and the service's explanation holds colours, line feeds, a workflow command and table borders; so does a status word of 2 hours ago.",
  runs: () => [
    { ...ended("failed", hour), message: forged },
    { ...ended("unknownWord", 2 * hour), word: `Success${forged}` },
    success(25 * hour),
  ],
});

const earlier = [1, 2, 3, 4, 5].map((days) => success(hour + days * day));

/** Scenarios about sizes, which DCS alone states: six daily backups, of which the newest differs; the rest as in `fresh`. */
function newestSize(description: string, size: PastRun["size"] & {}): RecordsScenario {
  return freshBut("dcs", description, [{ ...success(hour), size }, ...earlier]);
}

export const shrunk = newestSize(
  "The newest of six daily DCS backups has a tenth of the usual size, 88,023 bytes after 880,232; the rest as in fresh.",
  88_023,
);

export const sizeAbsent = newestSize(
  "The newest of six daily DCS backups does not say its size; the rest as in fresh.",
  "unstated",
);
