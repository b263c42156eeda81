import assert from "node:assert/strict";
import type { ResourceState } from "../../../../provider/core/records/resourceState";
import type { FunctionToken } from "../../../../provider/generated/types";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const clusterId = "9b6f1a52-0c4d-4f9e-8f8e-3f1b3a2c9d10";
const read = async (answer: WireAnswer): Promise<ResourceState> =>
  (await answerFrom("internal:css:readCluster" as FunctionToken, { clusterId }, answer)) as never;
const idle = { id: clusterId, status: "200", actions: [], actionProgress: {}, backupAvailable: true };
const stateOf = (members: object): Promise<ResourceState> => read({ body: { ...idle, ...members } });

describe("the state of a CSS cluster", () => {
  const engine = { kind: "elasticsearch", backupAvailable: true };
  for (const [fixture, activity, more] of [
    ["documented", { state: "busy", kinds: ["SNAPSHOTTING"], rawStatus: "200" }, engine],
    ["empty", { state: "idle", rawStatus: "200" }, engine],
    ["missingFields", { state: "unknown", rawStatus: "200" }, {}],
    ["unknownWord", { state: "unknown", rawStatus: "201" }, engine],
    ["absurdTime", { state: "unknown", rawStatus: "200" }, engine],
  ] as const) {
    it(`is ${activity.state} for the fixture ${fixture}, in an answer without records`, async () => {
      assert.deepEqual(await read(readFixture("css.readCluster", fixture)), {
        ...readOnce,
        activity,
        ...more,
        records: [],
        openCount: 0,
        warnings: [],
      });
    });
  }

  for (const [members, state, kinds] of [
    [{ actions: null, actionProgress: undefined }, "idle", undefined],
    [{ actions: undefined, actionProgress: null }, "idle", undefined],
    [{ actions: undefined, actionProgress: undefined }, "unknown", undefined],
    [{ actions: ["RESTORING", "A_NEW_WORD"] }, "busy", ["A_NEW_WORD", "RESTORING"]],
    [{ actions: ["GROWING"], actionProgress: { GROWING: "1%", REBOOTING: "2%" } }, "busy", ["GROWING", "REBOOTING"]],
    [{ actions: [], actionProgress: { SNAPSHOTTING: "1%" } }, "busy", ["SNAPSHOTTING"]],
    [{ actions: [7] }, "unknown", undefined],
    [{ actions: [7], actionProgress: { GROWING: "5%" } }, "busy", undefined],
    [{ status: "303", actions: ["REBOOTING"] }, "busy", undefined],
    [{ actions: "none" }, "unknown", undefined],
    [{ status: "100" }, "busy", undefined],
    [{ status: "300" }, "degraded", undefined],
    [{ status: "303" }, "degraded", undefined],
    [{ status: 200 }, "idle", undefined],
    [{ status: null }, "unknown", undefined],
    [{ status: "toString" }, "unknown", undefined],
  ] as const) {
    it(`is ${state} with ${JSON.stringify(members)}`, async () => {
      const { activity } = await stateOf(members);
      assert.deepEqual([activity.state, activity.kinds], [state, kinds]);
    });
  }

  it("says whether snapshots can be restored, and nothing where the service does not", async () => {
    const said = async (backupAvailable: unknown) => (await stateOf({ backupAvailable })).backupAvailable;
    assert.deepEqual(await Promise.all([true, false, "false", null, "maybe"].map(said)), [
      true,
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  it("names the engine, since Logstash has no data", async () => {
    assert.equal((await stateOf({ datastore: { type: "logstash" } })).kind, "logstash");
  });

  for (const [what, body] of [
    ["another cluster", { ...idle, id: "4213d908-f5dc-4633-8401-cfd7175fca0c" }],
    ["a cluster without an id", { status: "200" }],
    ["no cluster", {}],
  ] as const) {
    it(`is an error for ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});
