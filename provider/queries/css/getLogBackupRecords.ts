/**
 * Log backup tasks of one CSS cluster. They back up the cluster's logs, never its data.
 *
 * Source:   "Querying the Log Backup Task List", CSS API reference, undated.
 * Call:     GET /v1.0/{project_id}/clusters/{cluster_id}/logs/records?start=&limit=&status=
 * Oddities: the first record is number 1, not 0; the page documents 1000 as the maximum of `start` and of `limit`: a
 *           greater `start` is tried, and only a service that refuses it hands out no more than 1,999 records; later
 *           editions of the page call the parameter `offset`, the acceptance-tested Terraform provider sends `start`:
 *           where it is ignored, rowPaging.ts tries the other;
 *           `createAt` is text in the table and a number (milliseconds) in the example: both are read;
 *           `finishedAt` is null while the job runs, or 0 (inferred, as in snapshots): `completedAt` is then absent;
 *           the filter words FAIL and NOT_FAIL are not the words of `status`, and newer editions lack the filter: it is
 *           applied here as well;
 *           `totalSize` is not on this edition of the page, but in newer ones and in the SDKs.
 */
import { indexPaging } from "../../api/paging/indexPaging";
import { parseEpochMilliseconds } from "../../core/instants/epochMilliseconds";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { filledText, integer, ownerId, shownInteger, stampInteger, text } from "../../core/wire/scalars";
import type { GetLogBackupRecordsInputs, GetLogBackupRecordsOutputs } from "../../generated/types";
import { belongsElsewhere } from "../belongsElsewhere";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { readInstant } from "../readInstant";
import { cssErrorCodes } from "./cssErrorCodes";

const logRecord = object({
  id: filledText,
  clusterId: ownerId,
  createAt: stampInteger,
  logPath: text,
  status: filledText,
  finishedAt: stampInteger,
  jobTypes: filledText,
  failedMsg: filledText,
  jobId: filledText,
});
type LogRecord = Read<typeof logRecord>;

const wire = object({ clusterLogRecord: rows(logRecord), totalSize: integer });

const words: Readonly<Record<string, State>> = { RUNNING: "running", SUCCESS: "succeeded", FAIL: "failed" };
const readState = wordsToStates(words);

const backupTypes = ["manual", "auto"];
const noSize = "CSS does not state the size of a log backup";

function toRecord(row: LogRecord, context: RecordContext<GetLogBackupRecordsInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const { state, rawState } = readState(row.status);
  const instant = (value: number | string | undefined, field: string): string | undefined =>
    readInstant(value, parseEpochMilliseconds, `clusterLogRecord[].${field}`, warnings);
  const ended = state === "succeeded" || state === "failed";
  return omitAbsent<BackupRecord>({
    service: "css",
    resourceId: inputs.clusterId,
    id: row.id,
    kind: "logBackup",
    backupType: row.jobTypes?.toLowerCase(),
    state,
    rawState,
    startedAt: instant(row.createAt, "createAt"),
    completedAt: ended ? instant(row.finishedAt === 0 ? undefined : row.finishedAt, "finishedAt") : undefined,
    message: row.failedMsg,
    evidenceGrade: "jobHistory",
  });
}

function documentedRow(row: LogRecord): GetLogBackupRecordsOutputs["clusterLogRecord"][number] {
  return omitAbsent({ ...row, createAt: shownInteger(row.createAt), finishedAt: shownInteger(row.finishedAt) });
}

export const getLogBackupRecords = defineQuery<
  GetLogBackupRecordsInputs,
  Read<typeof wire>,
  LogRecord,
  DocumentedPart<GetLogBackupRecordsOutputs>
>({
  service: "css",
  resource: "cluster",
  resourceArgument: "clusterId",
  permission: "css:log:listJob",
  pathSegments: (inputs, projectId) => ["v1.0", projectId, "clusters", inputs.clusterId, "logs", "records"],
  // Sent only when asked for: a filtered list can show neither the latest failure nor the latest success.
  filter: (inputs) => (inputs.status === undefined ? [] : [["status", inputs.status]]),
  paging: indexPaging({
    firstRowName: "start",
    otherFirstRowName: "offset",
    sizeName: "limit",
    maximumFirstRow: 1000,
    maximumSize: 1000,
  }),
  pageSize: (inputs) => inputs.limit,
  emptyStatuses: [],
  errorCodes: cssErrorCodes,
  wire,
  envelope: {
    anyOf: [
      { required: ["clusterLogRecord"], properties: { clusterLogRecord: { type: "array" } } },
      { required: ["totalSize"], properties: { clusterLogRecord: { type: "null" }, totalSize: { const: 0 } } },
    ],
  },
  contradiction: (body, inputs) =>
    belongsElsewhere(body.clusterLogRecord, (row) => row.clusterId, inputs.clusterId, "cluster"),
  rows: (body) => body.clusterLogRecord ?? [],
  total: (body) => body.totalSize,
  // The record's id and its job's id are different things; either names the row.
  rowId: (row) => (row.id !== undefined ? `id ${row.id}` : row.jobId !== undefined ? `job ${row.jobId}` : undefined),
  toRecord,
  keeps: (record, inputs) => inputs.status === undefined || (inputs.status === "FAIL") === (record.state === "failed"),
  countsAsBackup: ({ backupType }) => backupType !== undefined && backupTypes.includes(backupType),
  gate: {
    evidence: "logBackups",
    about: "backups of the cluster's logs only, not of its data",
    holdsNoData: true,
    isUnnamed: true,
    // Of logs: the subject says so in every message, since nothing here speaks of the cluster's data.
    subject: "log backup",
    remediation: "check the log backup settings",
    evidenceGrade: "jobHistory",
    words,
    endField: "finishedAt",
    backupKinds: ["logBackup"],
    backupTypes,
    statesIncremental: false,
    cannotAnswer: { lastBackupMinimumSize: noSize, maximumSizeDecrease: noSize },
  },
  documented: ({ rows, total }) => omitAbsent({ clusterLogRecord: rows.map(documentedRow), totalSize: total }),
});
