import { textParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import { simulatedClusterAction } from "./getClusterAction";
import { dwsCluster } from "./readCluster";

/**
 * The DWS clusters of a project.
 *
 * Source:   "ListClusters" of the DWS API reference, and the models of the SDKs. It has no paging.
 * Choices:  newest first; the page says nothing of an order. Without an enterprise project, the clusters of all are listed.
 *           A scenario whose pages have a cap cuts the list, and `count` goes on counting all of it.
 * Errors:   those of `getClusterAction`.
 */
export const simulatedDwsClusters: Service = {
  ...simulatedClusterAction,
  queryName: "dws.getClusters",
  pathTemplate: "/v1.0/{project_id}/clusters",
  resourceParameter: "",
  listsProject: true,
  pathProblem: () => undefined,
  parameters: [textParameter("enterprise_project_id")],
  envelope: "clusters",
  wrongBody: { count: "many", clusters: "none" },
  answer: ({ held, parameters }, { lists = {} }) => {
    const own = parameters.get("enterprise_project_id") ?? "all_granted_eps";
    const asked = held
      .flatMap(clustersOf)
      .filter(({ enterprise_project_id: id }) => own === "all_granted_eps" || id === own)
      .slice(0, lists.records);
    return { body: { count: asked.length, clusters: asked.slice(0, lists.cap) } };
  },
};

interface Row {
  readonly enterprise_project_id?: unknown;
}

function clustersOf({ scenario, world }: Held): readonly Row[] {
  const stored = scenario.stored?.rows?.["dws.getClusters"]?.(world) as readonly Row[] | undefined;
  const told = {
    ...dwsCluster(scenario, world),
    version: "9.1.0.200",
    port: 8000,
    number_of_node: 3,
    tags: [{ key: "env", value: "prod" }],
    enterprise_project_id: "0",
    ...scenario.stored?.members?.["dws.getClusters"],
  };
  return stored ?? [told];
}
