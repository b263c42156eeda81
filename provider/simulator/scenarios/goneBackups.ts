import { fresh, freshBut } from "./fresh";
import { day, ended, hour, success } from "./history";
import type { RecordsScenario } from "./scenario";

/** Scenarios about backups that exist no longer, which DCS alone lists, or that cannot be restored. */

export const cssBackupOff: RecordsScenario = {
  ...fresh,
  description:
    "As fresh, but the CSS cluster says that snapshots are switched off: those that it lists cannot be restored.",
  stored: { members: { "css.readCluster": { backupAvailable: false } } },
};

export const gone = freshBut(
  "dcs",
  "The DCS backups of 1 and 25 hours ago were deleted and expired, and the newest that exists is 3 days old; the rest as in fresh.",
  [ended("deleted", hour), ended("expired", 25 * hour), success(3 * day), success(4 * day)],
);

export const allGone = freshBut(
  "dcs",
  "Every DCS backup expired or was deleted, the newest of them made 1 hour ago; the rest as in fresh.",
  [ended("deleted", hour), ended("expired", 25 * hour), ended("expired", 49 * hour)],
);

export const goneTouched = freshBut(
  "dcs",
  "DCS backups of 20 and 30 days ago expired 1 hour ago, and updated_at says so; the newest that exists is 9 days old; the rest as in fresh.",
  [
    success(9 * day),
    { ...ended("expired", 20 * day), touchedAgo: hour },
    { ...ended("deleted", 30 * day), touchedAgo: hour },
  ],
);
