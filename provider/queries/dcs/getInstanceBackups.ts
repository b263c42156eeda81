/**
 * Backups of one DCS instance, as the service lists them.
 *
 * Source:   "查询实例备份信息" (querying an instance's backups), DCS API reference, 2024-11-06.
 * Call:     GET /v2/{project_id}/instances/{instance_id}/backups?offset=&limit=&begin_time=&end_time=
 * Oddities: 204 without a body means "no records";
 *           `period` and `error_code` come as `{}` when there is nothing to say;
 *           the page's example writes `beginTime`, its table `begin_time`: the table and every SDK agree, so that is sent;
 *           whether `total_num` counts the page or the list is not said: rowPaging.ts copes with both;
 *           `updated_at` is called the completion time, but may move when a file expires (inferred): it is an end only
 *           for `succeed` and `failed`;
 *           `execution_at` lies a day after the completion in the page's example: it is shown, never used.
 */
import { offsetPaging } from "../../api/paging/offsetPaging";
import { toCompactUtc } from "../../core/instants/compactUtc";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, filledText, integer, ownerId, percent, stampText, text } from "../../core/wire/scalars";
import type { GetInstanceBackupsInputs, GetInstanceBackupsOutputs } from "../../generated/types";
import { belongsElsewhere } from "../belongsElsewhere";
import type { DocumentedPart } from "../documentedPart";
import { defineQuery, type RecordContext } from "../defineQuery";
import { outcomeOf } from "../outcomeOf";
import { checkPeriod, periodParameters, type Period } from "../period";
import { readInstant } from "../readInstant";

const backup = object({
  backup_id: filledText,
  period: filledText,
  backup_name: text,
  instance_id: ownerId,
  size: integer,
  backup_type: filledText,
  created_at: stampText,
  updated_at: stampText,
  progress: percent,
  error_code: filledText,
  remark: text,
  status: filledText,
  is_support_restore: boolean,
  execution_at: filledText,
  backup_format: filledText,
});
type Backup = Read<typeof backup>;

const wire = object({ total_num: integer, backup_record_response: rows(backup) });

const words: Readonly<Record<string, State>> = {
  waiting: "waiting",
  backuping: "running",
  succeed: "succeeded",
  failed: "failed",
  expired: "gone",
  deleted: "gone",
};
const readState = wordsToStates(words);

const backupTypes = ["manual", "auto"];
const lost = "the service reports that it cannot be restored (is_support_restore is FALSE)";

function toRecord(row: Backup, context: RecordContext<GetInstanceBackupsInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const { state: own, rawState } = readState(row.status);
  const outcome = outcomeOf({ state: own, progress: row.progress }, "backup", warnings);
  // The service's own statement: it is there, and nothing can be restored from it.
  const isLost = outcome.state === "succeeded" && row.isSupportRestore === false;
  const state = isLost ? "gone" : outcome.state;
  if (isLost) warnings.add(`a succeeded backup does not count: ${lost}`);
  const instant = (value: string | undefined, field: string): string | undefined =>
    readInstant(value, parseRfc3339, `backup_record_response[].${field}`, warnings);
  const ended = state === "succeeded" || state === "failed";
  return omitAbsent<BackupRecord>({
    service: "dcs",
    resourceId: inputs.instanceId,
    id: row.backupId,
    kind: "instanceBackup",
    backupType: row.backupType,
    state,
    rawState,
    progress: row.progress,
    startedAt: instant(row.createdAt, "created_at"),
    completedAt: ended ? instant(row.updatedAt, "updated_at") : undefined,
    sizeBytes: row.size,
    errorCode: row.errorCode,
    message: isLost ? lost : undefined,
    evidenceGrade: "artefact",
  });
}

const period: Period = {
  begin: { argument: "beginTime", parameter: "begin_time" },
  end: { argument: "endTime", parameter: "end_time" },
};

export const getInstanceBackups = defineQuery<
  GetInstanceBackupsInputs,
  Read<typeof wire>,
  Backup,
  DocumentedPart<GetInstanceBackupsOutputs>
>({
  service: "dcs",
  resource: "instance",
  resourceArgument: "instanceId",
  permission: "dcs:instance:getDataBackupLog",
  pathSegments: (inputs, projectId) => ["v2", projectId, "instances", inputs.instanceId, "backups"],
  filter: (inputs) => periodParameters(inputs, period, toCompactUtc),
  checkInputs: (inputs) => checkPeriod(inputs, period),
  paging: offsetPaging({ offsetName: "offset", sizeName: "limit" }),
  pageSize: (inputs) => inputs.limit,
  emptyStatuses: [204],
  errorCodes: {},
  wire,
  envelope: {
    anyOf: [
      { required: ["backup_record_response"], properties: { backup_record_response: { type: "array" } } },
      {
        required: ["total_num"],
        properties: { backup_record_response: { type: "null" }, total_num: { const: 0 } },
      },
    ],
  },
  contradiction: (body, inputs) =>
    belongsElsewhere(body.backupRecordResponse, (row) => row.instanceId, inputs.instanceId, "instance"),
  rows: (body) => body.backupRecordResponse ?? [],
  total: (body) => body.totalNum,
  rowId: (row) => row.backupId,
  toRecord,
  // Only a backup that says it was made by hand or by schedule: an absent or new type may be anything.
  countsAsBackup: ({ backupType }) => backupType !== undefined && backupTypes.includes(backupType),
  gate: {
    evidence: "backups",
    about: "the backups of an instance",
    isDefault: true,
    isUnnamed: true,
    subject: "instance backup",
    remediation: "check the instance's backups and its backup policy",
    evidenceGrade: "artefact",
    words,
    endField: "updated_at",
    backupKinds: ["instanceBackup"],
    backupTypes,
    statesIncremental: false,
    cannotAnswer: {},
  },
  // No record at all is a total of 0, a 204 included; beside records, a total that the service left out stays absent.
  documented: ({ rows, total }) =>
    omitAbsent({ totalNum: total ?? (rows.length === 0 ? 0 : undefined), backupRecordResponse: [...rows] }),
});
