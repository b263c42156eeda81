import type { Instant } from "../../core/instants/instant";
import type { View } from "./view";

/**
 * The stamps that the fresh open tasks would have if each of them ended well: by completion later than anything known, by
 * start the start that they have. An open task holds a verdict at pending only where such a success would make it true.
 */
export function ifTheyEndWell({
  open,
  target,
}: View): readonly { readonly stamp: Instant; readonly began: Instant | undefined }[] {
  const later = Number.POSITIVE_INFINITY;
  return open.fresh.map(({ stamp, began }) => ({
    stamp: target.ageFrom === "startedAt" ? (stamp ?? later) : later,
    began,
  }));
}
