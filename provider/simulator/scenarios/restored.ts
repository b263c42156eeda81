import { clusterAction } from "../wire/clusterAction";
import { day, historyScenario, hour, success } from "./history";
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
