import assert from "node:assert/strict";
import type { ResourceState } from "../../../../provider/core/records/resourceState";
import type { FunctionToken } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const clusterId = "7d85f602-a948-4a30-afd4-e84f47471c15";
const read = async (answer: WireAnswer): Promise<ResourceState> =>
  (await answerFrom("internal:dws:readCluster" as FunctionToken, { clusterId }, answer)) as never;
const idle = { id: clusterId, status: "AVAILABLE", sub_status: "NORMAL", task_status: null, action_progress: {} };
const stateOf = async (members: object): Promise<readonly unknown[]> => {
  const { state, kinds } = (await read({ body: { cluster: { ...idle, ...members } } })).activity;
  return [state, kinds];
};

describe("the state of a DWS cluster", () => {
  for (const [fixture, activity] of [
    ["documented", { state: "busy", kinds: ["SNAPSHOTTING"], rawStatus: "AVAILABLE / NORMAL / SNAPSHOTTING" }],
    ["empty", { state: "idle", rawStatus: "AVAILABLE / NORMAL" }],
    ["missingFields", { state: "unknown", rawStatus: "AVAILABLE" }],
    ["unknownWord", { state: "unknown", rawStatus: "RESTING / NORMAL" }],
    ["absurdTime", { state: "unknown", rawStatus: "AVAILABLE / NORMAL / 7" }],
  ] as const) {
    it(`is ${activity.state} for the fixture ${fixture}, in an answer without records`, async () => {
      assert.deepEqual(await read(readFixture("dws.readCluster", fixture)), {
        ...readOnce,
        activity,
        records: [],
        openCount: 0,
        warnings: [],
      });
    });
  }

  for (const nothing of [null, "", {}]) {
    it(`is idle only where both members say so: ${JSON.stringify(nothing)}`, async () => {
      assert.deepEqual(await stateOf({ task_status: nothing, action_progress: nothing }), ["idle", undefined]);
    });
  }

  for (const member of ["task_status", "action_progress"]) {
    it(`is unknown without ${member}, which proves nothing when it is left out`, async () => {
      assert.deepEqual(await stateOf({ [member]: undefined }), ["unknown", undefined]);
    });
  }

  for (const [members, state, kinds] of [
    [{ action_progress: { RESTORING: "5%", GROWING: "20%" } }, "busy", ["GROWING", "RESTORING"]],
    [{ action_progress: { A_NEW_WORD: "5%" }, task_status: "A_NEW_WORD" }, "busy", ["A_NEW_WORD"]],
    [
      { action_progress: { SNAPSHOTTING: "5%" }, task_status: "RESIZE_FAILURE" },
      "busy",
      ["SNAPSHOTTING", "RESIZE_FAILURE"],
    ],
    // Work that is named is all of the work only where nothing else of the answer may be work, or a fault.
    [{ action_progress: { GROWING: "5%" }, task_status: "SNAPSHOTTING" }, "busy", ["GROWING", "SNAPSHOTTING"]],
    [{ action_progress: undefined, task_status: "GROWING" }, "busy", undefined],
    [{ action_progress: { GROWING: "5%" }, task_status: undefined }, "busy", undefined],
    [{ action_progress: { GROWING: "5%" }, sub_status: "A_NEW_WORD" }, "busy", undefined],
    [{ action_progress: { GROWING: "5%" }, sub_status: "READONLY" }, "busy", undefined],
    [{ task_status: "SNAPSHOTTING" }, "busy", ["SNAPSHOTTING"]],
    [{ task_status: "WAITING_REDISTRIBUTION" }, "busy", ["WAITING_REDISTRIBUTION"]],
    [{ task_status: "REDISTRIBUTION_PAUSED" }, "busy", ["REDISTRIBUTION_PAUSED"]],
    [{ task_status: "ORDER_PENDING" }, "busy", ["ORDER_PENDING"]],
    [{ task_status: "REBOOT_FAILURE" }, "degraded", undefined],
    [{ task_status: "SNAPSHOTTING_FAILED" }, "degraded", undefined],
    [{ task_status: "A_NEW_WORD" }, "unknown", undefined],
    [{ task_status: ["SNAPSHOTTING"] }, "unknown", undefined],
    [{ action_progress: "none" }, "unknown", undefined],
    [{ action_progress: 0 }, "unknown", undefined],
    [{ sub_status: "READONLY" }, "degraded", undefined],
    [{ sub_status: "UNBALANCED | REDISTRIBUTING" }, "busy", undefined],
    [{ sub_status: "A_NEW_WORD" }, "unknown", undefined],
    [{ sub_status: undefined }, "idle", undefined],
    [{ status: "CREATING" }, "busy", undefined],
    [{ status: "UNAVAILABLE" }, "degraded", undefined],
    [{ status: "FROZEN" }, "asleep", undefined],
    [{ status: "POLICE_FROZEN", task_status: "A_NEW_WORD" }, "unknown", undefined],
    [{ status: "DELETING", action_progress: { DELETING: "1%" } }, "deleting", undefined],
    [{ status: "DELETED" }, "deleting", undefined],
    [{ status: "available" }, "unknown", undefined],
    [{ status: "constructor" }, "unknown", undefined],
    [{ sub_status: "toString" }, "unknown", undefined],
    [{ status: null }, "unknown", undefined],
  ] as const) {
    it(`is ${state} with ${JSON.stringify(members)}`, async () => {
      assert.deepEqual(await stateOf(members), [state, kinds]);
    });
  }

  for (const [what, body] of [
    ["another cluster", { cluster: { ...idle, id: "9f76c502-fc9c-4a52-8656-65d0da6e3d57" } }],
    ["a cluster without an id", { cluster: { status: "AVAILABLE" } }],
    ["an empty id", { cluster: { ...idle, id: "" } }],
    ["no cluster", {}],
    ["null for the cluster", { cluster: null }],
    ["a list", []],
  ] as const) {
    it(`is an error for ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }

  it("judges the cluster's id before anything is sent, as the function of the service does", async () => {
    const asked = answerFrom("internal:dws:readCluster" as FunctionToken, { clusterId: "../x" }, { body: {} });
    await assert.rejects(asked, { code: "INPUT_INVALID" });
  });
});
