import assert from "node:assert/strict";
import { decisionInWords } from "../../../provider/report/draw/verdictWords";
import { gapsOf } from "../../../provider/report/view/timelineOf";
import { reportViewOf } from "../../../provider/report/view/reportViewOf";
import { visibleJson } from "../../../provider/report/view/visibleJson";
import { ago, day, failure, hour, minute, readAt, record, success } from "../../support/gates/judged";
import type { BackupRecord } from "../../../provider/core/records/record";
import { fleetOf } from "../../support/report/fleet";
import { matrix } from "../cli/formats/support/matrix";
import { judgedFleet } from "./judgedFleet";

/** One cache with these records and criteria. */
function viewOf(
  records: readonly BackupRecord[],
  criteria: Readonly<Record<string, unknown>> = { lastBackupMaximumAge: "26h" },
  more: { readonly complete?: boolean; readonly policy?: object; readonly lookback?: string } = {},
) {
  const { complete = true, policy = {}, ...selection } = more;
  const reading = { target: "cache", service: "dcs", resourceId: "one", asOf: ago(0), asOfSource: "server" as const };
  return reportViewOf([
    judgedFleet({
      description: { criteria, policy, targets: [{ name: "cache", service: "dcs", resourceId: "one", ...selection }] },
      recording: { schemaVersion: "1", answers: [{ ...reading, complete, records }] },
    }),
  ]).targets[0]!;
}

describe("the gaps of a report", () => {
  const span = { knownFrom: 0, now: 100 };

  it("begin where the limit is passed, and end with the next success or with the answer", () => {
    assert.deepEqual(gapsOf([10, 50], 20, span), [
      { from: 30, to: 50, length: 40 },
      { from: 70, to: 100, length: 50 },
    ]);
  });

  it("leave a stretch alone that is exactly as long as the limit", () => {
    assert.deepEqual(gapsOf([20, 40, 60, 80], 20, span), []);
    assert.deepEqual(gapsOf([20, 40, 60, 79], 20, span), [{ from: 99, to: 100, length: 21 }]);
  });

  it("reach over the whole time where there is no success", () => {
    assert.deepEqual(gapsOf([], 20, span), [{ from: 20, to: 100, length: 100 }]);
  });

  it("take a stamp ahead of the answer for the answer's", () => {
    assert.deepEqual(gapsOf([90, 105], 20, span), [{ from: 20, to: 90, length: 90 }]);
  });
});

describe("the view of a report", () => {
  it("counts targets by verdict as the evaluator judged them, all of them", () => {
    const fleet = fleetOf(300);
    const view = reportViewOf([judgedFleet(fleet)]);
    assert.deepEqual(view.gates[0]?.counts, fleet.expected);
    assert.equal(view.targets.length, 300);
  });

  it("C1 ages the newest success by its older reading where its times carry no zone", () => {
    const { row } = viewOf([success(hour, { zoneProven: false }), success(30 * hour)]);
    assert.deepEqual([row.newest, row.age], [readAt - 9 * hour, 9 * hour]);
    const mixed = viewOf([success(hour, { zoneProven: false }), success(3 * hour)]);
    assert.equal(mixed.row.age, 3 * hour);
    assert.equal(viewOf([success(hour)]).row.age, hour);
    assert.equal(viewOf([success(40 * day, { zoneProven: false })]).row.age, 40 * day + 8 * hour);
    assert.equal(viewOf([failure(hour, { zoneProven: false })]).row.age, undefined);
  });

  it("draws nothing as a success that the gate does not count", () => {
    const records = [
      success(hour, { kind: "restore" }),
      success(2 * hour, { backupType: undefined }),
      success(3 * hour, { failedParts: 1 }),
      record("gone", { began: 5 * hour, ended: 4 * hour }),
      record("unknown", { began: 6 * hour }),
      success(30 * hour),
      record("running", { began: 10 * minute }),
      failure(8 * hour),
    ];
    const { row, details } = viewOf(records);
    const counts = details().records.map(({ counts: kind, began = 0 }) => [
      kind,
      Math.round((readAt - began) / minute),
    ]);
    assert.deepEqual(counts, [
      ["open", 10],
      ["other", 70],
      ["ignored", 130],
      ["failure", 190],
      ["ignored", 300],
      ["unmapped", 360],
      ["failure", 490],
      ["success", 1810],
    ]);
    assert.deepEqual([row.newest, row.age], [readAt - 30 * hour, 30 * hour]);
    assert.deepEqual(details().timeline?.gaps, [{ from: readAt - 4 * hour, to: readAt, length: 30 * hour }]);
  });

  it("takes no record for a success that lies beyond lookback, and still sees what is open there", () => {
    const records = [success(6 * day), success(8 * day), failure(9 * day), record("running", { began: 10 * day })];
    const countsOf = (lookback: object) =>
      viewOf(records, undefined, lookback)
        .details()
        .records.map(({ counts }) => counts);
    assert.deepEqual(countsOf({ lookback: "7d" }), ["success", "other", "other", "open"]);
    // A backup that the service lists counts however old it is, unless lookback is given.
    assert.deepEqual(countsOf({}), ["success", "success", "other", "open"]);
  });

  it("says nothing of successes and gaps where the answer contradicts itself", () => {
    const same = success(hour, { id: "a" });
    const { row, details } = viewOf([same, { ...same, sizeBytes: 1 }]);
    assert.equal(row.verdict, "unknown");
    assert.deepEqual(
      details().records.map(({ counts }) => counts),
      ["other", "other"],
    );
    assert.deepEqual([details().timeline?.successes, details().timeline?.gaps], [[], []]);
  });

  it("judges gaps in the window that the gate asks about, its beginning included", () => {
    const criteria = { maximumGap: "2d", maximumGapWithin: "10d" };
    const { details } = viewOf([success(day), success(2 * day), success(5 * day)], criteria);
    assert.deepEqual(details().timeline?.limit, { milliseconds: 2 * day, criterion: "maximumGap" });
    assert.deepEqual(
      details().timeline?.gaps.map(({ length }) => length),
      // From the beginning of the window to its first success, and between the second and the third.
      [5 * day, 3 * day],
    );
    assert.equal(details().timeline?.knownFrom, readAt - 10 * day);
  });

  it("says that a gap may be what was not read", () => {
    assert.equal(viewOf([success(30 * hour)], undefined, { complete: false }).details().timeline?.isComplete, false);
  });

  it("has no timeline and no success where nothing was read", () => {
    const { targets } = reportViewOf([judgedFleet(fleetOf(30))]);
    const unread = targets[23]!;
    assert.deepEqual(
      [unread.row.verdict, unread.row.newest, unread.details().timeline],
      ["unknown", undefined, undefined],
    );
    assert.match(
      unread.details().facts.find(([name]) => name === "Read")?.[1] ?? "",
      /^not read: .* \[API_THROTTLED\]$/,
    );
  });

  it("keeps every open task of a long list, and says how many records it leaves out", () => {
    const many = Array.from({ length: 1000 }, (_, at) => success((at + 1) * minute, { id: `backup-${at}` }));
    const { details } = viewOf([...many, record("running", { began: 30 * hour })]);
    const { records, recordsLeftOut } = details();
    assert.deepEqual([records.length, recordsLeftOut, records.at(-1)?.counts], [301, 700, "open"]);
  });

  it("marks what was interrupted, and what is overridden", () => {
    const fleet = fleetOf(10);
    const [partial] = reportViewOf([judgedFleet(fleet, { reason: "cancelled" })]).gates;
    assert.equal(partial?.cutShort, "cancelled");
    const expiresAt = new Date(readAt + hour).toISOString();
    const overrides = [{ reason: "restore drill", actor: "night shift", expiresAt }];
    const view = reportViewOf([judgedFleet({ ...fleet, description: { ...fleet.description, overrides } })]);
    assert.deepEqual(view.gates[0]?.overrides, [`by night shift until ${expiresAt}: restore drill`]);
    assert.deepEqual(
      [view.gates[0]?.verdict, view.gates[0]?.blocks, view.gates[0]?.standing],
      ["fail", false, "overridden"],
    );
    assert.equal(view.targets[7]?.row.lifted, "overridden");
  });

  it("marks what the requirement tolerates", () => {
    const fleet = fleetOf(10);
    const view = reportViewOf([
      judgedFleet({ ...fleet, description: { ...fleet.description, policy: { require: "90%" } } }),
    ]);
    assert.equal(view.targets[7]?.row.lifted, "tolerated");
  });
});

describe("the view of every pair of verdicts", () => {
  it("T27 agrees with the exit code, and has every target of the result", () => {
    const gates = matrix();
    assert.ok(gates.size > 1000);
    for (const [title, gate] of gates) {
      const { gates: shown, targets } = reportViewOf([gate]);
      assert.equal(shown[0]?.blocks, gate.exitCode !== 0, title);
      assert.equal(decisionInWords(shown[0]) === "the deployment stops", gate.exitCode !== 0, title);
      assert.deepEqual(
        targets.map(({ row }) => row.verdict),
        gate.result.targetResults.map(({ verdict }) => verdict),
        title,
      );
    }
  });
});

describe("visible JSON", () => {
  it("writes out what hides or reverses text, and stays the same JSON", () => {
    const value = { text: "a\u202eb\u200bc\u0085d\u2028e\ufffef\u{e0001}g", lines: "1\n2" };
    const text = visibleJson(value, 2);
    assert.ok(text.includes("a\\u202eb\\u200bc\\u0085d\\u2028e\\ufffef\\udb40\\udc01g"), text);
    assert.deepEqual(JSON.parse(text), value);
  });
});
