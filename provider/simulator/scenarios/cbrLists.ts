import type { Run } from "../wire/run";
import { freshBut } from "./fresh";
import { day, ended, hour, success } from "./history";
import type { RecordsScenario } from "./scenario";

/** Scenarios in which the operation logs and the backups of CBR differ, or one of the two lists cannot be read. */
function newest(cbr: Run["cbr"] & {}, description: string): RecordsScenario {
  return freshBut("cbr", `${description}; one of 3 days ago is in both lists. The rest as in fresh.`, [
    { ...success(hour), cbr },
    success(3 * day),
  ]);
}

export const cbrNoLog = newest("noLog", "The CBR backup of 1 hour ago has no operation log");
export const cbrContradiction = newest(
  "logFailed",
  "The CBR task of 1 hour ago failed by its log, and its backup is available",
);
export const cbrReplicated = newest("replication", "The CBR backup of 1 hour ago is a replication from another region");
export const cbrShared = newest("shared", "The CBR backup of 1 hour ago belongs to another project, which shares it");
export const cbrDeleting = newest("deleting", "The CBR backup of 1 hour ago is being deleted");
export const cbrFewerDisks = newest("fewerDisks", "The CBR task of 1 hour ago left one disk of the server out");
export const cbrNotRestorable = newest("na", "The CBR backup of 1 hour ago cannot be restored (na)");

export const cbrGone = freshBut(
  "cbr",
  "The CBR tasks of 1 and 25 hours ago succeeded, and their backups were deleted or expired; one of 3 days ago exists. The rest as in fresh.",
  [ended("deleted", hour), ended("expired", 25 * hour), success(3 * day)],
);

function oneList(ofQuery: RecordsScenario["ofQuery"] & {}, description: string): RecordsScenario {
  return { ...freshBut("cbr", `${description}; the rest as in fresh.`, [success(hour), success(25 * hour)]), ofQuery };
}

export const cbrLogsDenied = oneList(
  { "cbr.getOperationLogs": "denied" },
  "CBR refuses the list of operation logs with 403, and gives that of backups",
);
export const cbrBackupsDenied = oneList(
  { "cbr.getBackups": "denied" },
  "CBR refuses the list of backups with 403, and gives that of operation logs",
);
export const cbrLogsCutShort = oneList(
  { "cbr.getOperationLogs": { total: "oneMore" } },
  "The list of CBR's operation logs ends one row below its count",
);
export const cbrBackupsCutShort = oneList(
  { "cbr.getBackups": { total: "oneMore" } },
  "The list of CBR's backups ends one row below its count",
);
