import { targetVerdicts } from "../draw/verdictWords";
import type { TargetView } from "../view/reportView";

/** Targets with their places, worst first, and otherwise as the gates have them. */
export function worstFirst(targets: readonly TargetView[]): readonly (readonly [TargetView, number])[] {
  const numbered = targets.map((target, index) => [target, index] as const);
  return targetVerdicts.flatMap((verdict) => numbered.filter(([{ row }]) => row.verdict === verdict));
}
