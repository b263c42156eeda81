import { textParameter, wordParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import { goTime } from "../../wire/times";
import { simulatedClusterSnapshotTasks } from "./getClusterSnapshotTasks";

const day = 24 * 3_600_000;

/**
 * The CCE clusters of a project.
 *
 * Source:   "ListClusters" and "ListAutopilotClusters" of the CCE API reference, and the models of the SDKs. They have no
 *           paging.
 * Choices:  every cluster is a standard one. The answers carry `clusterTags`, which no example shows.
 * Errors:   those of `getClusterSnapshotTasks`.
 */
export const simulatedCceClusters: Service = {
  ...simulatedClusterSnapshotTasks,
  queryName: "cce.getClusters",
  pathTemplate: "/{edition}/v3/projects/{project_id}/clusters",
  resourceParameter: "",
  listsProject: true,
  parameters: [
    ...["status", "version"].map(textParameter),
    wordParameter("type", ["VirtualMachine", "ARM64"]),
    wordParameter("detail", ["true", "false"]),
  ],
  wrongBody: { kind: "Cluster", apiVersion: "v3", items: "none" },
  answer: ({ held, path, parameters }) => {
    const all = path.get("edition") === "autopilot" ? [] : held.flatMap(clustersOf);
    const isAsked = (name: string, value: unknown): boolean => (parameters.get(name) ?? value) === value;
    const items = all.filter(
      ({ spec, status }) =>
        isAsked("status", status?.phase) && isAsked("type", spec?.type) && isAsked("version", spec?.version),
    );
    return { body: { kind: "Cluster", apiVersion: "v3", items } };
  },
};

interface Row {
  readonly spec?: { readonly type?: string; readonly version?: string };
  readonly status?: { readonly phase?: string };
}

function clustersOf({ scenario, world }: Held): readonly Row[] {
  const { rows, members } = scenario.stored ?? {};
  const stored = rows?.["cce.getClusters"]?.(world) as readonly Row[] | undefined;
  return stored ?? [{ ...cluster(world), ...members?.["cce.getClusters"] }];
}

function cluster({ now, resourceId }: Held["world"]): Row {
  return {
    kind: "Cluster",
    apiVersion: "v3",
    metadata: {
      uid: resourceId,
      name: "simulator-containers",
      alias: "containers",
      creationTimestamp: goTime(now - 400 * day),
      updateTimestamp: goTime(now - 2 * day),
      labels: { feature: "on" },
    },
    spec: {
      category: "CCE",
      type: "VirtualMachine",
      flavor: "cce.s2.small",
      version: "v1.31",
      clusterTags: [{ key: "env", value: "prod" }],
      extendParam: { enterpriseProjectId: "0" },
    },
    status: { phase: "Available" },
  } as Row;
}
