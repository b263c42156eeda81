import type { OracleCriteria } from "../types";
import type { Dice } from "./dice";
import type { ServiceFacts } from "./services";
import { day, hour, minute, spanText } from "./spanTexts";

const maximumAges = [30 * minute, hour, 6 * hour, 24 * hour, 26 * hour, 3 * day];
const windows = [6 * hour, day, 2 * day, 7 * day];

type Maker = (dice: Dice, now: number) => OracleCriteria;

/** Criteria that every service can answer; each comes with its companions, so that a target's replaces both. */
const ofAll: readonly Maker[] = [
  (dice) => {
    const maximum = dice.oneOf(maximumAges);
    const warning = dice.chance(20) ? maximum : maximum / 2;
    return {
      lastBackupMaximumAge: spanText(dice, maximum),
      lastBackupWarningAge: spanText(dice, dice.chance(50) ? warning : maximum),
    };
  },
  () => ({ lastTaskSucceeded: true }),
  (dice) => ({ maximumConsecutiveFailures: dice.between(0, 3) }),
  () => ({ noTaskRunning: true }),
  (dice) => ({ maximumRunningDuration: spanText(dice, dice.oneOf([10 * minute, 2 * hour, 24 * hour, 30 * hour])) }),
  (dice, now) => ({
    newerThan: dice.chance(50)
      ? `task-${dice.between(0, 5)}`
      : new Date(now - dice.oneOf([-10 * minute, 0, minute, hour, day, 10 * day])).toISOString(),
  }),
];

const ofHistories: readonly Maker[] = [
  (dice) => ({
    minimumRedundancy: dice.between(1, 4),
    ...(dice.chance(60) ? { minimumRedundancyWithin: spanText(dice, dice.oneOf(windows)) } : {}),
  }),
  (dice) => ({ oldestBackupMinimumAge: spanText(dice, dice.oneOf([hour, day, 7 * day])) }),
  (dice) => {
    const gap = dice.oneOf([hour, 6 * hour, day, 30 * hour]);
    return { maximumGap: spanText(dice, gap), maximumGapWithin: spanText(dice, gap * dice.oneOf([2, 3, 4])) };
  },
];

const ofSizes: readonly Maker[] = [
  (dice) => ({ lastBackupMinimumSize: dice.oneOf(["1000B", "1k", "1Ki", "500B"]) }),
  (dice) => ({
    maximumSizeDecrease: dice.oneOf(["10%", "50%", "100%", "1%"]),
    ...(dice.chance(60) ? { maximumSizeDecreaseSamples: dice.between(3, 6) } : {}),
  }),
];

/** Criteria that may stand over targets of any service. */
export function commonCriteria(dice: Dice, now: number): OracleCriteria {
  return some(dice, now, ofAll);
}

/** Criteria that targets of a service may ask for: one, a few, or all. */
export function criteriaFor(dice: Dice, now: number, facts: ServiceFacts): OracleCriteria {
  return some(dice, now, [
    ...ofAll,
    ...(facts.answersRedundancy ? ofHistories : []),
    ...(facts.answersSize ? ofSizes : []),
  ]);
}

function some(dice: Dice, now: number, makers: readonly Maker[]): OracleCriteria {
  const percent = dice.weighted([
    [50, 0],
    [35, 30],
    [15, 100],
  ]);
  const taken = makers.filter(() => dice.chance(percent));
  if (taken.length === 0) taken.push(dice.oneOf(makers));
  return Object.assign({}, ...taken.map((make) => make(dice, now))) as OracleCriteria;
}
