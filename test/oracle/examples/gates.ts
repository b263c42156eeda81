import type { OracleAnswer, OracleOutcome, OracleOverride, OraclePolicy, OracleTarget, Verdict } from "../types";
import { type Example, hoursAgo, noon } from "./example";
import { cce } from "./tasks";

/** A task list for each verdict of a target that asks for `noTaskRunning`. */
const recordsFor: Readonly<Record<Verdict, OracleAnswer["records"]>> = {
  pass: [cce("succeeded", { id: "one", completed: 1 })],
  warn: [],
  fail: [cce("running", { id: "one", started: 25 })],
  unknown: [cce("unknown", { id: "one", started: 1 })],
  pending: [cce("running", { id: "one", started: 1 })],
};

/** A word for each target: its verdict, or that it is not applicable, or that permission was refused. */
export type Word = Verdict | "notApplicable" | "refused";

export interface Gate {
  readonly title: string;
  /** The targets are called `a`, `b`, `c`, … in this order. */
  readonly words: readonly Word[];
  readonly policy?: OraclePolicy;
  readonly overrides?: readonly (Pick<OracleOverride, "target" | "criterion"> & { readonly expiresAt?: string })[];
  readonly expected: { readonly verdict: Verdict; readonly blocks: boolean; readonly overridden?: boolean };
}

/** A gate of several targets, each of which asks whether a task is running. */
export function gate({ title, words, policy, overrides, expected }: Gate): Example {
  const named = words.map((word, index) => ({ name: "abcdefghijklmnopqrst"[index]!, word }));
  return {
    title,
    description: {
      criteria: { noTaskRunning: true },
      targets: named.map(({ name, word }): OracleTarget => ({
        name,
        service: "cce",
        resourceId: "resource-1",
        ...(word === "notApplicable" ? { notApplicable: "stopped for the season" } : {}),
      })),
      ...(policy === undefined ? {} : { policy }),
      ...(overrides === undefined
        ? {}
        : {
            overrides: overrides.map((one) => ({
              reason: "agreed in the change meeting",
              actor: "release manager",
              expiresAt: hoursAgo(-1),
              ...one,
            })),
          }),
    },
    answers: Object.fromEntries(
      named.flatMap(({ name, word }) => (word === "notApplicable" ? [] : [[name, answer(name, word)]])),
    ),
    now: noon,
    expected: {
      overridden: false,
      ...expected,
      targets: Object.fromEntries(named.map(({ name, word }) => [name, expectedOf(word)])),
    },
  };
}

function expectedOf(word: Word): OracleOutcome["targets"][string] {
  if (word === "notApplicable") return { verdict: word, criteria: {} };
  const verdict = word === "refused" ? "unknown" : word;
  return { verdict, criteria: { noTaskRunning: verdict } };
}

function answer(name: string, word: Verdict | "refused"): OracleAnswer {
  const error = { class: "permission", code: "API_FORBIDDEN", message: "No." } as const;
  return {
    target: name,
    service: "cce",
    resourceId: "resource-1",
    asOf: hoursAgo(0),
    asOfSource: "server",
    complete: word !== "refused",
    records: word === "refused" ? [] : recordsFor[word],
    ...(word === "refused" ? { error } : {}),
  };
}
