import { civilTimeWithOffsetToUtc } from "./civilTime";
import type { Instant } from "./instant";

const form =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?(?:Z|(?<sign>[+-])(?<offsetHours>\d\d):(?<offsetMinutes>\d\d))$/;

/**
 * `2019-05-23T14:35:23.584+00:00`, `2020-02-23T01:00:32Z`: CBR and DCS, and every instant that users give.
 *
 * The zone is required: a text without one is not guessed to be UTC.
 */
export function parseRfc3339(text: string): Instant | undefined {
  const groups = form.exec(text)?.groups;
  return groups === undefined ? undefined : civilTimeWithOffsetToUtc(groups);
}
