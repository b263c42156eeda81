import assert from "node:assert/strict";
import type { GivenSettings } from "../../../../provider/config/resolveSettings";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";
import { without } from "../../../support/without";

const clusterId = "7d85f602-a948-4a30-afd4-e84f47471c15";
const projectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const read = (answer: WireAnswer, settings: GivenSettings = {}) =>
  answerFrom("huaweicloud-backup:dws:getSnapshots", { clusterId }, answer, settings);
const fixture = (name: string): WireAnswer => readFixture("dws.getSnapshots", name);
const list = (snapshots: readonly object[], more: object = {}): WireAnswer => ({
  body: { count: snapshots.length, snapshots, ...more },
});

const id = "2f7a9c1e-6b3d-4d0c-8a55-0e1f2a3b4c5d";
const common = { service: "dws", resourceId: clusterId, kind: "clusterSnapshot", evidenceGrade: "artefact" } as const;
const envelope = { projectId, clusterId };
const documentedRow = {
  id,
  name: "auto-20260114",
  description: "",
  clusterId,
  started: "2026-01-14T18:00:10",
  finished: "2026-01-14T18:20:41",
  updated: "2026-01-14T18:20:42",
  size: 512.5,
  status: "AVAILABLE",
  type: "AUTO",
  clusterName: "dwh",
  datastore: { type: "dws", version: "9.1.0" },
  bakExpectedStartTime: "1768413600000",
  bakKeepDay: 7,
  bakPeriod: "0 18 * * ?",
  dbUser: "dbadmin",
  progress: 100,
  backupKey: "20260114_180012",
  priorBackupKey: "20260113_180011",
  baseBackupKey: "20260111_180009",
  backupDevice: "OBS",
  totalBackupSize: 2050,
  baseBackupName: "auto-20260111",
  supportInplaceRestore: true,
  fineGrainedBackup: false,
  backupLevel: "cluster",
  guestAgentVersion: "9.1.0.1",
  clusterStatus: "AVAILABLE",
};
const documentedRecord = {
  ...common,
  id,
  backupType: "auto",
  incremental: true,
  state: "succeeded",
  rawState: "AVAILABLE",
  progress: 100,
  startedAt: "2026-01-14T18:00:10.000Z",
  completedAt: "2026-01-14T18:20:41.000Z",
  sizeBytes: 512_500_000_000,
};
const unproven =
  "DWS snapshot times have no zone and dwsSnapshotTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier";
const unreadable =
  "the answer does not prove the zone of DWS snapshot times, and dwsSnapshotTimeZone is not set: these instants are absent";
const undatedOne = "succeeded backups without a usable completion time: 1; latestBackupTime ignores them";
const unknownOne = "records without a reliable status: 1; their state is unknown, and they may be open";

describe("the answer of dws:getSnapshots", () => {
  it("shows a snapshot of the whole cluster with every documented field", async () => {
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      ...envelope,
      count: 1,
      snapshots: [documentedRow],
      records: [documentedRecord],
      latestRecord: documentedRecord,
      latestBackupTime: "2026-01-14T18:20:41.000Z",
      latestBackupAgeSeconds: 63559,
      openCount: 0,
      warnings: [],
    });
  });

  it("is an empty, complete list where the cluster has none", async () => {
    const empty = { ...readOnce, count: 0, snapshots: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), { ...empty, ...envelope });
    assert.deepEqual(await read({ body: { count: 0, snapshots: null } }), empty);
    assert.deepEqual(await read({ body: { count: "0" } }), empty);
  });

  it("keeps rows that lack nearly every field, and invents nothing for them", async () => {
    const { snapshots, records, latestBackupTime, warnings, complete } = await read(fixture("missingFields"));
    const named = { ...common, id: "d5000000-0000-4000-8000-0000000000b1", state: "succeeded", rawState: "AVAILABLE" };
    assert.deepEqual(snapshots, [{}, { id: named.id, status: "AVAILABLE" }]);
    assert.deepEqual(records, [{ ...common, state: "unknown" }, named]);
    assert.deepEqual([latestBackupTime, complete], [undefined, true]);
    assert.deepEqual(warnings, [unknownOne]);
  });

  it("gives an undocumented status the state unknown: no completion, no latest backup", async () => {
    const { records, latestBackupTime } = await read(fixture("unknownWord"));
    const unknown = { ...without(documentedRecord, "completedAt"), state: "unknown", rawState: "ARCHIVED" };
    assert.deepEqual(records, [unknown]);
    assert.equal(latestBackupTime, undefined);
  });

  it("leaves instants out that cannot be read, says so, and keeps their text", async () => {
    const { snapshots, records, warnings } = await read(fixture("absurdTime"));
    const unreadable = "finished: yesterday evening";
    const undated = { ...without(documentedRecord, "startedAt", "completedAt"), unreadable };
    assert.deepEqual(records, [{ ...undated, zoneProven: false }]);
    assert.deepEqual([snapshots[0]?.started, snapshots[0]?.finished], ["2026-02-30T18:00:10", "yesterday evening"]);
    assert.deepEqual(warnings, [
      unproven,
      "snapshots[].started cannot be read: 2026-02-30T18:00:10",
      "snapshots[].finished cannot be read: yesterday evening",
      undatedOne,
    ]);
  });

  it("is not complete where it holds fewer rows than its count", async () => {
    const { complete, incompleteReason } = await read(list([{ id: "a" }], { count: 2 }));
    assert.equal(complete, false);
    assert.equal(incompleteReason, "the list ended after 1 records although the service counts 2");
  });

  it("counts a row that comes twice once, and trusts neither of two versions", async () => {
    const row = { id: "a", status: "AVAILABLE", type: "AUTO" };
    const same = await read(list([row, row]));
    assert.deepEqual([same.records.length, same.complete], [1, false]);
    const two = await read(list([row, { ...row, status: "UNAVAILABLE" }]));
    assert.deepEqual(
      two.records.map(({ state }) => state),
      ["unknown"],
    );
    assert.equal(two.complete, false);
  });

  it("leaves out rows of another cluster and counts them in a warning", async () => {
    const row = (rowId: string, owner: unknown) => ({
      id: rowId,
      status: "AVAILABLE",
      type: "AUTO",
      cluster_id: owner,
    });
    const foreign = [row("b", "9f76c502-fc9c-4a52-8656-65d0da6e3d57"), row("c", { id: clusterId })];
    const answer = await read(list([row("a", clusterId.toUpperCase()), ...foreign, row("d", undefined)]));
    assert.deepEqual(
      answer.records.map((record) => [record.id, record.resourceId]),
      [
        ["a", clusterId],
        ["d", clusterId],
      ],
    );
    assert.equal(answer.snapshots.length, 2);
    assert.deepEqual([answer.count, answer.complete], [4, true]);
    assert.equal(answer.warnings[0], "a snapshot of another cluster than the requested one is left out (2 times)");
  });

  it("is an error where the list says that it is of another cluster", async () => {
    await assert.rejects(read(list([], { cluster_id: "9f76c502-fc9c-4a52-8656-65d0da6e3d57" })), {
      code: "WIRE_WRONG_SHAPE",
      message: /answered 200 with the snapshots of another cluster than the requested one\. /,
    });
  });

  for (const [what, body] of [
    ["no count", { snapshots: [] }],
    ["a count in words", { count: "many", snapshots: [] }],
    ["null for the list and a count above 0", { count: 3, snapshots: null }],
    ["text in the place of the list", { count: 0, snapshots: "none" }],
    ["null in the place of a row", { count: 1, snapshots: [null] }],
    ["an array", []],
  ] as const) {
    it(`is an error when the body holds ${what}`, async () => {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    });
  }
});

describe("a record of dws:getSnapshots", () => {
  const zoned = { id, started: "2026-01-14T18:00:10Z", finished: "2026-01-14T18:20:41Z", type: "AUTO" };
  const recordOf = async (row: object) => (await read(list([{ ...zoned, status: "AVAILABLE", ...row }]))).records[0];

  for (const [status, state, completed] of [
    ["CREATING", "running", false],
    ["AVAILABLE", "succeeded", true],
    ["RESTORING", "succeeded", true],
    ["UNAVAILABLE", "failed", true],
    ["FROZEN", "unknown", false],
    ["POLICE_FROZEN", "unknown", false],
    ["available", "unknown", false],
  ] as const) {
    it(`is ${state} for ${status}`, async () => {
      const record = await recordOf({ status });
      assert.deepEqual([record?.state, record?.rawState], [state, status]);
      assert.equal(record?.completedAt, completed ? "2026-01-14T18:20:41.000Z" : undefined);
    });
  }

  for (const [row, kind, counts] of [
    [{}, "clusterSnapshot", true],
    [{ backup_level: "" }, "clusterSnapshot", true],
    [{ backup_level: "cluster", fine_grained_backup: "False" }, "clusterSnapshot", true],
    [{ backup_level: "schema" }, "partialSnapshot", false],
    [{ backup_level: "table" }, "partialSnapshot", false],
    [{ backup_level: "Cluster" }, "partialSnapshot", false],
    [{ backup_level: ["cluster"] }, "partialSnapshot", false],
    [{ fine_grained_backup: true }, "partialSnapshot", false],
    [{ backup_level: "cluster", fine_grained_backup: "true" }, "partialSnapshot", false],
    [{ fine_grained_backup: "maybe" }, "partialSnapshot", false],
    [{ fine_grained_backup: [false] }, "partialSnapshot", false],
    [{ type: "" }, "clusterSnapshot", false],
    [{ type: "COPIED" }, "clusterSnapshot", false],
  ] as const) {
    it(`${counts ? "counts" : "does not count"} as a backup with ${JSON.stringify(row)}`, async () => {
      const { records, latestBackupTime } = await read(list([{ ...zoned, status: "AVAILABLE", ...row }]));
      assert.equal(records[0]?.kind, kind);
      assert.equal(latestBackupTime, counts ? "2026-01-14T18:20:41.000Z" : undefined);
    });
  }

  it("is incremental by the key before it, full by FULL, and else does not say", async () => {
    const incremental = async (key: unknown) => (await recordOf({ prior_backup_key: key }))?.incremental;
    assert.deepEqual(await Promise.all(["20260113_180011", "FULL", "", null].map(incremental)), [
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it("has a size in bytes of 10^9 for a GB, and none for what is not a number", async () => {
    const sizeOf = async (size: unknown) => (await recordOf({ size }))?.sizeBytes;
    assert.deepEqual(await Promise.all([0.57, "12.25", 0, "500,", -1, "1e3", 1e12, {}].map(sizeOf)), [
      570_000_000,
      12_250_000_000,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("warns of a success whose progress is below 100", async () => {
    const { warnings } = await read(list([{ ...zoned, status: "AVAILABLE", progress: "40" }]));
    assert.deepEqual(warnings, ["the snapshot succeeded although its progress is 40 percent"]);
  });
});

describe("C1 times of DWS snapshots without a zone", () => {
  /** The readings of each record: start, end and `zoneProven`. */
  const readingsOf = async (rows: readonly object[], settings: GivenSettings = {}) => {
    const { records, warnings } = await read(list(rows), settings);
    return { warnings, read: records.map((one) => [one.startedAt, one.completedAt, one.zoneProven]) };
  };
  const row = (started: string, finished: string, more: object = {}) => ({
    id: started,
    started,
    finished,
    status: "AVAILABLE",
    type: "MANUAL",
    ...more,
  });
  const manual = row("2026-01-14T18:00:10", "2026-01-14T18:20:41");
  const planned = (time: number) => ({ type: "AUTO", bak_expected_start_time: String(time) });
  const asUtc = ["2026-01-14T18:00:10.000Z", "2026-01-14T18:20:41.000Z"];
  const in0800 = ["2026-01-14T10:00:10.000Z", "2026-01-14T10:20:41.000Z"];
  const sixPm = Date.UTC(2026, 0, 14, 18);
  const hour = 3_600_000;

  it("stay as they are with a zone", async () => {
    const { records, warnings, latestBackupAgeSeconds } = await read(fixture("zoned"));
    assert.deepEqual([records[0]?.completedAt, records[0]?.zoneProven], [asUtc[1], undefined]);
    assert.deepEqual([warnings, latestBackupAgeSeconds], [[], 63559]);
  });

  it("are UTC and not proven where nothing tells, and the larger of two ages counts", async () => {
    const { records, warnings, latestBackupAgeSeconds } = await read(fixture("zoneless"));
    const { startedAt, completedAt, zoneProven } = records[0] ?? {};
    assert.deepEqual([startedAt, completedAt, zoneProven], [...asUtc, false]);
    assert.deepEqual([warnings, latestBackupAgeSeconds], [[unproven], 63559 + 8 * 3600]);
  });

  for (const [zone, read] of [
    ["UTC", asUtc],
    ["+08:00", in0800],
    ["Asia/Shanghai", in0800],
  ] as const) {
    it(`are proven by dwsSnapshotTimeZone ${zone}`, async () => {
      const settings = { dwsSnapshotTimeZone: zone };
      assert.deepEqual(await readingsOf([manual], settings), { warnings: [], read: [[...read, undefined]] });
      const late = { ...manual, ...planned(sixPm + 5 * hour) };
      assert.deepEqual((await readingsOf([late], settings)).read, [[...read, undefined]]);
    });
  }

  it("are not touched by dwsTimeZone, which is for actions", async () => {
    assert.deepEqual((await readingsOf([manual], { dwsTimeZone: "Asia/Shanghai" })).read, [[...asUtc, false]]);
  });

  it("are UTC in the whole list where one automatic snapshot starts within an hour of its plan", async () => {
    const day = row("2026-01-13T09:00:00", "2026-01-13T09:10:00");
    for (const delay of [0, hour]) {
      const auto = row("2026-01-14T18:00:10", "2026-01-14T18:20:41", planned(sixPm + 10_000 - delay));
      assert.deepEqual(await readingsOf([auto, day]), {
        warnings: [],
        read: [
          [...asUtc, undefined],
          ["2026-01-13T09:00:00.000Z", "2026-01-13T09:10:00.000Z", undefined],
        ],
      });
    }
  });

  it("are UTC where one automatic snapshot was late and another was not", async () => {
    const late = row("2026-01-13T21:00:00", "2026-01-13T21:10:00", planned(sixPm - 24 * hour));
    const { warnings } = await readingsOf([row("2026-01-14T18:00:10", "2026-01-14T18:20:41", planned(sixPm)), late]);
    assert.deepEqual(warnings, []);
  });

  it("are not proven where the plans fit +08:00 only: a snapshot that waited for 8 hours looks the same", async () => {
    const auto = { ...manual, ...planned(sixPm - 8 * hour) };
    assert.deepEqual(await readingsOf([auto]), { warnings: [unproven], read: [[...asUtc, false]] });
  });

  for (const [what, plan] of [
    ["before their plan", sixPm + 11_000],
    ["hours from their plan in both zones", sixPm - 3 * hour],
  ] as const) {
    it(`are left out in the whole list where automatic snapshots start ${what}`, async () => {
      const { read, warnings } = await readingsOf([{ ...manual, ...planned(plan) }]);
      assert.deepEqual(read, [[undefined, undefined, undefined]]);
      assert.deepEqual(warnings, [unreadable, undatedOne]);
    });
  }

  for (const text of ["soon", "1768413600", "99999999999999", ""]) {
    it(`are not judged by a planned start that is not a count of milliseconds: ${JSON.stringify(text)}`, async () => {
      const auto = { ...manual, type: "AUTO", bak_expected_start_time: text };
      assert.deepEqual((await readingsOf([auto])).read, [[...asUtc, false]]);
    });
  }

  it("are not judged by the plan of a manual snapshot, nor by a start with a zone", async () => {
    const plan = { bak_expected_start_time: String(sixPm) };
    assert.deepEqual((await readingsOf([{ ...manual, ...plan }])).read, [[...asUtc, false]]);
    const zoned = row("2026-01-14T18:00:10Z", "2026-01-14T18:20:41Z", planned(sixPm));
    const { read } = await readingsOf([zoned, { ...manual, id: "other" }]);
    assert.deepEqual(
      read.map(([, , proven]) => proven).filter((proven) => proven === false),
      [false],
    );
  });

  it("are +08:00 in the whole list where any stamp lies in the future as UTC", async () => {
    const ahead = { ...row("2026-01-15T10:00:00", "2026-01-15T10:10:00"), updated: "2026-01-15T12:05:01" };
    const { read, warnings } = await readingsOf([manual, ahead]);
    assert.deepEqual(read[1], [...in0800, undefined]);
    assert.deepEqual(warnings, [
      "a DWS snapshot time without a zone is in the future as UTC, so times without a zone are read as +08:00 (2 times)",
    ]);
    assert.equal((await readingsOf([manual, { ...ahead, updated: "2026-01-15T12:05:00" }])).read[1]?.[2], false);
  });

  it("prove nothing where a stamp lies in the future in both zones", async () => {
    const absurd = { ...manual, updated: "2026-01-15T20:05:01" };
    assert.deepEqual((await readingsOf([absurd])).read, [[...asUtc, false]]);
  });

  it("are left out where the plans say UTC and a stamp in the future says no", async () => {
    const auto = { ...manual, ...planned(sixPm) };
    const ahead = row("2026-01-15T13:00:00", "2026-01-15T13:10:00");
    const { read, warnings } = await readingsOf([auto, ahead]);
    assert.deepEqual(read, [
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    assert.equal(warnings[0], `${unreadable} (2 times)`);
  });

  it("are left out beside a stamp with a zone in their own row, and in no other", async () => {
    const mixed = { ...row("2026-01-14T18:00:10Z", "2026-01-14T18:20:41"), id: "mixed" };
    const { read } = await readingsOf([mixed, { ...manual, id: "plain" }]);
    assert.deepEqual(read, [
      [asUtc[0], undefined, undefined],
      [asUtc[0], asUtc[1], false],
    ]);
  });

  it("do not mark a record that has no instant without a zone", async () => {
    const creating = { ...without(manual, "started"), status: "CREATING" };
    assert.deepEqual((await readingsOf([creating])).read, [[undefined, undefined, undefined]]);
  });
});
