import type { OracleRecord } from "../types";
import { instant } from "../instants";
import { zoneDifference } from "../zones";

/** How the stamps without a zone of a row are read. */
export type ZoneOfRow =
  | { readonly kind: "proven"; readonly earlier: number }
  /** Nothing tells UTC from +08:00. */
  | { readonly kind: "unproven" }
  /** They can neither be told apart nor shifted together with others. */
  | { readonly kind: "unreadable" };

export const inUtc: ZoneOfRow = { kind: "proven", earlier: 0 };
export const in0800: ZoneOfRow = { kind: "proven", earlier: zoneDifference };
const tolerance = 5 * 60_000;

export function isZoneless(text: string | undefined): text is string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?$/.test(text ?? "");
}

export function asUtc(text: string): number | undefined {
  return instant(isZoneless(text) ? `${text}Z` : text);
}

export function zoneSet(setting: "UTC" | "+08:00" | undefined): ZoneOfRow | undefined {
  return setting === undefined ? undefined : setting === "UTC" ? inUtc : in0800;
}

/** Whether a stamp lies in the future by the service's clock as UTC, and none does as +08:00: that disproves UTC. */
export function disprovesUtc(zoneless: readonly string[], date: number | undefined): boolean {
  const isAhead = (earlier: number): boolean =>
    date !== undefined && zoneless.some((text) => (asUtc(text) ?? 0) - earlier > date + tolerance);
  return isAhead(0) && !isAhead(zoneDifference);
}

/**
 * The zone of a row of CBR. selectors.md lets a stamp in the future disprove UTC for the whole answer, and the product for its
 * row alone: the others are then judged in both zones, which is stricter. Stamps with a zone beside others prove nothing.
 */
export function zoneOfRow(
  stamps: readonly (string | undefined)[],
  setting: "UTC" | "+08:00" | undefined,
  date: number | undefined,
): ZoneOfRow {
  const set = zoneSet(setting);
  if (set !== undefined) return set;
  const zoneless = stamps.filter(isZoneless);
  if (zoneless.length === 0) return inUtc;
  if (disprovesUtc(zoneless, date)) return in0800;
  return isMixed(stamps) ? { kind: "unreadable" } : { kind: "unproven" };
}

/** Whether a stamp has a zone, beside others that may have none. */
export function isMixed(stamps: readonly (string | undefined)[]): boolean {
  return stamps.some((text) => instant(text) !== undefined);
}

interface Stamps {
  readonly created?: string | undefined;
  readonly started?: string | undefined;
  readonly ended?: string | undefined;
}

/** The stamps of a record as RFC 3339 in UTC, with the mark of those whose zone is not proven. */
export function stampsOf({ created, started, ended }: Stamps, zone: ZoneOfRow): Partial<OracleRecord> {
  const read = (text: string | undefined): string | undefined => {
    if (text === undefined || (zone.kind === "unreadable" && isZoneless(text))) return undefined;
    const time = asUtc(text);
    const earlier = zone.kind === "proven" && isZoneless(text) ? zone.earlier : 0;
    return time === undefined ? undefined : new Date(time - earlier).toISOString();
  };
  // A creation must not stand in for a start that is left out: it may be 8 hours off.
  const isStartLeftOut = zone.kind === "unreadable" && isZoneless(started);
  const given = {
    createdAt: isStartLeftOut ? undefined : read(created),
    startedAt: read(started),
    // An end that was given and cannot be read is no missing end: a failure is then not dated by its start.
    completedAt: read(ended) ?? ended,
  };
  const isDoubtful = zone.kind === "unproven" && [created, started, ended].some(isZoneless);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined)),
    ...(isDoubtful ? { zoneProven: false } : {}),
  };
}
