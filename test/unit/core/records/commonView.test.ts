import assert from "node:assert/strict";
import { commonView, type CommonViewParts } from "../../../../provider/core/records/commonView";
import { states } from "../../../../provider/core/records/state";
import type { BackupRecord } from "../../../../provider/core/records/record";
import { RecordFacts } from "../../../../provider/core/records/recordFacts";
import { Warnings } from "../../../../provider/core/records/warnings";
import { record } from "../support/record";

const asOf = Date.UTC(2025, 0, 3);
const dayBefore = "2025-01-02T00:00:00.000Z";

interface Given extends Partial<Omit<CommonViewParts, "facts">> {
  readonly newest?: number;
  readonly countsAsBackup?: (record: BackupRecord) => boolean;
}

/** The view of records that are newest first already. */
function view({ records = [], newest, countsAsBackup = () => true, ...parts }: Given = {}) {
  const facts = new RecordFacts(countsAsBackup);
  records.forEach((each, position) => facts.set(position, each));
  return commonView({
    records: records.slice(0, newest),
    facts,
    serverTime: asOf,
    localTime: asOf + 7000,
    incompleteReason: undefined,
    pagesFetched: 1,
    warnings: new Warnings(),
    ...parts,
  });
}

describe("commonView", () => {
  it("of nothing holds no member that is absent", () => {
    assert.deepEqual(view(), {
      records: [],
      openCount: 0,
      asOf: "2025-01-03T00:00:00.000Z",
      asOfSource: "server",
      complete: true,
      pagesFetched: 1,
      warnings: [],
    });
    assert.equal("latestBackupTime" in view(), false);
  });

  it("goes by this machine's clock, and says so, when the server sent none", () => {
    const { asOf: instant, asOfSource } = view({ serverTime: undefined });
    assert.deepEqual([instant, asOfSource], ["2025-01-03T00:00:07.000Z", "local"]);
  });

  it("measures the age by the same clock as asOf", () => {
    const records = [record({ completedAt: dayBefore })];
    assert.equal(view({ records }).latestBackupAgeSeconds, 86_400);
    assert.equal(view({ records, serverTime: undefined }).latestBackupAgeSeconds, 86_407);
  });

  it("returns the newest records alone and still derives from all of them", () => {
    const records = [
      record({ id: "a", state: "failed" }),
      record({ id: "b", state: "running" }),
      record({ id: "c", completedAt: dayBefore }),
    ];
    const answer = view({ records, newest: 1 });
    assert.deepEqual(answer.records, [records[0]]);
    assert.deepEqual(answer.latestRecord, records[0]);
    assert.equal(answer.openCount, 1);
    assert.equal(answer.latestBackupTime, dayBefore);
  });

  it("counts what is waiting or running as open", () => {
    assert.equal(view({ records: states.map((state) => record({ state })) }).openCount, 2);
  });

  it("is incomplete for the reason that it is given", () => {
    const { complete, incompleteReason } = view({ incompleteReason: "there is more" });
    assert.deepEqual([complete, incompleteReason], [false, "there is more"]);
  });

  it("leaves the age out for a completion in the future, and says by how much", () => {
    const answer = view({ records: [record({ completedAt: "2025-01-03T01:00:00.000Z" })] });
    assert.equal(answer.latestBackupTime, "2025-01-03T01:00:00.000Z");
    assert.equal(answer.latestBackupAgeSeconds, undefined);
    assert.deepEqual(answer.warnings, [
      "latestBackupTime is 3600 seconds after asOf; latestBackupAgeSeconds is absent",
    ]);
  });

  it("gives age 0 without a warning for a completion within the tolerance", () => {
    const answer = view({ records: [record({ completedAt: "2025-01-03T00:05:00.000Z" })] });
    assert.deepEqual([answer.latestBackupAgeSeconds, answer.warnings], [0, []]);
  });

  it("counts succeeded backups without an end in one warning", () => {
    assert.deepEqual(view({ records: [record(), record(), record({ completedAt: dayBefore })] }).warnings, [
      "succeeded backups without a usable completion time: 2; latestBackupTime ignores them",
    ]);
  });

  it("warns of a single one as well", () => {
    assert.deepEqual(view({ records: [record()] }).warnings, [
      "succeeded backups without a usable completion time: 1; latestBackupTime ignores them",
    ]);
  });

  it("does not warn of a missing end where no backup succeeded", () => {
    const records = [record({ state: "running" }), record({ kind: "restore" })];
    assert.deepEqual(view({ records, countsAsBackup: ({ kind }) => kind !== "restore" }).warnings, []);
  });

  it("counts records in an unknown state in one warning", () => {
    assert.deepEqual(view({ records: [record({ state: "unknown" }), record({ state: "unknown" })] }).warnings, [
      "records without a reliable status: 2; their state is unknown, and they may be open",
    ]);
  });

  it("counts successes with an error code, and no other record with one", () => {
    const done = record({ completedAt: dayBefore });
    const records = [{ ...done, errorCode: "e" }, done, record({ state: "failed", errorCode: "e" })];
    assert.deepEqual(view({ records }).warnings, ["succeeded records with an error code: 1"]);
  });

  it("shows the warnings of the reading before its own", () => {
    const warnings = new Warnings();
    warnings.add("something was odd");
    assert.deepEqual(view({ warnings, records: [record({ state: "unknown" })] }).warnings, [
      "something was odd",
      "records without a reliable status: 1; their state is unknown, and they may be open",
    ]);
  });
});
