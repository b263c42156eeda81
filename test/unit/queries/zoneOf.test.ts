import assert from "node:assert/strict";
import type { GivenSettings } from "../../../provider/config/resolveSettings";
import { zoneOf } from "../../../provider/queries/zoneOf";
import { answerFrom } from "../../support/answerFrom";

const operationLogId = "4827f2da-b008-4507-ab7d-42d0df5ed912";

/** What becomes of a log that was answered at 2026-01-15T12:00:00Z. */
const read = (log: object, settings: GivenSettings = {}) =>
  answerFrom(
    "huaweicloud-backup:cbr:getOperationLog",
    { operationLogId },
    { body: { operation_log: { id: operationLogId, status: "success", operation_type: "backup", ...log } } },
    settings,
  );

/** Its instants and `zoneProven`, in that order. */
const readings = async (log: object, settings: GivenSettings = {}) => {
  const [record] = (await read(log, settings)).records;
  return [record?.createdAt, record?.startedAt, record?.completedAt, record?.zoneProven];
};

/** The same texts with the digits and the zone given. */
const log = (fraction: string, zone = "") => ({
  created_at: `2026-01-15T01:00:00${fraction}${zone}`,
  started_at: `2026-01-15T01:00:00${fraction}${zone}`,
  ended_at: `2026-01-15T01:10:00${fraction}${zone}`,
});

const unproven =
  "CBR times have no zone and cbrTimeZone is not set: the instants are read as UTC; in +08:00 they are 8 hours earlier";
const mixed =
  "some CBR times have no zone, the others do not prove it, and cbrTimeZone is not set: these instants are absent";
const ahead = "a CBR time without a zone is in the future as UTC, so times without a zone are read as +08:00";

describe("C1 CBR times without a zone", () => {
  for (const [fraction, milliseconds] of [
    ["", "000"],
    [".5", "500"],
    [".511", "511"],
    [".511155", "511"],
    [".511999999", "511"],
  ] as const) {
    it(`are read as UTC and not proven: ${fraction === "" ? "whole seconds" : fraction}`, async () => {
      const began = `2026-01-15T01:00:00.${milliseconds}Z`;
      const ended = `2026-01-15T01:10:00.${milliseconds}Z`;
      assert.deepEqual(await readings(log(fraction)), [began, began, ended, false]);
      assert.deepEqual((await read(log(fraction))).warnings, [unproven]);
    });

    it(`stay as they are with a zone: ${fraction === "" ? "whole seconds" : fraction}`, async () => {
      for (const [zone, hour] of [
        ["Z", "01"],
        ["+00:00", "01"],
        ["-02:30", "03"],
      ] as const) {
        const minute = zone === "-02:30" ? 30 : 0;
        const began = `2026-01-15T${hour}:${minute === 0 ? "00" : "30"}:00.${milliseconds}Z`;
        const ended = `2026-01-15T${hour}:${minute + 10}:00.${milliseconds}Z`;
        assert.deepEqual(await readings(log(fraction, zone)), [began, began, ended, undefined]);
        assert.deepEqual((await read(log(fraction, zone))).warnings, []);
      }
    });
  }

  for (const [zone, began] of [
    ["UTC", "2026-01-15T01:00:00.511Z"],
    ["+08:00", "2026-01-14T17:00:00.511Z"],
    ["Asia/Shanghai", "2026-01-14T17:00:00.511Z"],
    ["-03:30", "2026-01-15T04:30:00.511Z"],
  ] as const) {
    it(`are proven by cbrTimeZone ${zone}`, async () => {
      const answer = await read(log(".511155"), { cbrTimeZone: zone });
      assert.deepEqual([answer.records[0]?.startedAt, answer.records[0]?.zoneProven], [began, undefined]);
      assert.deepEqual(answer.warnings, []);
      const { zoneProven, startedAt } = (await read(log("", "+01:00"), { cbrTimeZone: zone })).records[0] ?? {};
      assert.deepEqual([startedAt, zoneProven], ["2026-01-15T00:00:00.000Z", undefined]);
    });
  }

  it("have the larger of the two ages", async () => {
    const of = async (settings?: GivenSettings) => {
      const { latestBackupTime, latestBackupAgeSeconds } = await read(log(""), settings);
      return [latestBackupTime, latestBackupAgeSeconds];
    };
    assert.deepEqual(await of(), ["2026-01-15T01:10:00.000Z", (8 + 10) * 3600 + 50 * 60]);
    assert.deepEqual(await of({ cbrTimeZone: "UTC" }), ["2026-01-15T01:10:00.000Z", 10 * 3600 + 50 * 60]);
    assert.deepEqual(await of({ cbrTimeZone: "+08:00" }), ["2026-01-14T17:10:00.000Z", 18 * 3600 + 50 * 60]);
  });

  it("are +08:00 where any of them lies beyond the tolerance in the future as UTC", async () => {
    const at = (updated: string) => ({ ...log(""), updated_at: updated });
    assert.deepEqual((await readings(at("2026-01-15T12:05:00")))[3], false);
    const [created, , completed, zoneProven] = await readings(at("2026-01-15T12:05:00.001"));
    assert.deepEqual(
      [created, completed, zoneProven],
      ["2026-01-14T17:00:00.000Z", "2026-01-14T17:10:00.000Z", undefined],
    );
    assert.deepEqual((await read(at("2026-01-15T12:05:00.001"))).warnings, [ahead]);
  });

  it("prove nothing where one of them lies in the future in both readings", async () => {
    const at = { ...log(""), updated_at: "2026-01-15T20:05:00.001" };
    assert.deepEqual((await readings(at))[3], false);
  });

  it("are left out where stamps with a zone stand beside them and prove nothing", async () => {
    // A task of ten minutes, or one of eight hours and ten minutes.
    const log = { started_at: "2026-01-15T01:00:00", ended_at: "2026-01-15T01:10:00Z" };
    assert.deepEqual((await readings(log)).slice(1), [undefined, "2026-01-15T01:10:00.000Z", undefined]);
    assert.ok((await read(log)).warnings.includes(mixed));
    assert.equal((await readings(log, { cbrTimeZone: "+08:00" }))[1], "2026-01-14T17:00:00.000Z");
  });

  it("are left out beside stamps with a zone even where one reading ends before it begins", async () => {
    // A retry may leave the end of the first try beside a later start: as +08:00 this one ended 18 hours ago.
    const retried = { started_at: "2026-01-15T01:00:00Z", ended_at: "2026-01-15T02:00:00" };
    assert.deepEqual(await readings(retried), [undefined, "2026-01-15T01:00:00.000Z", undefined, undefined]);
    const local = { started_at: "2026-01-15T09:00:00", ended_at: "2026-01-15T01:10:00Z" };
    assert.deepEqual(await readings(local), [undefined, undefined, "2026-01-15T01:10:00.000Z", undefined]);
    for (const one of [retried, local]) assert.ok((await read(one)).warnings.includes(mixed));
  });

  it("leave out a creation with a zone where the start beside it is left out", async () => {
    // As +08:00 it has run since 23:59 of the day before, and not since it was created.
    const log = { status: "running", created_at: "2026-01-15T07:59:00Z", started_at: "2026-01-15T07:59:00" };
    assert.deepEqual(await readings(log), [undefined, undefined, undefined, undefined]);
    const zoned = { ...log, created_at: "2026-01-15T07:59:00", started_at: "2026-01-15T07:59:00Z" };
    assert.deepEqual((await readings(zoned)).slice(0, 2), [undefined, "2026-01-15T07:59:00.000Z"]);
  });

  it("are left out where the clocks of the zone show them twice or skip them", async () => {
    const settings = { cbrTimeZone: "Europe/Berlin" };
    for (const text of ["2025-10-26T02:30:00.5", "2025-03-30T02:30:00.5"]) {
      const answer = await read({ started_at: text }, settings);
      assert.deepEqual([answer.records[0]?.startedAt, answer.records[0]?.zoneProven], [undefined, undefined]);
      assert.ok(
        answer.warnings.includes(
          "operation_log.started_at is ambiguous or does not exist in cbrTimeZone; the instant is absent",
        ),
      );
    }
    assert.equal((await readings({ started_at: "2025-10-26T01:59:59" }, settings))[1], "2025-10-25T23:59:59.000Z");
    assert.equal((await readings({ started_at: "2025-10-26T03:00:00" }, settings))[1], "2025-10-26T02:00:00.000Z");
  });

  it("are no times in another form than RFC 3339 without its zone, nor in year 1", async () => {
    for (const text of ["2026-01-15 01:00:00", "2026-02-30T01:00:00", "2026-01-15T01:00:00.", "2026-01-15T24:00:00"]) {
      assert.equal((await readings({ started_at: text }))[1], undefined, text);
      assert.equal((await readings({ started_at: text }, { cbrTimeZone: "UTC" }))[1], undefined, text);
    }
    assert.deepEqual(await readings({ started_at: "0001-01-01T00:00:00" }), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("disprove UTC only by the service's clock", () => {
    const stamps = { ended: "2026-01-15T19:00:00" };
    assert.deepEqual(zoneOf(stamps, {}), { kind: "unproven", zone: "UTC" });
    assert.deepEqual(zoneOf(stamps, { answeredAt: Date.UTC(2026, 0, 15, 12) }), { kind: "disproved", zone: "+08:00" });
  });
});
