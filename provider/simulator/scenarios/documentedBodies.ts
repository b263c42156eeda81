/**
 * The example answers of the API pages, member for member and in the pages' order: CCE 2024-07-26, CSS (edition
 * with `start`), DWS (Chinese edition), CBR 2024-03-12, DCS 2024-11-06. The oddities are theirs: a running task with a
 * completion time, a failed action that reports 100 %, empty objects in the place of text.
 */
export const documentedCceBody = {
  kind: "List",
  apiVersion: "v3.1",
  metadata: {},
  items: [
    {
      kind: "SnapshotTask",
      apiVersion: "v3.1",
      metadata: {
        uid: "87d326f9-46b0-486e-a4ba-1f82ec9315ed",
        creationTimestamp: "2023-11-25 17:03:46.739012 +0800 CST",
        updateTimestamp: "2023-11-25 17:03:46.739027 +0800 CST",
      },
      spec: {},
      status: { phase: "Running", progress: "67", completionTime: "2023-11-25 17:03:46.739027 +0800 CST" },
    },
  ],
  status: { latestBackupTime: "2023-11-25 17:03:47.980844 +0800 CST" },
} as const;

export const documentedCssRecord = {
  id: "d455a541-597e-4846-a6be-baad0ea361b1",
  clusterId: "4213d908-f5dc-4633-8401-cfd7175fca0c",
  createAt: 1656042837000,
  logPath: "css-backup-1610678043608/css/log",
  status: "RUNNING",
  finishedAt: null,
  jobTypes: "Manual",
  failedMsg: null,
  jobId: "2c9080df7c171342017c5e0884f8011c",
} as const;

/** As the facts of the API give it. */
export const documentedCssSnapshot = {
  id: "c7d41f0a-55e1-4f2b-a7f0-1d2e3f405162",
  name: "snapshot-20260302",
  clusterId: "9b6f1a52-0c4d-4f9e-8f8e-3f1b3a2c9d10",
  clusterName: "search-prod",
  status: "COMPLETED",
  startTime: 1772474400123,
  endTime: 1772474522456,
  created: "2026-03-02T18:00:00",
  backupMethod: "auto",
  backupType: "0",
  indices: "*",
  totalShards: 24,
  failedShards: 0,
  restoreStatus: "none",
  bucketName: "obs-css",
  datastore: { type: "elasticsearch", version: "7.10.2" },
} as const;

/** The cluster of the page's example request; the answer itself does not name its cluster's id. */
export const documentedDwsClusterId = "9f76c502-fc9c-4a52-8656-65d0da6e3d57";

export const documentedDwsBody = {
  id: "abb30649-4ab5-448f-a199-f764d2a4271d",
  status: "FAILED",
  items: [
    {
      item_name: "创建快照",
      sub_items: [
        {
          status: "FAILED",
          detail:
            '{"progressInfo":"{\\"actionEndTime\\":\\"2025-05-19 09:07:42\\",\\"failedStep\\":\\"INIT\\",\\"partialPassKeys\\":\\"N/A\\",' +
            '\\"errorCode\\":\\"\\",\\"updateTime\\":\\"2025-05-19 09:07:43\\",' +
            '\\"errorMsg\\":\\"host-172-16-13-211 SUCCESS host-172-16-47-24 SUCCESS host-172-16-19-132 SUCCESS \\",' +
            '\\"backupSize\\":157661926,\\"backupRate\\":{\\"compressRate\\":\\"0MB/s\\",\\"consumerRate\\":\\"0MB/s\\",\\"producerRate\\":\\"0MB/s\\"},' +
            '\\"currentStep\\":\\"FINISH\\",\\"actionType\\":\\"Backup\\",\\"unrestoreKeys\\":\\"N/A\\",\\"progress\\":\\"100.00%\\",' +
            '\\"actionStartTime\\":\\"2025-05-19 09:07:28\\",\\"priorKey\\":\\"N/A\\",\\"key\\":\\"20250519_090729\\"}"}',
          sub_item_name: "执行备份",
          begin_time: "2025-05-19 09:06:18.0",
          end_time: null,
          estimated_time: -1,
        },
      ],
    },
  ],
  action_name: "SNAPSHOTTING_FAILED",
  cluster_name: "cluster_779",
  submit_time: "2025-05-19 09:05:10.0",
} as const;

/** As the facts of the API give it; the page's own example mixes rows of 2022 and 2026. */
export const documentedDwsSnapshot = {
  id: "2f7a9c1e-6b3d-4d0c-8a55-0e1f2a3b4c5d",
  name: "auto-20260302",
  description: "",
  cluster_id: "7d85f602-a948-4a30-afd4-e84f47471c15",
  started: "2026-03-02T18:00:10",
  finished: "2026-03-02T18:20:41",
  size: 512.5,
  status: "AVAILABLE",
  type: "AUTO",
} as const;

export const documentedCbrLog = {
  status: "success",
  provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
  checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
  updated_at: "2019-05-23T14:35:23.584+00:00",
  error_info: { message: "", code: "" },
  started_at: "2019-05-23T14:31:36.007+00:00",
  id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
  extra_info: {
    resource: { type: "OS::Nova::Server", id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86", name: "ECS-0001" },
    backup: { backup_name: "manualbk_1234", backup_id: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1" },
    common: { progress: 100, request_id: "req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc" },
  },
  ended_at: "2019-05-23T14:35:23.511+00:00",
  created_at: "2019-05-23T14:31:36.039+00:00",
  operation_type: "backup",
  project_id: "04f1829c788037ac2fb8c01eb2b04b95",
} as const;

export const documentedDcsRecord = {
  period: {},
  backup_type: "manual",
  created_at: "2019-05-10T08:31:16.166Z",
  remark: "001",
  is_support_restore: "TRUE",
  backup_id: "4631832a-14c6-45b0-a0b3-3abd8f591ad1",
  backup_name: "backup_20190510163116",
  instance_id: "5560df16-cebf-4473-95c4-d1b573c16e79",
  size: 880232,
  updated_at: "2019-05-10T08:32:30.546Z",
  progress: "100.00",
  error_code: {},
  status: "succeed",
  execution_at: "2019-05-11T08:31:16.166Z",
  backup_format: "aof",
} as const;

/** In the form of ListBackups of the OpenAPI definition, 2026-10; times and empty members as in recorded answers of 2025-03. */
export const documentedCbrBackup = {
  id: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1",
  checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
  name: "manualbk_1234",
  description: "",
  status: "available",
  image_type: "backup",
  incremental: true,
  parent_id: null,
  children: [],
  created_at: "2019-05-23T14:31:36.039365",
  protected_at: "2019-05-23T14:31:59.004410",
  updated_at: "2019-05-23T14:35:23.584013",
  expired_at: null,
  resource_id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86",
  resource_name: "ECS-0001",
  resource_type: "OS::Nova::Server",
  resource_az: "ap-southeast-1b",
  resource_size: 50,
  provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
  vault_id: "1c2d3e4f-0000-4a4a-9b9b-abcdefabcdef",
  project_id: "04f1829c788037ac2fb8c01eb2b04b95",
  scheduled_operation_id: null,
  extend_info: { auto_trigger: false, progress: 100, supported_restore_mode: "backup" },
  replication_records: [],
  version: 3,
} as const;
