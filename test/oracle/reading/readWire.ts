import type { ErrorClass, OracleAnswer, OracleCase, OracleRecord, OracleTarget } from "../types";
import { evidenceOf } from "../evidence";
import { nameOf } from "../asked";
import { isOpen } from "../states";
import { backupOf, joinCbr, logOf } from "./cbr";
import { searchActivity, warehouseActivity } from "./clusters";
import { dataSnapshot, warehouseSnapshot, zoneOfSnapshots } from "./snapshots";
import type { ResourceAnswers, WireAnswer, WireCase, ZoneSettings } from "./wire";

type Given = Exclude<WireAnswer, { readonly refused: ErrorClass }>;
type Read = Omit<OracleAnswer, "target" | "service" | "resourceId">;

/** The case with the answers that its targets get: each list read, and both joined to one reading. */
export function readWire({ description, settings, wire, now }: WireCase): OracleCase {
  const applicable = description.targets.filter(({ notApplicable }) => notApplicable === undefined);
  const answers = applicable.map((target): [string, OracleAnswer] => [
    nameOf(target),
    {
      target: nameOf(target),
      service: target.service,
      resourceId: target.resourceId,
      evidence: evidenceOf(target),
      ...(target.indices === undefined ? {} : { indices: target.indices }),
      ...readOf(target, wire[target.resourceId]!, settings, now),
    },
  ]);
  return { description, answers: Object.fromEntries(answers), now };
}

function readOf(target: OracleTarget, answers: ResourceAnswers, settings: ZoneSettings, now: number): Read {
  switch (target.service) {
    case "cbr":
      return readCbr(target, answers, settings, now);
    case "dws":
      return readWarehouse(target, answers, settings, now);
    default:
      return readSearch(target, answers, now);
  }
}

function failed(refused: ErrorClass): Read {
  return {
    complete: false,
    records: [],
    error: { class: refused, code: "API_REFUSED", message: "The service refused." },
  };
}

/** Several answers are as old as the oldest; one without a service's date leaves them all without one. */
function datedBy(answers: readonly Given[], now: number): Pick<Read, "asOf" | "asOfSource" | "complete"> {
  const dates = answers.flatMap(({ date }) => date ?? []);
  const isServed = dates.length === answers.length;
  return {
    asOf: new Date(isServed ? Math.min(...dates) : now).toISOString(),
    asOfSource: isServed ? "server" : "local",
    complete: answers.every(isWhole),
  };
}

function isWhole({ isWhole: isReadToTheEnd, rows, count }: Given): boolean {
  return isReadToTheEnd && (count ?? 0) <= rows.length;
}

function readCbr(target: OracleTarget, { list, beside }: ResourceAnswers, settings: ZoneSettings, now: number): Read {
  const isOwn = ({ record }: { readonly record: OracleRecord }): boolean => record.resourceId === target.resourceId;
  const logsOf = ({ rows, date }: Given) =>
    rows
      .map((row) => logOf(row, settings, date))
      // One that names no resource may be about the target, unless it is a success: that proves nothing.
      .filter((log) => isOwn(log) || (log.record.resourceId === "" && log.record.state !== "succeeded"));
  const backupsOf = ({ rows, date }: Given) => rows.map((row) => backupOf(row, settings, date)).filter(isOwn);
  if ("refused" in beside) {
    if ("refused" in list) return failed(beside.refused);
    // Age and number by the backups; no task, failure or end without the logs.
    const records = backupsOf(list).map(({ record }) => record);
    return { ...datedBy([list], now), complete: false, isPartRefused: true, records };
  }
  if ("refused" in list) {
    // Nothing is known to exist; what is open is open.
    const open = logsOf(beside).filter((log) => isOwn(log) && isOpen(log.record.state));
    const records = open.map(({ record }) => record);
    return { ...datedBy([beside], now), complete: false, isPartRefused: true, records };
  }
  const records = joinCbr(backupsOf(list), logsOf(beside), isWhole(list), target);
  return { ...datedBy([beside, list], now), records };
}

function readWarehouse(
  { resourceId }: OracleTarget,
  { list, beside }: ResourceAnswers,
  settings: ZoneSettings,
  now: number,
): Read {
  if ("refused" in list) return failed(list.refused);
  const zone = zoneOfSnapshots(list.rows, settings, list.date);
  const records = list.rows
    .map((row) => warehouseSnapshot(row, resourceId, zone))
    .filter((record) => record.resourceId === resourceId);
  if ("refused" in beside) {
    // Nothing says whether the cluster does something that no snapshot shows.
    const activity = { state: "unknown", rawStatus: "" } as const;
    return { ...datedBy([list], now), isPartRefused: true, records, activity };
  }
  return { ...datedBy([list, beside], now), records, activity: warehouseActivity(beside.rows[0]!) };
}

/** Without the cluster nothing tells whether its snapshots can be restored. */
function readSearch({ resourceId, indices }: OracleTarget, { list, beside }: ResourceAnswers, now: number): Read {
  if ("refused" in list) return failed(list.refused);
  if ("refused" in beside) return failed(beside.refused);
  const [cluster] = beside.rows;
  const isOff = cluster!["backupAvailable"] === false;
  const records = list.rows
    .map((row) => dataSnapshot(row, resourceId, indices))
    .filter((record) => record.resourceId === resourceId)
    .map((record) => (isOff && record.state === "succeeded" ? { ...record, state: "gone" } : record));
  return { ...datedBy([list, beside], now), records, activity: searchActivity(cluster!) };
}
