import type { ErrorClass, OraclePolicy, Verdict } from "../types";
import { type Case, type Example, example, hoursAgo } from "./example";
import { cce, dcs } from "./tasks";

type More = Omit<Case, "criteria" | "records">;
const good = dcs("succeeded", { id: "one", completed: 1 });
const task = cce("succeeded", { completed: 1 });
const ofSnapshots = { service: "css", evidence: "dataSnapshots" };
const snapshot: typeof good = {
  ...good,
  service: "css",
  kind: "dataSnapshot",
  rawState: "COMPLETED",
  backupType: "auto",
};
const read = (title: string, records: Case["records"], verdict: Verdict, more: More = {}) =>
  example(
    title,
    { criteria: { lastBackupMaximumAge: "24h", noTaskRunning: true }, records, ...more },
    { lastBackupMaximumAge: verdict, noTaskRunning: verdict },
  );

const soft: OraclePolicy = { onUnknown: "warn" };
const errorClasses: readonly ErrorClass[] = [
  "authentication",
  "permission",
  "notFound",
  "throttled",
  "service",
  "network",
  "invalidResponse",
];
const refused = (errorClass: ErrorClass): More => ({
  answer: { complete: false, error: { class: errorClass, code: "API_REFUSED", message: "No." } },
  policy: soft,
});
const withoutClock = { asOf: hoursAgo(0), asOfSource: "local" } as const;

/** Answers that contradict themselves or are none, and what `onUnknown: warn` softens. */
export const readingExamples: readonly Example[] = [
  read("identical duplicates are one record", [good, { ...good }], "pass"),
  read(
    "identical duplicates are one in whatever order their keys stand",
    [good, Object.fromEntries(Object.entries(good).reverse()) as unknown as typeof good],
    "pass",
  ),
  read(
    "E9 an answer that contradicts itself stays unknown under onUnknown: warn",
    [good, { ...good, sizeBytes: 1 }],
    "unknown",
    {
      policy: soft,
    },
  ),
  read("an answer about another action contradicts its target", [good], "unknown", {
    answer: { actionName: "SNAPSHOTTING" },
  }),
  read("EV4 an answer for other indices contradicts its target", [snapshot], "unknown", {
    target: { ...ofSnapshots, indices: ["orders", "invoices"] },
    answer: { ...ofSnapshots, indices: ["orders"] },
  }),
  read("EV4 an answer for all indices contradicts a target that names some", [snapshot], "unknown", {
    target: { ...ofSnapshots, indices: ["orders"] },
    answer: ofSnapshots,
  }),
  read("EV4 an answer for some indices contradicts a target that names none", [snapshot], "unknown", {
    target: ofSnapshots,
    answer: { ...ofSnapshots, indices: ["orders"] },
  }),
  read("EV4 an answer for the same indices in another order is believed", [snapshot], "pass", {
    target: { ...ofSnapshots, indices: ["orders", "invoices"] },
    answer: { ...ofSnapshots, indices: ["invoices", "orders"] },
  }),
  read("an answer of another edition contradicts its target", [task], "unknown", {
    target: { service: "cce", edition: "autopilot" },
  }),
  read("an answer of the edition of its target is believed", [task], "pass", {
    target: { service: "cce", edition: "autopilot" },
    answer: { edition: "autopilot" },
  }),
  read("an answer that names no edition is of the standard one", [task], "pass", {
    target: { service: "cce", edition: "standard" },
  }),
  read("E9 an answer of another region contradicts its target", [good], "unknown", {
    target: { region: "ap-southeast-1" },
    answer: { region: "ap-southeast-3" },
    policy: soft,
  }),
  read("E9 an answer of another project contradicts its target", [good], "unknown", {
    target: { projectId: "project-1" },
    answer: { projectId: "project-2" },
    policy: soft,
  }),
  read("an answer that does not say its region is believed", [good], "pass", { target: { region: "ap-southeast-1" } }),
  read("an answer of the region of a target is believed", [good], "pass", {
    target: { region: "ap-southeast-1", projectId: "project-1" },
    answer: { region: "ap-southeast-1", projectId: "project-1" },
  }),
  read("duplicates with different content contradict each other", [good, { ...good, sizeBytes: 1 }], "unknown"),
  read(
    "a contradiction outside the selection counts as well",
    [good, { ...dcs("failed", { id: "two", kind: "other", completed: 1 }), rawState: "succeed" }],
    "unknown",
  ),
  read(
    "a record of another resource contradicts the answer",
    [good, { ...good, id: "two", resourceId: "resource-2" }],
    "unknown",
  ),
  read("a record of another service contradicts the answer", [good, { ...good, id: "two", service: "css" }], "unknown"),
  read("a success without a raw word contradicts itself", [{ ...good, rawState: "" }], "unknown"),
  read("a target without an answer was not read", [good], "unknown", { isNotRead: true }),
  read("a target that was not read stays unknown under onUnknown: warn", [good], "unknown", {
    isNotRead: true,
    policy: soft,
  }),
  ...errorClasses.map((one) =>
    read(
      `T25 a read that failed (${one}) is unknown, and stays so under onUnknown: warn`,
      [good],
      "unknown",
      refused(one),
    ),
  ),
  read("an answer with a malformed time is none", [good], "unknown", { answer: { asOf: "noon" } }),

  example(
    "onUnknown: warn makes an undecided criterion warn",
    { criteria: { lastBackupMaximumAge: "24h" }, records: [dcs("unknown", { started: 1 })], policy: soft },
    { lastBackupMaximumAge: "warn" },
  ),
  example(
    "onUnknown: warn acts on each criterion before they are joined",
    {
      criteria: { lastBackupMaximumAge: "24h", lastTaskSucceeded: true },
      records: [good],
      answer: { complete: false },
      policy: soft,
    },
    { lastBackupMaximumAge: "pass", lastTaskSucceeded: "warn" },
  ),
  example(
    "onUnknown: warn does not soften a complete reading without a record",
    { criteria: { lastBackupMaximumAge: "24h" }, records: [], policy: { ...soft, onEmpty: "unknown" } },
    { lastBackupMaximumAge: "unknown" },
  ),
  example(
    "onUnknown: warn does not soften an incomplete reading without a record",
    {
      criteria: { noTaskRunning: true, newerThan: hoursAgo(1), lastTaskSucceeded: true },
      records: [],
      answer: { complete: false },
      policy: soft,
    },
    { noTaskRunning: "unknown", newerThan: "unknown", lastTaskSucceeded: "unknown" },
  ),
  example(
    "onUnknown: warn does not soften a fail",
    { criteria: { lastTaskSucceeded: true }, records: [dcs("failed", { completed: 1 })], policy: soft },
    { lastTaskSucceeded: "fail" },
  ),
  read("onUnknown: warn does not soften a missing server's clock beside records", [good], "unknown", {
    answer: withoutClock,
    policy: soft,
  }),
  read("onUnknown: warn does not soften it without any", [], "unknown", { answer: withoutClock, policy: soft }),
];
