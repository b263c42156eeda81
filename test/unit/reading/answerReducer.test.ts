import assert from "node:assert/strict";
import fc from "fast-check";
import { compareNewestFirst } from "../../../provider/core/records/newestFirst";
import type { BackupRecord } from "../../../provider/core/records/record";
import { NewestRows } from "../../../provider/reading/answerReducer";
import { record } from "../core/support/record";
import { holds } from "../core/support/holds";

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const recordAt = (position: number, minute: number): BackupRecord =>
  record({ id: `id-${position}`, startedAt: at(minute) });

describe("NewestRows", () => {
  it("returns what sorting all rows would, in whatever order they come, and whichever are replaced", () => {
    const minute = fc.nat(500);
    const cases = fc.record({
      wanted: fc.integer({ min: 1, max: 30 }),
      minutes: fc.array(minute, { maxLength: 800 }),
      changes: fc.array(fc.record({ position: fc.nat(799), minute }), { maxLength: 100 }),
    });
    holds(
      fc.property(cases, ({ wanted, minutes, changes }) => {
        const rows = new NewestRows(wanted);
        const all = minutes.map((value, position) => recordAt(position, value));
        all.forEach((each, position) => rows.add({ position, row: undefined, item: each }));
        for (const { position, minute: changed } of changes) {
          if (position >= all.length) continue;
          const changedRecord = recordAt(position, changed);
          all[position] = changedRecord;
          rows.remove(position);
          rows.add({ position, row: undefined, item: changedRecord });
        }
        assert.deepEqual(
          rows.newestFirst().map((row) => row.item),
          all.sort(compareNewestFirst).slice(0, wanted),
        );
      }),
    );
  });

  it("returns fewer rather than wrong ones when more rows grew old than it has to spare", () => {
    const rows = new NewestRows(2);
    for (let position = 0; position < 500; position++) {
      rows.add({ position, row: undefined, item: recordAt(position, 1000 - position) });
    }
    for (let position = 0; position < 400; position++) {
      rows.remove(position);
      rows.add({ position, row: undefined, item: recordAt(position, 0) });
    }
    assert.deepEqual(rows.newestFirst(), []);
  });
});
