/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. Text enters and leaves through named formats only. */
export type Instant = number;

/**
 * The instant, if RFC 3339 can write it: years 0001 to 9999. An offset may lead out of them, and texts with other years
 * would neither be read again nor sort like the instants that they mean.
 */
export function writable(instant: Instant): Instant | undefined {
  const year = new Date(instant).getUTCFullYear();
  return year >= 1 && year <= 9999 ? instant : undefined;
}

/** RFC 3339, UTC, with milliseconds: the one form in which instants leave this package. */
export function toRfc3339(instant: Instant): string {
  return new Date(instant).toISOString();
}
