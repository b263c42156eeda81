// Generated from schema.json by `make generate`. Do not edit.

import { getClusterSnapshotTasks } from "../queries/cce/getClusterSnapshotTasks";
import { getCceClusters } from "../queries/cce/getClusters";
import { getLogBackupRecords } from "../queries/css/getLogBackupRecords";
import { getCssSnapshots } from "../queries/css/getSnapshots";
import { getCssClusters } from "../queries/css/getClusters";
import { getClusterAction } from "../queries/dws/getClusterAction";
import { getDwsSnapshots } from "../queries/dws/getSnapshots";
import { getDwsClusters } from "../queries/dws/getClusters";
import { getOperationLog } from "../queries/cbr/getOperationLog";
import { getOperationLogs } from "../queries/cbr/getOperationLogs";
import { getBackups } from "../queries/cbr/getBackups";
import { getInstanceBackups } from "../queries/dcs/getInstanceBackups";
import { getInstances } from "../queries/dcs/getInstances";
import { readCssCluster } from "../queries/css/readCluster";
import { readDwsCluster } from "../queries/dws/readCluster";
import type { DocumentedPart } from "../queries/documentedPart";
import type { ListQuery } from "../queries/defineList";
import type { Query } from "../queries/defineQuery";
import type { StateRead } from "../queries/defineStateRead";
import type { Functions } from "./types";

/** A query of records or a list of resources, by the answer that schema.json promises. */
type QueryOf<Inputs, Outputs> = Outputs extends { readonly listedResources: unknown }
  ? ListQuery<Inputs, unknown, unknown, DocumentedPart<Outputs>>
  : Query<Inputs, unknown, unknown, DocumentedPart<Outputs>>;

/** The query behind each function token. */
export const registry = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": getClusterSnapshotTasks,
  "huaweicloud-backup:cce:getClusters": getCceClusters,
  "huaweicloud-backup:css:getLogBackupRecords": getLogBackupRecords,
  "huaweicloud-backup:css:getSnapshots": getCssSnapshots,
  "huaweicloud-backup:css:getClusters": getCssClusters,
  "huaweicloud-backup:dws:getClusterAction": getClusterAction,
  "huaweicloud-backup:dws:getSnapshots": getDwsSnapshots,
  "huaweicloud-backup:dws:getClusters": getDwsClusters,
  "huaweicloud-backup:cbr:getOperationLog": getOperationLog,
  "huaweicloud-backup:cbr:getOperationLogs": getOperationLogs,
  "huaweicloud-backup:cbr:getBackups": getBackups,
  "huaweicloud-backup:dcs:getInstanceBackups": getInstanceBackups,
  "huaweicloud-backup:dcs:getInstances": getInstances,
} satisfies {
  [Token in keyof Functions]: QueryOf<Functions[Token]["inputs"], Functions[Token]["outputs"]>;
};

/** Calls without a function, for gates. */
export const stateReads = {
  "internal:css:readCluster": readCssCluster,
  "internal:dws:readCluster": readDwsCluster,
} satisfies Readonly<Record<string, StateRead<unknown>>>;

export type StateToken = keyof typeof stateReads;
