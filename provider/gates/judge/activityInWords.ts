import { unreadStatus, type Activity } from "../../core/records/activity";
import { cleanRemoteText } from "../../core/remoteText";

/** What a resource said of work under way: `idle (AVAILABLE / NORMAL)`, `busy with SNAPSHOTTING (200)`. */
export function activityInWords({ state, kinds = [], rawStatus }: Activity): string {
  if (rawStatus === unreadStatus) return rawStatus;
  const work = kinds.length === 0 ? "" : ` with ${kinds.map((kind) => cleanRemoteText(kind, 64)).join(", ")}`;
  return `${state}${work} (${cleanRemoteText(rawStatus, 128)})`;
}
