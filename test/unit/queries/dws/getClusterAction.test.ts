import assert from "node:assert/strict";
import type { GetClusterActionInputs } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const clusterId = "9f76c502-fc9c-4a52-8656-65d0da6e3d57";
const actionName = "SNAPSHOTTING_FAILED";
const read = (answer: WireAnswer, inputs: Partial<GetClusterActionInputs> = {}) =>
  answerFrom("huaweicloud-backup:dws:getClusterAction", { clusterId, actionName, ...inputs }, answer);
const fixture = (name: string): WireAnswer => readFixture("dws.getClusterAction", name);

const common = { service: "dws", resourceId: clusterId, evidenceGrade: "jobHistory" } as const;
const id = "abb30649-4ab5-448f-a199-f764d2a4271d";
const noZone = "DWS times have no zone and dwsTimeZone is not set: the record has no instants";

/** The text of `detail` in the page's example, read with both layers of JSON taken off. */
const progressInfo = {
  actionEndTime: "2025-05-19 09:07:42",
  failedStep: "INIT",
  partialPassKeys: "N/A",
  errorCode: "",
  updateTime: "2025-05-19 09:07:43",
  errorMsg: "host-172-16-13-211 SUCCESS host-172-16-47-24 SUCCESS host-172-16-19-132 SUCCESS ",
  backupSize: 157661926,
  backupRate: { compressRate: "0MB/s", consumerRate: "0MB/s", producerRate: "0MB/s" },
  currentStep: "FINISH",
  actionType: "Backup",
  unrestoreKeys: "N/A",
  progress: "100.00%",
  actionStartTime: "2025-05-19 09:07:28",
  priorKey: "N/A",
  key: "20250519_090729",
};

const subItem = {
  status: "FAILED",
  detail: JSON.stringify({ progressInfo: JSON.stringify(progressInfo) }),
  detailDecoded: { progressInfo },
  subItemName: "执行备份",
  beginTime: "2025-05-19 09:06:18.0",
  estimatedTime: -1,
};

const documented = {
  id,
  status: "FAILED",
  items: [{ itemName: "创建快照", subItems: [subItem] }],
  actionName: "SNAPSHOTTING_FAILED",
  clusterName: "cluster_779",
  submitTime: "2025-05-19 09:05:10.0",
};
const failed = { ...common, id, kind: "SNAPSHOTTING_FAILED", state: "failed", rawState: "FAILED" };

describe("the answer of dws:getClusterAction", () => {
  it("shows the page's example as one failed action, the decoded detail beside its text, no instants without a zone", async () => {
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      ...documented,
      records: [failed],
      latestRecord: failed,
      openCount: 0,
      warnings: [noZone],
    });
  });

  it("gives the record its start once the zone is known; an end that is null stays absent", async () => {
    const dated = { ...failed, startedAt: "2025-05-19T01:05:10.000Z" };
    assert.deepEqual(await read(fixture("documented"), { dwsTimeZone: "Asia/Shanghai" }), {
      ...readOnce,
      ...documented,
      records: [dated],
      latestRecord: dated,
      openCount: 0,
      warnings: [],
    });
  });

  it("takes the zone of the argument before the provider's", async () => {
    const settings = { dwsTimeZone: "UTC" };
    const { body } = fixture("documented");
    const ask = (inputs: Partial<GetClusterActionInputs>) =>
      answerFrom("huaweicloud-backup:dws:getClusterAction", { clusterId, actionName, ...inputs }, { body }, settings);
    assert.equal((await ask({})).records[0]?.startedAt, "2025-05-19T09:05:10.000Z");
    assert.equal((await ask({ dwsTimeZone: "-03:30" })).records[0]?.startedAt, "2025-05-19T12:35:10.000Z");
  });

  for (const [what, answer] of [
    ["204", { status: 204 }],
    ["an empty object", fixture("empty")],
    ["null for id, status and action_name", { body: { id: null, status: null, action_name: null, items: [] } }],
  ] as const) {
    it(`is no record, neither success nor failure, when there is no such action (${what})`, async () => {
      assert.deepEqual(await read(answer), { ...readOnce, records: [], openCount: 0, warnings: [] });
    });
  }

  for (const body of [{ id: "1" }, { status: "RUNNING" }, { action_name: "SNAPSHOTTING_FAILED" }]) {
    it(`is one record as soon as it says anything of an action: ${JSON.stringify(body)}`, async () => {
      assert.equal((await read({ body })).records.length, 1);
    });
  }

  it("keeps an action that lacks nearly every field, and makes nothing up for it", async () => {
    const record = {
      ...common,
      id: "d3000000-0000-4000-8000-0000000000b1",
      kind: "SNAPSHOTTING",
      state: "unknown",
    };
    assert.deepEqual(await read(fixture("missingFields"), { actionName: "SNAPSHOTTING", dwsTimeZone: "UTC" }), {
      ...readOnce,
      id: "d3000000-0000-4000-8000-0000000000b1",
      actionName: "SNAPSHOTTING",
      items: [{}, { subItems: [{}, { status: "SUCCESS" }] }],
      records: [record],
      latestRecord: record,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("takes a status that nobody documented for unknown, and keeps the word", async () => {
    const record = { ...failed, state: "unknown", rawState: "PAUSED" };
    assert.deepEqual(await read(fixture("unknownWord")), {
      ...readOnce,
      ...documented,
      status: "PAUSED",
      items: [{ itemName: "创建快照", subItems: [{ ...subItem, status: "PAUSED" }] }],
      records: [record],
      latestRecord: record,
      openCount: 0,
      warnings: [noZone, "records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("leaves instants out that cannot be read, says so, and keeps their text", async () => {
    const undated = { ...failed, unreadable: "end_time: 0000-00-00 00:00:00.0" };
    assert.deepEqual(await read(fixture("absurdTime"), { dwsTimeZone: "UTC" }), {
      ...readOnce,
      ...documented,
      submitTime: "19 May 2025",
      items: [
        {
          itemName: "创建快照",
          subItems: [{ ...subItem, beginTime: "2025-13-45 99:99:99.0", endTime: "0000-00-00 00:00:00.0" }],
        },
      ],
      records: [undated],
      latestRecord: undated,
      openCount: 0,
      warnings: [
        "submit_time cannot be read: 19 May 2025",
        "items[].sub_items[].end_time cannot be read: 0000-00-00 00:00:00.0",
      ],
    });
  });

  for (const [what, body] of [
    ["text in the place of the entries", { id: "1", items: "none" }],
    ["text in the place of the steps", { id: "1", items: [{ sub_items: "none" }] }],
    ["null in the place of an entry", { id: "1", items: [null] }],
    ["an array", [{ id: "1" }]],
    ["null", null],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }

  it("is an error when an object without an action carries an error", async () => {
    const body = { errCode: "DWS.0047", externalMessage: "The cluster does not exist." };
    await assert.rejects(read({ body }), { code: "WIRE_ERROR_IN_SUCCESS" });
  });
});
