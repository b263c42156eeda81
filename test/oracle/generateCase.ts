import type { OracleActivity, OracleAnswer, OracleCase, OracleDescription, OracleRecord, OracleTarget } from "./types";
import { criteriaOf, nameOf } from "./asked";
import { rulesOf } from "./evidence";
import { answerFor } from "./generate/answer";
import { commonCriteria } from "./generate/criteria";
import { type Dice, diceOf } from "./generate/dice";
import { overridesFor } from "./generate/overrides";
import { policyFor } from "./generate/policy";
import { joinedServices, services } from "./generate/services";
import { day, hour, minute } from "./generate/spanTexts";
import { targetFor } from "./generate/target";
import { milliseconds } from "./spans";

const firstNow = Date.UTC(2026, 10, 20, 12);

/** A valid description with answers for its targets, each of one query; the same for the same seed. */
export function generateCase(seed: number): OracleCase {
  return withIllegible(
    diceOf(~seed),
    caseOf(seed, services, (_dice, answer) => answer),
  );
}

/** The same of evidence that two answers make together, as it is after they were joined. */
export function generateJoinedCase(seed: number): OracleCase {
  return withIllegible(diceOf(~seed), caseOf(seed, joinedServices, withZoneAndStatus));
}

/** The same with a time that could not be read in some failed records: the end, or another in place of the start or beside it. */
function withIllegible(dice: Dice, one: OracleCase): OracleCase {
  const answers = one.description.targets.flatMap((target): [string, OracleAnswer][] => {
    const answer = one.answers[nameOf(target)];
    if (answer === undefined) return [];
    const records = answer.records.map((record): OracleRecord => {
      if (record.state !== "failed" || !dice.chance(15)) return record;
      if (dice.chance(40))
        return { ...lacking(record, "completedAt"), unreadable: `${rulesOf(target).endField}: soon` };
      const one = dice.chance(50) ? record : lacking(record, "completedAt");
      if (dice.chance(50)) return { ...lacking(one, "startedAt"), unreadable: "started: soon" };
      return { ...lacking(one, "createdAt"), unreadable: "created: soon" };
    });
    return [[nameOf(target), { ...answer, records }]];
  });
  return { ...one, answers: Object.fromEntries(answers) };
}

function lacking(record: OracleRecord, member: keyof OracleRecord): OracleRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== member)) as unknown as OracleRecord;
}

function caseOf(
  seed: number,
  evidence: typeof services,
  finish: (dice: Dice, answer: OracleAnswer) => OracleAnswer,
): OracleCase {
  const dice = diceOf(seed);
  const now = firstNow + dice.between(0, day);
  const criteria = dice.chance(40) ? commonCriteria(dice, now) : undefined;
  const count = dice.weighted([
    [60, 1],
    [22, 2],
    [12, 3],
    [6, 5],
  ]);
  const policy = policyFor(dice, count);
  const targets = Array.from({ length: count }, (_, index) => targetFor(dice, now, index, criteria ?? {}, evidence));
  const described: OracleDescription = {
    ...(criteria === undefined ? {} : { criteria }),
    targets,
    ...(Object.keys(policy).length === 0 && dice.chance(50) ? {} : { policy }),
  };

  const clock = now + dice.between(-2 * minute, 2 * minute);
  const answers: Record<string, OracleAnswer> = {};
  for (const target of targets) {
    const answer = answerFor(dice, clock, target, criteriaOf(described, target), policy);
    if (answer !== undefined) answers[nameOf(target)] = finish(dice, answer);
  }
  const overrides = overridesFor(dice, now, described, Object.values(answers));
  const description = {
    ...described,
    targets: targets.map((target) => withCreation(dice, clock, target, described)),
    ...(overrides.length === 0 ? {} : { overrides }),
  };
  return { description, answers, now };
}

/** Stamps of an unproven zone, all or some of them, and what the resource says of itself. */
function withZoneAndStatus(dice: Dice, answer: OracleAnswer): OracleAnswer {
  const share = dice.weighted([
    [45, 0],
    [40, 100],
    [15, 50],
  ]);
  const records = answer.records.map((record) => (dice.chance(share) ? { ...record, zoneProven: false } : record));
  const isPartRefused = answer.service === "cbr" && !answer.complete && dice.chance(40);
  const state = dice.weighted<OracleActivity["state"] | "unasked">([
    [35, "unasked"],
    [35, "idle"],
    [14, "busy"],
    [4, "unknown"],
    [12, dice.oneOf(["degraded", "asleep", "deleting"])],
  ]);
  const kinds =
    state === "busy" ? dice.oneOf([["SNAPSHOTTING"], ["RESTORING"], ["GROWING", "partialSnapshot"], []]) : [];
  return {
    ...answer,
    records,
    ...(isPartRefused ? { isPartRefused } : {}),
    ...(state === "unasked" ? {} : { activity: { state, rawStatus: "", ...(kinds.length === 0 ? {} : { kinds }) } }),
    ...(dice.chance(2) ? { evidence: "another" } : {}),
  };
}

/** The creation of a resource, near the grace that the policy gives to new ones. */
export function withCreation(
  dice: Dice,
  clock: number,
  target: OracleTarget,
  { policy }: OracleDescription,
): OracleTarget {
  if (!dice.chance(policy?.graceForNew === undefined ? 10 : 75)) return target;
  const grace = milliseconds(policy?.graceForNew ?? "1d");
  const tolerance = milliseconds(policy?.clockSkewTolerance ?? "5m");
  const created = dice.weighted([
    [50, clock - grace / 2],
    [30, clock - grace + dice.oneOf([-1, 0, 1])],
    [10, clock + tolerance + dice.oneOf([-1, 0, 1])],
    [10, clock - grace - hour],
  ]);
  return { ...target, createdAt: new Date(created).toISOString() };
}

/** A case in one line, to be put into an example or replayed. */
export function describeCase(one: OracleCase): string {
  return JSON.stringify(one);
}
