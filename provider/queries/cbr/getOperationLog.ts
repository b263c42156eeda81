/**
 * One operation log of CBR: the record of one task.
 *
 * Source:   "查询单个任务" (querying a single task), CBR API reference, 2024-03-12.
 * Call:     GET /v3/{project_id}/operation-logs/{operation_log_id}
 * Oddities: on success `error_info` holds empty texts, not null; empty ids, names and times mean absent;
 *           `extra_info.backup.incremental` is documented as the texts `"true"` and `"false"`, quote characters included;
 *           the operation type is `remove_resource`, its details stand under `remove_resources`;
 *           times mix `Z` and `+00:00`, and the example was created 32 ms after it started: no order within minutes counts;
 *           real answers carry times without a zone, which no page mentions: see zoneOf.ts for how they are read;
 *           `success` is the task's verdict: some of its resources may have failed all the same, which the counters say.
 */
import { singlePage } from "../../api/paging/singlePage";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { list, object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { failureCount, filledText, integer, percent, quotedBoolean, unreadableCount } from "../../core/wire/scalars";
import type { GetOperationLogInputs, GetOperationLogOutputs } from "../../generated/types";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { readInstant } from "../readInstant";
import { isZoneless, stampInstant, zoneOf, type StampZone } from "../zoneOf";

const resource = object({
  extra_info: object({ exclude_volumes: list(filledText) }),
  id: filledText,
  name: filledText,
  type: filledText,
});

const extraInfo = object({
  backup: object({
    app_consistency_error_code: filledText,
    app_consistency_error_message: filledText,
    app_consistency_status: filledText,
    backup_id: filledText,
    backup_name: filledText,
    incremental: quotedBoolean,
  }),
  common: object({ progress: percent, request_id: filledText, task_id: filledText }),
  delete: object({ backup_id: filledText, backup_name: filledText }),
  sync: object({ sync_backup_num: integer, delete_backup_num: integer, err_sync_backup_num: failureCount }),
  remove_resources: object({ fail_count: failureCount, total_count: integer, resources: list(resource) }),
  replication: object({
    destination_backup_id: filledText,
    destination_checkpoint_id: filledText,
    destination_project_id: filledText,
    destination_region: filledText,
    source_backup_id: filledText,
    source_checkpoint_id: filledText,
    source_project_id: filledText,
    source_region: filledText,
    source_backup_name: filledText,
    destination_backup_name: filledText,
  }),
  resource,
  restore: object({
    backup_id: filledText,
    backup_name: filledText,
    target_resource_id: filledText,
    target_resource_name: filledText,
  }),
  vault_delete: object({ fail_count: failureCount, total_count: integer }),
});

const operationLog = object({
  checkpoint_id: filledText,
  created_at: filledText,
  ended_at: filledText,
  error_info: object({ code: filledText, message: filledText }),
  extra_info: extraInfo,
  id: filledText,
  operation_type: filledText,
  policy_id: filledText,
  project_id: filledText,
  provider_id: filledText,
  started_at: filledText,
  status: filledText,
  updated_at: filledText,
  vault_id: filledText,
  vault_name: filledText,
});
type OperationLog = Read<typeof operationLog>;

const wire = object({ operation_log: operationLog });

const words: Readonly<Record<string, State>> = {
  waiting: "waiting",
  running: "running",
  success: "succeeded",
  failed: "failed",
  timeout: "failed",
  skipped: "skipped",
};
const readState = wordsToStates(words);

const noSize = "a CBR operation log states the size of the resource, not of the backup";
const oneLog = "a CBR operation log describes only one task";

/** Parts that failed, by the log's own counters; absent when it has none, -1 when one of them cannot be right. */
function failedPartsOf(log: OperationLog): number | undefined {
  const counters = [
    log.extraInfo?.removeResources?.failCount,
    log.extraInfo?.vaultDelete?.failCount,
    log.extraInfo?.sync?.errSyncBackupNum,
  ].filter((count) => count !== undefined);
  if (counters.length === 0) return undefined;
  // A count below 0 says nothing, and must not make up for another counter.
  return counters.some((count) => count < 0) ? -1 : counters.reduce((sum, count) => sum + count, 0);
}

/** The documented fields without counts that could not be read; a warning names each of them. */
function withoutUnreadableCounts(log: OperationLog): OperationLog {
  const { extraInfo } = log;
  if (extraInfo === undefined) return log;
  const shown = (count: number | undefined): number | undefined => (count === unreadableCount ? undefined : count);
  const { removeResources, vaultDelete, sync } = extraInfo;
  const parts = {
    removeResources: removeResources && omitAbsent({ ...removeResources, failCount: shown(removeResources.failCount) }),
    vaultDelete: vaultDelete && omitAbsent({ ...vaultDelete, failCount: shown(vaultDelete.failCount) }),
    sync: sync && omitAbsent({ ...sync, errSyncBackupNum: shown(sync.errSyncBackupNum) }),
  };
  return { ...log, extraInfo: omitAbsent({ ...extraInfo, ...parts }) };
}

const zoneWarnings: Readonly<Record<Exclude<StampZone["kind"], "proven">, string>> = {
  disproved: "a CBR time without a zone is in the future as UTC, so times without a zone are read as +08:00",
  unproven:
    "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier",
  unreadable:
    "some CBR times have no zone, the others do not prove it, and cbrTimeZone is not set: these instants are absent",
};

type Instants = Pick<BackupRecord, "createdAt" | "startedAt" | "completedAt" | "zoneProven">;

/** The instants of a log, and whether they rest on a zone that nothing proves. */
function instantsOf(log: OperationLog, ended: boolean, context: RecordContext<GetOperationLogInputs>): Instants {
  const { settings, answeredAt, warnings } = context;
  const setting = settings.cbrTimeZone;
  const { createdAt: created, startedAt: started, endedAt, updatedAt: updated } = log;
  const zone = zoneOf({ created, started, ended: endedAt, updated }, { setting, answeredAt });
  const used = [created, started, ended ? endedAt : undefined].filter((text) => text !== undefined);
  const isZoneUsed = used.some(isZoneless);
  if (isZoneUsed && zone.kind !== "proven") warnings.add(zoneWarnings[zone.kind]);
  const instant = (value: string | undefined, field: string): string | undefined => {
    if (value === undefined || !isZoneless(value)) {
      return readInstant(value, parseRfc3339, `operation_log.${field}`, warnings);
    }
    if (zone.kind === "unreadable") return undefined;
    const isWritten = stampInstant(value, "UTC") !== undefined;
    const at = stampInstant(value, zone.zone);
    if (isWritten && at === undefined) {
      warnings.add(`operation_log.${field} is ambiguous or does not exist in cbrTimeZone; the instant is absent`);
      return undefined;
    }
    return readInstant(value, () => at, `operation_log.${field}`, warnings);
  };
  // Where the start is left out, the creation must not stand in for it: in one reading it may be 8 hours the younger one.
  const isStartLeftOut = zone.kind === "unreadable" && started !== undefined && isZoneless(started);
  return omitAbsent<Instants>({
    createdAt: isStartLeftOut ? undefined : instant(created, "created_at"),
    startedAt: instant(started, "started_at"),
    completedAt: ended ? instant(endedAt, "ended_at") : undefined,
    zoneProven: isZoneUsed && zone.kind === "unproven" ? false : undefined,
  });
}

export function toRecord(log: OperationLog, context: RecordContext<GetOperationLogInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const read = readState(log.status);
  const counted = failedPartsOf(log);
  const progress = log.extraInfo?.common?.progress;
  const statements = { state: read.state, failedParts: counted, errorCode: log.errorInfo?.code, progress };
  const { state, failedParts } = outcomeOf(statements, "task", warnings);
  const ended = state === "succeeded" || state === "failed" || state === "skipped";
  const { zoneProven, ...instants } = instantsOf(log, ended, context);
  return omitAbsent<BackupRecord>({
    service: "cbr",
    resourceId: inputs.operationLogId,
    id: log.id,
    kind: log.operationType ?? "unknown",
    incremental: log.extraInfo?.backup?.incremental,
    state,
    rawState: read.rawState,
    progress,
    ...instants,
    zoneProven,
    failedParts: failedParts === -1 ? undefined : failedParts,
    errorCode: log.errorInfo?.code,
    message: log.errorInfo?.message,
    evidenceGrade: "jobHistory",
  });
}

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
  toRecord,
  // Copies and replications duplicate an earlier backup: their time says nothing about fresh data.
  countsAsBackup: (record) => record.kind === "backup",
  gate: {
    evidence: "operationLog",
    subject: "backup task",
    remediation: "check the operation log and its vault",
    evidenceGrade: "jobHistory",
    words,
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
