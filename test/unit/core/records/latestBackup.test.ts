import assert from "node:assert/strict";
import fc from "fast-check";
import { toRfc3339 } from "../../../../provider/core/instants/instant";
import {
  ageAt,
  clockSkewToleranceMilliseconds,
  latestBackupTime,
} from "../../../../provider/core/records/latestBackup";
import type { BackupRecord } from "../../../../provider/core/records/record";
import { states } from "../../../../provider/core/records/state";
import { holds } from "../support/holds";
import { record } from "../support/record";

const early = "2025-01-01T00:00:00.000Z";
const late = "2025-01-02T00:00:00.000Z";
const counts = (): boolean => true;

describe("latestBackupTime", () => {
  it("is the greatest completion of the succeeded records, in whatever order they stand", () => {
    const records = [record({ completedAt: early }), record({ completedAt: late }), record({ completedAt: early })];
    assert.equal(latestBackupTime(records, counts), late);
  });

  it("is absent when there is no record", () => assert.equal(latestBackupTime([], counts), undefined));

  for (const state of states.filter((state) => state !== "succeeded")) {
    it(`does not count a record in state ${state}`, () => {
      const records = [record({ state, completedAt: late }), record({ completedAt: early })];
      assert.equal(latestBackupTime(records, counts), early);
    });
  }

  it("does not count a success that is no backup", () => {
    const records = [record({ kind: "restore", completedAt: late }), record({ completedAt: early })];
    assert.equal(
      latestBackupTime(records, ({ kind }) => kind !== "restore"),
      early,
    );
  });

  it("does not invent a completion from the start or the creation", () => {
    assert.equal(latestBackupTime([record({ startedAt: late, createdAt: late })], counts), undefined);
  });

  it("never gets younger by leaving a record out", () => {
    const records: fc.Arbitrary<BackupRecord[]> = fc.array(
      fc
        .tuple(fc.constantFrom(...states), fc.integer({ min: 0, max: 9 }))
        .map(([state, day]) => record({ state, completedAt: `2025-01-0${day}T00:00:00.000Z` })),
      { minLength: 1, maxLength: 8 },
    );
    holds(
      fc.property(records, (all) => {
        const [, ...fewer] = all;
        assert.ok((latestBackupTime(fewer, counts) ?? "") <= (latestBackupTime(all, counts) ?? ""));
      }),
    );
  });
});

describe("ageAt", () => {
  const completed = Date.UTC(2025, 0, 1);

  it("is the time from the completion to asOf in seconds, with fractions", () => {
    assert.deepEqual(ageAt(early, completed + 93_600_500), { kind: "known", seconds: 93_600.5 });
  });

  it("is 0 for a completion at asOf", () => assert.deepEqual(ageAt(early, completed), { kind: "known", seconds: 0 }));

  it("is 0 for a completion one millisecond ahead", () => {
    assert.deepEqual(ageAt(early, completed - 1), { kind: "known", seconds: 0 });
  });

  it("tolerates exactly five minutes ahead", () => {
    assert.equal(clockSkewToleranceMilliseconds, 300_000);
    assert.deepEqual(ageAt(early, completed - 300_000), { kind: "known", seconds: 0 });
  });

  it("has no age for a completion one millisecond further ahead", () => {
    assert.deepEqual(ageAt(early, completed - 300_001), { kind: "future", aheadSeconds: 300.001 });
  });

  it("has nothing to say about a text that is no instant", () =>
    assert.equal(ageAt("yesterday", completed), undefined));

  it("is never negative", () => {
    const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
    holds(
      fc.property(instants, instants, (end, asOf) => {
        const age = ageAt(toRfc3339(end), asOf);
        assert.ok(age?.kind === "known" ? age.seconds >= 0 : age !== undefined && age.aheadSeconds > 300);
      }),
    );
  });
});
