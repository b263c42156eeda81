import { omitAbsent } from "../../core/omitAbsent";
import type { Activity } from "../../core/records/activity";
import type { Read, WireField } from "../../core/wire/field";
import { filledText } from "../../core/wire/scalars";

function isNothing(value: unknown): boolean {
  return value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
}

/** A text of which nothing (null, `""`, `{}`) is a statement as well: `""`. Absent only where the member is. */
const word: WireField<string> = {
  schema: {},
  read: (value) => (isNothing(value) ? "" : typeof value === "string" ? value : JSON.stringify(value)),
};

/** A map with its keys sorted; one of nothing has none. `names` is `undefined` for what is not a map. */
const progress: WireField<{
  readonly names: readonly string[] | undefined;
  /** The texts of the map. */
  readonly texts?: Readonly<Record<string, string>>;
}> = {
  schema: {},
  read(value) {
    if (isNothing(value)) return { names: [] };
    if (typeof value !== "object" || Array.isArray(value)) return { names: undefined };
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const texts = entries.flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : []));
    return { names: entries.map(([name]) => name).sort(), texts: Object.fromEntries(texts) };
  },
};

/** The fields of a cluster that tell what it does. Each may have any form: an odd one makes the activity unknown. */
export const dwsActivityFields = { status: filledText, sub_status: word, task_status: word, action_progress: progress };

interface ActivityFields {
  readonly status?: string;
  readonly subStatus?: string;
  readonly taskStatus?: string;
  readonly actionProgress?: Read<typeof progress>;
}

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
function statesOfStatus({ status, subStatus = "" }: ActivityFields): readonly State[] {
  const own = Object.hasOwn(statuses, status ?? "") ? statuses[status ?? ""] : undefined;
  const parts = subStatus === "" ? [] : subStatus.split("|").map((part) => part.trim());
  const ofParts = parts.map((part) => (Object.hasOwn(subStatuses, part) ? subStatuses[part] : undefined));
  return [own, ...ofParts].map((state): State => state ?? "unknown");
}

/** The states that the progress and the task tell. A member that is left out says nothing. */
function statesOfWork({ taskStatus, actionProgress }: ActivityFields): readonly State[] {
  const names = actionProgress?.names;
  const isBusy = names !== undefined && names.length > 0;
  return [
    names === undefined ? "unknown" : isBusy ? "busy" : "idle",
    // Beside a key of the progress the task says how far it is.
    taskStatus === undefined ? "unknown" : isBusy ? "busy" : ofTask(taskStatus),
  ];
}

/** The present work of a cluster, by its status and its task. */
export function dwsActivityOf(cluster: ActivityFields): Activity {
  const { status, subStatus, taskStatus, actionProgress } = cluster;
  const [ofStatus, ofWork] = [statesOfStatus(cluster), statesOfWork(cluster)];
  const state = worstFirst.find((one) => ofStatus.includes(one) || ofWork.includes(one)) ?? "unknown";
  const words = [status, subStatus, taskStatus].filter((text) => text !== undefined).filter((text) => text !== "");
  const tasks = taskStatus === undefined || taskStatus === "" ? [] : [taskStatus];
  const work = [...new Set([...(actionProgress?.names ?? []), ...tasks])];
  // Named work is all the work only where nothing else is busy, degraded or unknown.
  const isAll = ofStatus.every((one) => one === "idle") && !ofWork.includes("unknown");
  const kinds = state === "busy" && isAll && work.length > 0 ? work : undefined;
  return omitAbsent<Activity>({ state, kinds, rawStatus: words.join(" / ") });
}
