import { parseRfc3339 } from "../core/instants/rfc3339";
import type { Warnings } from "../core/records/warnings";
import { readInstant } from "./readInstant";
import { isZoneless, stampInstant, type StampZone } from "./zoneOf";

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
  if (zone.kind === "unreadable") return undefined;
  const at = stampInstant(value, zone.zone);
  if (at === undefined && stampInstant(value, "UTC") !== undefined) {
    warnings.add(`${field} is a local time that ${setting} has twice or not at all; it is left out`);
    return undefined;
  }
  return readInstant(value, () => at, field, warnings);
}
