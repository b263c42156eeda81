import type { Gap } from "./reportView";

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
