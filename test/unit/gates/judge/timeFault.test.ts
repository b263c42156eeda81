import assert from "node:assert/strict";
import type { BackupRecord } from "../../../../provider/core/records/record";
import { timeFault, unreadableTime } from "../../../../provider/gates/judge/times/timeFault";
import { evidenceSources } from "../../../../provider/verdict/evidence/catalogue";
import { ago, criterionOf, hour, judge, success } from "../../../support/gates/judged";

const record: BackupRecord = {
  service: "dcs",
  resourceId: "one",
  kind: "instanceBackup",
  state: "failed",
  evidenceGrade: "artefact",
};
const facts = { endField: "updated_at" };

describe("a time of a record that cannot be read", () => {
  for (const [more, end, start] of [
    [{}, "no end time", "no start time"],
    [{ unreadable: "updated_at: soon" }, "no end time that can be read (updated_at: soon)", "no start time"],
    [{ unreadable: "created_at: soon" }, "no end time", "no start time that can be read (created_at: soon)"],
    [{ unreadable: "updated_at_old: x" }, "no end time", "no start time that can be read (updated_at_old: x)"],
    [{ completedAt: "soon" }, "an end time that cannot be read: soon", "no start time"],
  ] as const) {
    it(`is named as the end or the start that it is, with ${JSON.stringify(more)}`, () => {
      const one = { ...record, ...more };
      assert.deepEqual([timeFault(one, "completedAt", facts), timeFault(one, "startedAt", facts)], [end, start]);
    });
  }

  it("may be the end or the start where the evidence does not name the field of its end", () => {
    const one = { ...record, unreadable: "created_at: soon" };
    assert.deepEqual(
      [unreadableTime(one, "completedAt", {}), unreadableTime(one, "startedAt", {})],
      ["created_at: soon", "created_at: soon"],
    );
  });

  it("is known by its field in every evidence", () => {
    const without = evidenceSources.filter(({ facts: { endField } }) => endField === undefined);
    assert.deepEqual(
      without.map(({ facts: { evidence } }) => evidence),
      [],
    );
  });

  it("leaves a failure a failure unless it is its end", () => {
    const lastOf = (unreadable: string) => {
      const failed = { ...record, id: "failed", rawState: "failed", startedAt: ago(3 * hour), unreadable };
      const good = success(2 * hour, { startedAt: ago(4 * hour) });
      const { verdict, reason } = criterionOf(judge([failed, good], { criteria: { lastTaskSucceeded: true } }));
      return [verdict, reason];
    };
    assert.deepEqual(lastOf("created_at: soon"), ["fail", undefined]);
    assert.deepEqual(lastOf("updated_at: soon"), ["unknown", "undated"]);
  });
});
