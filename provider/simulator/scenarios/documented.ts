import type { QueryName } from "../queries/queryNames";
import {
  documentedCbrBackup,
  documentedCbrLog,
  documentedCceBody,
  documentedCssRecord,
  documentedCssSnapshot,
  documentedDcsRecord,
  documentedDwsBody,
  documentedDwsClusterId,
  documentedDwsSnapshot,
} from "./documentedBodies";
import type { RecordsScenario } from "./scenario";
import { fresh } from "./fresh";

export const dwsUnknownAs401: RecordsScenario = {
  ...fresh,
  description:
    "As fresh, but an unknown DWS cluster is refused with 401 DWS.0047, which says nothing about the credentials.",
  unknownDwsClusterStatus: 401,
};

/** The resource of each example; the CCE example does not name its cluster, so every cluster will do. */
const documentedIds: Partial<Record<QueryName, string>> = {
  "css.getLogBackupRecords": documentedCssRecord.clusterId,
  "css.getSnapshots": documentedCssSnapshot.clusterId,
  "dws.getClusterAction": documentedDwsClusterId,
  "dws.getSnapshots": documentedDwsSnapshot.cluster_id,
  "cbr.getOperationLog": documentedCbrLog.id,
  "dcs.getInstanceBackups": documentedDcsRecord.instance_id,
};

/** The ids of resources follow the request: a record of another resource than the one asked for would be a wrong answer. */
export const documented: RecordsScenario = {
  kind: "records",
  description:
    "The example answers of the API pages, for the documented ids (any cluster, for CCE) and the default ones.",
  knows: ({ queryName }, resourceId) => (documentedIds[queryName] ?? resourceId) === resourceId,
  runs: () => [],
  stored: {
    cce: () => documentedCceBody,
    css: ({ resourceId }) => [{ ...documentedCssRecord, clusterId: resourceId }],
    dws: (_world, actionName) => (actionName === documentedDwsBody.action_name ? documentedDwsBody : {}),
    cbr: (_world, operationLogId) => ({ ...documentedCbrLog, id: operationLogId }),
    cbrLists: ({ resourceId, projectId }) => {
      const { extra_info: details } = documentedCbrLog;
      const log = {
        ...documentedCbrLog,
        extra_info: { ...details, resource: { ...details.resource, id: resourceId } },
      };
      const beganAt = Date.UTC(2019, 4, 23, 14, 31, 36);
      return {
        logs: [{ beganAt, wire: log }],
        backups: [{ beganAt, wire: { ...documentedCbrBackup, resource_id: resourceId, project_id: projectId } }],
      };
    },
    dcs: ({ resourceId }) => [
      { createdAt: Date.UTC(2019, 4, 10, 8, 31, 16, 166), wire: { ...documentedDcsRecord, instance_id: resourceId } },
    ],
    rows: {
      "css.getSnapshots": ({ resourceId }) => [{ ...documentedCssSnapshot, clusterId: resourceId }],
      "dws.getSnapshots": ({ resourceId }) => [{ ...documentedDwsSnapshot, cluster_id: resourceId }],
    },
  },
};
