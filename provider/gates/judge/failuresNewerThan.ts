import type { Instant } from "../../core/instants/instant";
import { atLatest, earliestStamp, latestStamp, possibleFailures } from "./times/possibleStamps";
import type { Task } from "./task";
import type { View } from "./view";

/** A success that is there, or may come to be. */
interface Success {
  readonly stamp: Instant;
  readonly began?: Instant | undefined;
}

/** Since when failures count as newer: a failure without an end is newer than every success that did not begin after it. */
function edgeFor({ stamp, began }: Success, isDatedByStart: boolean): Instant {
  return isDatedByStart ? Math.min(stamp, began ?? Number.NEGATIVE_INFINITY) : stamp;
}

/** Failures that do not say when, and that no stamp of theirs lets have been before `lookback`: as old as they can be. */
function placedUndated({ undatedFailures, horizon }: View): readonly Task[] {
  return undatedFailures.filter((task) => earliestStamp(task) >= horizon);
}

/**
 * The failures that are after a success for certain, one of the same stamp included, however old it and they are; all
 * inside `lookback` where there is none.
 */
export function failuresNewerThan(success: Task | undefined, view: View): readonly Task[] {
  const failures = [...view.failures, ...placedUndated(view)];
  const { stamp, began } = success ?? {};
  if (stamp === undefined) return failures;
  return [...failures, ...view.pastFailures].filter(
    (failure) => earliestStamp(failure) >= edgeFor({ stamp, began }, failure.isDatedByStart === true),
  );
}

/** The failures beyond `lookback` that are newer than a success that counts, so that they count with it. */
export function countingPastFailures({ existing, undatedSuccesses, pastFailures }: View): readonly Task[] {
  const successes = [...existing, ...undatedSuccesses.map(atLatest)];
  const firstEdge = (isDatedByStart: boolean): Instant =>
    successes.reduce(
      (first, { stamp = first, began }) => Math.min(first, edgeFor({ stamp, began }, isDatedByStart)),
      Number.POSITIVE_INFINITY,
    );
  const [ended, endless] = [firstEdge(false), firstEdge(true)];
  return pastFailures.filter((task) => earliestStamp(task) >= (task.isDatedByStart === true ? endless : ended));
}

/** How many of these instants, newest first, lie at or after one; by halving. */
function atOrAfter(instants: readonly Instant[], instant: Instant): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? 0) >= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the failures that are newer than a success. */
type FailureCounter = (success: Success) => number;

/**
 * Counts what {@link failuresNewerThan} would find, without a walk over all failures for each success: there can be as many
 * of either. `further` are instants of failures that are not certain.
 */
function counterOf(
  { failures, pastFailures }: View,
  further: readonly Instant[],
  furtherEndless: readonly Instant[] = [],
): FailureCounter {
  const ended: Instant[] = [];
  const endless: Instant[] = [];
  for (const tasks of [failures, pastFailures]) {
    for (const { stamp = 0, isDatedByStart } of tasks) (isDatedByStart === true ? endless : ended).push(stamp);
  }
  const [all, allEndless] = [withFurther(ended, further), withFurther(endless, furtherEndless)];
  return (success) => atOrAfter(all, edgeFor(success, false)) + atOrAfter(allEndless, edgeFor(success, true));
}

function withFurther(instants: readonly Instant[], further: readonly Instant[]): readonly Instant[] {
  return further.length === 0 ? instants : [...instants, ...further].sort((a, b) => b - a);
}

/** Failures for certain: those that do not say when are as old as they can be. */
export function fewestFailures(view: View): FailureCounter {
  return counterOf(
    view,
    placedUndated(view).map((task) => earliestStamp(task)),
  );
}

/**
 * Includes each task that could be a failure, as new as it can be. A task of unknown state that has left `lookback` is
 * dated like a failure: by its start if it has no end. Otherwise the question would stay open forever.
 */
export function mostFailures(view: View): FailureCounter {
  const past = new Set(view.pastUnmapped);
  const [ended, endless]: [Instant[], Instant[]] = [[], []];
  for (const task of possibleFailures(view)) {
    const latest = latestStamp(task);
    if (past.has(task) && latest === Number.POSITIVE_INFINITY) endless.push(task.began ?? latest);
    else ended.push(latest);
  }
  return counterOf(view, ended, endless);
}

/** The success with the fewest failures after it, and of several the newest; nothing where there is none. */
export function bestSuccess(successes: readonly Task[], view: View): Task | undefined {
  const newerFailures = fewestFailures(view);
  let best: Task | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const task of successes) {
    const count = task.stamp === undefined ? fewest : newerFailures({ stamp: task.stamp, began: task.began });
    if (count < fewest) [best, fewest] = [task, count];
    if (fewest === 0) break;
  }
  return best;
}

/** Whether one of these successes has at most `most` failures after it, by a count. */
export function hasAtMost(most: number, successes: readonly Task[], newerFailures: FailureCounter): boolean {
  return successes.some(({ stamp, began }) => stamp !== undefined && newerFailures({ stamp, began }) <= most);
}
