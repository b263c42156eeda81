import assert from "node:assert/strict";
import fc from "fast-check";
import { compareNewestFirst } from "../../../../provider/core/records/newestFirst";
import type { BackupRecord } from "../../../../provider/core/records/record";
import { holds } from "../support/holds";
import { record } from "../support/record";

const early = "2025-01-01T00:00:00.000Z";
const late = "2025-01-02T00:00:00.000Z";

/** The ids of records, sorted. */
function order(...records: readonly BackupRecord[]): (string | undefined)[] {
  return [...records].sort(compareNewestFirst).map(({ id }) => id);
}

/** Any record, with members missing here and there; ids differ, as they do among the rows of one list. */
const instants = fc.option(fc.constantFrom(early, late, "2025-01-01T12:00:00.000Z"), { nil: undefined });
const lists = fc.array(fc.tuple(instants, instants, instants), { maxLength: 12 }).map((rows) =>
  rows.map(([startedAt, createdAt, completedAt], at) =>
    record({
      ...(at === 0 ? {} : { id: `id-${at}` }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(completedAt === undefined ? {} : { completedAt }),
    }),
  ),
);

describe("compareNewestFirst", () => {
  it("puts the later start first", () => {
    assert.deepEqual(order(record({ id: "old", startedAt: early }), record({ id: "new", startedAt: late })), [
      "new",
      "old",
    ]);
  });

  it("goes by the start although the creation says otherwise", () => {
    const a = record({ id: "a", startedAt: early, createdAt: late });
    const b = record({ id: "b", startedAt: late, createdAt: early });
    assert.deepEqual(order(a, b), ["b", "a"]);
  });

  it("goes by the creation where there is no start, although the completion says otherwise", () => {
    const a = record({ id: "a", createdAt: early, completedAt: late });
    const b = record({ id: "b", createdAt: late, completedAt: early });
    assert.deepEqual(order(a, b), ["b", "a"]);
  });

  it("goes by the completion where there is nothing else", () => {
    const a = record({ id: "a", completedAt: early });
    const b = record({ id: "b", completedAt: late });
    assert.deepEqual(order(a, b), ["b", "a"]);
  });

  it("puts records without any instant last", () => {
    assert.deepEqual(order(record({ id: "undated" }), record({ id: "dated", startedAt: early })), ["dated", "undated"]);
  });

  it("tells records of one instant apart by id", () => {
    assert.deepEqual(order(record({ id: "b", startedAt: early }), record({ id: "a", startedAt: early })), ["a", "b"]);
  });

  it("calls a record equal to itself", () => {
    assert.equal(compareNewestFirst(record({ id: "a" }), record({ id: "a" })), 0);
  });

  it("gives one order, whatever order the records came in", () => {
    const shuffled = lists.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    holds(fc.property(shuffled, ([list, other]) => assert.deepEqual(order(...other), order(...list))));
  });

  it("turns round when its arguments do", () => {
    holds(
      fc.property(lists, (list) =>
        list.every((a) => list.every((b) => compareNewestFirst(a, b) + compareNewestFirst(b, a) === 0)),
      ),
    );
  });
});
