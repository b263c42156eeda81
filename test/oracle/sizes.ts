import { dated, perhapsSuccesses } from "./doubts";
import { fail, type Finding, pass, undecided } from "./finding";
import { having } from "./roles";
import type { Sight, Task } from "./sight";
import { bytes, percent } from "./spans";
import { whenFalse } from "./whenFalse";

/** Fewer earlier sizes than this say nothing about what is usual. */
const fewestSamples = 3;

/** `lastBackupMinimumSize`: the newest counting success is large enough. */
export function lastBackupMinimumSize(sight: Sight, tasks: readonly Task[]): Finding {
  const successes = newestFirst(dated(having("success", sight, tasks)));
  if (!sight.isComplete) return undecided;
  const least = bytes(sight.criteria.lastBackupMinimumSize!);
  const newest = successes.length === 0 ? undefined : sizesOfNewest(successes, 1)?.[0];
  if (successes.length > 0 && newest === undefined) return undecided;
  // An undated success that is itself too small makes nothing true: what is false for certain is not undecided.
  const isTooSmall = (task: Task): boolean =>
    having("success", sight, [task]).length > 0 && (task.record.sizeBytes ?? least) < least;
  const mayStillPass = tasks.filter((task) => !isTooSmall(task));
  const isFalse = newest === undefined || newest < least;
  if (maybeAmongNewest(sight, isFalse ? mayStillPass : tasks, successes, 1)) return undecided;
  if (successes.length === 0) return whenFalse(sight, false);
  return isFalse ? fail : pass;
}

/** `maximumSizeDecrease`: the newest counting success is not too much smaller than the median of those before it. */
export function maximumSizeDecrease(sight: Sight, tasks: readonly Task[]): Finding {
  const wanted = 1 + (sight.criteria.maximumSizeDecreaseSamples ?? 5);
  const successes = newestFirst(dated(having("success", sight, tasks)));
  if (!sight.isComplete || maybeAmongNewest(sight, tasks, successes, wanted)) return undecided;
  if (successes.length === 0) return whenFalse(sight, false);
  const newest = sizesOfNewest(successes, 1)?.[0];
  const earlier = sizesOfNewest(successes, wanted)?.slice(1);
  if (newest === undefined || earlier === undefined || earlier.length < fewestSamples) return undecided;
  const usual = median(earlier);
  if (usual === 0) return undecided;
  return (usual - newest) * 100 <= percent(sight.criteria.maximumSizeDecrease!) * usual ? pass : fail;
}

/** Whether a record in doubt may be one of the `count` newest successes, by what its times say. */
function maybeAmongNewest(sight: Sight, tasks: readonly Task[], successes: readonly Task[], count: number): boolean {
  const border = successes[count - 1]?.stamp ?? Number.NEGATIVE_INFINITY;
  return perhapsSuccesses(sight, tasks).some(({ latest }) => latest >= border);
}

function newestFirst(successes: readonly Task[]): readonly Task[] {
  return [...successes].sort((left, right) => right.stamp! - left.stamp!);
}

/**
 * The sizes of the `count` newest, or of all where there are fewer. Undefined where one of them is absent, and where
 * several of the same time straddle the border with different sizes, so that the choice among them would matter.
 */
function sizesOfNewest(successes: readonly Task[], count: number): readonly number[] | undefined {
  const taken = successes.slice(0, count);
  const border = taken.at(-1)!.stamp;
  const isTorn = successes[count]?.stamp === border;
  const atBorder = successes.filter(({ stamp }) => stamp === border).map(({ record }) => record.sizeBytes);
  if (isTorn && new Set(atBorder).size > 1) return undefined;
  const sizes = taken.flatMap(({ record }) => record.sizeBytes ?? []);
  return sizes.length === taken.length ? sizes : undefined;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
