import type { RecordToken } from "../../../provider/generated/types";
import type { ServiceName } from "../../../provider/simulator/index";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** A query, how it is asked here, and a good answer to it. */
export interface StreamCase {
  readonly service: ServiceName;
  readonly token: RecordToken;
  readonly inputs: Readonly<Record<string, string>>;
  readonly resourceId: string;
  /** A fresh copy each time: mutations change it. */
  good(): JsonObject;
}

const id = (last: number): string => `5560df16-cebf-4473-95c4-d1b573c1${String(last).padStart(4, "0")}`;
export const resourceId = id(0);

const task = (uid: number, phase: string, day: number, type?: string): Json => ({
  kind: "SnapshotTask",
  apiVersion: "v3.1",
  metadata: {
    uid: id(uid),
    creationTimestamp: `2026-01-${day} 17:03:46.739012 +0800 CST`,
    updateTimestamp: `2026-01-${day} 17:09:46.739027 +0800 CST`,
  },
  spec: type === undefined ? {} : { items: [{ id: id(uid + 50), type, status: phase, message: "step" }] },
  status: { phase, progress: "67", completionTime: `2026-01-${day} 17:13:46.739027 +0800 CST` },
});

const logRecord = (row: number, status: string, jobTypes: string, ended: boolean): Json => ({
  id: id(row),
  clusterId: resourceId,
  createAt: 1_768_000_000_000 + row * 60_000,
  logPath: "css-backup/css/log",
  status,
  finishedAt: ended ? 1_768_000_030_000 + row * 60_000 : null,
  jobTypes,
  failedMsg: status === "FAIL" ? "disk full" : null,
  jobId: `2c9080df7c171342017c5e0884f8${String(row).padStart(4, "0")}`,
});

const instanceBackup = (row: number, status: string, type: string): Json => ({
  backup_id: id(row),
  period: {},
  backup_name: `backup_${row}`,
  instance_id: resourceId,
  size: 880_232,
  backup_type: type,
  created_at: `2026-01-1${row}T08:31:16.166Z`,
  updated_at: `2026-01-1${row}T08:32:30.546Z`,
  progress: "100.00",
  error_code: {},
  remark: "Größe 中文",
  status,
  is_support_restore: "TRUE",
});

const step = (name: string, end: string): Json => ({
  item_name: name,
  sub_items: [
    { status: "SUCCESS", detail: "{}", sub_item_name: name, begin_time: "2026-01-15 09:06:18.0", end_time: end },
  ],
});

function streamCase(
  service: ServiceName,
  name: string,
  resourceArgument: string,
  good: () => JsonObject,
  more: Readonly<Record<string, string>> = {},
): StreamCase {
  const token = `huaweicloud-backup:${service}:${name}` as RecordToken;
  return { service, token, inputs: { [resourceArgument]: resourceId, ...more }, resourceId, good };
}

export const streamCases: readonly StreamCase[] = [
  streamCase("cce", "getClusterSnapshotTasks", "clusterId", () => ({
    kind: "List",
    apiVersion: "v3.1",
    metadata: {},
    items: [
      task(1, "Success", 11, "master-backup"),
      task(2, "Failed", 12),
      task(3, "Success", 13, "master-backup-rollback"),
      task(4, "Running", 14),
    ],
    status: { latestBackupTime: "2026-01-11 17:13:47.980844 +0800 CST" },
  })),
  streamCase("css", "getLogBackupRecords", "clusterId", () => ({
    clusterLogRecord: [
      logRecord(1, "SUCCESS", "Auto", true),
      logRecord(2, "FAIL", "Manual", true),
      logRecord(3, "RUNNING", "Manual", false),
    ],
    totalSize: 3,
  })),
  streamCase(
    "dws",
    "getClusterAction",
    "clusterId",
    () => ({
      id: id(1),
      action_name: "SNAPSHOTTING",
      status: "SUCCESS",
      cluster_name: "cluster_779",
      submit_time: "2026-01-15 09:05:10.0",
      items: [step("创建快照", "2026-01-15 09:07:42.0"), step("收尾", "2026-01-15 09:08:00.5")],
    }),
    { actionName: "SNAPSHOTTING", dwsTimeZone: "+08:00" },
  ),
  streamCase("cbr", "getOperationLog", "operationLogId", () => ({
    operation_log: {
      status: "success",
      id: resourceId,
      created_at: "2026-01-14T14:31:36.039+00:00",
      started_at: "2026-01-14T14:31:36.007+00:00",
      ended_at: "2026-01-14T14:35:23.511+00:00",
      updated_at: "2026-01-14T14:35:23.584+00:00",
      operation_type: "backup",
      provider_id: id(7),
      error_info: { code: "", message: "" },
      extra_info: { common: { progress: 100, task_id: id(8) }, backup: { backup_id: id(9), incremental: true } },
    },
  })),
  streamCase("dcs", "getInstanceBackups", "instanceId", () => ({
    total_num: 3,
    backup_record_response: [
      instanceBackup(1, "succeed", "manual"),
      instanceBackup(2, "failed", "auto"),
      instanceBackup(3, "expired", "auto"),
    ],
  })),
];
