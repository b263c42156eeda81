import type { TimelineView } from "../view/reportView";

interface Cover {
  readonly from: number;
  readonly to: number;
}

/** Stretches in which some success was younger than the limit, joined where they touch; oldest first. */
export function coversOf({ successes, limit, from, now }: TimelineView): Cover[] {
  if (limit === undefined) return [];
  const covers: Cover[] = [];
  for (const at of successes) {
    const one = { from: Math.max(from, Math.min(at, now)), to: Math.min(now, at + limit.milliseconds) };
    const last = covers.at(-1);
    if (last !== undefined && one.from <= last.to) covers[covers.length - 1] = { from: last.from, to: one.to };
    else if (one.to > one.from) covers.push(one);
  }
  return covers;
}
