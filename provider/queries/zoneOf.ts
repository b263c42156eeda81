import type { Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { isZeroText } from "../core/instants/zeroTime";
import { parseZonelessTime } from "../core/instants/zonelessTime";
import { clockSkewToleranceMilliseconds } from "../core/records/latestBackup";
import type { Warnings } from "../core/records/warnings";
import { zoneReadings } from "../core/records/zoneReadings";
import { readInstant } from "./readInstant";

/** Stamps of one task as the service wrote them. */
export interface WrittenStamps {
  readonly created?: string | undefined;
  readonly started?: string | undefined;
  readonly ended?: string | undefined;
  readonly updated?: string | undefined;
}

/** In which zone the zoneless stamps of a task are read. */
export type StampZone =
  | { readonly kind: "proven"; readonly zone: string }
  /** As UTC, a stamp would lie in the future. */
  | { readonly kind: "disproved"; readonly zone: string }
  /** Nothing tells UTC from +08:00. */
  | { readonly kind: "unproven"; readonly zone: "UTC" }
  /** Beside stamps with a zone they can be neither told apart nor shifted together. */
  | { readonly kind: "unreadable" };

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?$/;

/** Whether a text is `2026-11-30T01:00:00.511155`: RFC 3339 but for its zone. */
export function isZoneless(text: string): boolean {
  return form.test(text) && !isZeroText(text);
}

/** The instant of a stamp, read in the zone where it carries none. With UTC or an offset it is RFC 3339, which reads faster. */
export function stampInstant(text: string, zone: string): Instant | undefined {
  if (!isZoneless(text)) return parseRfc3339(text);
  return parseRfc3339(`${text}${zone === "UTC" ? "Z" : zone}`) ?? parseZonelessTime(text, zone, "none");
}

/** How the stamps of one row are read. */
interface StampReading {
  readonly zone: StampZone;
  /** The setting that proves the zone. */
  readonly setting: string;
  readonly warnings: Warnings;
}

/** An RFC 3339 time of a service that may leave its zone out, as RFC 3339 UTC; absent where the zone cannot be told. */
export function readStamp(
  value: string | undefined,
  field: string,
  { zone, setting, warnings }: StampReading,
): string | undefined {
  if (value === undefined || !isZoneless(value)) return readInstant(value, parseRfc3339, field, warnings);
  if (zone.kind === "unreadable") {
    warnings.keepUnreadable(field, value);
    return undefined;
  }
  const at = stampInstant(value, zone.zone);
  if (at === undefined && stampInstant(value, "UTC") !== undefined) {
    warnings.add(`${field} is ambiguous or does not exist in ${setting}; the instant is absent`);
    warnings.keepUnreadable(field, value);
    return undefined;
  }
  return readInstant(value, () => at, field, warnings);
}

/** Whether a zoneless stamp lies in the future by the service's clock when it is read in the zone. */
export function isAhead(zoneless: readonly string[], zone: string, answeredAt: Instant | undefined): boolean {
  if (answeredAt === undefined) return false;
  const latest = answeredAt + clockSkewToleranceMilliseconds;
  return zoneless.some((text) => (stampInstant(text, zone) ?? 0) > latest);
}

/**
 * Which zone the zoneless stamps of one task are meant in: the one that is set, else +08:00 where a stamp lies in the future
 * by the service's clock as UTC and only so.
 *
 * Stamps with a zone beside them prove nothing: each tells of another event, and a retry may leave them in any order.
 */
export function zoneOf(
  { created, started, ended, updated }: WrittenStamps,
  { setting, answeredAt }: { readonly setting?: string | undefined; readonly answeredAt?: Instant | undefined },
): StampZone {
  if (setting !== undefined) return { kind: "proven", zone: setting };
  const given = [created, started, ended, updated]
    .filter((text) => text !== undefined)
    .filter((text) => !isZeroText(text));
  const zoneless = given.filter(isZoneless);
  if (zoneless.length === 0) return { kind: "proven", zone: "UTC" };
  const [utc, local] = zoneReadings;
  if (isAhead(zoneless, utc, answeredAt) && !isAhead(zoneless, local, answeredAt))
    return { kind: "disproved", zone: local };
  const isMixed = given.some((text) => parseRfc3339(text) !== undefined);
  return isMixed ? { kind: "unreadable" } : { kind: "unproven", zone: utc };
}
