import type { QueryName } from "../queryNames";
import {
  documentedCbrLog,
  documentedCceBody,
  documentedCssRecord,
  documentedDcsRecord,
  documentedDwsBody,
  documentedDwsClusterId,
} from "./documentedBodies";
import type { RecordsScenario } from "./scenario";

/** The resource of each example; the CCE example does not name its cluster, so every cluster will do. */
const documentedIds: Partial<Record<QueryName, string>> = {
  "css.getLogBackupRecords": documentedCssRecord.clusterId,
  "dws.getClusterAction": documentedDwsClusterId,
  "cbr.getOperationLog": documentedCbrLog.id,
  "dcs.getInstanceBackups": documentedDcsRecord.instance_id,
};

/**
 * The answers hold the documented ids even when a default resource was asked for. CBR is the exception: a log that
 * carries another id than the one in the path would be a wrong answer, so its id follows the request.
 */
export const documented: RecordsScenario = {
  kind: "records",
  description:
    "The example answers of the API pages, for the documented ids (any cluster, for CCE) and the default ones.",
  knows: ({ queryName }, resourceId) => (documentedIds[queryName] ?? resourceId) === resourceId,
  cce: () => documentedCceBody,
  css: () => [documentedCssRecord],
  dws: (_world, actionName) => (actionName === documentedDwsBody.action_name ? documentedDwsBody : {}),
  cbr: (_world, operationLogId) => ({ ...documentedCbrLog, id: operationLogId }),
  dcs: () => [{ createdAt: Date.UTC(2019, 4, 10, 8, 31, 16, 166), wire: documentedDcsRecord }],
};
