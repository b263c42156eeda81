import assert from "node:assert/strict";
import type { Activity } from "../../../../provider/core/records/activity";
import type { BackupRecord } from "../../../../provider/core/records/record";
import { judge, hour, record, success } from "../../../support/gates/judged";

const said = (state: Activity["state"], kinds?: readonly string[]): Activity => ({
  state,
  rawStatus: "AVAILABLE / NORMAL",
  ...(kinds === undefined ? {} : { kinds }),
});

const unread: Activity = {
  state: "unknown",
  rawStatus: "not read",
  unread: "dws:readCluster: answered 403: No permission. Grant dws:cluster:getDetail. [AUTH_DENIED; HTTP 403]",
};

interface Case {
  readonly activity?: Activity;
  readonly records?: readonly BackupRecord[];
  readonly complete?: boolean;
  readonly activityKinds?: readonly string[];
  readonly onUnknown?: "warn";
}

/** One that asks the resource, and knows the words for its work. */
const evidence = { evidence: "dataSnapshots" };

function judged(criteria: Readonly<Record<string, unknown>>, given: Case): string {
  const { activity, records = [], complete = true, activityKinds, onUnknown } = given;
  const { targetResults } = judge(records, {
    criteria,
    ...(onUnknown === undefined ? {} : { policy: { onUnknown } }),
    ...(activityKinds === undefined ? {} : { service: "css", target: { ...evidence, activityKinds } }),
    reading: {
      complete,
      ...(activity === undefined ? {} : { activity }),
      ...(activityKinds === undefined ? {} : evidence),
    },
  });
  const [target] = targetResults;
  assert.deepEqual(target?.activity, activity);
  const { verdict, reason } = target?.criteria[0] ?? assert.fail();
  return reason === undefined ? verdict : `${verdict} ${reason}`;
}

const open = record("running", {});
const fresh = record("running", { began: hour });
const unmapped = record("unknown", { began: hour });

const cases: readonly (readonly [string, Case, noTaskRunning: string, maximumRunningDuration: string])[] = [
  ["no status and no record", {}, "warn noRecords", "warn noRecords"],
  ["idle without a record", { activity: said("idle") }, "pass", "pass"],
  ["idle beside ended tasks", { activity: said("idle"), records: [success(hour)] }, "pass", "pass"],
  [
    "idle beside an open task: the open one rules",
    { activity: said("idle"), records: [fresh] },
    "pending openTask",
    "pass",
  ],
  [
    "idle beside a task without a start",
    { activity: said("idle"), records: [open] },
    "fail startUnknown",
    "unknown startUnknown",
  ],
  [
    "idle beside a status word that is not documented",
    { activity: said("idle"), records: [unmapped] },
    "unknown unmappedState",
    "unknown unmappedState",
  ],
  ["idle beside half a list", { activity: said("idle"), complete: false }, "unknown incomplete", "unknown incomplete"],
  ["degraded", { activity: said("degraded") }, "warn degraded", "warn degraded"],
  ["asleep", { activity: said("asleep") }, "warn degraded", "warn degraded"],
  ["busy", { activity: said("busy", ["SNAPSHOTTING"]) }, "pending openTask", "unknown startUnknown"],
  [
    "busy beside ended tasks",
    { activity: said("busy"), records: [success(hour)] },
    "pending openTask",
    "unknown startUnknown",
  ],
  ["busy beside half a list", { activity: said("busy"), complete: false }, "pending openTask", "unknown incomplete"],
  [
    "busy with another kind than asked",
    { activity: said("busy", ["GROWING"]), activityKinds: ["SNAPSHOTTING"] },
    "pass",
    "pass",
  ],
  [
    "busy with the work that makes the records of the kind asked",
    { activity: said("busy", ["SNAPSHOTTING"]), activityKinds: ["dataSnapshot"] },
    "pending openTask",
    "unknown startUnknown",
  ],
  [
    "busy in an undocumented word, which may mean any kind",
    { activity: said("busy", ["DREAMING"]), activityKinds: ["dataSnapshot"] },
    "pending openTask",
    "unknown startUnknown",
  ],
  [
    "busy with two kinds, one of them asked",
    { activity: said("busy", ["GROWING", "SNAPSHOTTING"]), activityKinds: ["SNAPSHOTTING"] },
    "pending openTask",
    "unknown startUnknown",
  ],
  [
    "busy with kinds that it does not name",
    { activity: said("busy", []), activityKinds: ["SNAPSHOTTING"] },
    "pending openTask",
    "unknown startUnknown",
  ],
  ["deleting", { activity: said("deleting") }, "pending openTask", "unknown startUnknown"],
  ["a status that is not documented", { activity: said("unknown") }, "unknown unmappedState", "unknown unmappedState"],
  ["a status that was not read", { activity: unread }, "unknown incomplete", "unknown incomplete"],
  [
    "the same beside ended tasks",
    { activity: unread, records: [success(hour)] },
    "unknown incomplete",
    "unknown incomplete",
  ],
  [
    "a status that is not documented, where the policy softens, without a record",
    { activity: said("unknown"), onUnknown: "warn" },
    "unknown unmappedState",
    "unknown unmappedState",
  ],
  [
    "the same where the policy softens, with one",
    { activity: said("unknown"), records: [success(hour)], onUnknown: "warn" },
    "warn unmappedState",
    "warn unmappedState",
  ],
];

describe("what a resource says of work under way", () => {
  for (const [title, given, noTask, duration] of cases) {
    it(`EV2 decides where it is ${title}`, () => {
      assert.equal(judged({ noTaskRunning: true }, given), noTask);
      assert.equal(judged({ maximumRunningDuration: "2h" }, given), duration);
    });
  }

  it("says nothing about backups", () => {
    assert.equal(judged({ lastBackupMaximumAge: "26h" }, { activity: said("busy") }), "fail noRecords");
    assert.equal(judged({ lastBackupMaximumAge: "26h" }, { activity: said("idle"), records: [success(hour)] }), "pass");
  });

  it("proves what it passes on in the message", () => {
    const { targetResults } = judge([], { criteria: { noTaskRunning: true }, reading: { activity: said("idle") } });
    assert.match(
      targetResults[0]?.criteria[0]?.message ?? "",
      /no task is open, and its own status is AVAILABLE \/ NORMAL/,
    );
  });

  it("says why it could not be read, and what to do", () => {
    const { targetResults } = judge([], { criteria: { noTaskRunning: true }, reading: { activity: unread } });
    const { message = "", remediation } = targetResults[0]?.criteria[0] ?? {};
    assert.ok(
      message.endsWith(`: no task is listed as open, but its own status was not read: ${unread.unread ?? ""}`),
      message,
    );
    assert.equal(remediation, "grant the permission that the message names, or check region and project");
  });
});
