// Generated from schema.json by `make generate`. Do not edit.

import { simulatedClusterSnapshotTasks } from "./cce/getClusterSnapshotTasks";
import { simulatedCceClusters } from "./cce/getClusters";
import { simulatedLogBackupRecords } from "./css/getLogBackupRecords";
import { simulatedCssSnapshots } from "./css/getSnapshots";
import { simulatedCssClusters } from "./css/getClusters";
import { simulatedClusterAction } from "./dws/getClusterAction";
import { simulatedDwsSnapshots } from "./dws/getSnapshots";
import { simulatedDwsClusters } from "./dws/getClusters";
import { simulatedOperationLog } from "./cbr/getOperationLog";
import { simulatedOperationLogs } from "./cbr/getOperationLogs";
import { simulatedBackups } from "./cbr/getBackups";
import { simulatedInstanceBackups } from "./dcs/getInstanceBackups";
import { simulatedInstances } from "./dcs/getInstances";
import { simulatedCssCluster } from "./css/readCluster";
import { simulatedDwsCluster } from "./dws/readCluster";
import type { Service } from "../services/service";

/** The queries, told apart by their paths: all of them listen on one port. */
export const services: readonly Service[] = [
  simulatedClusterSnapshotTasks,
  simulatedCceClusters,
  simulatedLogBackupRecords,
  simulatedCssSnapshots,
  simulatedCssClusters,
  simulatedClusterAction,
  simulatedDwsSnapshots,
  simulatedDwsClusters,
  simulatedOperationLog,
  simulatedOperationLogs,
  simulatedBackups,
  simulatedInstanceBackups,
  simulatedInstances,
  simulatedCssCluster,
  simulatedDwsCluster,
];
