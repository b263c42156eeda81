import assert from "node:assert/strict";
import type { BackupRecord } from "../../../provider/core/records/record";
import type { TargetReading } from "../../../provider/gates/reading";
import type { GateDescription, GatePolicy } from "../../../provider/generated/types";
import type { GateResult } from "../../../provider/gates/result";
import { ago, failure, hour, judge, record, success } from "../../support/gates/judged";

/** One target per letter: Pass, Fail, Unknown (not read), pEnding, Warn, Denied, not Applicable. */
function gate(letters: string, more: Partial<GateDescription> & { readonly policy?: GatePolicy } = {}): GateResult {
  const names = Array.from(letters, (letter, at) => `${letter}${at}`);
  const records: Readonly<Record<string, TargetReading["records"]>> = {
    P: [success(hour)],
    W: [success(23 * hour)],
    F: [failure(hour)],
    E: [record("running", { began: hour })],
  };
  const readings = names
    .filter((name) => !/^[UA]/.test(name))
    .map((name): TargetReading => {
      const base = { target: name, service: "dcs", resourceId: name };
      if (name.startsWith("D")) return { ...base, error: { class: "permission", code: "AUTH_DENIED", message: "no" } };
      const own = (records[name.charAt(0)] ?? []).map((one) => ({ ...one, resourceId: name }));
      return { ...base, asOf: ago(0), asOfSource: "server", complete: true, records: own };
    });
  const targets = names.map((name) => ({
    service: "dcs",
    resourceId: name,
    name,
    ...(name.startsWith("A") ? { notApplicable: "stopped" } : {}),
  }));
  const criteria = { lastBackupMaximumAge: "24h", lastBackupWarningAge: "20h" };
  return judge([], { criteria, ...more, targets, readings });
}

const words = ({ verdict, blocks, overridden }: GateResult): string =>
  `${verdict}${blocks ? " blocks" : ""}${overridden ? " overridden" : ""}`;

const reason = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };

describe("the verdict of several targets", () => {
  it("is the worst of them where all are required: fail, unknown, pending, warn, pass", () => {
    assert.deepEqual(
      ["P", "PW", "PWE", "PWEU", "PWEUF"].map((letters) => words(gate(letters))),
      ["pass", "warn", "pending blocks", "unknown blocks", "fail blocks"],
    );
  });

  it("tolerates what require leaves room for, and names it", () => {
    const result = gate("PPF", { policy: { require: "2" } });
    assert.deepEqual([words(result), result.tolerated], ["pass", ["F2"]]);
    assert.equal(result.summary, "pass: 3 targets (2 pass, 1 fail), tolerated: F2");
    assert.equal(words(gate("PWF", { policy: { require: "2" } })), "warn");
    assert.equal(words(gate("FFP", { policy: { require: "any" } })), "pass");
    assert.equal(words(gate("FFE", { policy: { require: "any" } })), "pending blocks");
    assert.equal(words(gate("FUE", { policy: { require: "any" } })), "unknown blocks");
    assert.equal(words(gate("FFU", { policy: { require: "2" } })), "fail blocks");
  });

  it("counts a percentage in whole numbers, rounded up", () => {
    // 95 % of 20 are 19; 29 % of 100 are exactly 29, which floating point makes 30.
    const twenty = (failing: number): string => "P".repeat(20 - failing) + "F".repeat(failing);
    assert.equal(words(gate(twenty(1), { policy: { require: "95%" } })), "pass");
    assert.equal(words(gate(twenty(2), { policy: { require: "95%" } })), "fail blocks");
    assert.equal(words(gate("P".repeat(29) + "F".repeat(71), { policy: { require: "29%" } })), "pass");
    assert.equal(words(gate("P".repeat(28) + "F".repeat(72), { policy: { require: "29%" } })), "fail blocks");
  });

  it("follows onEmpty where too few targets apply, unless one of them fails", () => {
    const policy = { minimumTargets: 2, require: "any" };
    assert.equal(words(gate("PA", { policy })), "fail blocks");
    assert.equal(words(gate("PA", { policy: { ...policy, onEmpty: "unknown" } })), "unknown blocks");
    assert.equal(words(gate("FA", { policy: { ...policy, onEmpty: "unknown" } })), "fail blocks");
    assert.equal(gate("PA", { policy }).reason, "minimumTargets");
  });

  it("blocks a warn where onWarn says so", () => {
    assert.equal(words(gate("W", { policy: { onWarn: "block" } })), "warn blocks");
    assert.equal(words(gate("W")), "warn");
  });
});

describe("an override", () => {
  it("lifts the block and leaves the verdict as it was computed", () => {
    const result = gate("F", { overrides: [{ ...reason, ticket: "CHG-7" }] });
    assert.equal(words(result), "fail overridden");
    assert.equal(result.reason, "overridden");
    assert.deepEqual(result.appliedOverrides, [{ ...reason, ticket: "CHG-7" }]);
    assert.equal(result.validUntil, ago(-hour));
  });

  it("takes out what it names and nothing else", () => {
    assert.equal(words(gate("FP", { overrides: [{ ...reason, target: "F0" }] })), "fail overridden");
    assert.equal(words(gate("FF", { overrides: [{ ...reason, target: "F0" }] })), "fail blocks");
    assert.equal(
      words(gate("FU", { overrides: [{ ...reason, criterion: "lastBackupMaximumAge" }] })),
      "fail overridden",
    );
    assert.equal(words(gate("F", { overrides: [{ ...reason, criterion: "noTaskRunning" }] })), "fail blocks");
  });

  it("computes the need over what is left, and lets a target that passes stay", () => {
    const overrides = [{ ...reason, target: "F2" }];
    assert.equal(words(gate("PPF", { overrides, policy: { require: "3" } })), "fail blocks");
    assert.equal(words(gate("PPF", { overrides })), "fail overridden");
    assert.equal(words(gate("PF", { overrides: [{ ...reason, target: "P0" }] })), "fail blocks");
  });

  it("lifts too few targets only where it is unscoped", () => {
    const policy = { minimumTargets: 2 };
    assert.equal(words(gate("FA", { policy, overrides: [{ ...reason, target: "F0" }] })), "fail blocks");
    assert.equal(words(gate("FA", { policy, overrides: [reason] })), "fail overridden");
  });

  it("lifts a number of targets that cannot be reached only where it is unscoped", () => {
    const policy = { require: "2" };
    assert.equal(words(gate("PA", { policy, overrides: [reason] })), "fail overridden");
    assert.equal(words(gate("PA", { policy, overrides: [{ ...reason, target: "P0" }] })), "fail blocks");
  });

  it("never lifts a refusal of who asks", () => {
    for (const scope of [{}, { target: "D0" }, { criterion: "lastBackupMaximumAge" }]) {
      assert.equal(words(gate("D", { overrides: [{ ...reason, ...scope }] })), "unknown blocks");
      assert.equal(words(gate("DF", { overrides: [{ ...reason, ...scope }] })), "fail blocks");
    }
  });

  it("is ignored from the instant at which it ends, and says so", () => {
    const ends = (expiresAt: string): GateResult => gate("F", { overrides: [{ ...reason, expiresAt }] });
    assert.equal(words(ends(ago(-1))), "fail overridden");
    const expired = ends(ago(0));
    assert.equal(words(expired), "fail blocks");
    assert.deepEqual(expired.warnings, [
      `the override by night shift (agreed with the owner) expired at ${ago(0)} and is ignored`,
    ]);
  });

  it("says where there was nothing to lift", () => {
    const result = gate("PF", { overrides: [{ ...reason, target: "P0" }] });
    assert.deepEqual(result.warnings, ["the override by night shift of P0 is unused: it lifts nothing here"]);
    assert.deepEqual(result.appliedOverrides, []);
    assert.deepEqual(gate("P", { overrides: [reason] }).warnings, [
      "the override by night shift of the whole gate is unused: it lifts nothing here",
    ]);
    assert.deepEqual(gate("D", { overrides: [{ ...reason, target: "D0" }] }).warnings, [
      "the override by night shift of D0 is unused: it lifts nothing here",
    ]);
  });
});

describe("the result of a gate", () => {
  it("is valid until the first of its passes would turn by time alone, and a day at most", () => {
    assert.equal(gate("P").validUntil, ago(-19 * hour));
    assert.equal(gate("PW").validUntil, ago(-hour));
    const long = judge([success(hour)], { criteria: { lastBackupMaximumAge: "7d" } });
    assert.equal(long.validUntil, ago(-24 * hour));
    assert.equal(gate("F").validUntil, ago(0));
    const running = judge([record("running", { began: hour }), success(hour)], {
      criteria: { maximumRunningDuration: "3h" },
    });
    assert.equal(running.validUntil, ago(-2 * hour));
  });

  it("names no passing criterion as the cause of a gate that is closed for want of targets", () => {
    assert.equal(
      gate("PA", { policy: { minimumTargets: 2 } }).summary,
      "fail: 1 target (1 pass), 1 not applicable, at least 2 applicable targets required",
    );
  });

  it("believes no target of which two answers are given", () => {
    const answer = { target: "one", service: "dcs", resourceId: "one", asOf: ago(0), asOfSource: "server" as const };
    const readings = [
      { ...answer, complete: true, records: [failure(hour)] },
      { ...answer, complete: true, records: [success(hour)] },
    ];
    for (const both of [readings, [...readings].reverse()]) {
      const result = judge([], { criteria: { lastTaskSucceeded: true }, readings: both });
      assert.deepEqual([result.verdict, result.targetResults[0]?.reason], ["unknown", "contradiction"]);
    }
  });

  it("shows the stamps of its evidence as instants, whatever a recording holds", () => {
    const odd = record(
      "succeeded",
      { began: 2 * hour, ended: hour },
      { startedAt: "\u001b[31m", createdAt: ago(hour) },
    );
    const offset = { ...odd, completedAt: "2026-01-15T19:00:00+08:00" };
    const result = judge([offset], { criteria: { lastBackupMaximumAge: "24h" } });
    assert.deepEqual(result.targetResults[0]?.criteria[0]?.evidence, {
      id: odd.id,
      rawState: "succeed",
      completedAt: ago(hour),
      evidenceGrade: "artefact",
    });
  });

  it("names its evidence in the same way whatever order it was read in", () => {
    const [a, b] = [gate("PPF"), gate("PPF")];
    assert.match(a.evidenceId, /^sha256:[0-9a-f]{32}$/);
    assert.equal(a.evidenceId, b.evidenceId);
    assert.notEqual(a.evidenceId, gate("PPW").evidenceId);
    assert.equal(gate("U").evidenceId, "none");
  });

  it("says subject, observed, limit, deciding record, failures since and next step in one line", () => {
    const records = [
      failure(hour, { service: "css", id: "f2", message: "no space in bucket" }),
      failure(2 * hour, { service: "css", id: "f1" }),
      success(31 * hour + 12 * 60_000, { service: "css", id: "s1" }),
    ];
    const result = judge(records, { service: "css", criteria: { lastBackupMaximumAge: "24h" } });
    assert.equal(
      result.targetResults[0]?.criteria[0]?.message,
      "one (css/one) log backup: newest success 31h12m old (limit 24h), task s1 (SUCCESS) finished 2026-01-14T04:48:00Z; 2 failures since; last error: no space in bucket; next: check the log backup settings",
    );
    assert.equal(result.summary, `fail: 1 target (1 fail); ${result.targetResults[0]?.criteria[0]?.message}`);
  });

  it("says region and project of a target that could not be read, since a wrong one answers with nothing", () => {
    const error = {
      class: "permission",
      code: "AUTH_DENIED",
      message: "dcs.cn-north-4.myhuaweicloud.com answered 403",
    } as const;
    const result = judge([], {
      criteria: { noTaskRunning: true },
      reading: { error, region: "cn-north-4", projectId: "p1" },
    });
    const [target] = result.targetResults;
    assert.deepEqual([target?.reason, target?.region, target?.projectId], ["permission", "cn-north-4", "p1"]);
    assert.match(target?.criteria[0]?.message ?? "", /answered 403; next: /);
  });
});

describe("a success beyond lookback", () => {
  it("counts for nothing, and is named with its age where nothing else was found", () => {
    const nine = success(9 * 24 * hour, { service: "css" });
    const messageOf = (records: Parameters<typeof judge>[0]): string | undefined =>
      judge(records, { service: "css", criteria: { lastBackupMaximumAge: "26h" } }).targetResults[0]?.criteria[0]
        ?.message;
    assert.equal(
      messageOf([nine]),
      "one (css/one) log backup: newest success 9d old (limit 26h); next: check the log backup settings",
    );
    assert.match(
      messageOf([nine, failure(hour, { service: "css" })]) ?? "",
      /^one \(css\/one\) log backup: newest success 9d old \(limit 26h\); 1 failure since; /,
    );
    const given = { service: "css", criteria: { lastBackupMaximumAge: "26h" }, target: { lookback: "7d" } };
    assert.match(
      judge([nine], given).summary,
      /: no task was found within lookback 7d, the newest success before it is 9d old; next: /,
    );
  });
});

describe("E11 a task that ended beyond lookback", () => {
  const days = (count: number): number => count * 24 * hour;
  const what = (
    criteria: object,
    records: readonly BackupRecord[],
    target: Readonly<Record<string, unknown>> = {},
  ): string =>
    (
      judge(records, { service: records[0]?.service ?? "dcs", criteria, target }).targetResults[0]?.criteria[0]
        ?.message ?? ""
    )
      .replace(/^one \(\w+\/one\) [a-z ]+: /, "")
      .replace(/; next: .*$/, "");

  it("is never denied by the criterion on the last task, which names the span and the age", () => {
    const criteria = { lastTaskSucceeded: true };
    const aged = "no task has ended in the last 7d, the newest success is 9d old";
    assert.equal(what(criteria, [success(days(9))]), aged);
    assert.equal(what(criteria, [success(days(9), { service: "css" })]), aged);
    assert.equal(
      what(criteria, [success(days(9))], { lookback: "8d" }),
      "no task was found within lookback 8d, the newest success before it is 9d old",
    );
    assert.match(
      what(criteria, [record("running", { began: hour })]),
      /^no task has ended, and a task is still open, /,
    );
  });

  it("is never denied where it failed", () => {
    const criteria = { lastBackupMaximumAge: "26h" };
    assert.equal(what(criteria, [failure(days(9))]), "no task was found in the last 7d");
    assert.equal(what(criteria, [failure(days(9))], { lookback: "8d" }), "no task was found within lookback 8d");
  });
});

describe("the message of a criterion", () => {
  it("says in which region and project nothing was found, since a wrong one answers with an empty list", () => {
    const reading = { region: "cn-north-4", projectId: "p1" };
    const message = (criteria: object): string =>
      judge([], { criteria, reading }).targetResults[0]?.criteria[0]?.message ?? "";
    for (const criteria of [{ lastTaskSucceeded: true }, { noTaskRunning: true }, { newerThan: ago(hour) }]) {
      assert.match(
        message(criteria),
        /; next: (?:start the backup, or wait until it appears|check the instance's backups and its backup policy), and check that it is in region cn-north-4, project p1$/,
      );
    }
    const some = judge([failure(hour)], { criteria: { lastTaskSucceeded: true }, reading });
    assert.doesNotMatch(some.summary, /cn-north-4/);
  });

  it("never shows a measure that is over or under its limit as the limit itself", () => {
    const of = (criteria: object, records: readonly BackupRecord[]): string =>
      judge(records, { criteria }).targetResults[0]?.criteria[0]?.message.split(", task")[0] ?? "";
    const subject = "one (dcs/one) instance backup:";
    assert.equal(
      of({ lastBackupMaximumAge: "24h" }, [success(24 * hour + 1)]),
      `${subject} newest success just over 24h old (limit 24h)`,
    );
    assert.equal(
      of({ lastBackupMaximumAge: "24h" }, [success(24 * hour)]),
      `${subject} newest success 24h old (limit 24h)`,
    );
    assert.equal(
      of({ lastBackupMaximumAge: "2d", lastBackupWarningAge: "24h" }, [success(24 * hour + 1)]),
      `${subject} newest success just over 24h old (warning 24h, limit 48h)`,
    );
    assert.equal(
      of({ oldestBackupMinimumAge: "100h30m" }, [success(100 * hour)]),
      `${subject} oldest success just under 4d4h old (minimum 4d4h)`,
    );
    assert.equal(
      of({ maximumRunningDuration: "2h" }, [record("running", { began: 2 * hour + 1 })]),
      `${subject} a task is open for just over 2h (limit 2h)`,
    );
    assert.equal(
      of({ maximumGap: "6h", maximumGapWithin: "11h" }, [success(6 * hour + 1)]),
      `${subject} longest gap between successes just over 6h (limit 6h within 11h)`,
    );
    const sizes = [4991, 10_000, 10_000, 10_000].map((sizeBytes, at) => success((at + 1) * hour, { sizeBytes }));
    assert.equal(
      of({ maximumSizeDecrease: "50.08%" }, sizes),
      `${subject} newest success 4991 bytes, 50.09% below the median of 3 earlier ones (limit 50.08%)`,
    );
  });

  it("counts failures since the newest success only where there is one", () => {
    const failures = [failure(hour), failure(2 * hour)];
    const { summary } = judge(failures, { criteria: { lastBackupMaximumAge: "24h" } });
    assert.match(summary, /; 2 failures; next: /);
  });
});
