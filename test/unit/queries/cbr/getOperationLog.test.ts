import assert from "node:assert/strict";
import { without } from "../../../support/without";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const operationLogId = "4827f2da-b008-4507-ab7d-42d0df5ed912";
const read = (answer: WireAnswer) => answerFrom("huaweicloud-backup:cbr:getOperationLog", { operationLogId }, answer);
const fixture = (name: string): WireAnswer => readFixture("cbr.getOperationLog", name);

const common = {
  service: "cbr",
  resourceId: operationLogId,
  id: operationLogId,
  evidenceGrade: "jobHistory",
} as const;

const documentedLog = {
  status: "success",
  providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
  checkpointId: "b432511f-d889-428f-8b0e-5f47c524c6b6",
  updatedAt: "2019-05-23T14:35:23.584+00:00",
  errorInfo: {},
  startedAt: "2019-05-23T14:31:36.007+00:00",
  id: operationLogId,
  extraInfo: {
    resource: { type: "OS::Nova::Server", id: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86", name: "ECS-0001" },
    backup: { backupName: "manualbk_1234", backupId: "0e5d0ef6-7f0a-4890-b98c-cb12490e31c1" },
    common: { progress: 100, requestId: "req-cdb98cc4-e87b-4f40-9b4a-57ec036620bc" },
  },
  endedAt: "2019-05-23T14:35:23.511+00:00",
  createdAt: "2019-05-23T14:31:36.039+00:00",
  operationType: "backup",
  projectId: "04f1829c788037ac2fb8c01eb2b04b95",
};

const otherIds = ["0e5d0ef6-7f0a-4890-b98c-cb12490e31c1", "b432511f-d889-428f-8b0e-5f47c524c6b6"];

describe("the answer of cbr:getOperationLog", () => {
  it("shows the page's example as one succeeded backup, its empty error texts as absent", async () => {
    const succeeded = {
      ...common,
      otherIds,
      kind: "backup",
      state: "succeeded",
      rawState: "success",
      progress: 100,
      createdAt: "2019-05-23T14:31:36.039Z",
      startedAt: "2019-05-23T14:31:36.007Z",
      completedAt: "2019-05-23T14:35:23.511Z",
    };
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      operationLog: documentedLog,
      records: [succeeded],
      latestRecord: succeeded,
      latestBackupTime: "2019-05-23T14:35:23.511Z",
      latestBackupAgeSeconds: 209856276.489,
      openCount: 0,
      warnings: [],
    });
  });

  it("shows every branch of extra_info with its types, and drops what the page does not have", async () => {
    const failed = {
      ...common,
      kind: "remove_resource",
      incremental: true,
      state: "failed",
      rawState: "failed",
      progress: 40,
      createdAt: "2020-02-23T01:00:30.000Z",
      startedAt: "2020-02-22T17:00:32.500Z",
      completedAt: "2020-02-23T01:20:32.000Z",
      failedParts: 6,
      errorCode: "BackupService.6599",
      message: "The server could not be backed up.",
    };
    assert.deepEqual(await read(fixture("allBranches")), {
      ...readOnce,
      operationLog: {
        checkpointId: "cc000000-0000-4000-8000-000000000001",
        createdAt: "2020-02-23T01:00:30Z",
        endedAt: "2020-02-23T01:20:32Z",
        errorInfo: { code: "BackupService.6599", message: "The server could not be backed up." },
        extraInfo: {
          backup: {
            appConsistencyErrorCode: "BackupService.9999",
            appConsistencyErrorMessage: "The database did not answer.",
            appConsistencyStatus: "0",
            backupId: "ba000000-0000-4000-8000-000000000001",
            backupName: "manualbk_0001",
            incremental: true,
          },
          common: {
            progress: 40,
            requestId: "req-e9000000-0000-4000-8000-000000000001",
            taskId: "7a000000-0000-4000-8000-000000000001",
          },
          delete: { backupId: "ba000000-0000-4000-8000-000000000002", backupName: "manualbk_0002" },
          sync: { syncBackupNum: 7, deleteBackupNum: 2, errSyncBackupNum: 3 },
          removeResources: {
            failCount: 1,
            totalCount: 4,
            resources: [
              {
                extraInfo: { excludeVolumes: ["f0000000-0000-4000-8000-000000000001"] },
                id: "ec000000-0000-4000-8000-000000000002",
                type: "OS::Cinder::Volume",
              },
            ],
          },
          replication: {
            destinationBackupId: "ba000000-0000-4000-8000-000000000003",
            destinationCheckpointId: "cc000000-0000-4000-8000-000000000003",
            destinationProjectId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
            destinationRegion: "cn-north-4",
            sourceBackupId: "ba000000-0000-4000-8000-000000000001",
            sourceCheckpointId: "cc000000-0000-4000-8000-000000000001",
            sourceProjectId: "04f1829c788037ac2fb8c01eb2b04b95",
            sourceRegion: "cn-east-3",
            sourceBackupName: "manualbk_0001",
            destinationBackupName: "manualbk_0001_copy",
          },
          resource: {
            extraInfo: {
              excludeVolumes: ["f0000000-0000-4000-8000-000000000002", "f0000000-0000-4000-8000-000000000003"],
            },
            id: "ec000000-0000-4000-8000-000000000001",
            name: "ECS-0001",
            type: "OS::Nova::Server",
          },
          restore: {
            backupId: "ba000000-0000-4000-8000-000000000004",
            backupName: "manualbk_0004",
            targetResourceId: "ec000000-0000-4000-8000-000000000003",
            targetResourceName: "ECS-0003",
          },
          vaultDelete: { failCount: 2, totalCount: 5 },
        },
        id: operationLogId,
        operationType: "remove_resource",
        policyId: "b0000000-0000-4000-8000-000000000001",
        projectId: "04f1829c788037ac2fb8c01eb2b04b95",
        providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
        startedAt: "2020-02-23T01:00:32.5+08:00",
        status: "failed",
        updatedAt: "2020-02-23T01:20:33Z",
        vaultId: "fa000000-0000-4000-8000-000000000001",
        vaultName: "vault-0001",
      },
      records: [failed],
      latestRecord: failed,
      openCount: 0,
      warnings: [],
    });
  });

  for (const [branch, counter] of [
    ["remove_resources", "fail_count"],
    ["vault_delete", "fail_count"],
    ["sync", "err_sync_backup_num"],
  ] as const) {
    it(`A3 is of unknown state when a success has a ${branch}.${counter} that cannot be read, which is left out`, async () => {
      for (const count of [0.5, "some", true, [1]]) {
        const { body } = fixture("documented");
        const log = (body as { operation_log: object }).operation_log;
        const answer = await read({
          body: { operation_log: { ...log, extra_info: { [branch]: { [counter]: count } } } },
        });
        const [record] = answer["records"] as readonly { readonly state: string; readonly failedParts?: number }[];
        assert.deepEqual([record?.state, record?.failedParts], ["unknown", undefined]);
        assert.doesNotMatch(JSON.stringify(answer["operationLog"]), /-\d{10}/);
        const warnings = answer["warnings"].join("\n");
        assert.match(warnings, new RegExp(`${branch}\\.${counter} is not an integer`));
      }
    });
  }

  it("is an error, never an empty answer, when there is no such log", async () => {
    await assert.rejects(read(fixture("empty")), {
      code: "API_NOT_FOUND",
      message:
        `cbr:getOperationLog of operation log ${operationLogId} in region cn-north-4, project ` +
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9: cbr.cn-north-4.myhuaweicloud.com answered 404: Operation log does not exist. " +
        "Check the id, the region and the project. [API_NOT_FOUND; HTTP 404; BackupService.6500]",
    });
  });

  it("keeps a log that lacks nearly every field; a success of unknown kind is no backup", async () => {
    const record = { ...common, kind: "unknown", state: "succeeded", rawState: "success" };
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      operationLog: { id: operationLogId, status: "success", extraInfo: { common: {}, resource: {} } },
      records: [record],
      latestRecord: record,
      openCount: 0,
      warnings: [],
    });
  });

  it("takes a status that nobody documented for unknown, and keeps the word", async () => {
    const record = {
      ...common,
      otherIds,
      kind: "backup",
      state: "unknown",
      rawState: "paused",
      progress: 100,
      createdAt: "2019-05-23T14:31:36.039Z",
      startedAt: "2019-05-23T14:31:36.007Z",
    };
    assert.deepEqual(await read(fixture("unknownWord")), {
      ...readOnce,
      operationLog: { ...documentedLog, status: "paused" },
      records: [record],
      latestRecord: record,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("leaves instants out that cannot be read, says so, and keeps their text", async () => {
    const shared = { otherIds, kind: "backup", state: "succeeded", rawState: "success", progress: 100 };
    // A text without a zone is a time (C1), and says that its zone is not proven.
    const unreadable = "ended_at: 2019-02-29T14:35:23.511+00:00";
    const record = { ...common, ...shared, startedAt: "2019-05-23T14:31:36.007Z", unreadable, zoneProven: false };
    const rest = without(documentedLog, "updatedAt");
    assert.deepEqual(await read(fixture("absurdTime")), {
      ...readOnce,
      operationLog: {
        ...rest,
        startedAt: "2019-05-23T14:31:36.007",
        endedAt: "2019-02-29T14:35:23.511+00:00",
        createdAt: "1558621896",
      },
      records: [record],
      latestRecord: record,
      openCount: 0,
      warnings: [
        "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier",
        "operation_log.created_at cannot be read: 1558621896",
        "operation_log.ended_at cannot be read: 2019-02-29T14:35:23.511+00:00",
        "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
      ],
    });
  });
});
