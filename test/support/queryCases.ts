import type { RecordToken, Functions } from "../../provider/generated/types";
import {
  simulatorDefaults,
  simulatorResources,
  type QueryName,
  type ServiceName,
} from "../../provider/simulator/index";

/** One of the five queries, asked about the simulator's default resource. */
export interface QueryCase {
  readonly service: ServiceName;
  readonly token: RecordToken;
  /** As error messages call it. */
  readonly name: string;
  readonly queryName: QueryName;
  readonly inputs: Readonly<Record<string, string>>;
  readonly resourceArgument: string;
  /** As error messages call it. */
  readonly resource: string;
  /** The documented path, with the simulator's project and resource in it. */
  readonly path: string;
  /** The documented query of the first page. */
  readonly query: Readonly<Record<string, string>>;
  /** Requests of a read of one page in a new process: a service that pages is asked for the rows behind as well. */
  readonly requests: 1 | 2;
}

const project = simulatorDefaults.projectId;
const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId } = simulatorResources;

export const queryCases: Readonly<Record<ServiceName, QueryCase>> = {
  cce: {
    service: "cce",
    token: "huaweicloud-backup:cce:getClusterSnapshotTasks",
    name: "cce:getClusterSnapshotTasks",
    queryName: "cce.getClusterSnapshotTasks",
    inputs: { clusterId: cceClusterId },
    resourceArgument: "clusterId",
    resource: `cluster ${cceClusterId}`,
    path: `/api/v3.1/projects/${project}/clusters/${cceClusterId}/operation/snapshot/tasks`,
    query: {},
    requests: 1,
  },
  css: {
    service: "css",
    token: "huaweicloud-backup:css:getLogBackupRecords",
    name: "css:getLogBackupRecords",
    queryName: "css.getLogBackupRecords",
    inputs: { clusterId: cssClusterId },
    resourceArgument: "clusterId",
    resource: `cluster ${cssClusterId}`,
    path: `/v1.0/${project}/clusters/${cssClusterId}/logs/records`,
    query: { start: "1", limit: "100" },
    requests: 2,
  },
  dws: {
    service: "dws",
    token: "huaweicloud-backup:dws:getClusterAction",
    name: "dws:getClusterAction",
    queryName: "dws.getClusterAction",
    // The simulator writes its zoneless times in Shanghai's.
    inputs: { clusterId: dwsClusterId, actionName: "SNAPSHOTTING", dwsTimeZone: "Asia/Shanghai" },
    resourceArgument: "clusterId",
    resource: `cluster ${dwsClusterId}`,
    path: `/v1/${project}/clusters/${dwsClusterId}/actions/SNAPSHOTTING`,
    query: {},
    requests: 1,
  },
  cbr: {
    service: "cbr",
    token: "huaweicloud-backup:cbr:getOperationLog",
    name: "cbr:getOperationLog",
    queryName: "cbr.getOperationLog",
    inputs: { operationLogId: cbrOperationLogId },
    resourceArgument: "operationLogId",
    resource: `operation log ${cbrOperationLogId}`,
    path: `/v3/${project}/operation-logs/${cbrOperationLogId}`,
    query: {},
    requests: 1,
  },
  dcs: {
    service: "dcs",
    token: "huaweicloud-backup:dcs:getInstanceBackups",
    name: "dcs:getInstanceBackups",
    queryName: "dcs.getInstanceBackups",
    inputs: { instanceId: dcsInstanceId },
    resourceArgument: "instanceId",
    resource: `instance ${dcsInstanceId}`,
    path: `/v2/${project}/instances/${dcsInstanceId}/backups`,
    query: { limit: "100", offset: "0" },
    requests: 2,
  },
};

export const allQueryCases: readonly QueryCase[] = Object.values(queryCases);

export type AnyAnswer = Functions[RecordToken]["outputs"];
