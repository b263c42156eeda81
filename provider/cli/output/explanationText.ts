import { cleanRemoteText } from "../../core/remoteText";
import type {
  ExplainedCriterion,
  ExplainedOverride,
  ExplainedRecord,
  ExplainedTarget,
  ExplainedTurn,
  GateExplanation,
  RoleCounts,
} from "../../gates/explain/explanation";
import type { ExplainedSetting } from "../../gates/explain/settings";
import { activityInWords } from "../../gates/judge/activityInWords";
import { inWords } from "../../gates/judge/words";
import { numberedLines, recordLines } from "./recordView";
import { hangingText, wrapText } from "./wrapText";

/** Text for one line, whatever a service or a file put into it. */
function clean(text: string): string {
  return cleanRemoteText(text, 2000);
}

function settingText({ key, value, unit, isDefault }: ExplainedSetting): string {
  const shown =
    value === undefined
      ? "off"
      : unit === "seconds" && typeof value === "number"
        ? inWords(value * 1000)
        : `${clean(Array.isArray(value) ? value.join(", ") : String(value))}${unit === undefined ? "" : ` ${unit}`}`;
  return `${key} ${shown}${isDefault ? " (default)" : ""}`;
}

/** Values that differ from their defaults come first: someone chose them. */
function settingLines(heading: string, settings: readonly ExplainedSetting[]): string[] {
  const chosen = settings.filter(({ isDefault }) => !isDefault).map(settingText);
  const defaults = settings.filter(({ isDefault }) => isDefault).map(settingText);
  return [
    ...(chosen.length === 0 ? [] : [`${heading}, not default: ${chosen.join("; ")}`]),
    ...(defaults.length === 0 ? [] : [`${heading}: ${defaults.join("; ")}`]),
  ];
}

function measured({ observed, threshold, unit }: ExplainedCriterion): string {
  const shown = (value: number): string => (unit === "seconds" ? inWords(value * 1000) : `${value} ${unit}`);
  return `observed ${observed === undefined ? "nothing" : shown(observed)}, threshold ${shown(threshold)}`;
}

/** Places of records as the table numbers them, from 1. */
function numbers(places: readonly number[]): string {
  return places.length === 0 ? "none" : places.map((place) => `#${place + 1}`).join(", ");
}

function criterionLines(criterion: ExplainedCriterion, width: number): string[] {
  const { id, verdict, reason, message, limits, decidedBy, counted, turnsAt } = criterion;
  const details = [
    clean(message),
    `${measured(criterion)}; ${limits.map(settingText).join("; ")}`,
    ...(decidedBy === undefined ? [] : [`decided by record ${numbers([decidedBy])}`]),
    ...(counted === undefined ? [] : [`measured on records: ${numbers(counted)}`]),
    ...(turnsAt === undefined ? [] : [`turns at ${turnsAt} by time alone`]),
  ];
  return [
    ...hangingText("  ", `${id}: ${verdict}${reason === undefined ? "" : ` (${reason})`}`, width),
    ...details.flatMap((line) => hangingText("    ", line, width)),
  ];
}

function recordsOf(records: readonly ExplainedRecord[], width: number): string[] {
  return records.flatMap(({ record, countsAs, reasons, activity, ageSeconds }, place) => {
    const active = activity === undefined || countsAs === "open" ? [] : [`activity: ${activity}`];
    const why = [...reasons, ...active].join(", ");
    const age = ageSeconds === undefined ? undefined : inWords(ageSeconds * 1000);
    const role = `counts as ${countsAs}${why === "" ? "" : ` (${why})`}`;
    return numberedLines(place, [[role], ...recordLines(record, age)], width);
  });
}

function countsText(counts: RoleCounts, examined: number): string {
  const parts = Object.entries(counts).filter(([, count]) => count !== 0);
  return `records examined: ${examined}${parts.length === 0 ? "" : ` (${parts.map(([word, count]) => `${word} ${count}`).join(", ")})`}`;
}

function readingText(target: ExplainedTarget): string {
  const { isRead, complete, incompleteReason, pagesFetched, asOf, asOfSource, error } = target;
  if (error !== undefined) return `reading: failed, ${error.class} ${clean(error.code)}: ${clean(error.message)}`;
  if (!isRead) return "reading: none";
  const why = incompleteReason === undefined ? "" : `: ${clean(incompleteReason)}`;
  return (
    `reading: ${complete ? "complete" : `incomplete${why}`}, pages ${pagesFetched}` +
    (asOf === undefined ? ", without an instant" : `, as of ${asOf} by the ${asOfSource ?? "unknown"} clock`)
  );
}

/** Lines of a target, in lines of a width below its head. */
function targetLines(target: ExplainedTarget, width: number): string[] {
  const { name, subject, verdict, reason, selection, activity, warnings, graceUntil, counts, records, criteria } =
    target;
  const place = [target.region, target.projectId].filter((part) => part !== undefined).map(clean);
  const head = `target ${clean(name)} (${subject}${place.length === 0 ? "" : `, ${place.join(", ")}`}): ${verdict}`;
  const why = reason === undefined ? "" : ` (${clean(reason)})`;
  if (verdict === "notApplicable") return wrapText(`${head}${why}`, width);
  const before = [
    readingText(target),
    ...(activity === undefined ? [] : [`own status: ${activityInWords(activity)}`]),
    ...warnings.map((warning) => `warning: ${clean(warning)}`),
    ...settingLines("selection", selection),
    ...(graceUntil === undefined ? [] : [`graceForNew applies until ${graceUntil}`]),
    countsText(counts, target.recordsExamined),
  ];
  return [
    ...wrapText(`${head}${why}`, width),
    ...before.flatMap((line) => hangingText("  ", line, width)),
    ...recordsOf(records, width),
    ...criteria.flatMap((criterion) => criterionLines(criterion, width)),
  ];
}

function turnText({ at, by, target, criterion, actor }: ExplainedTurn): string {
  const cause = {
    longestValidity: "a verdict holds for at most 24 hours",
    criterion: `by then ${criterion ?? "a criterion"} of ${clean(target ?? "a target")} changes by time alone`,
    override: `the override by ${clean(actor ?? "-")} ends`,
  }[by];
  return `holds until ${at} at most: ${cause}`;
}

function overrideText({ actor, reason, ticket, expiresAt, target, criterion, state }: ExplainedOverride): string {
  const scope = [target, criterion].filter((part) => part !== undefined).map(clean);
  return (
    `override by ${clean(actor)} of ${scope.length === 0 ? "the whole gate" : scope.join(", ")}, ` +
    `until ${expiresAt}: ${state} (${clean(reason)}${ticket === undefined ? "" : `, ${clean(ticket)}`})`
  );
}

/** An explanation for people: the verdict, what made it, and each record with what it counts as. */
export function explanationText(
  { result, policy, turn, overrides, targets }: GateExplanation,
  width: number,
  file?: string,
): string {
  const { blocks, summary, reason, evaluatedAt, tolerated, warnings } = result;
  const lines = [
    ...(file === undefined ? [] : [clean(file)]),
    `${blocks ? "CLOSED" : "OPEN"} ${clean(summary)}`,
    `evaluated at ${evaluatedAt}, reason ${clean(reason)}`,
    turn === undefined ? "closed: evaluate again before you deploy" : turnText(turn),
    ...settingLines("policy", policy),
    ...overrides.map(overrideText),
    ...(tolerated.length === 0 ? [] : [`tolerated by require: ${tolerated.map(clean).join(", ")}`]),
    ...warnings.map((warning) => `warning: ${clean(warning)}`),
  ];
  const wrapped = [
    ...lines.flatMap((line) => wrapText(line, width)),
    ...targets.flatMap((target) => targetLines(target, width)),
  ];
  return `${wrapped.join("\n")}\n`;
}
