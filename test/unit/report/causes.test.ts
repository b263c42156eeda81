import assert from "node:assert/strict";
import type { BackupRecord } from "../../../provider/core/records/record";
import { criteria as catalogue } from "../../../provider/gates/criteria/catalogue";
import type { GateResult } from "../../../provider/gates/result";
import { causeInWords, groupedByCause, newestInWords, targetsInWords } from "../../../provider/report/draw/causes";
import { shortIds, spanInWords } from "../../../provider/report/draw/words";
import type { ReportView, TargetRow } from "../../../provider/report/view/reportView";
import { reportViewOf } from "../../../provider/report/view/reportViewOf";
import { ago, day, failure, hour, minute, record, success } from "../../support/gates/judged";
import { equalCauses, idOf } from "../../support/report/equalCauses";
import { fleetOf } from "../../support/report/fleet";
import { hostileFleet } from "../../support/report/hostileFleet";
import { matrix } from "../cli/formats/support/matrix";
import { judgedFleet } from "./judgedFleet";

type Object = Readonly<Record<string, unknown>>;

/** One cache with these records. */
function viewOf(
  records: readonly BackupRecord[],
  criteria: Object,
  more: { complete?: boolean; policy?: Object; result?: Partial<GateResult> } = {},
): ReportView {
  const { complete = true, policy = {}, result = {} } = more;
  const reading = { target: "cache", service: "dcs", resourceId: "one", asOf: ago(0), asOfSource: "server" as const };
  const description = { criteria, policy, targets: [{ name: "cache", service: "dcs", resourceId: "one" }] };
  return reportViewOf([
    judgedFleet(
      { description, recording: { schemaVersion: "1", answers: [{ ...reading, complete, records }] } },
      result,
    ),
  ]);
}

describe("the cause in a report", () => {
  const sized = (bytes: number, ended: number): BackupRecord => success(ended, { sizeBytes: bytes });
  const refuted: readonly (readonly [records: readonly BackupRecord[], criteria: Object, sentence: string])[] = [
    [
      [success(9 * day)],
      { lastBackupMaximumAge: "26h" },
      "the newest backup of cache is 9 days old; at most 26 h are allowed",
    ],
    [[failure(hour), success(2 * hour)], { lastTaskSucceeded: true }, "the newest task of cache failed"],
    [
      [failure(hour), failure(2 * hour), success(3 * hour)],
      { maximumConsecutiveFailures: 1 },
      "2 failures of cache since the newest backup; at most 1 is allowed",
    ],
    [
      [failure(hour), success(3 * hour)],
      { maximumConsecutiveFailures: 0 },
      "1 failure of cache since the newest backup; none is allowed",
    ],
    [
      [record("running", { began: 50 * hour }), success(60 * hour)],
      { noTaskRunning: true },
      "1 open task of cache; none is allowed",
    ],
    [
      [record("running", { began: 5 * hour })],
      { maximumRunningDuration: "2h" },
      "a task of cache has been running for 5 h; at most 2 h are allowed",
    ],
    [[success(hour)], { minimumRedundancy: 3 }, "1 backup of cache; at least 3 are required"],
    [
      [sized(2048, hour)],
      { lastBackupMinimumSize: "1Mi" },
      "the newest backup of cache has 2 KiB; at least 1 MiB are required",
    ],
    [
      [sized(25, hour), ...[1, 2, 3, 4, 5].map((days) => sized(100, days * day))],
      { maximumSizeDecrease: "50%" },
      "the newest backup of cache is 75 % smaller than usual; at most 50 % are allowed",
    ],
    [
      [success(day)],
      { oldestBackupMinimumAge: "5d" },
      "the oldest backup of cache is 24 h old; at least 5 days are required",
    ],
    [
      [success(hour), success(4 * day)],
      { maximumGap: "2d", maximumGapWithin: "5d" },
      "95 h passed without a backup of cache; at most 48 h are allowed",
    ],
    [[failure(hour), success(3 * hour)], { newerThan: ago(2 * hour) }, "no newer backup of cache succeeded"],
  ];
  for (const [records, criteria, cause] of refuted) {
    it(`says what is beyond the limit of ${Object.keys(criteria)[0]}: ${cause}`, () => {
      const { gates, targets } = viewOf(records, criteria);
      assert.equal(gates[0]?.sentence, `Closed: ${cause}`);
      assert.equal(causeInWords([targets[0]!.row]), cause.replace(" of cache", ""));
    });
  }

  it("has such a sentence for each criterion", () => {
    const asked = new Set(refuted.flatMap(([, criteria]) => Object.keys(criteria)));
    assert.deepEqual(
      Object.keys(catalogue).filter((name) => !asked.has(name)),
      [],
    );
  });

  const age = { lastBackupMaximumAge: "26h" };
  const others: readonly (readonly [title: string, sentence: string, view: () => ReportView])[] = [
    ["a pass", "Open: the target passed", () => viewOf([success(hour)], age)],
    ["an empty list", "Closed: no backup task of cache was found", () => viewOf([], age)],
    ["failures alone", "Closed: no successful backup of cache was found", () => viewOf([failure(hour)], age)],
    [
      "a value that rounds to its limit",
      "Closed: the newest backup of cache is just over 26 h old; at most 26 h are allowed",
      () => viewOf([success(26 * hour + 5000)], age),
    ],
    [
      "an open task",
      "Closed: a backup task of cache is still running",
      () => viewOf([record("running", { began: minute })], age),
    ],
    [
      "a list that was cut short",
      "Closed: the list of backups of cache was not read to its end",
      () => viewOf([success(30 * hour)], age, { complete: false }),
    ],
    [
      "an unknown that is let pass",
      "Open with a warning: the list of backups of cache was not read to its end",
      () => viewOf([success(30 * hour)], age, { complete: false, policy: { onUnknown: "warn" } }),
    ],
    [
      "a warning age",
      "Open with a warning: the newest backup of cache is 25 h old, above the warning age",
      () => viewOf([success(25 * hour)], { ...age, lastBackupWarningAge: "24h" }),
    ],
    [
      "too few targets",
      "Closed: fewer targets apply than minimumTargets requires",
      () => viewOf([success(hour)], age, { policy: { minimumTargets: 2 } }),
    ],
    [
      "an interrupted run",
      "Closed: the run was interrupted; the newest backup of cache is 30 h old; at most 26 h are allowed",
      () => viewOf([success(30 * hour)], age, { result: { reason: "cancelled", blocks: true } }),
    ],
    [
      "a wait that passed too late",
      "Closed: the wait ran out of time",
      () => viewOf([success(hour)], age, { result: { reason: "waitTimeout", blocks: true } }),
    ],
    [
      "what require tolerates",
      "Open: 9 of 10 targets passed, and policy.require tolerates the others",
      () => {
        const { description, recording } = fleetOf(10);
        return reportViewOf([judgedFleet({ description: { ...description, policy: { require: "90%" } }, recording })]);
      },
    ],
    [
      "an override",
      "Open by an override: the newest backup of cache-00007 is 51 h 7 min old; at most 26 h are allowed",
      () => {
        const { description, recording } = fleetOf(10);
        const overrides = [{ reason: "restore drill", actor: "ops", expiresAt: ago(-hour) }];
        return reportViewOf([judgedFleet({ description: { ...description, overrides }, recording })]);
      },
    ],
    [
      "targets that do not apply",
      "Closed: fewer targets apply than minimumTargets requires",
      () => {
        const targets = [{ name: "old", service: "dcs", resourceId: "one", notApplicable: "permission" }];
        const description = { criteria: age, targets };
        const view = reportViewOf([judgedFleet({ description, recording: { schemaVersion: "1", answers: [] } })]);
        // A text of the gate file is not taken for a reason of ours.
        assert.equal(causeInWords([view.targets[0]!.row]), "permission");
        return view;
      },
    ],
  ];
  for (const [title, sentence, view] of others) {
    it(`is one sentence for ${title}`, () => assert.equal(view().gates[0]?.sentence, sentence));
  }

  it("holds no id, whatever a service says, and is never empty", () => {
    const gates = [judgedFleet(equalCauses()), judgedFleet(hostileFleet()), ...matrix().values()];
    for (const { row } of reportViewOf(gates).targets) {
      assert.match(causeInWords([row]), /^(?!.*[0-9a-f]{8}-[0-9a-f]{4})[^\n]+$/, row.name);
    }
  });

  it("takes a name for a name, also one that looks like a placeholder", () => {
    const { description, recording } = fleetOf(8);
    const [answer] = recording.answers.slice(-1);
    const [target] = (description["targets"] as Object[]).slice(-1);
    const named = judgedFleet({
      description: { ...description, targets: [{ ...target, name: "{observed}" }] },
      recording: { ...recording, answers: [{ ...answer!, target: "{observed}" }] },
    });
    assert.equal(
      reportViewOf([named]).gates[0]?.sentence,
      "Closed: the newest backup of {observed} is 51 h 7 min old; at most 26 h are allowed",
    );
  });
});

describe("equal causes in a report", () => {
  const rows = reportViewOf([judgedFleet(equalCauses())]).targets.map(({ row }) => row);
  const groups = groupedByCause(rows, (row) => row);

  it("are one row in the place of the first, and other targets keep their places", () => {
    assert.deepEqual(
      groups.map((group) => targetsInWords(group)),
      ["cache", "orders", "15 targets", "throttled", "dcs/dc5a7f1e…0012", "fine"],
    );
  });

  it("are not two, and never what passed", () => {
    const denied = rows.slice(2, 4);
    const passed = [0, 1, 2].map((gate): TargetRow => ({ ...rows.at(-1)!, gate }));
    assert.equal(groupedByCause([...denied, ...passed], (row) => row).length, 5);
  });

  it("differ by gate, verdict, service, region and what lifts them", () => {
    const [one] = rows.slice(2);
    const others: Partial<TargetRow>[] = [{ gate: 1 }, { verdict: "fail" }, { service: "cbr" }, { place: "b" }];
    const all = [...others, { lifted: "tolerated" as const }].flatMap((other) =>
      [1, 2, 3].map(() => ({ ...one!, ...other })),
    );
    assert.deepEqual(
      groupedByCause([...[1, 2, 3].map(() => ({ ...one! })), ...all], (row) => row).map(({ length }) => length),
      [3, 3, 3, 3, 3, 3],
    );
  });

  it("give their values from the least to the greatest", () => {
    const { targets } = reportViewOf([judgedFleet(fleetOf(8), {})]);
    const [fine, stale] = [targets[0]!.row, targets[7]!.row];
    const group = [stale, { ...stale, age: 9 * day, observed: (9 * day) / 1000 }] as const;
    assert.equal(causeInWords(group), "the newest backup is 51 h 7 min to 9 days old; at most 26 h are allowed");
    assert.deepEqual([newestInWords(group), newestInWords([fine])], ["51 h 7 min to 9 days ago", "3 h ago"]);
  });
});

describe("the words of a report", () => {
  it("spell out the units of a span", () => {
    assert.deepEqual(
      [0, 45_000, 12 * minute + 5000, 51 * hour + 7 * minute, 9 * day, 9 * day + 3 * hour, -1].map(spanInWords),
      ["0 s", "45 s", "12 min 5 s", "51 h 7 min", "9 days", "9 days 3 h", "0 s"],
    );
  });

  it("cut ids to both ends, with hyphens and without, and leave other words", () => {
    assert.equal(shortIds(`a ${idOf(7)}, b`), "a dc5a7f1e…0007, b");
    assert.equal(shortIds("0a1b2c3d4e5f60718293a4b5c6d7e8f9"), "0a1b2c3d…e8f9");
    assert.equal(shortIds("deadbeef-cafe prod-2026-11-30"), "deadbeef-cafe prod-2026-11-30");
  });
});
