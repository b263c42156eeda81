import type { Verdict } from "../types";
import { type Case, type Example, example, millisecond } from "./example";
import { cbr, cce, dcs, dws } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const idle = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `no task running: ${title}`,
    { criteria: { noTaskRunning: true }, records, target: { service: "cce" }, ...more },
    { noTaskRunning: verdict },
  );
const brief = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    `running duration: ${title}`,
    { criteria: { maximumRunningDuration: "2h" }, records, target: { service: "cce" }, ...more },
    { maximumRunningDuration: verdict },
  );

const done = cce("succeeded", { completed: 1000 });

/** `noTaskRunning` and `maximumRunningDuration`. */
export const activityExamples: readonly Example[] = [
  idle("nothing open among records passes, however old they are", [done], "pass"),
  idle("an open task is pending", [done, cce("running", { started: 1 })], "pending"),
  idle("a waiting task is open as well", [cce("waiting", { raw: "Pause", started: 1 })], "pending"),
  idle("an open task at the limit of 24 hours is pending", [cce("running", { started: 24 })], "pending"),
  idle("T5 a stuck task is fail", [cce("running", { started: 24 + millisecond })], "fail"),
  idle(
    "a stuck task is fail beside a fresh one",
    [cce("running", { started: 25 }), cce("running", { started: 1 })],
    "fail",
  ),
  idle("a stuck task is fail in an incomplete reading", [cce("running", { started: 25 })], "fail", {
    answer: { complete: false },
  }),
  idle("an open task without a start is fail", [cce("running")], "fail"),
  idle("a record of unknown state is unknown however old it is", [done, cce("unknown", { started: 5000 })], "unknown"),
  idle("an unknown state beside an open task is pending", [cce("unknown"), cce("running", { started: 1 })], "pending"),
  idle("an unknown state beside a stuck task is fail", [cce("unknown"), cce("running", { started: 25 })], "fail"),
  idle(
    "E4 a running task beside an unknown state of 90 days ago is not softened",
    [cce("unknown", { started: 2160 }), cce("running", { started: 1 })],
    "pending",
    { policy: { onUnknown: "warn" } },
  ),
  idle("a complete reading without a record is warn", [], "warn"),
  idle("an incomplete reading without a record is unknown", [], "unknown", { answer: { complete: false } }),
  idle("an incomplete reading never passes", [done], "unknown", { answer: { complete: false } }),
  idle("undated records do not trouble it", [cce("succeeded"), cce("failed")], "pass"),
  idle("T16 an idle cluster of DWS gives no record and is warn", [], "warn", {
    target: { service: "dws", actionName: "SNAPSHOTTING" },
    answer: { actionName: "SNAPSHOTTING" },
  }),
  idle(
    "all kinds are seen where none are named",
    [cce("running", { kind: "master-backup-rollback", started: 1 })],
    "pending",
  ),
  idle("only named kinds are seen", [done, cce("running", { kind: "master-backup-rollback", started: 1 })], "pass", {
    target: { service: "cce", activityKinds: ["master-backup"] },
  }),
  idle("without a record of the named kinds it is warn, whatever else there is", [done], "warn", {
    target: { service: "cce", activityKinds: ["master-backup-rollback"] },
  }),
  idle("the kinds of backups do not narrow it", [cbr("running", { kind: "restore", started: 1 })], "pending", {
    target: { service: "cbr", kinds: ["backup"] },
  }),
  idle("the backup type does not narrow it", [dcs("running", { type: "manual", started: 1 })], "pending", {
    target: { service: "dcs", backupType: "auto" },
  }),
  idle("a rolling back action is open", [dws("running", { raw: "ROLLBACK_RUNNING", started: 1 })], "pending", {
    target: { service: "dws", actionName: "SNAPSHOTTING" },
    answer: { actionName: "SNAPSHOTTING" },
  }),

  brief("an open task as old as allowed passes", [cce("running", { started: 2 })], "pass"),
  brief("one millisecond longer is fail", [cce("running", { started: 2 + millisecond })], "fail"),
  brief("the creation stands in for a missing start", [cce("waiting", { created: 3 })], "fail"),
  brief("an open task without start and creation is unknown", [cce("waiting")], "unknown"),
  brief("a stuck task is fail beside one without a start", [cce("waiting"), cce("running", { started: 3 })], "fail"),
  brief("a stuck task is fail in an incomplete reading", [cce("running", { started: 3 })], "fail", {
    answer: { complete: false },
  }),
  brief("an incomplete reading never passes", [cce("running", { started: 1 })], "unknown", {
    answer: { complete: false },
  }),
  brief("a record of unknown state is unknown", [done, cce("unknown", { started: 1 })], "unknown"),
  brief("a reading without a record is warn", [], "warn"),
];
