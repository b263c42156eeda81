import type { OracleTarget, Verdict } from "../types";
import { type Case, type Example, example, millisecond } from "./example";
import { cbr, cce, css, dcs, dws } from "./tasks";

const age = (title: string, target: Partial<OracleTarget>, records: Case["records"], verdict: Verdict) =>
  example(
    title,
    {
      criteria: { lastBackupMaximumAge: "24h" },
      target,
      records,
      answer: target.actionName === undefined ? {} : { actionName: target.actionName },
    },
    { lastBackupMaximumAge: verdict },
  );
const last = (title: string, target: Partial<OracleTarget>, records: Case["records"], verdict: Verdict) =>
  example(title, { criteria: { lastTaskSucceeded: true }, target, records }, { lastTaskSucceeded: verdict });

const [ofCce, ofCss, ofCbr] = [{ service: "cce" }, { service: "css" }, { service: "cbr" }];
const ofDws = { service: "dws", actionName: "SNAPSHOTTING" };

/** Which tasks a criterion sees, and which of them count. */
export const selectionExamples: readonly Example[] = [
  age("T8 a backup of a cluster counts", ofCce, [cce("succeeded", { completed: 1 })], "pass"),
  age(
    "T8 a rollback of a cluster does not",
    ofCce,
    [cce("succeeded", { kind: "master-backup-rollback", completed: 1 })],
    "fail",
  ),
  age(
    "T8 a named kind counts",
    { ...ofCce, kinds: ["master-backup-rollback"] },
    [cce("succeeded", { kind: "master-backup-rollback", completed: 1 })],
    "pass",
  ),
  age("T8 a kind is matched whole", ofCce, [cce("succeeded", { kind: "master-backup-2", completed: 1 })], "fail"),
  age("T8 a log backup counts", ofCss, [css("succeeded", { completed: 1 })], "pass"),
  age("T8 a snapshot action counts", ofDws, [dws("succeeded", { completed: 1 })], "pass"),
  age(
    "T8 a restore action does not",
    { service: "dws", actionName: "RESTORING" },
    [dws("succeeded", { kind: "RESTORING", completed: 1 })],
    "fail",
  ),
  age("T8 a backup of a vault counts", ofCbr, [cbr("succeeded", { completed: 1 })], "pass"),
  ...["copy", "replication", "restore", "delete", "sync", "vault_delete", "remove_resource"].map((kind) =>
    age(`T8 the success of ${kind} does not refresh an age`, ofCbr, [cbr("succeeded", { kind, completed: 1 })], "fail"),
  ),
  age("a log backup without a type never counts", ofCss, [css("succeeded", { type: null, completed: 1 })], "fail"),
  age(
    "a log backup of an unknown type never counts",
    ofCss,
    [css("succeeded", { type: "weekly", completed: 1 })],
    "fail",
  ),
  age("a type is matched case-sensitively", {}, [dcs("succeeded", { type: "Auto", completed: 1 })], "fail"),
  age("an instance backup without a type never counts", {}, [dcs("succeeded", { type: null, completed: 1 })], "fail"),
  age(
    "the selected type counts",
    { backupType: "manual" },
    [dcs("succeeded", { type: "manual", completed: 1 })],
    "pass",
  ),
  age("another type does not", { backupType: "manual" }, [dcs("succeeded", { type: "auto", completed: 1 })], "fail"),
  last(
    "the failure of another type is not seen",
    { backupType: "auto" },
    [dcs("failed", { type: "manual", completed: 1 }), dcs("succeeded", { completed: 2 })],
    "pass",
  ),
  last(
    "the failure of a record without a type is seen",
    { backupType: "auto" },
    [dcs("failed", { type: null, completed: 1 }), dcs("succeeded", { completed: 2 })],
    "fail",
  ),
  last(
    "the unknown state of a record without a type is seen",
    { backupType: "auto" },
    [dcs("unknown", { type: null, started: 1 }), dcs("succeeded", { completed: 2 })],
    "unknown",
  ),
  last(
    "the running state of a record without a type is seen",
    { backupType: "auto" },
    [dcs("running", { type: null, started: 1 }), dcs("failed", { completed: 2 })],
    "pending",
  ),
  age(
    "an incremental backup counts where all do",
    ofCbr,
    [cbr("succeeded", { incremental: true, completed: 1 })],
    "pass",
  ),
  age(
    "an incremental backup counts where it is selected",
    { ...ofCbr, include: "incremental" },
    [cbr("succeeded", { incremental: true, completed: 1 })],
    "pass",
  ),
  age(
    "an incremental backup does not count as a full one",
    { ...ofCbr, include: "full" },
    [cbr("succeeded", { incremental: true, completed: 1 })],
    "fail",
  ),
  age(
    "a full backup counts where it is selected",
    { ...ofCbr, include: "full" },
    [cbr("succeeded", { incremental: false, completed: 1 })],
    "pass",
  ),
  age(
    "a backup that does not say whether it is full never counts as one",
    { ...ofCbr, include: "full" },
    [cbr("succeeded", { completed: 1 })],
    "fail",
  ),
  age(
    "a backup that does not say whether it is full counts where all do",
    ofCbr,
    [cbr("succeeded", { completed: 1 })],
    "pass",
  ),
  last(
    "the failure of another include is not seen",
    { ...ofCbr, include: "full" },
    [cbr("failed", { incremental: true, completed: 1 }), cbr("succeeded", { incremental: false, completed: 2 })],
    "pass",
  ),
  example(
    "a lookback of its own bounds terminal tasks",
    {
      criteria: { lastTaskSucceeded: true },
      target: { lookback: "1d" },
      policy: { onEmpty: "unknown" },
      records: [dcs("failed", { completed: 24 + millisecond })],
    },
    { lastTaskSucceeded: "unknown" },
  ),
  last(
    "a task on the edge of the lookback is inside",
    { lookback: "1d" },
    [dcs("succeeded", { completed: 24 })],
    "pass",
  ),
  last(
    "open tasks are seen whatever the lookback is",
    { lookback: "1d" },
    [dcs("running", { started: 24 })],
    "pending",
  ),
  example(
    "the default lookback is three times the largest age asked",
    {
      criteria: { lastBackupMaximumAge: "10d", lastTaskSucceeded: true },
      records: [dcs("succeeded", { completed: 720 })],
    },
    { lastBackupMaximumAge: "fail", lastTaskSucceeded: "pass" },
  ),
  example(
    "what is older than that is not seen",
    {
      criteria: { lastBackupMaximumAge: "10d", lastTaskSucceeded: true },
      target: { service: "cbr" },
      policy: { onEmpty: "unknown" },
      records: [cbr("succeeded", { completed: 720 + millisecond })],
    },
    { lastBackupMaximumAge: "unknown", lastTaskSucceeded: "unknown" },
  ),
];
