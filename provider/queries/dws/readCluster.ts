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
import { omitAbsent } from "../../core/omitAbsent";
import type { Activity } from "../../core/records/activity";
import type { ResourceState } from "../../core/records/resourceState";
import { object } from "../../core/wire/containers";
import type { Read, WireField } from "../../core/wire/field";
import { filledText, ownerId } from "../../core/wire/scalars";
import { isForeign } from "../belongsElsewhere";
import { defineStateRead } from "../defineStateRead";
import { dwsErrorCodes } from "./dwsErrorCodes";

function isNothing(value: unknown): boolean {
  return value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
}

/** A text of which nothing (null, `""`, `{}`) is a statement as well: `""`. Absent only where the member is. */
const word: WireField<string> = {
  schema: {},
  read: (value) => (isNothing(value) ? "" : typeof value === "string" ? value : JSON.stringify(value)),
};

/** The keys of a map, sorted; those of nothing are none. `undefined` stands for what is not a map. */
const keys: WireField<{ readonly names: readonly string[] | undefined }> = {
  schema: {},
  read(value) {
    if (isNothing(value)) return { names: [] };
    const isMap = typeof value === "object" && !Array.isArray(value);
    return { names: isMap ? Object.keys(value as object).sort() : undefined };
  },
};

const cluster = object({ id: ownerId, status: filledText, sub_status: word, task_status: word, action_progress: keys });
const wire = object({ cluster });
type Cluster = Read<typeof cluster>;
type State = Activity["state"];

const statuses: Readonly<Record<string, State>> = {
  AVAILABLE: "idle",
  CREATING: "busy",
  FAILED: "degraded",
  CREATE_FAILED: "degraded",
  DELETE_FAILED: "degraded",
  UNAVAILABLE: "degraded",
  DELETING: "deleting",
  DELETED: "deleting",
  FROZEN: "asleep",
  POLICE_FROZEN: "asleep",
};

const subStatuses: Readonly<Record<string, State>> = {
  NORMAL: "idle",
  READONLY: "degraded",
  UNBALANCED: "degraded",
  DEGRADED: "degraded",
  REDISTRIBUTING: "busy",
};

const openTasks = [
  "SNAPSHOTTING",
  "RESTORING",
  "FINE_GRAINED_RESTORING",
  "GROWING",
  "REDISTRIBUTION_PAUSED",
  "ORDER_PENDING",
];

function ofTask(task: string): State {
  if (task === "") return "idle";
  if (openTasks.includes(task) || task.startsWith("WAITING_")) return "busy";
  return /_(?:FAILURE|FAILED)$/.test(task) ? "degraded" : "unknown";
}

/** The worst comes first: what is not understood hides whether something runs. */
const worstFirst: readonly State[] = ["deleting", "busy", "unknown", "asleep", "degraded", "idle"];

/** The states that the status and the sub-status tell. */
function statesOfStatus({ status, subStatus = "" }: Cluster): readonly State[] {
  const own = Object.hasOwn(statuses, status ?? "") ? statuses[status ?? ""] : undefined;
  const parts = subStatus === "" ? [] : subStatus.split("|").map((part) => part.trim());
  const ofParts = parts.map((part) => (Object.hasOwn(subStatuses, part) ? subStatuses[part] : undefined));
  return [own, ...ofParts].map((state): State => state ?? "unknown");
}

/** The states that the progress and the task tell. A member that is left out says nothing. */
function statesOfWork({ taskStatus, actionProgress }: Cluster): readonly State[] {
  const names = actionProgress?.names;
  const isBusy = names !== undefined && names.length > 0;
  return [
    names === undefined ? "unknown" : isBusy ? "busy" : "idle",
    // Beside a key of the progress the task says how far it is.
    taskStatus === undefined ? "unknown" : isBusy ? "busy" : ofTask(taskStatus),
  ];
}

function stateOf({ cluster: found = {} }: Read<typeof wire>): ResourceState {
  const { status, subStatus, taskStatus, actionProgress } = found;
  const [ofStatus, ofWork] = [statesOfStatus(found), statesOfWork(found)];
  const state = worstFirst.find((one) => ofStatus.includes(one) || ofWork.includes(one)) ?? "unknown";
  const words = [status, subStatus, taskStatus].filter((text) => text !== undefined).filter((text) => text !== "");
  const tasks = taskStatus === undefined || taskStatus === "" ? [] : [taskStatus];
  const work = [...new Set([...(actionProgress?.names ?? []), ...tasks])];
  // Named work is all the work only where nothing else is busy, degraded or unknown.
  const isAll = ofStatus.every((one) => one === "idle") && !ofWork.includes("unknown");
  const kinds = state === "busy" && isAll && work.length > 0 ? work : undefined;
  return { activity: omitAbsent<Activity>({ state, kinds, rawStatus: words.join(" / ") }) };
}

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
  stateOf,
});
