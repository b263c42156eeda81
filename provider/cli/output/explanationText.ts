import Table from "cli-table3";
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
import { inWords } from "../../gates/judge/words";
import { inBytes } from "./recordView";

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

/** What differs from its default first: that is what somebody chose. */
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

function criterionLines(criterion: ExplainedCriterion): string[] {
  const { id, verdict, reason, message, limits, decidedBy, counted, turnsAt } = criterion;
  return [
    `${id}: ${verdict}${reason === undefined ? "" : ` (${reason})`}`,
    `  ${measured(criterion)}; ${limits.map(settingText).join("; ")}`,
    ...(decidedBy === undefined ? [] : [`  decided by record ${numbers([decidedBy])}`]),
    ...(counted === undefined ? [] : [`  measured on records: ${numbers(counted)}`]),
    ...(turnsAt === undefined ? [] : [`  turns at ${turnsAt} by time alone`]),
    `  ${clean(message)}`,
  ];
}

function recordTable(records: readonly ExplainedRecord[]): string {
  const table = new Table({
    head: ["#", "counts as", "why", "state", "raw", "kind", "type", "started", "completed", "age", "size", "id"],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...records.map(({ record, countsAs, reasons, activity, ageSeconds }, place) => {
      const active = activity === undefined || countsAs === "open" ? [] : [`activity: ${activity}`];
      return [
        String(place + 1),
        countsAs,
        [...reasons, ...active].join(", ") || "-",
        record.state,
        record.rawState ?? "-",
        record.kind,
        [record.backupType ?? "-", ...(record.incremental === true ? ["incremental"] : [])].join(" "),
        record.startedAt ?? "-",
        record.completedAt ?? "-",
        ageSeconds === undefined ? "-" : inWords(ageSeconds * 1000),
        inBytes(record.sizeBytes),
        record.id ?? "-",
      ].map((text) => cleanRemoteText(text, 64));
    }),
  );
  return table.toString();
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
    `reading: ${complete ? "complete" : `not complete${why}`}, pages ${pagesFetched}` +
    (asOf === undefined ? ", without an instant" : `, as of ${asOf} by the ${asOfSource ?? "unknown"} clock`)
  );
}

function targetText(target: ExplainedTarget): string {
  const { name, subject, verdict, reason, selection, warnings, graceUntil, counts, records, criteria } = target;
  const place = [target.region, target.projectId].filter((part) => part !== undefined).map(clean);
  const head = `target ${clean(name)} (${subject}${place.length === 0 ? "" : `, ${place.join(", ")}`}): ${verdict}`;
  const why = reason === undefined ? "" : ` (${clean(reason)})`;
  if (verdict === "notApplicable") return `${head}${why}`;
  const lines = [
    readingText(target),
    ...warnings.map((warning) => `warning: ${clean(warning)}`),
    ...settingLines("selection", selection),
    ...(graceUntil === undefined ? [] : [`graceForNew applies until ${graceUntil}`]),
    countsText(counts, target.recordsExamined),
    ...(records.length === 0 ? [] : recordTable(records).split("\n")),
    ...criteria.flatMap(criterionLines),
  ];
  return [`${head}${why}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function turnText({ at, by, target, criterion, actor }: ExplainedTurn): string {
  const cause = {
    longestValidity: "no verdict counts for longer than 24 hours",
    criterion: `${criterion ?? "a criterion"} of ${clean(target ?? "a target")} turns then by time alone`,
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
export function explanationText({ result, policy, turn, overrides, targets }: GateExplanation, file?: string): string {
  const { blocks, summary, reason, evaluatedAt, tolerated, warnings } = result;
  const lines = [
    ...(file === undefined ? [] : [clean(file)]),
    `${blocks ? "CLOSED" : "OPEN"} ${clean(summary)}`,
    `evaluated at ${evaluatedAt}, reason ${clean(reason)}`,
    turn === undefined ? "closed: this counts for no later instant" : turnText(turn),
    ...settingLines("policy", policy),
    ...overrides.map(overrideText),
    ...(tolerated.length === 0 ? [] : [`tolerated by require: ${tolerated.map(clean).join(", ")}`]),
    ...warnings.map((warning) => `warning: ${clean(warning)}`),
    ...targets.map(targetText),
  ];
  return `${lines.join("\n")}\n`;
}
