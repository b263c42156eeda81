import type { RecordsScenario, World } from "../../scenarios/scenario";
import type { Service } from "../../services/service";
import { zonelessSecond } from "../../wire/times";
import { simulatedCssSnapshots } from "./getSnapshots";

const day = 24 * 3_600_000;

/**
 * A CSS cluster, as far as it says what it does now. It makes a snapshot while the newest run is open.
 *
 * Source:   "ShowClusterDetail" of the CSS API reference, and the models of the SDKs.
 * Errors:   those of `getLogBackupRecords`.
 */
export const simulatedCssCluster: Service = {
  ...simulatedCssSnapshots,
  queryName: "css.readCluster",
  pathTemplate: "/v1.0/{project_id}/clusters/{cluster_id}",
  envelope: "actions",
  wrongBody: { id: 7, status: {} },
  answer: (_call, scenario, world) => ({ body: cssCluster(scenario, world) }),
};

/** One cluster, as its own answer and the list of all clusters have it. */
export function cssCluster(scenario: RecordsScenario, world: World): Readonly<Record<string, unknown>> {
  const isBusy = scenario.runs("css", world).some(({ outcome }) => outcome === "open" || outcome === "waiting");
  return {
    id: world.resourceId,
    name: "simulator-search",
    status: "200",
    actions: isBusy ? ["SNAPSHOTTING"] : [],
    actionProgress: isBusy ? { SNAPSHOTTING: "40%" } : {},
    backupAvailable: true,
    datastore: { type: "elasticsearch", version: "7.10.2" },
    created: zonelessSecond(world.now - 400 * day),
    ...scenario.stored?.members?.["css.readCluster"],
  };
}
