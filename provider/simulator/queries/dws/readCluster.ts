import type { RecordsScenario, World } from "../../scenarios/scenario";
import type { Service } from "../../services/service";
import { zonelessSecond } from "../../wire/times";
import { simulatedDwsSnapshots } from "./getSnapshots";

const day = 24 * 3_600_000;

/**
 * A DWS cluster, as far as it says what it does now. It makes a snapshot while the newest run is open.
 *
 * Source:   "ListClusterDetails" of the DWS API reference. The values of `task_status` and `action_progress`
 *           on an idle cluster are inferred there.
 * Errors:   those of `getClusterAction`.
 */
export const simulatedDwsCluster: Service = {
  ...simulatedDwsSnapshots,
  queryName: "dws.readCluster",
  pathTemplate: "/v1.0/{project_id}/clusters/{cluster_id}",
  envelope: "cluster",
  wrongBody: { cluster: "none" },
  answer: (_call, scenario, world) => ({ body: { cluster: dwsCluster(scenario, world) } }),
};

/** One cluster, as its own answer and the list of all clusters have it. */
export function dwsCluster(scenario: RecordsScenario, world: World): Readonly<Record<string, unknown>> {
  const isBusy = scenario.runs("dws", world).some(({ outcome }) => outcome === "open" || outcome === "waiting");
  return {
    id: world.resourceId,
    name: "simulator-warehouse",
    status: "AVAILABLE",
    sub_status: "NORMAL",
    task_status: isBusy ? "SNAPSHOTTING" : null,
    action_progress: isBusy ? { SNAPSHOTTING: "40%" } : {},
    created: `${zonelessSecond(world.now - 400 * day)}Z`,
    failed_reasons: null,
    ...scenario.stored?.members?.["dws.readCluster"],
  };
}
