import { toRfc3339, type Instant } from "../core/instants/instant";
import { isZeroInstant, isZeroText } from "../core/instants/zeroTime";
import type { Warnings } from "../core/records/warnings";

/** Whether a service wrote Go's zero time: it has none, which is no fault of the format. */
export function isZeroWire(value: string | number): boolean {
  return typeof value === "number" ? isZeroInstant(value) : isZeroText(value);
}

/**
 * A documented time as RFC 3339 UTC. Absent when the service sent none, or one that is not in the documented format. The
 * latter leaves a warning: a guess could make an old backup look young.
 */
export function readInstant<Wire extends string | number>(
  value: Wire | undefined,
  parse: (value: Wire) => Instant | undefined,
  field: string,
  warnings: Warnings,
): string | undefined {
  if (value === undefined || isZeroWire(value)) return undefined;
  const instant = parse(value);
  if (instant !== undefined && isZeroInstant(instant)) return undefined;
  if (instant === undefined) warnings.addUnreadable(field, value);
  return instant === undefined ? undefined : toRfc3339(instant);
}
