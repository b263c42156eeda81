import type { RenderedGate } from "../../../../../provider/report/lines/renderedGate";
import type { GateDescription } from "../../../../../provider/generated/types";
import type { TargetReading } from "../../../../../provider/gates/reading";
import { ago, failure, hour, judge, minute, readAt, record, success } from "../../../../support/gates/judged";
import { rendered } from "./samples";

/** Readings that bring a target, asked for a success within a day, to each verdict. */
const readings = {
  pass: { records: [success(hour)], complete: true },
  warn: { records: [success(22 * hour)], complete: true },
  fail: { records: [failure(hour), success(30 * hour)], complete: true },
  unknown: { records: [failure(hour)], complete: false },
  pending: { records: [success(30 * hour), record("running", { began: 5 * minute })], complete: true },
} as const;

const kinds = [...(Object.keys(readings) as (keyof typeof readings)[]), "notApplicable"] as const;
type Kind = (typeof kinds)[number];

const scopes = {
  none: [],
  unscoped: [{}],
  first: [{ target: "one" }],
  age: [{ criterion: "lastBackupMaximumAge" }],
} as const;

function readingOf(kind: Exclude<Kind, "notApplicable">, name: string): TargetReading {
  const records = readings[kind].records.map((one) => ({ ...one, resourceId: name }));
  return {
    service: "dcs",
    asOf: ago(0),
    asOfSource: "server",
    ...readings[kind],
    target: name,
    resourceId: name,
    records,
  };
}

function judged(
  pair: readonly [Kind, Kind],
  policy: GateDescription["policy"],
  scope: keyof typeof scopes,
): RenderedGate {
  const named = (["one", "two"] as const).map((name, at) => ({ name, kind: pair[at] ?? "pass" }));
  const because = { reason: "restore drill", actor: "ops", expiresAt: new Date(readAt + hour).toISOString() };
  return rendered(
    judge([], {
      criteria: { lastBackupMaximumAge: "24h", lastBackupWarningAge: "20h" },
      policy: policy ?? {},
      overrides: scopes[scope].map((one) => ({ ...one, ...because })),
      targets: named.map(({ name, kind }) => ({
        service: "dcs",
        resourceId: name,
        name,
        ...(kind === "notApplicable" ? { notApplicable: "switched off" } : {}),
      })),
      readings: named.flatMap(({ name, kind }) => (kind === "notApplicable" ? [] : [readingOf(kind, name)])),
    }),
  );
}

/** What a wait comes to that ended too early: it blocks, whatever was computed last. */
function cutShort({ result, ...rest }: RenderedGate): RenderedGate {
  const cut = { ...result, blocks: true, overridden: false, appliedOverrides: [], reason: "waitTimeout" };
  return rendered(cut, rest.file);
}

/** Every pair of verdicts of two targets, under every policy that decides what blocks, every scope of an override, and a wait cut short. */
export function matrix(): ReadonlyMap<string, RenderedGate> {
  const all = new Map<string, RenderedGate>();
  for (const one of kinds)
    for (const two of kinds)
      for (const onWarn of ["allow", "block"] as const)
        for (const require of ["all", "any"])
          for (const minimumTargets of [1, 2])
            for (const scope of Object.keys(scopes) as (keyof typeof scopes)[]) {
              const gate = judged([one, two], { onWarn, require, minimumTargets }, scope);
              const title = [
                one,
                two,
                `onWarn ${onWarn}`,
                `require ${require}`,
                `minimumTargets ${minimumTargets}`,
                scope,
              ];
              all.set(title.join(", "), gate);
              if (scope === "none") all.set([...title, "cut short"].join(", "), cutShort(gate));
            }
  return all;
}
