import { listedRuns } from "../../scenarios/listedRuns";
import type { Service } from "../../services/service";
import { isUuid } from "../../services/uuid";
import { clusterSnapshot } from "../../wire/clusterSnapshot";
import { simulatedClusterAction } from "./getClusterAction";

/**
 * Snapshots of a DWS cluster.
 *
 * Source:   "ListClusterSnapshots" of the DWS API reference, and the models of the SDKs. Its paging parameters are not
 *           served: the sources disagree on what `offset` counts.
 * Choices:  newest first; the page says nothing of an order. A scenario whose pages have a cap cuts the list, and `count`
 *           goes on counting all of it.
 * Errors:   those of `getClusterAction`.
 */
export const simulatedDwsSnapshots: Service = {
  ...simulatedClusterAction,
  queryName: "dws.getSnapshots",
  pathTemplate: "/v1.0/{project_id}/clusters/{cluster_id}/snapshots",
  pathProblem: (path) => (isUuid(path.get("cluster_id") ?? "") ? undefined : "cluster_id is not a UUID"),
  envelope: "snapshots",
  wrongBody: { count: "many", snapshots: "none" },
  answer: ({ path }, scenario, world) => {
    const { lists = {}, stored } = scenario;
    const runs = listedRuns(scenario, "dws", world).filter(({ work }) => work === undefined);
    const all =
      stored?.rows?.["dws.getSnapshots"]?.(world) ?? runs.map((run) => clusterSnapshot(run, world.resourceId));
    const snapshots = all.slice(0, lists.records).slice(0, lists.cap);
    const count = all.slice(0, lists.records).length;
    return {
      body: { count, project_id: path.get("project_id"), cluster_id: world.resourceId, snapshots },
    };
  },
};
