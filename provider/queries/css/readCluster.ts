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
import type { Activity } from "../../core/records/activity";
import type { ResourceState } from "../../core/records/resourceState";
import { object } from "../../core/wire/containers";
import type { Read, WireField } from "../../core/wire/field";
import { boolean, filledText, ownerId } from "../../core/wire/scalars";
import { isForeign } from "../belongsElsewhere";
import { defineStateRead } from "../defineStateRead";
import { cssErrorCodes } from "./cssErrorCodes";

/** The words of a list, or the keys of a map; `undefined` stands for anything else. */
const names: WireField<{ readonly given: readonly string[] | undefined }> = {
  schema: {},
  read(value) {
    if (value === null) return { given: [] };
    if (!Array.isArray(value)) return { given: typeof value === "object" ? Object.keys(value) : undefined };
    const words = value.filter((entry) => typeof entry === "string");
    return { given: words.length === value.length ? words : undefined };
  },
};

const wire = object({
  id: ownerId,
  status: filledText,
  actions: names,
  actionProgress: names,
  backupAvailable: boolean,
  datastore: object({ type: filledText }),
});
type Cluster = Read<typeof wire>;

// 100 is an operation under way, such as the creation; 300 and 303 are out of order.
const statuses: Readonly<Record<string, Activity["state"]>> = {
  "100": "busy",
  "200": "idle",
  "300": "degraded",
  "303": "degraded",
};

function stateOf({ status, actions, actionProgress, backupAvailable, datastore }: Cluster): ResourceState {
  const said = [actions, actionProgress].filter((member) => member !== undefined);
  const isUnclear = said.length === 0 || said.some(({ given }) => given === undefined);
  const kinds = [...new Set(said.flatMap(({ given = [] }) => given))].sort();
  const own = Object.hasOwn(statuses, status ?? "") ? statuses[status ?? ""] : undefined;
  const state = kinds.length > 0 ? "busy" : isUnclear ? "unknown" : (own ?? "unknown");
  // Named work is all the work only where the status and both members can be read, and the status is well.
  const named = kinds.length > 0 && own === "idle" && !isUnclear ? kinds : undefined;
  return omitAbsent<ResourceState>({
    activity: omitAbsent<Activity>({ state, kinds: named, rawStatus: status ?? "" }),
    kind: datastore?.type,
    backupAvailable,
  });
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
