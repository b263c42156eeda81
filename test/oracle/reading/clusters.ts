import type { OracleActivity } from "../types";
import { memberOf, type Row, textOf } from "./wire";

type State = OracleActivity["state"];

/** What hides, or may hide, something that runs comes first. */
const worstFirst: readonly State[] = ["deleting", "busy", "unknown", "asleep", "degraded", "idle"];

function worstOf(states: readonly State[]): State {
  return worstFirst.find((state) => states.includes(state))!;
}

const ofWarehouse: Readonly<Record<string, State>> = {
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
const ofParts: Readonly<Record<string, State>> = {
  NORMAL: "idle",
  READONLY: "degraded",
  UNBALANCED: "degraded",
  DEGRADED: "degraded",
  REDISTRIBUTING: "busy",
};
const work = [
  "SNAPSHOTTING",
  "RESTORING",
  "FINE_GRAINED_RESTORING",
  "GROWING",
  "REDISTRIBUTION_PAUSED",
  "ORDER_PENDING",
];

/** What a warehouse says of itself. Idle has to be said: one that leaves out what it does is unknown. */
export function warehouseActivity(row: Row): OracleActivity {
  const [progress, task] = [memberOf(row, ["action_progress"]), memberOf(row, ["task_status"])];
  const keys = Object.keys(progress ?? {});
  const parts = (textOf(row, "sub_status") ?? "NORMAL").split("|").map((part) => part.trim());
  const ofTask = (word: string): State => {
    if (work.includes(word) || word.startsWith("WAITING_")) return "busy";
    return /_(?:FAILURE|FAILED)$/.test(word) ? "degraded" : "unknown";
  };
  const said = [
    ofWarehouse[textOf(row, "status") ?? ""] ?? "unknown",
    ...parts.map((part) => ofParts[part] ?? "unknown"),
    ...(progress === undefined ? ["unknown" as const] : []),
    ...(task === undefined ? ["unknown" as const] : []),
    // The task of a cluster that says how far its work is is that work.
    keys.length > 0 ? "busy" : typeof task === "string" && task !== "" ? ofTask(task) : "idle",
  ];
  const state = worstOf(said);
  const kinds = [...keys, ...(typeof task === "string" && task !== "" ? [task] : [])];
  // Work that is named is all of it where the rest of the answer is there, and is well.
  const rest = [ofWarehouse[textOf(row, "status") ?? ""], ...parts.map((part) => ofParts[part])];
  const isAll = progress !== undefined && task !== undefined && rest.every((one) => one === "idle");
  return { state, ...(state === "busy" && kinds.length > 0 && isAll ? { kinds } : {}), rawStatus: "" };
}

const ofSearch: Readonly<Record<string, State>> = {
  "100": "busy",
  "200": "idle",
  "300": "degraded",
  "303": "degraded",
};

/** What a search cluster says of itself: any action is work. */
export function searchActivity(row: Row): OracleActivity {
  const [actions, progress] = [memberOf(row, ["actions"]), memberOf(row, ["actionProgress"])];
  const named = [...((actions ?? []) as readonly string[]), ...Object.keys(progress ?? {})];
  // Work that is named is all of it where the cluster is well.
  const isWell = ofSearch[textOf(row, "status") ?? ""] === "idle";
  if (named.length > 0) return { state: "busy", ...(isWell ? { kinds: named } : {}), rawStatus: "" };
  const isSaid = actions !== undefined || progress !== undefined;
  return { state: isSaid ? (ofSearch[textOf(row, "status") ?? ""] ?? "unknown") : "unknown", rawStatus: "" };
}
