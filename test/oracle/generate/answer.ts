import type { ErrorClass, OracleAnswer, OracleCriteria, OraclePolicy, OracleRecord, OracleTarget } from "../types";
import { nameOf } from "../asked";
import { milliseconds } from "../spans";
import { wordsOf } from "../states";
import type { Dice } from "./dice";
import { momentsOf } from "./moments";
import { type Habits, recordFor, stateFor } from "./records";
import { factsOf } from "./services";
import { day, hour, minute } from "./spanTexts";

const errorClasses: readonly ErrorClass[] = [
  "authentication",
  "permission",
  "notFound",
  "throttled",
  "service",
  "network",
  "invalidResponse",
];

/** The answer of one target, near the gate's clock or long before it; undefined where it was not read. */
export function answerFor(
  dice: Dice,
  clock: number,
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
): OracleAnswer | undefined {
  if (dice.chance(target.notApplicable === undefined ? 2 : 95)) return undefined;
  const asOf =
    clock -
    dice.weighted([
      [75, 0],
      [10, dice.between(0, 2 * minute)],
      [15, dice.oneOf([hour, 6 * hour, day, 10 * day])],
    ]);
  const heading: Omit<OracleAnswer, "complete" | "records"> = {
    target: nameOf(target),
    service: target.service,
    resourceId: target.resourceId,
    ...(target.evidence === undefined ? {} : { evidence: target.evidence }),
    ...(target.actionName === undefined ? {} : { actionName: target.actionName }),
    ...(dice.chance(98)
      ? {
          asOf: new Date(asOf).toISOString(),
          asOfSource: dice.chance(policy.now === "local" ? 50 : 95) ? "server" : "local",
        }
      : {}),
  };
  if (dice.chance(8)) {
    const error = {
      class: dice.chance(30) ? "permission" : dice.oneOf(errorClasses),
      code: "API_REFUSED",
      message: "The service refused.",
    };
    // A failed read may have been told a time that is later than any other.
    const told = heading.asOf !== undefined && dice.chance(30) ? new Date(clock + hour).toISOString() : heading.asOf;
    const dated = told === undefined ? {} : { asOf: told };
    return { ...heading, ...dated, complete: false, incompleteReason: "error", records: [], error };
  }
  const moments = momentsOf(clock, target, criteria, policy);
  // Half of the answers hold nothing doubtful, since one doubt is enough for unknown.
  const needsMany = criteria.maximumGap !== undefined || criteria.maximumSizeDecrease !== undefined;
  const isLong = needsMany && dice.chance(60);
  const favoured = isLong ? "succeeded" : stateFor(dice, target, true);
  const habits: Habits = { isTidy: dice.chance(isLong ? 90 : 55), favoured, shareOfFavoured: isLong ? 90 : 45 };
  const count = isLong
    ? dice.between(4, 12)
    : dice.weighted([
        [12, 0],
        [20, 1],
        [20, 2],
        [33, dice.between(3, 7)],
        [15, dice.between(8, 12)],
      ]);
  const records = Array.from({ length: count }, (_, index) =>
    recordFor(dice, index, target, criteria, moments, habits),
  );
  const isComplete = dice.chance(habits.isTidy ? 96 : 80);
  return {
    ...heading,
    complete: isComplete,
    ...(isComplete ? {} : { incompleteReason: "rowCap" }),
    records: withOddities(
      dice,
      withOldAndOpen(
        dice,
        isLong || dice.chance(30) ? atIntervals(records, clock, criteria, dice) : records,
        clock,
        target,
      ),
    ),
  };
}

/** The successes among the records set apart by the gap asked for, or a millisecond more or less. */
function atIntervals(
  records: readonly OracleRecord[],
  clock: number,
  criteria: OracleCriteria,
  dice: Dice,
): readonly OracleRecord[] {
  if (criteria.maximumGap === undefined) return records;
  const gap = milliseconds(criteria.maximumGap);
  return records.map((record, index) => {
    const end = clock - (index + dice.oneOf([0, 1])) * gap + dice.oneOf([-1, 0, 0, 0, 1]);
    const times = { startedAt: new Date(end).toISOString(), completedAt: new Date(end).toISOString() };
    return record.state === "succeeded" ? { ...record, ...times } : record;
  });
}

/** Now and then a record of unknown state of long ago, an open task, or both: what is false for certain is pending. */
function withOldAndOpen(
  dice: Dice,
  records: readonly OracleRecord[],
  clock: number,
  target: OracleTarget,
): readonly OracleRecord[] {
  if (!dice.chance(12)) return records;
  const facts = factsOf(target);
  const about = {
    service: target.service,
    resourceId: target.resourceId,
    kind: target.actionName ?? facts.backupKind,
    ...(facts.hasBackupType && dice.chance(90) ? { backupType: "auto" } : {}),
    evidenceGrade: facts.evidenceGrade,
  };
  const at = (time: number): string => new Date(time).toISOString();
  const old = clock - dice.oneOf([2 * day, 6 * day, 90 * day]);
  const unmapped: OracleRecord = {
    ...about,
    id: "old",
    state: "unknown",
    rawState: "Erasing",
    ...(dice.chance(80) ? { startedAt: at(old) } : {}),
    ...(dice.chance(50) ? { completedAt: at(old + hour) } : {}),
  };
  const open: OracleRecord = {
    ...about,
    id: `task-${dice.between(20, 22)}`,
    state: "running",
    rawState: dice.oneOf(wordsOf(target.service, "running", facts.evidence)),
    ...(dice.chance(90) ? { startedAt: at(clock - dice.oneOf([minute, hour, 23 * hour])) } : {}),
  };
  return [
    ...records,
    ...dice.weighted([
      [60, [unmapped, open]],
      [25, [unmapped]],
      [15, [open]],
    ]),
  ];
}

/** Now and then a record twice, two of one id that disagree, one of another resource, or a state of another word. */
function withOddities(dice: Dice, records: readonly OracleRecord[]): readonly OracleRecord[] {
  const first = records[0];
  if (first === undefined || !dice.chance(9)) return records;
  const others = records.slice(1);
  return dice.weighted([
    [50, [first, ...others, { ...first }]],
    [15, [first, ...others, { ...first, evidenceGrade: "artefact" as const, kind: `${first.kind}-2` }]],
    [15, [{ ...first, resourceId: "resource-of-another" }, ...others]],
    [20, [{ ...first, state: first.state === "succeeded" ? "failed" : "succeeded", rawState: "anything" }, ...others]],
  ]);
}
