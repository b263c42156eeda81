import Table from "cli-table3";
import { createColors } from "picocolors";
import stringWidth from "string-width";
import { cleanRemoteText } from "../../core/remoteText";
import { activityInWords } from "../../gates/judge/activityInWords";
import { inWords } from "../../gates/judge/words";
import type { CriterionResult, GateResult, TargetResult } from "../../gates/result";
import type { Format } from "./format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { policyLine } from "../../report/lines/policyLine";
import { wrapText } from "../output/wrapText";

type Colours = ReturnType<typeof createColors>;

/** With more targets only those are shown that did not pass. */
const fewTargets = 50;
/** The least width of a column, borders aside. */
const leastColumn = 12;
/** More targets than this with one cause are one line. */
const fewEqual = 10;
/** Names of targets in such a line. */
const fewNames = 3;

function coloured(verdict: string, { green, yellow, red, magenta, cyan, gray }: Colours): string {
  const colour = { pass: green, warn: yellow, fail: red, unknown: magenta, pending: cyan }[verdict] ?? gray;
  return colour(verdict);
}

/** Text for a cell: one line, whatever a service or a file put into it. */
function clean(text: string): string {
  return cleanRemoteText(text, 2000);
}

/** `1h / 1d2h` or `2 / 3 backups`: what was measured, as far as something was, and the limit. */
function measured({ observed, threshold, unit }: CriterionResult): string {
  const isSpan = unit === "seconds";
  const shown = (value: number): string => (isSpan ? inWords(value * 1000) : String(Math.round(value * 1000) / 1000));
  return `${observed === undefined ? "-" : shown(observed)} / ${shown(threshold)}${isSpan ? "" : ` ${unit}`}`;
}

/** As many characters as a name may have. The table takes quadratic time on the lines of one cell. */
const longestName = 256;

function rowsOf(target: TargetResult, colours: Colours): string[][] {
  const name = cleanRemoteText(target.name, longestName);
  if (target.criteria.length === 0) return [[name, "-", coloured(target.verdict, colours), clean(target.reason ?? "")]];
  return target.criteria.map((criterion, at) => [
    at === 0 ? name : "",
    criterion.id,
    coloured(criterion.verdict, colours),
    measured(criterion),
  ]);
}

/** For a terminal too narrow for a table, whose borders it would break: what stands in a row, as lines that it may break. */
function withoutTable(target: TargetResult, colours: Colours): string {
  const [first = [], ...more] = rowsOf(target, colours);
  const [name = "", ...cells] = first;
  const lines = [cells, ...more.map((row) => row.slice(1))].map((row) => `  ${row.join("  ")}`);
  return [name, ...lines].join("\n");
}

function tableOf(targets: readonly TargetResult[], width: number, colours: Colours): string {
  const rows = targets.flatMap((target) => rowsOf(target, colours));
  const heads = ["target", "criterion", "verdict", "observed / limit"];
  // A column is as wide as its longest cell with a space on both sides: up to 28 for a criterion, 15 for a verdict and
  // 28 for the figures. The name takes what these leave beside five borders.
  const wideAs = (at: number): number =>
    [heads, ...rows].reduce((most, row) => Math.max(most, stringWidth(row[at] ?? "")), 0) + 2;
  const others = [Math.min(28, wideAs(1)), Math.min(15, wideAs(2)), Math.min(28, wideAs(3))];
  const rest = width - others.reduce((sum, one) => sum + one, 5);
  if (rest < leastColumn) return targets.map((target) => withoutTable(target, colours)).join("\n");
  const first = Math.min(Math.max(wideAs(0), leastColumn + 2), rest);
  const table = new Table({
    head: heads,
    style: { head: [], border: [], compact: true },
    wordWrap: true,
    colWidths: [first, ...others],
  });
  // The table itself would break a name inside a character.
  for (const [name = "", ...cells] of rows) table.push([wrapText(name, first - 2).join("\n"), ...cells]);
  return table.toString();
}

/**
 * What kept a target from being judged, without its own names; targets of one cause are told together. `undefined` where
 * something was measured, which a row has to show.
 */
function causeOf({ name, resourceId, criteria }: TargetResult): string | undefined {
  if (criteria.length === 0) return undefined;
  if (criteria.some(({ verdict, observed }) => verdict === "pass" || observed !== undefined)) return undefined;
  return JSON.stringify(
    criteria.map(({ id, verdict, reason, message }) => {
      const told = message.replaceAll(resourceId, "").replaceAll(name, "");
      return [id, verdict, reason, told.replace(/request id [^;\]]+/g, "")];
    }),
  );
}

interface Told {
  /** Targets that have rows of their own. */
  readonly single: readonly TargetResult[];
  /** The others: many for one cause. */
  readonly groups: readonly (readonly TargetResult[])[];
}

function groupedByCause(targets: readonly TargetResult[]): Told {
  const byCause = new Map<string | TargetResult, TargetResult[]>();
  for (const target of targets) {
    const cause = causeOf(target) ?? target;
    const equal = byCause.get(cause);
    if (equal === undefined) byCause.set(cause, [target]);
    else equal.push(target);
  }
  const groups = [...byCause.values()].filter((equal) => equal.length > fewEqual);
  const grouped = new Set(groups.flat());
  return { single: targets.filter((target) => !grouped.has(target)), groups };
}

/** `490 targets unknown (notRead): cache-1, cache-2, cache-3 and 487 more`, and the message of the first. */
function groupLines(equal: readonly TargetResult[], colours: Colours): string[] {
  const [first] = equal;
  const [criterion] = first?.criteria ?? [];
  if (first === undefined || criterion === undefined) return [];
  const names = equal.slice(0, fewNames).map(({ name }) => clean(name));
  const why = criterion.reason === undefined ? "" : ` (${clean(criterion.reason)})`;
  return [
    `${equal.length} targets ${coloured(first.verdict, colours)}${why}: ${names.join(", ")} and ${equal.length - names.length} more`,
    `  the first: ${clean(criterion.message)}`,
  ];
}

/** A line for each criterion that did not pass, with its reason. */
function reasonsOf(targets: readonly TargetResult[], colours: Colours): string[] {
  return targets.flatMap(({ criteria }) =>
    criteria
      .filter(({ verdict }) => verdict !== "pass")
      .map(({ verdict, id, message }) => `${coloured(verdict, colours)} ${id}: ${clean(message)}`),
  );
}

/** The own status of each resource: it may be all that proves that nothing runs. */
function statusesOf(targets: readonly TargetResult[]): string[] {
  return targets.flatMap(({ name, activity }) =>
    activity === undefined ? [] : [`own status of ${clean(name)}: ${activityInWords(activity)}`],
  );
}

function notesOf({
  appliedOverrides,
  policy = [],
  tolerated,
  warnings,
  skewMilliseconds,
  reason,
}: GateResult): string[] {
  return [
    ...(reason === "criteria" || reason === "overridden" ? [] : [`reason: ${clean(reason)}`]),
    ...appliedOverrides.map(
      ({ actor, reason: why, ticket, expiresAt, target, criterion }) =>
        `overridden by ${clean(actor)} until ${clean(expiresAt)}: ${clean(why)}` +
        (ticket === undefined ? "" : ` (${clean(ticket)})`) +
        (target === undefined ? "" : `, target ${clean(target)}`) +
        (criterion === undefined ? "" : `, criterion ${criterion}`),
    ),
    ...policy.map(policyLine),
    ...(tolerated.length === 0 ? [] : [`tolerated by require: ${tolerated.map(clean).join(", ")}`]),
    ...warnings.map((warning) => `note: ${clean(warning)}`),
    ...(skewMilliseconds === undefined || Math.abs(skewMilliseconds) < 1000
      ? []
      : [`note: the clock of the service is ${skewMilliseconds / 1000} s off that of this machine`]),
  ];
}

function renderGate({ file, result, exitCode }: RenderedGate, width: number, colours: Colours): string {
  const { targetResults, blocks, summary, lines: [cause = ""] = [], evaluatedAt, validUntil } = result;
  const isLarge = targetResults.length > fewTargets;
  const shown = isLarge ? targetResults.filter(({ verdict }) => verdict !== "pass") : targetResults;
  const hidden = targetResults.length - shown.length;
  const { single, groups } = groupedByCause(shown);
  const reasons = reasonsOf(single, colours);
  // The cause of a single target stands in the summary too. It is told once, below the table.
  const isTold = summary.endsWith(`; ${cause}`) && reasons.some((reason) => reason.endsWith(`: ${clean(cause)}`));
  const counts = isTold ? summary.slice(0, -`; ${cause}`.length) : summary;
  const head = `${colours.bold(blocks ? colours.red("CLOSED") : colours.green("OPEN"))} ${clean(counts)}`;
  const lines = [
    ...(file === undefined ? [] : [colours.bold(clean(file))]),
    head,
    ...(single.length === 0 ? [] : [tableOf(single, width, colours)]),
    ...groups.flatMap((equal) => groupLines(equal, colours)),
    ...(hidden === 0 ? [] : [`${hidden} more that pass`]),
    ...reasons,
    ...statusesOf(single),
    ...notesOf(result),
    colours.dim(
      `evaluated at ${evaluatedAt}${blocks ? "" : `, holds until ${validUntil} at most`}; exit code ${exitCode}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** For people: the verdict, a table of the measured values, and a reason for each criterion that did not pass. */
export const human: Format = {
  name: "human",
  namesPolicies: true,
  render(gates, { colour, width }) {
    const colours = createColors(colour);
    return gates.map((gate) => renderGate(gate, width, colours)).join("\n");
  },
};
