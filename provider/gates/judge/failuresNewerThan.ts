import type { Instant } from "../../core/instants/instant";
import type { Task } from "./task";
import type { View } from "./view";

type Stamps = Pick<Task, "began" | "stamp">;

/** A failure without an end is newer than every success that did not begin after it. */
function isNewer({ stamp, began, isDatedByStart }: Task, success: Stamps & { readonly stamp: Instant }): boolean {
  if (isDatedByStart === true) return !(success.began !== undefined && began !== undefined && success.began > began);
  return (stamp ?? success.stamp) >= success.stamp;
}

/** The failures after a success, one of the same stamp included; all of them where there is no success. */
export function failuresNewerThan(success: Task | undefined, { failures }: View): readonly Task[] {
  const { stamp, began } = success ?? {};
  if (stamp === undefined) return failures;
  return failures.filter((failure) => isNewer(failure, began === undefined ? { stamp } : { stamp, began }));
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

/**
 * Counts what {@link failuresNewerThan} would find for a success that may come to exist, without a walk over all failures
 * for each: there can be as many open tasks as failures.
 */
export function failureCounter({
  failures,
}: View): (success: { stamp: Instant; began: Instant | undefined }) => number {
  const ended: Instant[] = [];
  const endless: Instant[] = [];
  for (const { stamp = 0, isDatedByStart } of failures) (isDatedByStart === true ? endless : ended).push(stamp);
  return ({ stamp, began }) =>
    atOrAfter(ended, stamp) + (began === undefined ? endless.length : atOrAfter(endless, began));
}
