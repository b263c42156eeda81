/**
 * The operation logs of CBR in a project: the record of each task, or of those of one resource.
 *
 * Source:   "ListOpLogs", CBR OpenAPI definition, 2026-10; arguments as the acceptance-tested Terraform provider sends them.
 * Call:     GET /v3/{project_id}/operation-logs?offset=&limit=&resource_id=&status=&start_time=…
 * Oddities: 404 is documented with the list as its body. It is an error here, whatever the body says.
 *           One page begins the offset at 1, and the Terraform provider at 0, as here. Rows that do not join end the reading.
 *           `end_time` is never sent: a running task has no end, and an upper bound may drop it.
 *           A run of a policy writes one log for each resource, and a log of a vault names no resource.
 *           The meaning of an absent `enterprise_project_id` is not documented, so all granted projects are asked for.
 *           Every filter is applied here as well, since no page says whether a name has to match in full.
 */
import { offsetPaging } from "../../api/paging/offsetPaging";
import { toWholeSeconds } from "../../core/instants/compactUtc";
import type { NoEvidence } from "../../core/gateFacts";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { object, rows } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { integer } from "../../core/wire/scalars";
import type { GetOperationLogsInputs, GetOperationLogsOutputs } from "../../generated/types";
import { defineQuery, type RecordContext } from "../defineQuery";
import type { DocumentedPart } from "../documentedPart";
import { checkPeriod, periodParameters, type Period } from "../period";
import { isAskedFor, warnOfOthers } from "./askedFor";
import { operationLogFields, operationLogRecord, withoutUnreadableCounts, type OperationLog } from "./operationLog";
import { filterParameters, listErrorCodes } from "./listArguments";

const wire = object({ count: integer, operation_logs: rows(operationLogFields) });

const period: Period = { begin: { argument: "startTime", parameter: "start_time" } };

function filtersOf(log: OperationLog, inputs: GetOperationLogsInputs): Parameters<typeof isAskedFor>[1] {
  const { resource, replication } = log.extraInfo ?? {};
  return {
    inputs,
    period,
    values: [
      [inputs.operationType, log.operationType],
      [inputs.status, log.status],
      [inputs.resourceId, resource?.id, "id"],
      [inputs.resourceName, resource?.name],
      [inputs.vaultId, log.vaultId, "id"],
      [inputs.vaultName, log.vaultName],
      [inputs.providerId, log.providerId, "id"],
      // A log that names no destination replicates nothing.
      [inputs.destinationRegion, replication?.destinationRegion ?? ""],
      [inputs.destinationProjectId, replication?.destinationProjectId ?? "", "id"],
    ],
  };
}

function toRecord(log: OperationLog, context: RecordContext<GetOperationLogsInputs>): BackupRecord {
  const { inputs, warnings } = context;
  const record = operationLogRecord(log, log.extraInfo?.resource?.id ?? "", "operation_logs[]", context);
  warnOfOthers(record, filtersOf(log, inputs), warnings);
  return record;
}

export const getOperationLogs = defineQuery<
  GetOperationLogsInputs,
  Read<typeof wire>,
  OperationLog,
  DocumentedPart<GetOperationLogsOutputs>,
  NoEvidence
>({
  service: "cbr",
  resource: "protected resource",
  resourceArgument: "resourceId",
  readsProject: true,
  permission: "cbr:tasks:list",
  pathSegments: (_inputs, projectId) => ["v3", projectId, "operation-logs"],
  filter: (inputs) => [
    ...filterParameters(inputs, {
      operation_type: inputs.operationType,
      status: inputs.status,
      resource_id: inputs.resourceId,
      resource_name: inputs.resourceName,
      vault_id: inputs.vaultId,
      vault_name: inputs.vaultName,
      provider_id: inputs.providerId,
      destination_region: inputs.destinationRegion,
      destination_project_id: inputs.destinationProjectId,
    }),
    ...periodParameters(inputs, period, toWholeSeconds),
  ],
  checkInputs: (inputs) => checkPeriod(inputs, period),
  paging: offsetPaging({ offsetName: "offset", sizeName: "limit" }),
  pageSize: (inputs) => inputs.limit,
  emptyStatuses: [],
  errorCodes: listErrorCodes,
  wire,
  envelope: {
    required: ["operation_logs"],
    properties: { operation_logs: { type: "array" } },
  },
  rows: (body) => body.operationLogs ?? [],
  total: (body) => body.count,
  rowId: (log) => log.id,
  toRecord,
  keeps: (record, inputs, log) => isAskedFor(record, filtersOf(log, inputs)),
  // Copies and replications duplicate an earlier backup: their time says nothing about fresh data.
  countsAsBackup: (record) => record.kind === "backup",
  gate: { subject: "operation log" },
  documented: ({ rows, total }) => omitAbsent({ count: total, operationLogs: rows.map(withoutUnreadableCounts) }),
});
