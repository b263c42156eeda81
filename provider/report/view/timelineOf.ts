import type { CriterionName } from "../../core/criterionNames";
import { omitAbsent } from "../../core/omitAbsent";
import type { AskedTarget } from "../../gates/gate";
import type { TargetResult } from "../../gates/result";
import type { Counts, ShownRecord, TimelineView, Gap } from "./reportView";
import type { SeenTasks } from "./tasksOf";

/**
 * Stretches longer than the limit between successes, oldest first, from `knownFrom` to `now`. A success covers the time
 * behind it for as long as the limit; a stretch begins where that cover ends.
 */
export function gapsOf(
  successes: readonly number[],
  limit: number,
  { knownFrom, now }: { readonly knownFrom: number; readonly now: number },
): Gap[] {
  const inside = successes.filter((at) => at > knownFrom).map((at) => Math.min(at, now));
  const edges = [...inside, now];
  let before = knownFrom;
  const gaps: Gap[] = [];
  for (const edge of edges) {
    const length = edge - before;
    if (length > limit) gaps.push({ from: before + limit, to: edge, length });
    before = edge;
  }
  return gaps;
}

/** The criteria whose limit a timeline shows, the strictest statement about gaps first. */
const limiting: readonly CriterionName[] = ["maximumGap", "lastBackupMaximumAge"];

/** A picture is at least so long, or one success of a minute ago would fill it. */
const shortest = 3_600_000;

/** How much of the picture is left free before its first event. */
const margin = 0.03;

function limitOf({ criteria }: TargetResult): TimelineView["limit"] {
  for (const id of limiting) {
    const found = criteria.find((criterion) => criterion.id === id);
    // Both are spans; the result gives them in seconds.
    if (found !== undefined) return { milliseconds: found.threshold * 1000, criterion: id };
  }
  return undefined;
}

/** Since when gaps are judged: the window that the gate asks about, or the first success that is known. */
function knownFrom(target: AskedTarget, limit: TimelineView["limit"], seen: SeenTasks, first: number | undefined) {
  const asked = target.criteria.find(({ criterion }) => criterion.name === limit?.criterion);
  const reach = asked?.criterion.name === "maximumGap" ? asked.criterion.reach?.(asked.limit) : undefined;
  if (reach !== undefined) return seen.now - reach;
  return first;
}

/** The picture of one target: what happened when, and where no success was young enough. */
export function timelineOf(
  target: AskedTarget,
  result: TargetResult,
  seen: SeenTasks,
  shown: readonly ShownRecord[],
): TimelineView {
  const { now, view, tasks } = seen;
  const limit = limitOf(result);
  const stamps = [...(view?.existing ?? []), ...(view?.before === undefined ? [] : [view.before])]
    .map(({ stamp }) => stamp)
    .filter((stamp) => stamp !== undefined)
    .sort((a, b) => a - b);
  const known = view === undefined ? undefined : knownFrom(target, limit, seen, stamps[0]);
  const isInside = (at: number | undefined): at is number =>
    at !== undefined && at >= now - target.lookback && at <= now;
  const times = shown.flatMap(({ began, at }) => [began, at]).filter(isInside);
  // The limit is seen as a length, so that the picture is longer than it.
  const least = Math.max(shortest, (limit?.milliseconds ?? 0) * 1.25);
  const first = times.reduce((earliest, at) => Math.min(earliest, at), now - least);
  const from = first - (now - first) * margin;
  const counts: Partial<Record<Counts, number>> = {};
  for (const { counts: kind } of tasks) counts[kind] = (counts[kind] ?? 0) + 1;
  const gaps =
    limit === undefined || known === undefined ? [] : gapsOf(stamps, limit.milliseconds, { knownFrom: known, now });
  const reachesIn = (at: number): boolean => at + (limit?.milliseconds ?? 0) >= from;
  return omitAbsent<TimelineView>({
    from,
    now,
    limit,
    successes: stamps.filter(reachesIn),
    gaps: gaps.filter(({ to }) => to >= from),
    knownFrom: known,
    counts,
    undated: tasks.filter(({ task: { stamp, completed, began } }) => (stamp ?? completed ?? began) === undefined)
      .length,
    isComplete: result.complete,
  });
}
