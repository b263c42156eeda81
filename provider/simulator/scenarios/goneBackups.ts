/** Scenarios about backups that exist no longer, which DCS alone lists, or that cannot be restored. */
import { fresh, freshBut } from "./fresh";
import { day, ended, hour, success, historyScenario } from "./history";
import { clusterAction } from "../wire/clusterAction";
import type { RecordsScenario } from "./scenario";

const restore = { ...success(hour), work: "restore" } as const;
const withoutRestores = ["css", "dcs"];

const history = historyScenario({
  description:
    "The newest backup succeeded 3 days ago, and a rollback (CCE), a restore (CBR) or any other action (DWS) 1 hour ago; CSS and DCS list no such thing.",
  runs: (service) => [...(withoutRestores.includes(service) ? [] : [restore]), success(3 * day), success(4 * day)],
});

export const restored: RecordsScenario = {
  ...history,
  stored: {
    dws: (world, actionName, language) => {
      const endedAgo = actionName === "SNAPSHOTTING" ? 3 * day : hour;
      const { startedAgo } = success(endedAgo);
      const run = {
        number: 1,
        outcome: "succeeded",
        startedAt: world.now - startedAgo,
        endedAt: world.now - endedAgo,
      } as const;
      return succeedable.includes(actionName) ? clusterAction(run, world.resourceId, actionName, language) : {};
    },
  },
};

/** The names of the other actions say that they failed. */
const succeedable = ["SNAPSHOTTING", "GROWING", "RESTORING", "FINE_GRAINED_RESTORING"];

export const cssBackupOff: RecordsScenario = {
  ...fresh,
  description:
    "As fresh, but the CSS cluster says that snapshots are switched off, so the listed ones cannot be restored.",
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
