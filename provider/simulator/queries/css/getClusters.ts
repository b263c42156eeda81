import { listPage } from "../../services/listBehaviour";
import { integerParameter, wordParameter } from "../../services/parameterRules";
import type { Held, Service } from "../../services/service";
import { simulatedLogBackupRecords } from "./getLogBackupRecords";
import { cssCluster } from "./readCluster";

const largestIndex = 1000;

/**
 * The CSS clusters of a project.
 *
 * Source:   "ListClustersDetails" of the CSS API reference in the edition with `start`, and the models of the SDKs.
 * Choices:  newest first, as the page states. A greater `start` or `limit` is refused, as for log backups.
 * Errors:   those of `getLogBackupRecords`.
 */
export const simulatedCssClusters: Service = {
  ...simulatedLogBackupRecords,
  queryName: "css.getClusters",
  pathTemplate: "/v1.0/{project_id}/clusters",
  resourceParameter: "",
  listsProject: true,
  parameters: [
    integerParameter("start", 1, largestIndex),
    integerParameter("limit", 1, largestIndex),
    wordParameter("datastoreType", ["elasticsearch", "opensearch", "logstash"]),
  ],
  envelope: "clusters",
  wrongBody: { totalSize: "many", clusters: "none" },
  answer: ({ held, parameters }, { lists }) => {
    const type = parameters.get("datastoreType");
    const asked = held.flatMap(clustersOf).filter(({ datastore }) => type === undefined || datastore?.type === type);
    const { rows, total } = listPage(asked, parameters, { name: "start", first: 1 }, lists);
    return { body: { ...(total === undefined ? {} : { totalSize: total }), clusters: rows } };
  },
};

interface Row {
  readonly datastore?: { readonly type?: string };
}

function clustersOf({ scenario, world }: Held): readonly Row[] {
  const stored = scenario.stored?.rows?.["css.getClusters"]?.(world) as readonly Row[] | undefined;
  const told = {
    ...cssCluster(scenario, world),
    desc: "",
    snapshotPolicy: { backupEnable: true, bakPeriod: "16:00 GMT+08:00", bakFrequency: "DAY", bakKeepDay: 7 },
    tags: [{ key: "env", value: "prod" }],
    enterpriseProjectId: "0",
    period: false,
    ...scenario.stored?.members?.["css.getClusters"],
  };
  return stored ?? [told as Row];
}
