import type { Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { isZeroText } from "../core/instants/zeroTime";
import { parseZonelessTime } from "../core/instants/zonelessTime";
import { clockSkewToleranceMilliseconds } from "../core/latestBackup";
import { zoneReadings } from "../core/zoneReadings";

/** Stamps of one task as the service wrote them. Each tells of another event, so none proves the zone of another by nearness. */
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

/** The instant of a stamp, read in the zone where it carries none. */
export function stampInstant(text: string, zone: string): Instant | undefined {
  return isZoneless(text) ? parseZonelessTime(text, zone, "none") : parseRfc3339(text);
}

/**
 * Which zone the zoneless stamps of one task are meant in: the one that is set, else the one reading that the answer leaves.
 * A reading is out when a stamp lies in the future by the service's clock, or a task ends before it begins.
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
  const isMixed = given.some((text) => parseRfc3339(text) !== undefined);
  const isAhead = (zone: string): boolean =>
    answeredAt !== undefined &&
    zoneless.some((text) => (stampInstant(text, zone) ?? 0) > answeredAt + clockSkewToleranceMilliseconds);
  /** How much later the second of two stamps is, where only one of them carries a zone. */
  const lag = (first: string | undefined, second: string | undefined, zone: string): number | undefined => {
    if (first === undefined || second === undefined || isZoneless(first) === isZoneless(second)) return undefined;
    const [from, to] = [stampInstant(first, zone), stampInstant(second, zone)];
    return from === undefined || to === undefined ? undefined : to - from;
  };
  const isBackwards = (zone: string): boolean =>
    [created, started].some((begin) =>
      [ended, updated].some((end) => (lag(begin, end, zone) ?? 0) < -clockSkewToleranceMilliseconds),
    );
  const possible = zoneReadings.filter((zone) => !isAhead(zone) && !isBackwards(zone));
  const [only, another] = possible;
  if (only !== undefined && another === undefined) {
    return { kind: isAhead("UTC") ? "disproved" : "proven", zone: only };
  }
  return isMixed ? { kind: "unreadable" } : { kind: "unproven", zone: "UTC" };
}
