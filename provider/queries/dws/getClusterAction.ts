/**
 * One action of a DWS cluster, such as a snapshot being made.
 *
 * Source:   "查询集群任务详情" (querying the details of a cluster task), DWS API reference, undated.
 * Call:     GET /v1/{project_id}/clusters/{cluster_id}/actions/{action_name}
 * Oddities: only some actions can be read, while under way or after failing: this query shows trouble or activity, and
 *           can seldom prove a success;
 *           the page lists no status words and says of its names "not limited to": those read here are from the SDKs;
 *           times carry no zone, and none is documented: without `dwsTimeZone` they are not normalised;
 *           the example is FAILED at progress 100.00 % in step FINISH: only `status` decides;
 *           names follow the request header `x-language`, which no SDK sends;
 *           what is answered when there is no such action is not documented: 204, or an object that has neither id, status
 *           nor action name, is taken for "no such action", which is no record and proves nothing.
 */
import { singlePage } from "../../api/paging/singlePage";
import { isTimeZone, parseZonelessTime } from "../../core/instants/zonelessTime";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { array, object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { filledText, integer, stampText, text } from "../../core/wire/scalars";
import type { GetClusterActionInputs, GetClusterActionOutputs } from "../../generated/types";
import { defineQuery, type ArgumentProblem, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { isZeroWire, readInstant } from "../readInstant";
import { decodeActionDetail } from "./actionDetail";
import { dwsErrorCodes } from "./dwsErrorCodes";

const wire = object({
  id: filledText,
  action_name: filledText,
  status: filledText,
  cluster_name: text,
  submit_time: stampText,
  items: array(
    object({
      item_name: text,
      sub_items: array(
        object({
          status: filledText,
          detail: text,
          sub_item_name: text,
          begin_time: stampText,
          end_time: stampText,
          estimated_time: integer,
        }),
      ),
    }),
  ),
});
type Action = Read<typeof wire>;

const words: Readonly<Record<string, State>> = {
  WAITING: "waiting",
  RUNNING: "running",
  ROLLBACK_RUNNING: "running",
  SUCCESS: "succeeded",
  FAILED: "failed",
  // The undoing worked, the action did not.
  ROLLBACK_SUCCESS: "failed",
  ROLLBACK_FAIL: "failed",
};
const readState = wordsToStates(words);

const snapshotActions = ["SNAPSHOTTING", "SNAPSHOTTING_FAILED"];

/** The documented ones, as in the schema; a test compares the two lists. */
const actionNames = [
  "GROWING",
  "RESIZE_FAILURE",
  "RESTORING",
  "RESTORING_FAILED",
  "SNAPSHOTTING",
  "SNAPSHOTTING_FAILED",
  "FINE_GRAINED_RESTORING",
  "FINE_GRAINED_RESTORING_FAILED",
];

const noSize = "DWS states a size only in an undocumented text";
const oneAction = "DWS shows one action, usually while it runs or after it failed";

/** Whether the answer tells of an action at all. One with steps but without id, name or status is one of unknown state. */
function isAction({ id, status, actionName, items = [] }: Action): boolean {
  return id !== undefined || status !== undefined || actionName !== undefined || items.length > 0;
}

/** A failed action's name beside a success, or the answer to another question: neither word can be believed. */
function contradictsItself(action: Action, asked: string, state: State): boolean {
  if (action.actionName !== undefined && action.actionName !== asked) return true;
  return state === "succeeded" && (asked.endsWith("_FAILED") || asked === "RESIZE_FAILURE");
}

/** The latest end of all sub-items, only if every one has ended: then the action has. RFC 3339 texts sort like instants. */
function latestEnd(ends: readonly (string | undefined)[]): string | undefined {
  return ends.reduce((latest, end) => {
    if (latest === undefined || end === undefined) return undefined;
    return end > latest ? end : latest;
  }, ends[0]);
}

function toRecord(action: Action, context: RecordContext<GetClusterActionInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const dwsTimeZone = inputs.dwsTimeZone ?? context.settings.dwsTimeZone;
  const read = readState(action.status);
  const contradicted = contradictsItself(action, inputs.actionName, read.state);
  if (contradicted)
    warnings.add(
      "the action name and the status of the answer contradict each other or the request; its state is unknown",
    );
  const subItems = (action.items ?? []).flatMap((item) => item.subItems ?? []);
  const parts = subItems.map((item) => readState(item.status).state);
  const own = contradicted ? "unknown" : read.state;
  const { state, failedParts } = outcomeOf({ state: own, parts }, "action", warnings);
  const instant = (value: string | undefined, field: string): string | undefined => {
    if (value === undefined || isZeroWire(value) || dwsTimeZone !== undefined) {
      return readInstant(value, (time) => parseZonelessTime(time, dwsTimeZone ?? "UTC"), field, warnings);
    }
    warnings.add("DWS times have no zone and dwsTimeZone is not set: the record has no instants");
    return undefined;
  };
  const ended = state === "succeeded" || state === "failed";
  return omitAbsent<BackupRecord>({
    service: "dws",
    resourceId: inputs.clusterId,
    id: action.id,
    kind: action.actionName ?? inputs.actionName,
    state,
    rawState: read.rawState,
    startedAt: instant(action.submitTime, "submit_time"),
    completedAt: ended
      ? latestEnd(subItems.map((item) => instant(item.endTime, "items[].sub_items[].end_time")))
      : undefined,
    failedParts,
    evidenceGrade: "jobHistory",
  });
}

function checkZone(inputs: GetClusterActionInputs): ArgumentProblem[] {
  const zone = inputs.dwsTimeZone;
  if (zone === undefined || isTimeZone(zone)) return [];
  return [
    { property: "dwsTimeZone", reason: "must be an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00" },
  ];
}

/** The documented view, with the decoded detail beside its text. */
function documentedAction(action: Action): DocumentedPart<GetClusterActionOutputs> {
  const items = action.items?.map((item) => ({
    ...item,
    ...(item.subItems === undefined
      ? {}
      : {
          subItems: item.subItems.map((subItem) =>
            omitAbsent({ ...subItem, detailDecoded: decodeActionDetail(subItem.detail) }),
          ),
        }),
  }));
  return omitAbsent({ ...action, items });
}

export const getClusterAction = defineQuery<
  GetClusterActionInputs,
  Action,
  Action,
  DocumentedPart<GetClusterActionOutputs>
>({
  service: "dws",
  resource: "cluster",
  resourceArgument: "clusterId",
  permission: "dws:cluster:getTaskDetail",
  pathSegments: (inputs, projectId) => ["v1", projectId, "clusters", inputs.clusterId, "actions", inputs.actionName],
  headers: (inputs) => ({ "x-language": inputs.language ?? "en-us" }),
  checkInputs: checkZone,
  paging: singlePage,
  emptyStatuses: [204],
  errorCodes: dwsErrorCodes,
  wire,
  // "No such action" is an object that holds nothing, or nothing but documented members without a value. Any other
  // object that lacks them all, such as a portal's JSON, is no answer of this query.
  envelope: {
    anyOf: [
      { maxProperties: 0 },
      ...["id", "action_name", "status", "cluster_name", "submit_time", "items"].map((name) => ({ required: [name] })),
    ],
  },
  rows: (action) => (isAction(action) ? [action] : []),
  rowId: (action) => action.id,
  toRecord,
  countsAsBackup: (record) => snapshotActions.includes(record.kind),
  gate: {
    evidence: "action",
    about: "one action of a cluster, which is listed while it runs or after it failed",
    isUnnamed: true,
    subject: "cluster action",
    remediation: "check the cluster's task list",
    evidenceGrade: "jobHistory",
    words,
    endField: "end_time",
    backupKinds: snapshotActions,
    statesIncremental: false,
    actionNames,
    takesTimeZone: true,
    cannotAnswer: {
      minimumRedundancy: oneAction,
      oldestBackupMinimumAge: oneAction,
      maximumGap: oneAction,
      lastBackupMinimumSize: noSize,
      maximumSizeDecrease: noSize,
    },
  },
  documented: ({ rows }) => (rows[0] === undefined ? {} : documentedAction(rows[0])),
});
