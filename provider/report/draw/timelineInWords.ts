import { counted } from "../../gates/judge/words";
import type { TimelineView } from "../view/reportView";
import { countsWords } from "./countsWords";
import { spanInWords, utc } from "./words";

const plurals: Readonly<Partial<Record<string, string>>> = {
  success: "successes",
  "state unknown": "of unknown state",
  "does not count": "that do not count",
  "not looked at": "not looked at",
};

function counts({ counts: found }: TimelineView): string {
  const parts = (Object.keys(countsWords) as (keyof typeof countsWords)[])
    .filter((kind) => (found[kind] ?? 0) > 0)
    .map((kind) => counted(found[kind] ?? 0, countsWords[kind], plurals[countsWords[kind]]));
  return parts.length === 0 ? "no record" : parts.join(", ");
}

/** The gaps as text: for readers who do not see the picture, and for those who need the figure. */
export function gapsInWords({ gaps, limit, knownFrom, isComplete, now }: TimelineView): string {
  if (limit === undefined) return "The gate sets no limit on age or gaps.";
  const most = `${spanInWords(limit.milliseconds)} (${limit.criterion})`;
  if (knownFrom === undefined) return `No success is known, so no gap can be compared with the limit of ${most}.`;
  const longest = gaps.reduce<(typeof gaps)[number] | undefined>(
    (worst, gap) => (worst === undefined || gap.length > worst.length ? gap : worst),
    undefined,
  );
  const caution = isComplete ? "" : " The list was not read in full: a gap may hold successes that were not read.";
  if (longest === undefined) return `No gap between successes is longer than ${most}.${caution}`;
  const end = longest.to === now ? "still lasts" : `ended at ${utc(longest.to)}`;
  const found = counted(gaps.length, "gap is", "gaps are");
  return `${found} longer than ${most}. The longest gap is ${spanInWords(longest.length)} and ${end}.${caution}`;
}

/** The content of the picture, as text. */
export function timelineInWords(timeline: TimelineView): string {
  const undated =
    timeline.undated === 0 ? "" : ` Not drawn: ${counted(timeline.undated, "record")} without a usable time.`;
  return `From ${utc(timeline.from)} to ${utc(timeline.now)}: ${counts(timeline)}.${undated} ${gapsInWords(timeline)}`;
}
