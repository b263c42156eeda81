import type { Verdict } from "../types";
import { type Example, example } from "./example";
import { cbr, cce, css, dcs, dws } from "./tasks";

const builders = { cce, css, dws, cbr, dcs };
type Service = keyof typeof builders;

/** The published table, and what each state means for a last task that ended, or began, an hour ago. */
const table: readonly (readonly [Service, string, readonly string[]])[] = [
  ["cce", "waiting", ["Init", "Queuing", "Pause"]],
  ["dws", "waiting", ["WAITING"]],
  ["cbr", "waiting", ["waiting"]],
  ["dcs", "waiting", ["waiting"]],
  ["cce", "running", ["Running"]],
  ["css", "running", ["RUNNING"]],
  ["dws", "running", ["RUNNING", "ROLLBACK_RUNNING"]],
  ["cbr", "running", ["running"]],
  ["dcs", "running", ["backuping"]],
  ["cce", "succeeded", ["Success"]],
  ["css", "succeeded", ["SUCCESS"]],
  ["dws", "succeeded", ["SUCCESS"]],
  ["cbr", "succeeded", ["success"]],
  ["dcs", "succeeded", ["succeed"]],
  ["cce", "failed", ["Failed"]],
  ["css", "failed", ["FAIL"]],
  ["dws", "failed", ["FAILED", "ROLLBACK_FAIL", "ROLLBACK_SUCCESS"]],
  ["cbr", "failed", ["failed", "timeout"]],
  ["dcs", "failed", ["failed"]],
  ["cbr", "skipped", ["skipped"]],
  ["dcs", "gone", ["expired", "deleted"]],
];
/** A skipped or gone task is ignored, which leaves no last task: `onEmpty`, hence fail. */
const meaning: Readonly<Record<string, Verdict>> = {
  waiting: "pending",
  running: "pending",
  succeeded: "pass",
  failed: "fail",
  skipped: "fail",
  gone: "fail",
};

function stateExample(service: Service, state: string, raw: string, verdict: Verdict, title: string): Example {
  const isOpen = state === "waiting" || state === "running";
  const times = isOpen || state === "gone" ? { started: 1 } : { completed: 1 };
  const dwsName = service === "dws" ? { actionName: "SNAPSHOTTING" } : {};
  return example(
    title,
    {
      criteria: { lastTaskSucceeded: true },
      target: { service, ...dwsName },
      answer: dwsName,
      records: [builders[service](state, { raw, ...times })],
    },
    { lastTaskSucceeded: verdict },
  );
}

/** Each row of the table of states; and words that do not say what a record claims. */
export const stateExamples: readonly Example[] = [
  ...table.flatMap(([service, state, words]) =>
    words.map((raw) => stateExample(service, state, raw, meaning[state]!, `${raw} of ${service} is ${state}`)),
  ),
  ...table
    .filter(([, state]) => state === "succeeded")
    .map(([service, , [raw]]) =>
      stateExample(
        service,
        "unknown",
        raw!,
        "unknown",
        `a record of ${service} that contradicted itself is unknown, whatever its word`,
      ),
    ),
  stateExample("dws", "unknown", "Done", "unknown", "T7 a word outside the table is unknown"),
  stateExample("cbr", "succeeded", "SUCCESS", "unknown", "T7 the word of another service proves no success"),
  stateExample("dcs", "succeeded", "succeed ", "unknown", "T7 a word with a blank behind it proves no success"),
  stateExample("cce", "succeeded", "success", "unknown", "T7 a word in another letter case proves no success"),
  stateExample(
    "dws",
    "succeeded",
    "ROLLBACK_SUCCESS",
    "unknown",
    "a rolled back action cannot be said to have succeeded",
  ),
  stateExample("cbr", "failed", "success", "unknown", "a state that does not follow from its word is a contradiction"),
];
