import assert from "node:assert/strict";
import { answerFrom } from "../../support/answerFrom";

const clusterId = "4213d908-f5dc-4633-8401-cfd7175fca0c";
const base = { resourceId: clusterId, evidenceGrade: "jobHistory" } as const;

describe("empty texts in an answer", () => {
  it("are no id, no status word and no time: cce:getClusterSnapshotTasks", async () => {
    const task = { metadata: { uid: "", creationTimestamp: "" }, status: { phase: "", completionTime: "" } };
    const body = {
      items: [
        { ...task, kind: "" },
        { ...task, status: { phase: "Success", completionTime: "" } },
      ],
    };
    const { records, warnings } = await answerFrom(
      "huaweicloud-backup:cce:getClusterSnapshotTasks",
      { clusterId },
      { body },
    );
    const record = { ...base, service: "cce", kind: "master-backup" };
    assert.deepEqual(records, [
      { ...record, state: "unknown" },
      { ...record, state: "succeeded", rawState: "Success" },
    ]);
    assert.deepEqual(warnings, [
      "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
      "records without a reliable status: 1; their state is unknown, and they may be open",
    ]);
  });

  it("make no two rows one: css:getLogBackupRecords", async () => {
    const row = { id: "", jobId: "", clusterId: "", jobTypes: "", failedMsg: "" };
    const body = {
      clusterLogRecord: [
        { ...row, status: "SUCCESS" },
        { ...row, status: "" },
      ],
    };
    const { records, complete } = await answerFrom(
      "huaweicloud-backup:css:getLogBackupRecords",
      { clusterId },
      { body },
    );
    const record = { ...base, service: "css", kind: "logBackup" };
    assert.deepEqual(records, [
      { ...record, state: "succeeded", rawState: "SUCCESS" },
      { ...record, state: "unknown" },
    ]);
    assert.equal(complete, true);
  });

  it("are no action: dws:getClusterAction", async () => {
    const { records } = await answerFrom(
      "huaweicloud-backup:dws:getClusterAction",
      { clusterId, actionName: "GROWING" },
      { body: { id: "", status: "", action_name: "" } },
    );
    assert.deepEqual(records, []);
  });

  it("belong to the instance that was asked for: dcs:getInstanceBackups", async () => {
    const body = { total_num: 1, backup_record_response: [{ backup_id: "", instance_id: "", backup_type: "" }] };
    const { records, backupRecordResponse } = await answerFrom(
      "huaweicloud-backup:dcs:getInstanceBackups",
      { instanceId: clusterId },
      { body },
    );
    assert.deepEqual(records, [
      { service: "dcs", resourceId: clusterId, kind: "instanceBackup", state: "unknown", evidenceGrade: "artefact" },
    ]);
    assert.deepEqual(backupRecordResponse, [{}]);
  });
});
