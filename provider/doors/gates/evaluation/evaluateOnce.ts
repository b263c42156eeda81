import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { parseRfc3339 } from "../../../core/instants/rfc3339";
import type { KeptVerdict } from "./programRun";
import { refusalOf } from "./refusalOf";

/** What the provider promises at most, a day; a result that says more is not believed. */
const longestLifetime = 24 * 3_600_000;

/**
 * For how many milliseconds a verdict holds. Both instants are by the clock of whoever evaluated, so their difference
 * does not depend on this machine's. A verdict that does not allow, or cannot be read, holds for no time at all.
 */
function lifetimeOf(result: GetGateVerdictResult): number {
  if (refusalOf(result) !== undefined) return 0;
  const from = parseRfc3339(result.evaluatedAt);
  const until = parseRfc3339(result.validUntil);
  return from === undefined || until === undefined ? 0 : Math.min(until - from, longestLifetime);
}

/** A clock that was set back ends a verdict too: nobody knows by how much it would live longer. */
function holds({ asked, until }: KeptVerdict, now: number): boolean {
  return until === undefined || (asked <= now && now < until);
}

/**
 * One evaluation for all who ask while it is under way, and afterwards for as long as its verdict holds. A failed one is
 * forgotten at once, and so is a verdict that blocks: the next who asks may find the gate open.
 */
export function evaluateOnce(
  kept: Map<string, KeptVerdict>,
  key: string,
  now: () => number,
  evaluate: () => Promise<GetGateVerdictResult>,
): Promise<GetGateVerdictResult> {
  // Counted from the question, not from the answer: the evidence is as old as the reading.
  const asked = now();
  const found = kept.get(key);
  if (found !== undefined && holds(found, asked)) return found.verdict;
  const entry: KeptVerdict = { verdict: evaluate(), asked };
  kept.set(key, entry);
  entry.verdict.then(
    (result) => (entry.until = asked + lifetimeOf(result)),
    () => (entry.until = asked),
  );
  return entry.verdict;
}
