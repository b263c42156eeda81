/**
 * One operation log of CBR: the record of one task.
 *
 * Source:   "查询单个任务" (querying a single task), CBR API reference, 2024-03-12.
 * Call:     GET /v3/{project_id}/operation-logs/{operation_log_id}
 * Oddities: On success `error_info` holds empty texts, not null. Empty ids, names and times mean absent.
 *           `extra_info.backup.incremental` is documented as the texts `"true"` and `"false"`, quote characters included.
 *           The operation type is `remove_resource`, its details stand under `remove_resources`.
 *           Times mix `Z` and `+00:00`. The example was created 32 ms after it started: no order within minutes counts.
 *           Real answers carry times without a zone, which no page mentions: see readStamps.ts for how they are read.
 *           `success` is the task's verdict. Some of its resources may have failed all the same: see the counters.
 */
import { singlePage } from "../../api/paging/singlePage";
import { object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import type { GetOperationLogInputs, GetOperationLogOutputs } from "../../generated/types";
import { defineQuery } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import {
  operationLogFields,
  operationLogRecord,
  operationLogWords,
  withoutUnreadableCounts,
  type OperationLog,
} from "./operationLog";

const wire = object({ operation_log: operationLogFields });

const noSize = "a CBR operation log states the size of the resource, not of the backup";
const oneLog = "a CBR operation log describes only one task";

export const getOperationLog = defineQuery<
  GetOperationLogInputs,
  Read<typeof wire>,
  OperationLog,
  DocumentedPart<GetOperationLogOutputs>
>({
  service: "cbr",
  resource: "operation log",
  resourceArgument: "operationLogId",
  permission: "read access to operation logs of CBR (a role policy; IAM has no action for it)",
  pathSegments: (inputs, projectId) => ["v3", projectId, "operation-logs", inputs.operationLogId],
  paging: singlePage,
  emptyStatuses: [],
  errorCodes: { "BackupService.6500": "API_NOT_FOUND" },
  wire,
  envelope: {
    required: ["operation_log"],
    properties: {
      operation_log: {
        type: "object",
        required: ["id", "status"],
        properties: { id: { type: "string" }, status: { type: "string" } },
      },
    },
  },
  contradiction: (body, inputs) =>
    body.operationLog?.id?.toLowerCase() === inputs.operationLogId.toLowerCase()
      ? undefined
      : "another operation log than the requested one",
  rows: (body) => (body.operationLog === undefined ? [] : [body.operationLog]),
  rowId: (log) => log.id,
  toRecord: (log, context) => operationLogRecord(log, context.inputs.operationLogId, "operation_log", context),
  // Copies and replications duplicate an earlier backup: their time says nothing about fresh data.
  countsAsBackup: (record) => record.kind === "backup",
  gate: {
    evidence: "operationLog",
    about: "one operation log",
    isUnnamed: true,
    subject: "backup task",
    remediation: "check the operation log and its vault",
    evidenceGrade: "jobHistory",
    words: operationLogWords,
    endField: "ended_at",
    backupKinds: ["backup"],
    statesIncremental: true,
    timeZoneSetting: { flag: "--cbr-time-zone", variable: "HWBACKUP_CBR_TIME_ZONE", name: "cbrTimeZone" },
    cannotAnswer: {
      minimumRedundancy: oneLog,
      oldestBackupMinimumAge: oneLog,
      maximumGap: oneLog,
      lastBackupMinimumSize: noSize,
      maximumSizeDecrease: noSize,
    },
  },
  documented: ({ rows }) => ({ operationLog: withoutUnreadableCounts(rows[0] ?? {}) }),
});
