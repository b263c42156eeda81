/**
 * Snapshots of the data of one CSS cluster. Unlike log backups, they hold the cluster's indices.
 *
 * Source:   "ListSnapshots", CSS API reference, undated; its OpenAPI definition of 2026-07; the models of the SDKs.
 * Call:     GET /v1.0/{project_id}/clusters/{cluster_id}/index_snapshots
 * Oddities: No paging, no filter and no total are documented: one request is the whole list.
 *           Without `backups` the answer proves nothing, not even that no snapshot exists.
 *           `startTime` and `endTime` are called plain timestamps, and milliseconds in the example. They alone are instants.
 *           `created` and `updated` are the same instants in UTC without a zone, to the second: they are shown, never used.
 *           `endTime` is null or 0 while a snapshot is made (inferred).
 *           `backupMethod` and `backupType` say the same in two ways: where they differ, the type is absent.
 *           `indices` may name a part of the cluster, and `PART_FAILED` holds a part of what was asked: both are partial.
 *           It is the text of the request: names behind commas, and `2018-06*` for a prefix ("CreateSnapshot", 2026-01-12).
 *           A snapshot of a cluster whose `backupAvailable` is false cannot be restored, and this list does not say so.
 */
import { singlePage } from "../../api/paging/singlePage";
import { parseEpochMilliseconds } from "../../core/instants/epochMilliseconds";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { cleanRemoteText } from "../../core/remoteText";
import { object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import {
  failureCount,
  filledText,
  integer,
  ownerId,
  shownInteger,
  stampInteger,
  text,
  unreadableCount,
} from "../../core/wire/scalars";
import type { GetCssSnapshotsInputs, GetCssSnapshotsOutputs } from "../../generated/types";
import { isForeign } from "../belongsElsewhere";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { readInstant } from "../readInstant";
import { cssErrorCodes } from "./cssErrorCodes";

const snapshot = object({
  id: filledText,
  name: text,
  description: text,
  clusterId: ownerId,
  clusterName: text,
  status: filledText,
  startTime: stampInteger,
  endTime: stampInteger,
  created: filledText,
  updated: filledText,
  backupMethod: filledText,
  backupType: filledText,
  backupFrequency: text,
  backupExpectedStartTime: text,
  backupKeepDay: integer,
  backupPeriod: text,
  indices: filledText,
  totalShards: integer,
  failedShards: failureCount,
  restoreStatus: text,
  bucketName: text,
  datastore: object({ type: text, version: text }),
  version: text,
});
type Snapshot = Read<typeof snapshot>;

const wire = object({ backups: rows(snapshot) });

const words: Readonly<Record<string, State>> = {
  BUILDING: "running",
  COMPLETED: "succeeded",
  // Ended with a part of the data: a success with failed parts, which `onPartial` judges.
  PART_FAILED: "succeeded",
  FAILED: "failed",
};
const readState = wordsToStates(words);

const backupKind = "dataSnapshot";
const backupTypes = ["manual", "auto"];
const typeNumbers: Readonly<Record<string, string>> = { "0": "auto", "1": "manual" };
const noSize = "CSS does not state the size of a snapshot";

/** How it was started, unless the two members that say so differ. */
function typeOf({ backupMethod, backupType }: Snapshot): string | undefined {
  const stated = [backupMethod, backupType === undefined ? undefined : (typeNumbers[backupType] ?? backupType)];
  const types = new Set(stated.filter((type) => type !== undefined));
  return types.size === 1 ? [...types][0] : undefined;
}

/** The warning about snapshots with a {@link missingPart}. */
export const partWarning = "a snapshot does not have all data of the cluster, so it counts as partial";

/** Why it does not hold all data of the cluster; `undefined` where it does. */
export function missingPart({ status, indices }: Pick<Snapshot, "status" | "indices">): string | undefined {
  if (status === "PART_FAILED") return "it has only a part of its indices";
  if (indices === undefined) return "it does not state its indices";
  return indices === "*" ? undefined : `it has only the indices ${cleanRemoteText(indices, 256)}`;
}

function toRecord(row: Snapshot, context: RecordContext<GetCssSnapshotsInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const foreign = isForeign(row.clusterId, inputs.clusterId);
  if (foreign) warnings.add("a snapshot of another cluster than the requested one is left out");
  const { state: own, rawState } = readState(row.status);
  const outcome = outcomeOf({ state: own, failedParts: row.failedShards }, "snapshot", warnings);
  const { state } = outcome;
  const missing = state === "succeeded" ? missingPart(row) : undefined;
  if (missing !== undefined) warnings.add(partWarning);
  const { failedParts: counted } = outcome;
  const failedParts = missing === undefined ? counted : Math.max(counted ?? 0, 1);
  const instant = (value: number | string | undefined, field: string): string | undefined =>
    readInstant(value === 0 ? undefined : value, parseEpochMilliseconds, `backups[].${field}`, warnings);
  const ended = state === "succeeded" || state === "failed";
  return omitAbsent<BackupRecord>({
    service: "css",
    resourceId: foreign ? (row.clusterId ?? "") : inputs.clusterId,
    id: row.id,
    kind: backupKind,
    backupType: typeOf(row),
    state,
    rawState,
    startedAt: instant(row.startTime, "startTime"),
    completedAt: ended ? instant(row.endTime, "endTime") : undefined,
    failedParts: failedParts === unreadableCount ? undefined : failedParts,
    message: missing,
    evidenceGrade: "artefact",
  });
}

function documentedRow(row: Snapshot): GetCssSnapshotsOutputs["backups"][number] {
  const { failedShards, startTime, endTime } = row;
  return omitAbsent({
    ...row,
    startTime: shownInteger(startTime),
    endTime: shownInteger(endTime),
    failedShards: failedShards === unreadableCount ? undefined : failedShards,
  });
}

export const getCssSnapshots = defineQuery<
  GetCssSnapshotsInputs,
  Read<typeof wire>,
  Snapshot,
  DocumentedPart<GetCssSnapshotsOutputs>
>({
  service: "css",
  resource: "cluster",
  resourceArgument: "clusterId",
  permission: "css:snapshot:list",
  pathSegments: (inputs, projectId) => ["v1.0", projectId, "clusters", inputs.clusterId, "index_snapshots"],
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: { ...cssErrorCodes, "CSS.0047": "API_INVALID_REQUEST" },
  wire,
  envelope: { required: ["backups"], properties: { backups: { type: "array" } } },
  rows: (body) => body.backups ?? [],
  rowId: (row) => row.id,
  toRecord,
  keeps: (record, { clusterId }) => record.resourceId === clusterId,
  // A program compares the age of the latest backup, and cannot say what a partial one is worth to it.
  countsAsBackup: ({ backupType, failedParts = 0 }) =>
    failedParts === 0 && backupType !== undefined && backupTypes.includes(backupType),
  gate: {
    evidence: "dataSnapshots",
    about: "snapshots from which the cluster's data can be restored",
    subject: "data snapshot",
    remediation: "check the cluster's snapshots and its snapshot policy",
    evidenceGrade: "artefact",
    words,
    endField: "endTime",
    backupKinds: [backupKind],
    workKinds: { SNAPSHOTTING: backupKind, RESTORING: "RESTORING", GROWING: "GROWING", REBOOTING: "REBOOTING" },
    backupTypes,
    statesIncremental: false,
    statesIndices: true,
    cannotAnswer: { lastBackupMinimumSize: noSize, maximumSizeDecrease: noSize },
  },
  documented: ({ rows: read }) => ({ backups: read.map(documentedRow) }),
});
