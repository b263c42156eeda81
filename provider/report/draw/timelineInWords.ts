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

/** The gaps as a sentence, for whoever cannot see the picture and for whoever wants the figure. */
export function gapsInWords({ gaps, limit, knownFrom, isComplete, now }: TimelineView): string {
  if (limit === undefined) return "No limit on age or gaps is asked for.";
  const of = `the limit of ${spanInWords(limit.milliseconds)} (${limit.criterion})`;
  if (knownFrom === undefined) return `Nothing can be said about ${of}: no success is known.`;
  const longest = gaps.reduce<(typeof gaps)[number] | undefined>(
    (worst, gap) => (worst === undefined || gap.length > worst.length ? gap : worst),
    undefined,
  );
  const caution = isComplete ? "" : " The list was not read in full, so that a gap may be what was not read.";
  if (longest === undefined) return `No stretch without a success is longer than ${of}.${caution}`;
  const end = longest.to === now ? "and lasts" : `until ${utc(longest.to)}`;
  const stretches = counted(gaps.length, "stretch is", "stretches are");
  const length = spanInWords(longest.length);
  return `${stretches} longer than ${of}; the longest without a success is ${length}, ${end}.${caution}`;
}

/** What the picture shows, as text. */
export function timelineInWords(timeline: TimelineView): string {
  const undated = timeline.undated === 0 ? "" : ` ${timeline.undated} without a usable time are not drawn.`;
  return `From ${utc(timeline.from)} to ${utc(timeline.now)}: ${counts(timeline)}.${undated} ${gapsInWords(timeline)}`;
}
