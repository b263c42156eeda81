/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. Text enters and leaves through named formats only. */
export type Instant = number;

/** RFC 3339, UTC, with milliseconds: the one form in which instants leave this package. */
export function toRfc3339(instant: Instant): string {
  return new Date(instant).toISOString();
}
