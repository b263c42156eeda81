/**
 * The present work of one DWS cluster. The list of its snapshots cannot prove that nothing runs; the cluster's own words can.
 *
 * Source:   "ListClusterDetails", DWS API reference, undated; its OpenAPI definition of 2026-09.
 * Call:     GET /v1.0/{project_id}/clusters/{cluster_id}
 * Oddities: The words of `task_status` and the keys of `action_progress` are "not limited to" those that are listed.
 *           The values of both on an idle cluster are inferred: null, an empty text, or an empty object. A cluster that leaves
 *           one of them out proves nothing: its activity is unknown.
 *           `sub_status` may join several words by ` | `.
 */
import { object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { ownerId } from "../../core/wire/scalars";
import { isForeign } from "../belongsElsewhere";
import { defineStateRead } from "../defineStateRead";
import { dwsActivityFields, dwsActivityOf } from "./clusterActivity";
import { dwsErrorCodes } from "./dwsErrorCodes";

const wire = object({ cluster: object({ id: ownerId, ...dwsActivityFields }) });

export const readDwsCluster = defineStateRead<Read<typeof wire>>({
  service: "dws",
  argumentsOf: "huaweicloud-backup:dws:getSnapshots",
  permission: "dws:cluster:getDetail",
  pathSegments: ({ clusterId }, projectId) => ["v1.0", projectId, "clusters", clusterId],
  errorCodes: dwsErrorCodes,
  wire,
  envelope: {
    required: ["cluster"],
    properties: {
      cluster: { type: "object", required: ["id", "status"], properties: { id: { type: "string" } } },
    },
  },
  contradiction: ({ cluster: { id = "" } = {} }, { clusterId }) =>
    isForeign(id, clusterId) ? "another cluster than the requested one" : undefined,
  stateOf: ({ cluster = {} }) => ({ activity: dwsActivityOf(cluster) }),
});
