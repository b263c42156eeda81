import assert from "node:assert/strict";
import type { BackupRecord } from "../../../provider/core/records/record";
import type { State } from "../../../provider/core/records/state";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { GateDescription } from "../../../provider/generated/types";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import type { CriterionResult, GateResult } from "../../../provider/gates/result";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";

/** 2026-01-15T12:00:00Z, when every reading here was made. */
export const readAt = Date.UTC(2026, 0, 15, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The instant so many milliseconds before the reading, as a record says it. */
export function ago(milliseconds: number): string {
  return new Date(readAt - milliseconds).toISOString();
}

/** Words that stand for the seven states at each service; `undefined` where a service has no such word. */
const words: Readonly<Record<string, Partial<Record<State, string>>>> = {
  cce: { waiting: "Init", running: "Running", succeeded: "Success", failed: "Failed", unknown: "Odd" },
  css: { running: "RUNNING", succeeded: "SUCCESS", failed: "FAIL", unknown: "ODD" },
  dws: { waiting: "WAITING", running: "RUNNING", succeeded: "SUCCESS", failed: "FAILED", unknown: "ODD" },
  cbr: {
    waiting: "waiting",
    running: "running",
    succeeded: "success",
    failed: "failed",
    skipped: "skipped",
    unknown: "odd",
  },
  dcs: {
    waiting: "waiting",
    running: "backuping",
    succeeded: "succeed",
    failed: "failed",
    gone: "expired",
    unknown: "odd",
  },
};

const kinds: Readonly<Record<string, string>> = {
  cce: "master-backup",
  css: "logBackup",
  dws: "SNAPSHOTTING",
  cbr: "backup",
  dcs: "instanceBackup",
};

/** A task that began and ended so long ago; an open one has no end. Members of `more` that are undefined are left out. */
export function record(
  state: State,
  times: { readonly began?: number; readonly ended?: number },
  more: { readonly [Member in keyof BackupRecord]?: BackupRecord[Member] | undefined } = {},
): BackupRecord {
  const service = more.service ?? "dcs";
  const all = {
    service,
    resourceId: "one",
    id: `task-${times.began ?? "x"}-${times.ended ?? "open"}-${state}`,
    kind: kinds[service],
    backupType: ["css", "dcs"].includes(service) ? "auto" : undefined,
    state,
    rawState: words[service]?.[state],
    startedAt: times.began === undefined ? undefined : ago(times.began),
    completedAt: times.ended === undefined ? undefined : ago(times.ended),
    evidenceGrade: service === "dcs" ? "artefact" : "jobHistory",
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as BackupRecord;
}

/** A success that took ten minutes. */
export function success(ended: number, more: Parameters<typeof record>[2] = {}): BackupRecord {
  return record("succeeded", { began: ended + 10 * minute, ended }, more);
}

/** A failure that took ten minutes. */
export function failure(ended: number, more: Parameters<typeof record>[2] = {}): BackupRecord {
  return record("failed", { began: ended + 10 * minute, ended }, more);
}

export type Reading = Partial<TargetReading>;

/** What is judged: records of one resource, unless `readings` says more. */
export interface Judgement extends Omit<GateDescription, "targets" | "criteria"> {
  readonly criteria?: GateDescription["criteria"];
  readonly service?: string;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly reading?: Reading;
  readonly targets?: GateDescription["targets"];
  readonly readings?: readonly TargetReading[];
}

/** Judges the records as those of one complete, dated answer. */
export function judge(records: readonly BackupRecord[], given: Judgement): GateResult {
  const { service = "dcs", target = {}, reading = {}, readings, ...description } = given;
  const action = service === "dws" ? { actionName: "SNAPSHOTTING" } : {};
  // The records here are of the queries from before targets could name their evidence.
  const evidence = { css: "logBackups", cbr: "operationLog" }[service];
  const named = evidence === undefined ? {} : { evidence };
  const targets = given.targets ?? [{ service, resourceId: "one", name: "one", ...named, ...action, ...target }];
  const parsed = parseGate({ ...description, targets }, { facts: gateFacts, now: readAt });
  assert.equal(parsed.kind, "gate", JSON.stringify(parsed));
  const one = {
    ...action,
    target: "one",
    service,
    resourceId: "one",
    asOf: ago(0),
    asOfSource: "server",
    complete: true,
    records,
  };
  const all = readings ?? [{ ...one, ...reading } as TargetReading];
  return evaluateGate(parsed.kind === "gate" ? parsed.gate : assert.fail(), all, readAt).result;
}

/** The first criterion of the first target. */
export function criterionOf(result: GateResult): CriterionResult {
  const found = result.targetResults[0]?.criteria[0];
  assert.ok(found, "no criterion was judged");
  return found;
}

/** `pass`, or `fail unmappedState`: the verdict of the first criterion with its reason. */
export function verdictOf(records: readonly BackupRecord[], given: Judgement): string {
  const { verdict, reason } = criterionOf(judge(records, given));
  return reason === undefined ? verdict : `${verdict} ${reason}`;
}

/** `path code` of each problem of a description, in order. */
export function problemsOf(description: unknown): string[] {
  const parsed = parseGate(description, { facts: gateFacts, now: readAt });
  return parsed.kind === "problems" ? parsed.problems.map(({ path, reason }) => `${path} ${reason}`) : [];
}
