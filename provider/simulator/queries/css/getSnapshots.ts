import { listedRuns } from "../../scenarios/listedRuns";
import type { Service } from "../../services/service";
import { dataSnapshot } from "../../wire/dataSnapshot";
import { simulatedLogBackupRecords } from "./getLogBackupRecords";

/**
 * Snapshots of the data of a CSS cluster.
 *
 * Source:   "ListSnapshots" of the CSS API reference, and the models of the SDKs. It has neither paging nor a total, so
 *           no scenario cuts this list.
 * Choices:  newest first; the page says nothing of an order.
 * Errors:   those of `getLogBackupRecords`.
 */
export const simulatedCssSnapshots: Service = {
  ...simulatedLogBackupRecords,
  queryName: "css.getSnapshots",
  pathTemplate: "/v1.0/{project_id}/clusters/{cluster_id}/index_snapshots",
  parameters: [],
  envelope: "backups",
  wrongBody: { backups: "none" },
  answer: (_call, scenario, world) => {
    const stored = scenario.stored?.rows?.["css.getSnapshots"]?.(world);
    const runs = listedRuns(scenario, "css", world);
    return { body: { backups: stored ?? runs.map((run) => dataSnapshot(run, world.resourceId)) } };
  },
};
