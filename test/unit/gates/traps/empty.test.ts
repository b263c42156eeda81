import assert from "node:assert/strict";
import { criterionNames } from "../../../../provider/core/criterionNames";
import {
  ago,
  criterionOf,
  hour,
  judge,
  problemsOf,
  record,
  success,
  verdictOf,
  type Judgement,
} from "../../../support/gates/judged";

const dcs = { service: "dcs", resourceId: "one" };

/** A limit for each criterion that an ordinary history satisfies. */
const each: Readonly<Record<(typeof criterionNames)[number], Judgement["criteria"]>> = {
  lastBackupMaximumAge: { lastBackupMaximumAge: "24h" },
  lastTaskSucceeded: { lastTaskSucceeded: true },
  maximumConsecutiveFailures: { maximumConsecutiveFailures: 0 },
  noTaskRunning: { noTaskRunning: true },
  maximumRunningDuration: { maximumRunningDuration: "2h" },
  minimumRedundancy: { minimumRedundancy: 1 },
  lastBackupMinimumSize: { lastBackupMinimumSize: "1B" },
  maximumSizeDecrease: { maximumSizeDecrease: "50%" },
  oldestBackupMinimumAge: { oldestBackupMinimumAge: "1h" },
  maximumGap: { maximumGap: "2h", maximumGapWithin: "3h" },
  newerThan: { newerThan: ago(5 * hour) },
};

describe("traps of gates: nothing there", () => {
  it("T15 accepts no key that does not name its subject and direction", () => {
    for (const key of ["maxAge", "minAge", "age", "maximumAge"]) {
      const [problem] = problemsOf({
        criteria: { [key]: "24h" },
        targets: [{ ...dcs, criteria: { noTaskRunning: true } }],
      });
      assert.match(problem ?? "", new RegExp(`^criteria\\.${key} is an unknown key; `));
    }
  });

  it("T16 passes nothing on an empty reading, on targets that do not apply, or on none", () => {
    const verdicts = Object.fromEntries(criterionNames.map((name) => [name, verdictOf([], { criteria: each[name] })]));
    assert.deepEqual(verdicts, {
      lastBackupMaximumAge: "fail noRecords",
      lastTaskSucceeded: "fail noRecords",
      maximumConsecutiveFailures: "fail noRecords",
      noTaskRunning: "warn noRecords",
      maximumRunningDuration: "warn noRecords",
      minimumRedundancy: "fail noRecords",
      lastBackupMinimumSize: "fail noRecords",
      maximumSizeDecrease: "fail noRecords",
      oldestBackupMinimumAge: "fail noRecords",
      maximumGap: "fail noRecords",
      newerThan: "pending notSeen",
    });
    // The loosest policy that can be written: still nothing passes, and nothing unread is softened.
    const policy = { onEmpty: "unknown", onUnknown: "warn", onPartial: "count", now: "local" };
    for (const name of criterionNames) {
      for (const reading of [
        {},
        { complete: false },
        { records: undefined },
        { asOf: undefined },
        { error: { class: "service", code: "API_FAULT", message: "it failed" } },
      ] as const) {
        const { verdict } = criterionOf(judge([], { criteria: each[name], policy, reading: reading as object }));
        assert.notEqual(verdict, "pass", `${name} ${JSON.stringify(reading)}`);
        if (Object.keys(reading).length > 0) assert.equal(verdict, "unknown");
      }
    }
    const idle = judge([], { criteria: each.noTaskRunning, target: { notApplicable: "stopped until spring" } });
    assert.deepEqual([idle.verdict, idle.blocks, idle.reason], ["fail", true, "minimumTargets"]);
    assert.deepEqual(problemsOf({ criteria: each.noTaskRunning, targets: [] }), [
      "targets is required: at least one target",
    ]);
    assert.equal(
      judge([success(hour)], { criteria: each.noTaskRunning, readings: [] }).targetResults[0]?.reason,
      "notRead",
    );
  });

  it("T17 takes a description that asks nothing for a mistake", () => {
    assert.deepEqual(problemsOf({ targets: [dcs] }), [
      "targets[0].criteria is required: give this target at least one criterion",
    ]);
    assert.deepEqual(
      problemsOf({ criteria: { lastTaskSucceeded: true }, targets: [{ ...dcs, without: ["lastTaskSucceeded"] }] }),
      ["targets[0].criteria is required: give this target at least one criterion"],
    );
    assert.deepEqual(
      problemsOf({ criteria: { noTaskRunning: true }, targets: [{ ...dcs, criteria: { noTaskRunning: false } }] }),
      ["targets[0].criteria is required: give this target at least one criterion"],
    );
  });

  it("T22 has two ways out of a deadlock: grace for a new resource, and an override", () => {
    const policy = { graceForNew: "2d" };
    const young = { createdAt: ago(47 * hour) };
    const criteria = each.lastBackupMaximumAge;
    assert.equal(verdictOf([], { criteria, policy, target: young }), "warn graceForNew");
    assert.equal(verdictOf([], { criteria, policy, target: { createdAt: ago(48 * hour) } }), "fail noRecords");
    assert.equal(
      verdictOf([record("failed", { began: hour, ended: hour })], { criteria, policy, target: young }),
      "fail",
    );
    const overrides = [{ reason: "first backup comes tonight", actor: "night shift", expiresAt: ago(-hour) }];
    const lifted = judge([], { criteria, overrides });
    assert.deepEqual([lifted.verdict, lifted.overridden, lifted.blocks], ["fail", true, false]);
  });

  it("T26 counts targets that do not apply, with their reason, and drops none", () => {
    const result = judge([], {
      criteria: each.lastTaskSucceeded,
      targets: [
        { ...dcs, name: "one" },
        { ...dcs, resourceId: "two", name: "two", notApplicable: "paused for the migration" },
      ],
      readings: [
        { target: "one", ...dcs, asOf: ago(0), asOfSource: "server", complete: true, records: [success(hour)] },
      ],
    });
    assert.equal(result.verdict, "pass");
    assert.deepEqual(
      result.targetResults.map(({ name, verdict, reason }) => [name, verdict, reason]),
      [
        ["one", "pass", undefined],
        ["two", "notApplicable", "paused for the migration"],
      ],
    );
    assert.equal(result.summary, "pass: 1 target (1 pass), 1 not applicable");
  });

  it("T28 lets no remote text forge a line, a colour or an annotation", () => {
    const hostile = "boom\n::error::forged\r\n\u001b[31mred\u001b[0m\u2028next\u202Eright";
    const failed = record(
      "failed",
      { began: hour, ended: hour },
      { message: hostile, errorCode: "E\n1", id: "a\u0007b" },
    );
    const result = judge([failed], { criteria: each.lastTaskSucceeded });
    for (const text of [criterionOf(result).message, result.summary, criterionOf(result).evidence?.id ?? ""]) {
      assert.doesNotMatch(text, /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
    }
    const long = record("failed", { began: hour, ended: hour }, { message: "x".repeat(1_000_000) });
    const { message } = criterionOf(judge([long], { criteria: each.lastTaskSucceeded }));
    assert.ok(message.includes(`last error: ${"x".repeat(299)}…`));
    assert.ok(message.length < 1000, String(message.length));
  });
});
