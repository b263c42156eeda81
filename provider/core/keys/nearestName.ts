import { distance } from "fastest-levenshtein";

/** The known name closest to a mistyped one, letter case aside; `undefined` when none is close enough to be meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, 64).toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase());
    if (best === undefined || found < best.distance) best = { name: candidate, distance: found };
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
