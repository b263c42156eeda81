import type { Activity } from "../../core/records/activity";
import { cleanRemoteText } from "../../core/remoteText";

/** Work under way by the own status of a resource: `idle (AVAILABLE / NORMAL)`, `busy with SNAPSHOTTING (200)`. */
export function activityInWords({ state, kinds = [], rawStatus, unread }: Activity): string {
  if (unread !== undefined) return `not read: ${cleanRemoteText(unread, 1000)}`;
  const work = kinds.length === 0 ? "" : ` with ${kinds.map((kind) => cleanRemoteText(kind, 64)).join(", ")}`;
  return `${state}${work} (${cleanRemoteText(rawStatus, 128)})`;
}
