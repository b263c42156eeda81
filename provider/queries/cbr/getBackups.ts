/**
 * The backups that CBR holds in a project, or those of one resource.
 *
 * Source:   "ListBackups", CBR OpenAPI definition, 2026-10; recorded answers of 2025-03 (huaweicloud/cloud-custodian).
 * Call:     GET /v3/{project_id}/backups?offset=&limit=&resource_id=&status=&start_time=&end_time=…
 * Oddities: No field is the end of a backup: `updated_at` moves with restores, replications and deletions. A record has a
 *           start and no completion, and the latest backup is dated by its start.
 *           Times come without a zone: see readStamps.ts. `protected_at` was seen as a date alone, and is shown only.
 *           `incremental` and `existed_quantity_based_retention_backups` are never sent. Their default in the schema is
 *           false, which would leave backups out.
 *           `own_type` is never sent: backups that others share prove nothing here, and its default leaves them out.
 *           The spelling ` backup` with a space stands in an SDK for `supported_restore_mode`.
 *           `resource_name` is the name at the time of the backup.
 *           Every filter is applied here as well, since no page says whether a name has to match in full.
 */
import { offsetPaging } from "../../api/paging/offsetPaging";
import { toWholeSeconds } from "../../core/instants/compactUtc";
import type { NoEvidence } from "../../core/gateFacts";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { wordsToStates, type State } from "../../core/records/state";
import { array, object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { boolean, filledText, integer, ownerId, percent, stampText, text } from "../../core/wire/scalars";
import type { GetBackupsInputs, GetBackupsOutputs } from "../../generated/types";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { outcomeOf } from "../outcomeOf";
import { checkPeriod, periodParameters, type Period } from "../period";
import { isAskedFor, warnOfOthers } from "./askedFor";
import { filterParameters, listErrorCodes } from "./listArguments";
import { idsOf } from "./operationLog";
import { readStamps } from "./readStamps";

const extendInfo = object({
  auto_trigger: boolean,
  bootable: boolean,
  snapshot_id: filledText,
  support_lld: boolean,
  supported_restore_mode: filledText,
  os_images_data: array(object({ image_id: filledText })),
  contain_system_disk: boolean,
  encrypted: boolean,
  system_disk: boolean,
  is_multi_az: boolean,
  progress: percent,
  app_consistency: object({
    app_consistency: filledText,
    app_consistency_status: filledText,
    app_consistency_error_code: filledText,
    app_consistency_error_message: filledText,
  }),
});

const replicationRecord = object({
  id: filledText,
  status: filledText,
  created_at: stampText,
  vault_id: filledText,
  source_backup_id: filledText,
  source_checkpoint_id: filledText,
  source_project_id: filledText,
  source_region: filledText,
  destination_backup_id: filledText,
  destination_checkpoint_id: filledText,
  destination_project_id: filledText,
  destination_region: filledText,
  destination_vault_id: filledText,
  extra_info: object({ progress: percent, fail_code: filledText, fail_reason: text, auto_trigger: boolean }),
});

const fields = {
  id: filledText,
  checkpoint_id: filledText,
  name: text,
  description: text,
  project_id: ownerId,
  provider_id: filledText,
  vault_id: filledText,
  resource_id: ownerId,
  resource_name: text,
  resource_type: filledText,
  resource_az: filledText,
  resource_size: integer,
  status: filledText,
  image_type: filledText,
  incremental: boolean,
  created_at: stampText,
  protected_at: stampText,
  updated_at: stampText,
  expired_at: filledText,
  parent_id: filledText,
  scheduled_operation_id: filledText,
  enterprise_project_id: filledText,
  extend_info: extendInfo,
  replication_records: array(replicationRecord),
};
const backup = object({ ...fields, children: array(object(fields)) });
type Backup = Read<typeof backup>;

const wire = object({ count: integer, backups: rows(backup) });

const period: Period = {
  begin: { argument: "startTime", parameter: "start_time" },
  end: { argument: "endTime", parameter: "end_time" },
};

/** The words of a backup's status. */
export const backupWords: Readonly<Record<string, State>> = {
  waiting_protect: "waiting",
  protecting: "running",
  available: "succeeded",
  // It exists, and is read from.
  waiting_restore: "succeeded",
  restoring: "succeeded",
  error: "failed",
  waiting_delete: "gone",
  deleting: "gone",
};
const readState = wordsToStates(backupWords);

const lost = "the service says that the server cannot be restored from it (supported_restore_mode is na)";

function filtersOf(row: Backup, inputs: GetBackupsInputs): Parameters<typeof isAskedFor>[1] {
  const { enterpriseProjectId: own } = inputs;
  return {
    inputs,
    period,
    values: [
      [inputs.resourceId, row.resourceId, "id"],
      [inputs.resourceName, row.resourceName],
      [inputs.resourceAz, row.resourceAz],
      [inputs.resourceType, row.resourceType],
      [inputs.vaultId, row.vaultId, "id"],
      [inputs.checkpointId, row.checkpointId, "id"],
      [inputs.name, row.name],
      [inputs.parentId, row.parentId, "id"],
      [inputs.imageType, row.imageType],
      [inputs.status, row.status],
      // No recorded row has this field.
      [own === "all_granted_eps" || row.enterpriseProjectId === undefined ? undefined : own, row.enterpriseProjectId],
    ],
  };
}

/** The kind of a backup: a copy of another, one that another project shares, or a backup of its own. */
function kindOf({ imageType, projectId }: Backup, ownProjectId: string | undefined): string {
  const isShared = projectId !== undefined && ownProjectId !== undefined && projectId !== ownProjectId;
  return isShared ? "shared" : (imageType ?? "unknown");
}

function toRecord(row: Backup, context: RecordContext<GetBackupsInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const { autoTrigger, progress, supportedRestoreMode } = row.extendInfo ?? {};
  const { state: own, rawState } = readState(row.status);
  const outcome = outcomeOf({ state: own, progress }, "backup", warnings);
  const isServer = row.resourceType === "OS::Nova::Server";
  const isLost = outcome.state === "succeeded" && isServer && supportedRestoreMode?.trim() === "na";
  if (isLost) warnings.add(`a succeeded backup does not count: ${lost}`);
  // No stamp is the end. The time of the data takes part in finding the zone alone.
  const stamps = { started: row.createdAt, ended: row.protectedAt, updated: row.updatedAt };
  const kind = kindOf(row, inputs.projectId);
  const where = { usesEnd: false, path: "backups[]", startField: "created_at" };
  const record = omitAbsent<BackupRecord>({
    service: "cbr",
    resourceId: row.resourceId ?? "",
    id: row.id,
    otherIds: kind === "backup" ? idsOf(row.checkpointId) : undefined,
    kind,
    backupType: autoTrigger === undefined ? undefined : autoTrigger ? "auto" : "manual",
    incremental: row.incremental,
    state: isLost ? "gone" : outcome.state,
    rawState,
    progress,
    ...readStamps(stamps, { ...where, ...context }),
    message: isLost ? lost : undefined,
    evidenceGrade: "artefact",
  });
  warnOfOthers(record, filtersOf(row, inputs), warnings);
  return record;
}

export const getBackups = defineQuery<
  GetBackupsInputs,
  Read<typeof wire>,
  Backup,
  DocumentedPart<GetBackupsOutputs>,
  NoEvidence
>({
  service: "cbr",
  resource: "protected resource",
  resourceArgument: "resourceId",
  readsProject: true,
  permission: "cbr:backups:list",
  pathSegments: (_inputs, projectId) => ["v3", projectId, "backups"],
  filter: (inputs) => [
    ...filterParameters(inputs, {
      resource_id: inputs.resourceId,
      resource_name: inputs.resourceName,
      resource_az: inputs.resourceAz,
      resource_type: inputs.resourceType,
      vault_id: inputs.vaultId,
      checkpoint_id: inputs.checkpointId,
      name: inputs.name,
      parent_id: inputs.parentId,
      image_type: inputs.imageType,
      status: inputs.status,
      show_replication: inputs.showReplication,
    }),
    ...periodParameters(inputs, period, toWholeSeconds),
  ],
  checkInputs: (inputs) => checkPeriod(inputs, period),
  paging: offsetPaging({ offsetName: "offset", sizeName: "limit" }),
  pageSize: (inputs) => inputs.limit,
  emptyStatuses: [],
  errorCodes: listErrorCodes,
  wire,
  envelope: { required: ["backups"], properties: { backups: { type: "array" } } },
  rows: (body) => body.backups ?? [],
  total: (body) => body.count,
  rowId: (row) => row.id,
  toRecord,
  keeps: (record, inputs, row) => isAskedFor(record, filtersOf(row, inputs)),
  // A replication repeats an earlier backup, and a shared one is of another project: neither shows that own data were saved.
  countsAsBackup: (record) => record.kind === "backup",
  datedBy: "startedAt",
  gate: { subject: "backup" },
  documented: ({ rows, total }) => omitAbsent({ count: total, backups: [...rows] }),
});
