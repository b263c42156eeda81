import { perhapsSuccesses, stamps } from "./doubts";
import { type Finding, pass, undecided, warn } from "./finding";
import { stampsIfTheyEndWell } from "./hypothesis";
import { having } from "./roles";
import { age, type Sight, type Task } from "./sight";
import { milliseconds } from "./spans";
import { whenFalse } from "./whenFalse";

/** `lastBackupMaximumAge`: one counting success that is young enough proves it. */
export function lastBackupMaximumAge(sight: Sight, tasks: readonly Task[]): Finding {
  const maximum = milliseconds(sight.criteria.lastBackupMaximumAge!);
  const warning = milliseconds(sight.criteria.lastBackupWarningAge ?? sight.criteria.lastBackupMaximumAge!);
  const isYoung = (stamp: number): boolean => age(sight, stamp) <= maximum;

  const newest = stamps(having("success", sight, tasks)).at(-1);
  if (newest !== undefined && isYoung(newest)) return age(sight, newest) > warning ? warn : pass;

  const maybeWitness = perhapsSuccesses(sight, tasks).some(({ latest }) => isYoung(latest));
  if (!sight.isComplete || maybeWitness) return undecided;
  return whenFalse(sight, stampsIfTheyEndWell(sight, tasks).some(isYoung));
}

/** `oldestBackupMinimumAge`: one existing counting success that is old enough proves it; no open task ever mends it. */
export function oldestBackupMinimumAge(sight: Sight, tasks: readonly Task[]): Finding {
  const minimum = milliseconds(sight.criteria.oldestBackupMinimumAge!);
  const isOld = (stamp: number): boolean => age(sight, stamp) >= minimum;

  if (stamps(having("success", sight, tasks)).some(isOld)) return pass;

  const maybeWitness = perhapsSuccesses(sight, tasks).some(({ earliest }) => isOld(earliest));
  if (!sight.isComplete || maybeWitness) return undecided;
  return whenFalse(sight, false);
}
