import assert from "node:assert/strict";
import type { GetBackupsInputs } from "../../../../provider/generated/types";
import { getBackups as query } from "../../../../provider/queries/cbr/getBackups";
import { answerFrom, readOnce, type WireAnswer } from "../../../support/answerFrom";
import { readFixture } from "../../../support/fixture";

const token = "huaweicloud-backup:cbr:getBackups";
const project = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const server = "6f0a1d0e-5b1c-4a07-8a0e-20d8b0a7c0aa";
const vault = "1c2d3e4f-0000-4a4a-9b9b-abcdefabcdef";
const checkpoint = "e0a7b9d4-8c1e-4f35-9b62-77d01c2a4f19";
const read = (answer: WireAnswer, inputs: GetBackupsInputs = {}, settings = {}) =>
  answerFrom(token, inputs, answer, settings);
const fixture = (name: string): WireAnswer => readFixture("cbr.getBackups", name);
const answerOf = (backups: readonly object[], inputs: GetBackupsInputs = {}) => read({ body: { backups } }, inputs);

const common = { service: "cbr", resourceId: server, kind: "backup", evidenceGrade: "artefact" } as const;
const documentedRecord = {
  ...common,
  id: "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21",
  otherIds: [checkpoint],
  backupType: "auto",
  incremental: true,
  state: "succeeded",
  rawState: "available",
  progress: 100,
  startedAt: "2026-01-14T18:00:04.120Z",
};
const documentedRow = {
  id: "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21",
  checkpointId: checkpoint,
  name: "nightly_20260114",
  description: "",
  projectId: project,
  providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
  vaultId: vault,
  resourceId: server,
  resourceName: "web-1",
  resourceType: "OS::Nova::Server",
  resourceAz: "ap-southeast-1b",
  resourceSize: 50,
  status: "available",
  imageType: "backup",
  incremental: true,
  createdAt: "2026-01-14T18:00:04.120551",
  protectedAt: "2026-01-14T18:00:31.004410",
  updatedAt: "2026-01-14T18:03:20.660013",
  extendInfo: { autoTrigger: true, supportedRestoreMode: "backup", progress: 100 },
  replicationRecords: [],
  children: [],
};
const unproven =
  "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier";
const leftOut = "a row that the arguments do not ask for is left out";
const leftOutUnsaid = "a success that does not say whether the arguments ask for it is left out";
const lost = "the service says that the server cannot be restored from it (supported_restore_mode is na)";

describe("the answer of cbr:getBackups", () => {
  it("shows a backup with its start and without an end, dated by its start", async () => {
    const record = { ...documentedRecord, zoneProven: false };
    assert.deepEqual(await read(fixture("documented")), {
      ...readOnce,
      count: 1,
      backups: [documentedRow],
      records: [record],
      latestRecord: record,
      latestBackupTime: "2026-01-14T18:00:04.120Z",
      // The age by +08:00, which is the larger one.
      latestBackupAgeSeconds: 93595.88,
      openCount: 0,
      warnings: [unproven],
    });
  });

  it("is the empty list that was recorded", async () => {
    const empty = { ...readOnce, count: 0, backups: [], records: [], openCount: 0, warnings: [] };
    assert.deepEqual(await read(fixture("empty")), empty);
  });

  it("shows every documented field with its type, those of disks and replications included", async () => {
    const { backups } = await read(fixture("allBranches"));
    const { children, ...disk } = documentedRow;
    assert.deepEqual(children, []);
    const { protectedAt, ...own } = disk;
    assert.equal(protectedAt, documentedRow.protectedAt);
    assert.deepEqual(backups, [
      {
        ...documentedRow,
        description: "before the release",
        expiredAt: "2026-03-14T18:00:04.120551",
        scheduledOperationId: "b0000000-0000-4000-8000-000000000001",
        enterpriseProjectId: "0",
        extendInfo: {
          autoTrigger: false,
          bootable: false,
          snapshotId: "5a000000-0000-4000-8000-000000000001",
          supportLld: true,
          supportedRestoreMode: "snapshot",
          osImagesData: [{ imageId: "1a000000-0000-4000-8000-000000000001" }],
          containSystemDisk: true,
          encrypted: false,
          systemDisk: false,
          isMultiAz: false,
          progress: 100,
          appConsistency: {
            appConsistency: "0",
            appConsistencyStatus: "0",
            appConsistencyErrorCode: "0",
          },
        },
        replicationRecords: [
          {
            id: "4e000000-0000-4000-8000-000000000001",
            status: "fail",
            createdAt: "2026-01-14T19:00:00.000001",
            vaultId: vault,
            sourceBackupId: "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21",
            sourceCheckpointId: checkpoint,
            sourceProjectId: project,
            sourceRegion: "cn-east-3",
            destinationBackupId: "ba000000-0000-4000-8000-000000000003",
            destinationCheckpointId: "cc000000-0000-4000-8000-000000000003",
            destinationProjectId: "f0e1d2c3b4a5968778695a4b3c2d1e0f",
            destinationRegion: "cn-north-4",
            destinationVaultId: "fa000000-0000-4000-8000-000000000001",
            extraInfo: {
              progress: 40,
              failCode: "BackupService.6599",
              failReason: "The vault is full.",
              autoTrigger: true,
            },
          },
        ],
        children: [
          {
            ...own,
            id: "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b22",
            parentId: "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b21",
            resourceId: "d1000000-0000-4000-8000-000000000001",
            resourceType: "OS::Cinder::Volume",
          },
        ],
      },
    ]);
  });

  it("takes the zone that the setting names, and times with a zone for what they say", async () => {
    const set = await read(fixture("documented"), {}, { cbrTimeZone: "+08:00" });
    assert.deepEqual(
      [set.records, set.latestBackupAgeSeconds, set.warnings],
      [[{ ...documentedRecord, startedAt: "2026-01-14T10:00:04.120Z" }], 93595.88, []],
    );
    const zoned = await read(fixture("zoned"));
    assert.deepEqual(
      [zoned.records, zoned.latestBackupAgeSeconds, zoned.warnings],
      [[{ ...documentedRecord, startedAt: "2026-01-14T18:00:04.413Z" }], 64795.587, []],
    );
  });

  it("reads times as +08:00 where as UTC they would lie ahead", async () => {
    const row = { id: "a", status: "available", image_type: "backup", created_at: "2026-01-15T19:00:00.155627" };
    const { records, latestBackupTime, latestBackupAgeSeconds } = await answerOf([row]);
    assert.deepEqual(
      [latestBackupTime, latestBackupAgeSeconds, records[0]?.zoneProven],
      ["2026-01-15T11:00:00.155Z", 3599.845, undefined],
    );
  });

  it("keeps backups that lack nearly every field, and takes none of them for a backup", async () => {
    const unnamed = { ...common, resourceId: "", kind: "unknown", state: "unknown" };
    const id = "5b1f3c66-2f41-4a8c-8d3d-9a7cde1f0b2a";
    assert.deepEqual(await read(fixture("missingFields")), {
      ...readOnce,
      // Two rows that say the same, and no id, are one.
      backups: [{}, { id, status: "available" }],
      records: [unnamed, { ...unnamed, id, state: "succeeded", rawState: "available" }],
      latestRecord: unnamed,
      openCount: 0,
      warnings: ["records without a reliable status: 1; their state is unknown, and they may be open"],
    });
  });

  it("shows words that no page has, and judges them to be no success or no backup", async () => {
    const { records } = await read(fixture("unknownWord"));
    assert.deepEqual(
      records.map(({ kind, state, rawState }) => [kind, state, rawState]),
      [
        ["backup", "unknown", "archived"],
        ["clone", "succeeded", "available"],
        ["backup", "succeeded", "available"],
      ],
    );
  });

  it("leaves out times that cannot be, and has no age for one far ahead", async () => {
    const { records, latestBackupAgeSeconds, warnings } = await read(fixture("absurdTime"));
    assert.deepEqual(
      records.map(({ startedAt, completedAt }) => [startedAt, completedAt]),
      [
        ["9998-12-31T23:59:59.000Z", undefined],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.equal(latestBackupAgeSeconds, undefined);
    assert.deepEqual(warnings, [
      unproven,
      "backups[].created_at cannot be read: 2019-02-29T14:35:23.511",
      "latestBackupTime is 251602286399 seconds after asOf; latestBackupAgeSeconds is absent",
      "succeeded backups without a usable start time: 2; latestBackupTime ignores them",
    ]);
  });

  it("is an error where the list is not there", async () => {
    for (const body of [{}, { count: 0 }, { backups: null, count: 0 }, { backups: {} }, []]) {
      await assert.rejects(read({ body }), { code: "WIRE_WRONG_SHAPE" });
    }
  });
});

describe("a CBR backup's state", () => {
  for (const [word, state] of [
    ["waiting_protect", "waiting"],
    ["protecting", "running"],
    ["available", "succeeded"],
    ["waiting_restore", "succeeded"],
    ["restoring", "succeeded"],
    ["error", "failed"],
    ["waiting_delete", "gone"],
    ["deleting", "gone"],
    ["Available", "unknown"],
    ["available ", "unknown"],
    ["success", "unknown"],
    ["", "unknown"],
  ] as const) {
    it(`is ${state} for ${JSON.stringify(word)}`, async () => {
      const { records } = await answerOf([{ id: "a", status: word }]);
      assert.deepEqual([records[0]?.state, records[0]?.rawState], [state, word === "" ? undefined : word]);
    });
  }

  const restorable = (type: string, mode: string | null) =>
    answerOf([
      {
        ...{ id: "a", status: "available", image_type: "backup", created_at: "2026-01-15T10:00:00Z" },
        ...{ resource_type: type, extend_info: { supported_restore_mode: mode } },
      },
    ]);
  for (const mode of ["na", " na"]) {
    it(`is gone for a server with the restore mode ${JSON.stringify(mode)}`, async () => {
      const { records, latestBackupTime, warnings } = await restorable("OS::Nova::Server", mode);
      assert.deepEqual(
        [records[0]?.state, records[0]?.rawState, records[0]?.message, latestBackupTime],
        ["gone", "available", lost, undefined],
      );
      assert.deepEqual(warnings, [`a succeeded backup does not count: ${lost}`]);
    });
  }

  for (const [type, mode] of [
    ["OS::Cinder::Volume", "na"],
    ["OS::Nova::Server", "backup"],
    ["OS::Nova::Server", " snapshot"],
    ["OS::Nova::Server", null],
  ] as const) {
    it(`is a success for ${type} with the restore mode ${JSON.stringify(mode)}`, async () => {
      const { records, latestBackupTime } = await restorable(type, mode);
      assert.deepEqual([records[0]?.state, latestBackupTime], ["succeeded", "2026-01-15T10:00:00.000Z"]);
    });
  }
});

describe("a CBR backup's kind", () => {
  const own = { id: "a", status: "available", created_at: "2026-01-15T10:00:00Z", project_id: project };
  for (const [what, row, kind, latest] of [
    ["an own backup", { ...own, image_type: "backup" }, "backup", "2026-01-15T10:00:00.000Z"],
    ["a replication", { ...own, image_type: "replication" }, "replication", undefined],
    ["a shared backup", { ...own, image_type: "backup", project_id: "f0e1" }, "shared", undefined],
    ["a shared replication", { ...own, image_type: "replication", project_id: "f0e1" }, "shared", undefined],
    ["another project that is a number", { ...own, image_type: "backup", project_id: 7 }, "shared", undefined],
    ["no type of image", own, "unknown", undefined],
    ["a type of image in capitals", { ...own, image_type: "Backup" }, "Backup", undefined],
  ] as const) {
    it(`is ${kind} for ${what}, which ${latest === undefined ? "does not count" : "counts"}`, async () => {
      const { records, latestBackupTime } = await answerOf([row]);
      assert.deepEqual([records[0]?.kind, latestBackupTime], [kind, latest]);
    });
  }

  for (const [given, backupType] of [
    [true, "auto"],
    [false, "manual"],
    ["true", "auto"],
    [null, undefined],
  ] as const) {
    it(`has the backup type ${backupType ?? "absent"} for auto_trigger ${JSON.stringify(given)}`, async () => {
      const { records } = await answerOf([{ ...own, extend_info: { auto_trigger: given } }]);
      assert.equal(records[0]?.backupType, backupType);
    });
  }
});

describe("the filters of cbr:getBackups", () => {
  const row = {
    id: "a",
    name: "nightly",
    status: "available",
    image_type: "backup",
    project_id: project,
    created_at: "2026-01-14T10:00:00Z",
    resource_id: server,
    resource_name: "web-1",
    resource_type: "OS::Nova::Server",
    resource_az: "az1",
    vault_id: vault,
    checkpoint_id: checkpoint,
    parent_id: "b1",
    enterprise_project_id: "e1",
  };
  const cases: readonly (readonly [same: GetBackupsInputs, other: GetBackupsInputs])[] = [
    [{ resourceId: server.toUpperCase() }, { resourceId: "6f0a1d0e" }],
    [{ resourceName: "web-1" }, { resourceName: "web" }],
    [{ resourceAz: "az1" }, { resourceAz: "az2" }],
    [{ resourceType: "OS::Nova::Server" }, { resourceType: "OS::Cinder::Volume" }],
    [{ vaultId: vault }, { vaultId: server }],
    [{ checkpointId: checkpoint }, { checkpointId: server }],
    [{ name: "nightly" }, { name: "Nightly" }],
    [{ parentId: "b1" }, { parentId: "b2" }],
    [{ imageType: "backup" }, { imageType: "replication" }],
    [{ status: "available" }, { status: "error" }],
    [{ enterpriseProjectId: "e1" }, { enterpriseProjectId: "0" }],
    [{ startTime: "2026-01-14T10:00:00Z" }, { startTime: "2026-01-14T10:00:01Z" }],
    [{ endTime: "2026-01-14T10:00:00Z" }, { endTime: "2026-01-14T09:59:59Z" }],
  ];
  for (const [same, other] of cases) {
    it(`keep the row for ${JSON.stringify(same)}, and leave it out for ${JSON.stringify(other)}, counted`, async () => {
      const [kept, dropped] = [await answerOf([row], same), await answerOf([row, { ...row, id: "b" }], other)];
      assert.deepEqual([kept.records.length, kept.warnings], [1, []]);
      assert.deepEqual([dropped.records, dropped.latestBackupTime], [[], undefined]);
      assert.deepEqual(dropped.warnings, [`${leftOut} (2 times)`]);
    });
  }

  it("take no success that does not name its resource, but what may be open or failed", async () => {
    const rows = ["available", "protecting", "error"].map((status) => ({ id: status, status }));
    const { records, openCount, warnings } = await answerOf(rows, { resourceId: server });
    assert.deepEqual([records.map(({ id }) => id).sort(), openCount], [["error", "protecting"], 1]);
    assert.deepEqual(warnings, [leftOutUnsaid]);
  });

  it("leave rows alone that name no enterprise project, as recorded ones do not", async () => {
    const { enterprise_project_id: unnamed, ...recorded } = row;
    assert.equal(unnamed, "e1");
    const { records, warnings } = await answerOf([recorded], { enterpriseProjectId: "0" });
    assert.deepEqual([records.length, warnings], [1, []]);
  });

  it("keep a row whose time is in the period by one of two zones", async () => {
    const rows = [{ ...row, created_at: "2026-01-14T10:00:00.000001" }];
    const found = async (inputs: GetBackupsInputs): Promise<number> => (await answerOf(rows, inputs)).records.length;
    assert.deepEqual(
      [
        await found({ startTime: "2026-01-14T10:00:00Z" }),
        await found({ startTime: "2026-01-14T10:00:01Z" }),
        await found({ endTime: "2026-01-14T02:00:00Z" }),
        await found({ endTime: "2026-01-14T01:59:59Z" }),
      ],
      [1, 0, 1, 0],
    );
  });

  it("are sent by their documented names, and nothing that would leave backups out unasked", () => {
    const all: GetBackupsInputs = {
      resourceId: server,
      resourceName: "web-1",
      resourceAz: "az1",
      resourceType: "OS::Nova::Server",
      vaultId: vault,
      checkpointId: checkpoint,
      name: "nightly",
      parentId: "b1",
      imageType: "backup",
      status: "available",
      showReplication: true,
      enterpriseProjectId: "0",
      startTime: "2026-01-14T10:00:00.9Z",
      endTime: "2026-01-14T10:00:00.1Z",
    };
    assert.deepEqual(query.filter?.(all), [
      ["resource_id", server],
      ["resource_name", "web-1"],
      ["resource_az", "az1"],
      ["resource_type", "OS::Nova::Server"],
      ["vault_id", vault],
      ["checkpoint_id", checkpoint],
      ["name", "nightly"],
      ["parent_id", "b1"],
      ["image_type", "backup"],
      ["status", "available"],
      ["show_replication", "true"],
      ["enterprise_project_id", "0"],
      ["start_time", "2026-01-14T10:00:00Z"],
      ["end_time", "2026-01-14T10:00:01Z"],
    ]);
    assert.deepEqual(query.filter?.({}), [["enterprise_project_id", "all_granted_eps"]]);
  });

  it("are refused when the period cannot be", async () => {
    await assert.rejects(answerOf([], { endTime: "2026-01-14T10:00:00" }), { code: "INPUT_INVALID" });
    await assert.rejects(answerOf([], { startTime: "2026-01-15T00:00:00Z", endTime: "2026-01-14T00:00:00Z" }), {
      code: "INPUT_INVALID",
      message: /endTime must not be before startTime/,
    });
  });
});
