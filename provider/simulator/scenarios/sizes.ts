import type { PastRun } from "./history";
import { day, hour, success } from "./history";
import { freshBut } from "./fresh";
import type { RecordsScenario } from "./scenario";

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
