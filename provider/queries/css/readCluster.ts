/**
 * The present work of one CSS cluster, and whether its snapshots can be restored. Their list says neither.
 *
 * Source:   "ShowClusterDetail", CSS API reference, undated; the models of the SDKs, 2026.
 * Call:     GET /v1.0/{project_id}/clusters/{cluster_id}
 * Oddities: The answer is the cluster itself, without a member around it.
 *           The words of `actions` are not listed in full: any word there is something that runs.
 *           `actions` and `actionProgress` are empty or absent on an idle cluster (inferred). A cluster that leaves both
 *           out proves nothing: its activity is unknown.
 */
import { omitAbsent } from "../../core/omitAbsent";
import type { ResourceState } from "../../core/records/resourceState";
import { object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, filledText, ownerId } from "../../core/wire/scalars";
import { isForeign } from "../belongsElsewhere";
import { defineStateRead } from "../defineStateRead";
import { cssActivityFields, cssActivityOf } from "./clusterActivity";
import { cssErrorCodes } from "./cssErrorCodes";

const wire = object({
  id: ownerId,
  ...cssActivityFields,
  backupAvailable: boolean,
  datastore: object({ type: filledText }),
});
type Cluster = Read<typeof wire>;

function stateOf(cluster: Cluster): ResourceState {
  const { backupAvailable, datastore } = cluster;
  return omitAbsent<ResourceState>({ activity: cssActivityOf(cluster), kind: datastore?.type, backupAvailable });
}

export const readCssCluster = defineStateRead<Cluster>({
  service: "css",
  argumentsOf: "huaweicloud-backup:css:getSnapshots",
  permission: "css:cluster:get",
  pathSegments: ({ clusterId }, projectId) => ["v1.0", projectId, "clusters", clusterId],
  errorCodes: cssErrorCodes,
  wire,
  envelope: { required: ["id", "status"], properties: { id: { type: "string" } } },
  contradiction: ({ id = "" }, { clusterId }) =>
    isForeign(id, clusterId) ? "another cluster than the requested one" : undefined,
  stateOf,
});
