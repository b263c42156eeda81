import type { Instant } from "../../core/instants/instant";
import type { Judgement } from "./criterion";

/** When a finding turns for the worse; one that does not say so stays. */
export function turnOf({ turnsAt }: Judgement): Instant {
  return turnsAt ?? Number.POSITIVE_INFINITY;
}
