import { counted } from "../../gates/judge/words";
import { standingIcons } from "../lines/standingIcons";
import { causeInWords, groupedByCause, newestInWords, targetsInWords, type RowTargets } from "../draw/causes";
import { cutShortWords, targetVerdicts, verdictWords } from "../draw/verdictWords";
import { shortIds, utcOf } from "../draw/words";
import { worstFirst } from "../page/worstFirst";
import type { GateView, ReportView, TargetView, Counts, TargetDetails } from "../view/reportView";
import { markdownText } from "../lines/markdownText";

/** Signs that every forge's fonts have. */
const historySigns: Readonly<Record<Counts, string>> = {
  success: "●",
  failure: "✕",
  open: "▷",
  unmapped: "◆",
  ignored: "○",
  other: "·",
};

const most = 10;

/** The newest records as signs, oldest first as on a timeline; what the gate does not look at is left out. */
function historyInSigns({ records }: TargetDetails): string {
  const looked = records.filter(({ counts }) => counts !== "other").slice(0, most);
  return looked
    .reverse()
    .map(({ counts }) => historySigns[counts])
    .join("");
}

/**
 * Text of others for a comment on a forge. `@name` would call people, and `#1` or `!1` would link to something unrelated.
 * Forges look for these in the rendered text, where a character reference is a sign like any other. A comment behind the
 * sign parts it from its word, and is not shown.
 */
function commentText(text: string, limit?: number): string {
  return markdownText(text, limit).replace(/&#(?:64|35|33);/g, "$&<!-- -->");
}

/** A comment on GitHub holds 65,536 characters, and one that is longer is refused whole. */
const longest = 60_000;
/** Rows in a comment; the page has them all. */
const mostRows = 50;
/** Names in a row of several targets. */
const mostNames = 20;

const nameLimit = 120;

function headOf(gate: GateView): string[] {
  const { name, standing, sentence, region, project, evaluatedAt, cutShort, overrides, counts } = gate;
  const figures = targetVerdicts
    .filter((one) => (counts[one] ?? 0) > 0)
    .map((one) => `${standingIcons[one]} ${counts[one] ?? 0} ${verdictWords[one]}`);
  return [
    `### ${standingIcons[standing]} ${commentText(sentence)}`,
    "",
    ...(cutShort === undefined ? [] : [`> ${cutShortWords[cutShort]}`, ""]),
    ...overrides.flatMap((override) => [`> **Overridden** ${commentText(override)}`, ""]),
    [
      commentText(name, nameLimit),
      ...(region === undefined ? [] : [`region ${commentText(region)}`]),
      ...(project === undefined ? [] : [`project ${commentText(project)}`]),
      `evaluated at ${commentText(utcOf(evaluatedAt))}`,
    ].join(" · "),
    "",
    figures.join(" · "),
    "",
  ];
}

/** The names of several targets after their number. */
function namesOf([first, ...others]: RowTargets): string {
  if (others.length === 0) return "";
  const shown = [first, ...others].slice(0, mostNames).map(({ name }) => shortIds(name));
  return `: ${shown.join(", ")}${others.length + 1 > mostNames ? ", …" : ""}`;
}

function rowOf([target, ...others]: readonly [TargetView, ...TargetView[]]): string {
  const rows = [target.row, ...others.map(({ row }) => row)] as const;
  const { verdict, lifted } = target.row;
  const cells = [
    `${standingIcons[verdict]} ${verdictWords[verdict]}${lifted === undefined ? "" : ` (${lifted})`}`,
    commentText(targetsInWords(rows) + namesOf(rows), others.length === 0 ? nameLimit : undefined),
    commentText(causeInWords(rows)),
    newestInWords(rows),
    others.length === 0 ? historyInSigns(target.details()) : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

const legend = `${historySigns.success} success, ${historySigns.failure} failure, ${historySigns.open} open task, ${historySigns.unmapped} state unknown, ${historySigns.ignored} does not count; oldest first.`;

/** The report for a comment on a pull request: each gate, and of its targets the worst. */
export function markdownReport({ gates, targets }: ReportView): string {
  const lines: string[] = [];
  let length = 0;
  let rows = 0;
  let left = 0;
  const add = (line: string): boolean => {
    if (length + line.length + 1 > longest) return false;
    length += line.length + 1;
    lines.push(line);
    return true;
  };
  gates.forEach((gate, at) => {
    headOf(gate).forEach(add);
    const own = worstFirst(targets.filter(({ row }) => row.gate === at)).map(([target]) => target);
    const heads = ["| Verdict | Target | Cause | Newest success | History |", "| --- | --- | --- | --- | --- |"];
    if (own.length > 0 && rows < mostRows) heads.forEach(add);
    for (const line of groupedByCause(own, ({ row }) => row)) {
      if (rows < mostRows && add(rowOf(line))) rows += 1;
      else left += line.length;
    }
    add("");
  });
  const rest = left === 0 ? "" : ` ${counted(left, "more target is", "more targets are")} not shown here.`;
  return `${lines.join("\n")}\n${legend}${rest}\n`;
}
