import type { Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";
import type { TargetReading } from "./reading";

/**
 * The later of a clock and the one that a service gave with an answer. A read that failed lends none, nor does an answer
 * that is dated by this machine.
 */
export function laterClock(
  clock: Instant | undefined,
  { asOf, asOfSource, error }: TargetReading,
): Instant | undefined {
  const dated = error === undefined && asOfSource === "server" && asOf !== undefined ? parseRfc3339(asOf) : undefined;
  return dated === undefined ? clock : Math.max(clock ?? dated, dated);
}
