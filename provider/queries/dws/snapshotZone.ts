import { parseEpochMilliseconds } from "../../core/instants/epochMilliseconds";
import type { Instant } from "../../core/instants/instant";
import { zoneReadings } from "../../core/records/zoneReadings";
import { isAhead, isZoneless, stampInstant, type StampZone } from "../zoneOf";

/** The times of a snapshot as the service wrote them. */
interface SnapshotTimes {
  readonly started?: string;
  readonly finished?: string;
  readonly updated?: string;
  readonly type?: string;
  /** Epoch milliseconds as text. */
  readonly bakExpectedStartTime?: string;
}

/** An automatic snapshot starts at most this long after its planned start, in milliseconds (inferred). */
const longestDelay = 60 * 60_000;

/** Planned and written start of each automatic snapshot that has both. */
function plannedStarts(snapshots: readonly SnapshotTimes[]): readonly (readonly [planned: Instant, started: string])[] {
  return snapshots.flatMap(({ type, started, bakExpectedStartTime: text = "" }) => {
    const planned = /^\d{13}$/.test(text) ? parseEpochMilliseconds(Number(text)) : undefined;
    const isAutomatic = type === "AUTO" && planned !== undefined && started !== undefined;
    const isUsable = isAutomatic && isZoneless(started) && stampInstant(started, "UTC") !== undefined;
    return isUsable ? [[planned, started] as const] : [];
  });
}

/**
 * In which zone the zoneless stamps of a list are read: the one that is set, else the one that the list proves.
 *
 * UTC is proven where no automatic snapshot starts before its planned start, and one starts soon after it. In another zone
 * the starts would lie hours away. They never prove +08:00: a snapshot that waited for 8 hours would look the same. Where
 * they fit neither zone, the stamps are unreadable. A stamp in the future as UTC disproves UTC for the whole list.
 */
export function snapshotZone(
  snapshots: readonly SnapshotTimes[],
  { setting, answeredAt }: { readonly setting?: string | undefined; readonly answeredAt?: Instant | undefined },
): StampZone {
  if (setting !== undefined) return { kind: "proven", zone: setting };
  const stamps = snapshots.flatMap(({ started, finished, updated }) => [started, finished, updated]);
  const zoneless = stamps.filter((text) => text !== undefined).filter(isZoneless);
  const [utc, local] = zoneReadings;
  if (zoneless.length === 0) return { kind: "proven", zone: utc };
  const starts = plannedStarts(snapshots);
  const fits = (zone: string): boolean => {
    const delays = starts.map(([planned, started]) => (stampInstant(started, zone) ?? Number.NaN) - planned);
    return delays.every((delay) => delay >= 0) && delays.some((delay) => delay <= longestDelay);
  };
  const [fitsUtc, fitsLocal] = [fits(utc), fits(local)];
  if (isAhead(zoneless, utc, answeredAt) && !isAhead(zoneless, local, answeredAt)) {
    return starts.length === 0 || fitsLocal ? { kind: "disproved", zone: local } : { kind: "unreadable" };
  }
  if (starts.length === 0) return { kind: "unproven", zone: utc };
  if (fitsUtc) return { kind: "proven", zone: utc };
  return fitsLocal ? { kind: "unproven", zone: utc } : { kind: "unreadable" };
}
