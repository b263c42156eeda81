import assert from "node:assert/strict";
import type { GetOperationLogsInputs } from "../../../../provider/generated/types";
import { getOperationLogs as query } from "../../../../provider/queries/cbr/getOperationLogs";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";
import { foreignWords, stateWords } from "../../../support/stateWords";

const token = "huaweicloud-backup:cbr:getOperationLogs";
const server = "6f0a1d0e-5b1c-4a07-8a0e-20d8b0a7c0aa";
const vault = "1c2d3e4f-0000-4a4a-9b9b-abcdefabcdef";
const read = (answer: WireAnswer, inputs: GetOperationLogsInputs = {}, settings = {}) =>
  answerFrom(token, inputs, answer, settings);
const fixture = (name: string): WireAnswer => readFixture("cbr.getOperationLogs", name);
const answerOf = (logs: readonly object[], inputs: GetOperationLogsInputs = {}) =>
  read({ body: { operation_logs: logs } }, inputs);

const common = { service: "cbr", resourceId: server, kind: "backup", evidenceGrade: "jobHistory" } as const;
const succeeded = {
  ...common,
  id: "0d3f6c1e-7a52-4c0b-9d11-5f2a8be61c70",
  otherIds: ["5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21", "e0a7b9d4-8c1e-4f35-9b62-77d01c2a4f19"],
  incremental: true,
  state: "succeeded",
  rawState: "success",
  progress: 100,
  createdAt: "2026-01-14T18:00:04.120Z",
  startedAt: "2026-01-14T18:00:04.098Z",
  completedAt: "2026-01-14T18:03:20.700Z",
};
const skipped = {
  ...common,
  id: "0d3f6c1e-7a52-4c0b-9d11-5f2a8be61c71",
  state: "skipped",
  rawState: "skipped",
  progress: 0,
  createdAt: "2026-01-13T18:00:04.120Z",
  startedAt: "2026-01-13T18:00:04.098Z",
  completedAt: "2026-01-13T18:00:05.700Z",
};
const ofVault = {
  ...common,
  resourceId: "",
  id: "0d3f6c1e-7a52-4c0b-9d11-5f2a8be61c72",
  kind: "remove_resource",
  state: "succeeded",
  rawState: "success",
  progress: 100,
  createdAt: "2026-01-12T18:00:04.000Z",
  startedAt: "2026-01-12T18:00:04.000Z",
  completedAt: "2026-01-12T18:00:05.000Z",
};
const unproven =
  "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier";
const leftOut = "a row that the arguments do not ask for is left out";
const leftOutUnsaid = "a success that does not say whether the arguments ask for it is left out";

describe("the answer of cbr:getOperationLogs", () => {
  it("shows a success, a skipped run and a log of a vault, their times as UTC and unproven", async () => {
    const { operationLogs, ...answer } = await read(fixture("documented"));
    const [newest, other, last] = [{ ...succeeded, zoneProven: false }, { ...skipped, zoneProven: false }, ofVault];
    assert.deepEqual(answer, {
      ...readOnce,
      count: 3,
      records: [newest, other, last],
      latestRecord: newest,
      latestBackupTime: "2026-01-14T18:03:20.700Z",
      // The age by +08:00, which is the larger one.
      latestBackupAgeSeconds: 93399.3,
      openCount: 0,
      warnings: [`${unproven} (2 times)`],
    });
    // What a join needs stands in the row beside the record.
    assert.deepEqual(
      operationLogs.map(({ id, checkpointId, operationType, extraInfo }) => [
        id,
        checkpointId,
        operationType,
        extraInfo?.backup?.backupId,
        extraInfo?.resource?.id,
      ]),
      [
        [
          succeeded.id,
          "e0a7b9d4-8c1e-4f35-9b62-77d01c2a4f19",
          "backup",
          "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21",
          server,
        ],
        [skipped.id, undefined, "backup", undefined, server],
        [ofVault.id, undefined, "remove_resource", undefined, undefined],
      ],
    );
    assert.deepEqual(operationLogs[0]?.extraInfo?.resource?.extraInfo, {
      excludeVolumes: ["d1000000-0000-4000-8000-000000000001"],
    });
    assert.deepEqual(operationLogs[2]?.extraInfo?.updateExpirationTime, {
      affectedBackupsCount: 3,
      expirationDay: "2026-02-01",
    });
  });

  it("is an empty, complete list where nothing was done", async () => {
    const empty = { ...readOnce, count: 0, operationLogs: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), empty);
  });

  it("takes the zone that the setting names, and is as old as that says", async () => {
    const { latestBackupTime, latestBackupAgeSeconds, records, warnings } = await read(
      fixture("documented"),
      {},
      { cbrTimeZone: "UTC" },
    );
    assert.deepEqual([latestBackupTime, latestBackupAgeSeconds], ["2026-01-14T18:03:20.700Z", 64599.3]);
    assert.deepEqual([records, warnings], [[succeeded, skipped, ofVault], []]);
  });

  it("takes times with a zone for what they say", async () => {
    const { records, latestBackupAgeSeconds, warnings } = await read(fixture("zoned"));
    assert.deepEqual([records, latestBackupAgeSeconds, warnings], [[succeeded], 64599.3, []]);
  });

  it("keeps logs that lack nearly every field, and makes nothing up for them", async () => {
    const unnamed = { ...common, resourceId: "", kind: "unknown", state: "unknown" };
    const named = { ...unnamed, id: "0d3f6c1e-7a52-4c0b-9d11-5f2a8be61c7a", state: "succeeded", rawState: "success" };
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      operationLogs: [{}, { extraInfo: {} }, { id: "0d3f6c1e-7a52-4c0b-9d11-5f2a8be61c7a", status: "success" }],
      records: [unnamed, unnamed, named],
      latestRecord: unnamed,
      openCount: 0,
      warnings: ["records without a reliable status: 2; their state is unknown, and they may be open"],
    });
  });

  it("counts no backup of an unknown word, neither for the state nor for the kind", async () => {
    const { records, latestBackupTime } = await read(fixture("unknownWord"));
    assert.deepEqual(
      records.map(({ kind, state, rawState }) => [kind, state, rawState]),
      [
        ["backup", "unknown", "paused"],
        ["archive", "succeeded", "success"],
      ],
    );
    assert.equal(latestBackupTime, undefined);
  });

  it("leaves out times that cannot be, and has no age for one far ahead", async () => {
    const { records, latestBackupAgeSeconds, warnings } = await read(fixture("absurdTime"));
    assert.deepEqual(
      records.map(({ createdAt, startedAt, completedAt }) => [createdAt, startedAt, completedAt]),
      [
        [undefined, undefined, "9998-12-31T23:59:59.000Z"],
        [undefined, undefined, undefined],
      ],
    );
    assert.equal(latestBackupAgeSeconds, undefined);
    assert.deepEqual(warnings, [
      unproven,
      "operation_logs[].created_at cannot be read: 1558621896",
      "operation_logs[].started_at cannot be read: 2019-05-23 14:31:36.007",
      "operation_logs[].ended_at cannot be read: 2019-02-29T14:35:23.511",
      "latestBackupTime is 251602286399 seconds after asOf; latestBackupAgeSeconds is absent",
      "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
    ]);
  });

  it("counts what is open, and sorts what started last first", async () => {
    const { records, openCount, latestRecord } = await answerOf([
      { id: "a", status: "success", operation_type: "backup", started_at: "2026-01-14T10:00:00Z" },
      { id: "b", status: "running", operation_type: "backup", started_at: "2026-01-15T10:00:00Z" },
      { id: "c", status: "waiting", operation_type: "backup", created_at: "2026-01-15T11:00:00Z" },
    ]);
    assert.deepEqual([records.map(({ id }) => id), openCount, latestRecord?.id], [["c", "b", "a"], 2, "c"]);
  });

  it("is an error where the list is not there", async () => {
    for (const body of [{}, { count: 0 }, { operation_logs: null, count: 0 }, { operation_logs: {} }, []]) {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    }
    // The definition has the list as the body of a 404 as well.
    await assert.rejects(read({ status: 404, body: { count: 0, operation_logs: [] } }), { code: "API_NOT_FOUND" });
  });

  for (const [code, expected] of [
    ["BackupService.9900", "API_INVALID_REQUEST"],
    ["BackupService.6302", "API_NOT_FOUND"],
    ["BackupService.6500", "API_NOT_FOUND"],
  ] as const) {
    it(`is the error ${expected} for ${code}`, async () => {
      await assert.rejects(read({ status: 400, body: { error_code: code, error_msg: "no" } }), { code: expected });
    });
  }
});

describe("a listed operation log's state", () => {
  for (const [word, state] of Object.entries(stateWords.cbr)) {
    it(`is ${state} for ${word}`, async () => {
      const { records } = await answerOf([{ id: "a", status: word }]);
      assert.deepEqual([records[0]?.state, records[0]?.rawState], [state, word]);
    });
  }

  it("is unknown for every other word, which is kept", async () => {
    for (const word of foreignWords("cbr")) {
      const { records } = await answerOf([{ id: "a", status: word }]);
      assert.deepEqual([records[0]?.state, records[0]?.rawState], ["unknown", word]);
    }
  });

  it("is unknown where the log came twice and differs", async () => {
    const { records, complete } = await answerOf([
      { id: "a", status: "success" },
      { id: "a", status: "failed" },
    ]);
    assert.deepEqual([records.map(({ state }) => state), complete], [["unknown"], false]);
  });
});

describe("the filters of cbr:getOperationLogs", () => {
  const log = {
    id: "a",
    status: "success",
    operation_type: "backup",
    vault_id: vault,
    vault_name: "prod",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    started_at: "2026-01-14T10:00:00Z",
    ended_at: "2026-01-14T11:00:00Z",
    extra_info: {
      resource: { id: server, name: "web-1" },
      replication: { destination_region: "cn-north-4", destination_project_id: "p1" },
    },
  };
  const cases: readonly (readonly [same: GetOperationLogsInputs, other: GetOperationLogsInputs])[] = [
    [{ operationType: "backup" }, { operationType: "copy" }],
    [{ status: "success" }, { status: "failed" }],
    [{ resourceId: server.toUpperCase() }, { resourceId: "6f0a1d0e" }],
    [{ resourceName: "web-1" }, { resourceName: "web" }],
    [{ resourceName: "web-1" }, { resourceName: "WEB-1" }],
    [{ vaultId: vault }, { vaultId: server }],
    [{ vaultName: "prod" }, { vaultName: "prod2" }],
    [{ providerId: "0daac4c5-6707-4851-97ba-169e36266b66" }, { providerId: "d1603440" }],
    [{ destinationRegion: "cn-north-4" }, { destinationRegion: "cn-north-1" }],
    [{ destinationProjectId: "p1" }, { destinationProjectId: "p2" }],
    [{ startTime: "2026-01-14T10:00:00Z" }, { startTime: "2026-01-14T10:00:01Z" }],
  ];
  for (const [same, other] of cases) {
    it(`keep the row for ${JSON.stringify(same)}, and leave it out for ${JSON.stringify(other)}, counted`, async () => {
      const [kept, dropped] = [await answerOf([log], same), await answerOf([log, { ...log, id: "b" }], other)];
      assert.deepEqual([kept.records.length, kept.warnings], [1, []]);
      assert.deepEqual([dropped.records, dropped.latestBackupTime], [[], undefined]);
      assert.deepEqual(dropped.warnings, [`${leftOut} (2 times)`]);
    });
  }

  for (const inputs of [{ resourceId: server }, { resourceName: "web-1" }, { vaultId: vault }, { vaultName: "prod" }]) {
    it(`take no success that does not say it for ${JSON.stringify(inputs)}, but what may be open or failed`, async () => {
      const rows = ["success", "running", "failed", "paused"].map((status) => ({ id: status, status }));
      const { records, openCount, warnings } = await answerOf(rows, inputs);
      assert.deepEqual([records.map(({ id }) => id).sort(), openCount], [["failed", "paused", "running"], 1]);
      assert.equal(warnings[0], leftOutUnsaid);
    });
  }

  it("keep an open task that began before the period, and one that says no start", async () => {
    const rows = [
      { ...log, id: "stuck", status: "running", ended_at: null },
      { ...log, id: "old" },
      { ...log, id: "undated", started_at: null },
    ];
    const { records } = await answerOf(rows, { startTime: "2026-01-15T00:00:00Z" });
    assert.deepEqual(records.map(({ id }) => id).sort(), ["stuck", "undated"]);
  });

  it("keep a row whose time is in the period by one of two zones", async () => {
    const rows = [{ ...log, started_at: "2026-01-14T10:00:00", ended_at: "2026-01-14T11:00:00" }];
    const inOne = await answerOf(rows, { startTime: "2026-01-14T09:00:00Z" });
    const inNone = await answerOf(rows, { startTime: "2026-01-14T10:00:01Z" });
    assert.deepEqual([inOne.records.length, inNone.records.length], [1, 0]);
  });

  it("are sent by their documented names, with every enterprise project that may be read", () => {
    const all: GetOperationLogsInputs = {
      operationType: "backup",
      status: "failed",
      resourceId: server,
      resourceName: "web 1",
      vaultId: vault,
      vaultName: "prod",
      providerId: "p",
      destinationRegion: "cn-north-4",
      destinationProjectId: "d",
      enterpriseProjectId: "0",
      startTime: "2026-01-14T18:00:04.9+08:00",
    };
    assert.deepEqual(query.filter?.(all), [
      ["operation_type", "backup"],
      ["status", "failed"],
      ["resource_id", server],
      ["resource_name", "web 1"],
      ["vault_id", vault],
      ["vault_name", "prod"],
      ["provider_id", "p"],
      ["destination_region", "cn-north-4"],
      ["destination_project_id", "d"],
      ["enterprise_project_id", "0"],
      ["start_time", "2026-01-14T10:00:04Z"],
    ]);
    assert.deepEqual(query.filter?.({}), [["enterprise_project_id", "all_granted_eps"]]);
  });

  it("are refused when the start of the period is no instant with a zone", async () => {
    for (const startTime of ["2026-01-14", "2026-01-14T10:00:00", "yesterday", "2026-02-30T00:00:00Z"]) {
      await assert.rejects(answerOf([], { startTime }), {
        code: "INPUT_INVALID",
        message: /startTime must be an RFC 3339 instant with a zone/,
      });
    }
  });
});
