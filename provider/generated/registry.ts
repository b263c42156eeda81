// Generated from schema.json by `make generate`. Do not edit.

import { getClusterSnapshotTasks } from "../queries/cce/getClusterSnapshotTasks";
import { getLogBackupRecords } from "../queries/css/getLogBackupRecords";
import { getCssSnapshots } from "../queries/css/getSnapshots";
import { getClusterAction } from "../queries/dws/getClusterAction";
import { getDwsSnapshots } from "../queries/dws/getSnapshots";
import { getOperationLog } from "../queries/cbr/getOperationLog";
import { getOperationLogs } from "../queries/cbr/getOperationLogs";
import { getBackups } from "../queries/cbr/getBackups";
import { getInstanceBackups } from "../queries/dcs/getInstanceBackups";
import { readCssCluster } from "../queries/css/readCluster";
import { readDwsCluster } from "../queries/dws/readCluster";
import type { DocumentedPart } from "../queries/documentedPart";
import type { Query } from "../queries/defineQuery";
import type { StateRead } from "../queries/defineStateRead";
import type { Functions } from "./types";

/** The query behind each function token. */
export const registry = {
  "huaweicloud-backup:cce:getClusterSnapshotTasks": getClusterSnapshotTasks,
  "huaweicloud-backup:css:getLogBackupRecords": getLogBackupRecords,
  "huaweicloud-backup:css:getSnapshots": getCssSnapshots,
  "huaweicloud-backup:dws:getClusterAction": getClusterAction,
  "huaweicloud-backup:dws:getSnapshots": getDwsSnapshots,
  "huaweicloud-backup:cbr:getOperationLog": getOperationLog,
  "huaweicloud-backup:cbr:getOperationLogs": getOperationLogs,
  "huaweicloud-backup:cbr:getBackups": getBackups,
  "huaweicloud-backup:dcs:getInstanceBackups": getInstanceBackups,
} satisfies {
  [Token in keyof Functions]: Query<Functions[Token]["inputs"], unknown, unknown, DocumentedPart<Functions[Token]["outputs"]>>;
};

/** Calls without a function, for gates. */
export const stateReads = {
  "internal:css:readCluster": readCssCluster,
  "internal:dws:readCluster": readDwsCluster,
} satisfies Readonly<Record<string, StateRead<unknown>>>;

export type StateToken = keyof typeof stateReads;
