/**
 * Snapshot (backup) tasks of one CCE cluster's master data.
 *
 * Source:   "Obtaining a List of Cluster Backup Task Details", CCE API reference, 2024-07-26.
 * Call:     GET /api/v3.1/projects/{project_id}/clusters/{cluster_id}/operation/snapshot/tasks, and the same below
 *           /autopilot for an Autopilot cluster, with the same answer (its API page, undated)
 * Oddities: no paging and no filter are documented: one request is the whole list;
 *           times are what Go prints (goTime.ts), with a zone word that must be ignored;
 *           the page lists no status words: those read here are from the SDKs' comments;
 *           the example's task is Running and has a completionTime all the same: an end is taken from ended tasks only;
 *           `status.latestBackupTime` of the list lies 1.24 s after the creation of the example's only, still running
 *           task: it proves no success and is shown apart, as `reportedLatestBackupTime`;
 *           `status` means two things: the list's and the task's;
 *           lists of Kubernetes say in their metadata that more follows (`continue`, `remainingItemCount`): no page of CCE
 *           has these members, but a list that has them is not whole.
 */
import { singlePage } from "../../api/paging/singlePage";
import { parseGoTime } from "../../core/instants/goTime";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { array, object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { filledText, integer, percent, stampText, text } from "../../core/wire/scalars";
import type { GetClusterSnapshotTasksInputs, GetClusterSnapshotTasksOutputs } from "../../generated/types";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { readInstant } from "../readInstant";
import { cceErrorCodes } from "./cceErrorCodes";

const metadataFields = { uid: filledText, creationTimestamp: stampText, updateTimestamp: stampText };
const metadata = object(metadataFields);

const snapshotTask = object({
  kind: filledText,
  apiVersion: text,
  metadata,
  spec: object({
    items: array(
      object({
        id: filledText,
        type: filledText,
        status: filledText,
        creationTimestamp: stampText,
        updateTimestamp: stampText,
        message: filledText,
      }),
    ),
  }),
  status: object({ phase: filledText, progress: percent, completionTime: stampText }),
});
type SnapshotTask = Read<typeof snapshotTask>;

const wire = object({
  apiVersion: text,
  kind: text,
  metadata: object({ ...metadataFields, continue: filledText, remainingItemCount: integer }),
  items: rows(snapshotTask),
  status: object({ latestBackupTime: filledText }),
});

type List = Read<typeof wire>;

const words: Readonly<Record<string, State>> = {
  Init: "waiting",
  Queuing: "waiting",
  Pause: "waiting",
  Running: "running",
  Success: "succeeded",
  Failed: "failed",
};
const readState = wordsToStates(words);

const backupKind = "master-backup";
const noSize = "CCE does not state the size of a cluster snapshot";

/**
 * What the task does. A rollback among its subtasks makes it a rollback; a task that names no subtask is a plain backup;
 * one whose own `kind` is something else than a snapshot task is of unknown kind, whatever it calls itself.
 */
function kindOf(task: SnapshotTask): string {
  if (task.kind !== undefined && task.kind !== "SnapshotTask") return "unknown";
  const types = (task.spec?.items ?? []).map((item) => item.type ?? "unknown");
  const rollback = `${backupKind}-rollback`;
  if (types.includes(rollback)) return rollback;
  return types.includes(backupKind) ? backupKind : (types[0] ?? backupKind);
}

function toRecord(task: SnapshotTask, context: RecordContext<GetClusterSnapshotTasksInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const { state: own, rawState } = readState(task.status?.phase);
  const parts = (task.spec?.items ?? []).map((item) => readState(item.status).state);
  const { progress } = task.status ?? {};
  const { state, failedParts } = outcomeOf({ state: own, parts, progress }, "task", warnings);
  const ended = state === "succeeded" || state === "failed";
  const message = task.spec?.items?.find((item) => item.message !== undefined)?.message;
  return omitAbsent<BackupRecord>({
    service: "cce",
    resourceId: inputs.clusterId,
    id: task.metadata?.uid,
    kind: kindOf(task),
    state,
    rawState,
    progress,
    startedAt: readInstant(
      task.metadata?.creationTimestamp,
      parseGoTime,
      "items[].metadata.creationTimestamp",
      warnings,
    ),
    completedAt: ended
      ? readInstant(task.status?.completionTime, parseGoTime, "items[].status.completionTime", warnings)
      : undefined,
    failedParts,
    message,
    evidenceGrade: "jobHistory",
  });
}

/** How many tasks there are at least, where the list says that more of them follow. */
function totalOf({ metadata: { continue: next, remainingItemCount = 0 } = {}, items = [] }: List): number | undefined {
  const isWhole = next === undefined && remainingItemCount === 0;
  return isWhole ? undefined : items.length + Math.max(remainingItemCount, 1);
}

function shownMetadata(given: List["metadata"]): SnapshotTask["metadata"] {
  if (given === undefined) return undefined;
  const { uid, creationTimestamp, updateTimestamp } = given;
  return omitAbsent({ uid, creationTimestamp, updateTimestamp });
}

export const getClusterSnapshotTasks = defineQuery<
  GetClusterSnapshotTasksInputs,
  Read<typeof wire>,
  SnapshotTask,
  DocumentedPart<GetClusterSnapshotTasksOutputs>
>({
  service: "cce",
  resource: "cluster",
  resourceArgument: "clusterId",
  permission: "cce:cluster:getCluster",
  pathSegments: (inputs, projectId) => [
    // The page of Autopilot clusters differs in this word alone.
    inputs.edition === "autopilot" ? "autopilot" : "api",
    "v3.1",
    "projects",
    projectId,
    "clusters",
    inputs.clusterId,
    "operation",
    "snapshot",
    "tasks",
  ],
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: cceErrorCodes,
  wire,
  // Go leaves empty lists out: without `items` the answer is known by its kind.
  envelope: {
    anyOf: [
      { required: ["items"], properties: { items: { type: "array" } } },
      { required: ["kind"], properties: { kind: { const: "List" }, items: { type: "null" } } },
    ],
  },
  rows: (body) => body.items ?? [],
  rowId: (task) => task.metadata?.uid,
  total: totalOf,
  toRecord,
  countsAsBackup: (record) => record.kind === backupKind,
  gate: {
    evidence: "snapshotTasks",
    about: "the snapshot tasks of a cluster's master nodes",
    isDefault: true,
    isUnnamed: true,
    subject: "cluster snapshot",
    remediation: "check the cluster's backup tasks",
    evidenceGrade: "jobHistory",
    words,
    endField: "completionTime",
    backupKinds: [backupKind],
    statesIncremental: false,
    editions: ["standard", "autopilot"],
    cannotAnswer: { lastBackupMinimumSize: noSize, maximumSizeDecrease: noSize },
  },
  documented: ({ body, rows, warnings }) =>
    omitAbsent({
      apiVersion: body?.apiVersion,
      kind: body?.kind,
      metadata: shownMetadata(body?.metadata),
      items: [...rows],
      status: body?.status,
      reportedLatestBackupTime: readInstant(
        body?.status?.latestBackupTime,
        parseGoTime,
        "status.latestBackupTime",
        warnings,
      ),
    }),
});
