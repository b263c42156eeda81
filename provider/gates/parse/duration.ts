import { Temporal } from "temporal-polyfill";

/** `90s`, `15m`, `1d12h`: each unit at most once, the longest first. A bare number says nothing, and months have no length. */
const short = /^(?=\d)(?:(\d{1,6})w)?(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,9})m)?(?:(\d{1,12})s)?$/;
const isoForm =
  /^P(?=[\dT])(?:\d{1,6}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,9}M)?(?:\d{1,12}(?:\.\d{1,3})?S)?)?$/;
/** The longest span that makes sense here: a hundred years, far below the end of what instants can say. */
const longestMilliseconds = 100 * 366 * 24 * 3_600_000;

/** What a text of either form looks like. */
export const durationPattern = new RegExp(`${short.source}|${isoForm.source}`);

export const durationForm = "a duration such as 90s, 15m, 26h, 7d, 1d12h or P1D";

/** Milliseconds of a span; `undefined` for anything else, bare numbers, months and years included. */
export function parseDuration(text: string): number | undefined {
  const groups = short.exec(text);
  const [, weeks, days, hours, minutes, seconds] = groups ?? [];
  const part = (value: string | undefined): number => Number(value ?? 0);
  const parts =
    groups === null
      ? isoForm.test(text)
        ? Temporal.Duration.from(text)
        : undefined
      : Temporal.Duration.from({
          weeks: part(weeks),
          days: part(days),
          hours: part(hours),
          minutes: part(minutes),
          seconds: part(seconds),
        });
  if (parts === undefined) return undefined;
  // A day is 24 hours here: what is measured are spans between instants, which no zone shortens.
  const milliseconds = parts.with({ weeks: 0, days: parts.days + parts.weeks * 7 }).total("milliseconds");
  return milliseconds <= longestMilliseconds ? milliseconds : undefined;
}
