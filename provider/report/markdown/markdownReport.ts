import { counted } from "../../gates/judge/words";
import { standingIcons } from "../lines/standingIcons";
import { decisionInWords, gateWord, targetVerdicts, verdictWords } from "../draw/verdictWords";
import { spanInWords } from "../draw/words";
import { worstFirst } from "../page/worstFirst";
import type { GateView, ReportView, TargetView, Counts, TargetDetails } from "../view/reportView";
import { markdownText } from "../lines/markdownText";

/** Signs that no font of a forge lacks. */
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
 * Text of others for a comment on a forge. `@name` would call people, and `#1` or `!1` link to what has nothing to do with
 * it: forges look for these in what they have rendered, where a character reference is a sign like any other. A comment
 * behind the sign parts it from its word, and is not shown.
 */
function commentText(text: string, limit?: number): string {
  return markdownText(text, limit).replace(/&#(?:64|35|33);/g, "$&<!-- -->");
}

/** A comment on GitHub holds 65,536 characters, and one that is longer is refused whole. */
const longest = 60_000;
/** Targets in a comment; the page has them all. */
const mostTargets = 50;

const nameLimit = 120;

function headOf(gate: GateView): string[] {
  const { name, standing, summary, evaluatedAt, cutShort, overrides, counts } = gate;
  const figures = targetVerdicts
    .filter((one) => (counts[one] ?? 0) > 0)
    .map((one) => `${standingIcons[one]} ${counts[one] ?? 0} ${verdictWords[one]}`);
  return [
    `### ${standingIcons[standing]} ${commentText(name, nameLimit)}: ${gateWord(gate)}, ${decisionInWords(gate)}`,
    "",
    ...(cutShort === "cancelled"
      ? ["> **Partial**: the run was interrupted, and what was not read is unknown.", ""]
      : []),
    ...(cutShort === "waitTimeout"
      ? [
          "> **The wait ran out of time**: this is the last evaluation, and what it had not read by then is unknown.",
          "",
        ]
      : []),
    ...overrides.flatMap((override) => [`> **Overridden** ${commentText(override)}`, ""]),
    commentText(summary),
    "",
    `${figures.join(" · ")} · speaks for ${commentText(evaluatedAt)}`,
    "",
  ];
}

function rowOf({ row, details }: TargetView): string {
  const age = row.age === undefined ? "none known" : `${spanInWords(row.age)} ago`;
  const lifted = row.lifted === undefined ? "" : ` (${row.lifted})`;
  const cells = [
    `${standingIcons[row.verdict]} ${verdictWords[row.verdict]}${lifted}`,
    commentText(row.name, nameLimit),
    age,
    historyInSigns(details()),
    commentText(row.message),
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
    const heads = ["| Verdict | Target | Newest success | History | Reason |", "| --- | --- | --- | --- | --- |"];
    if (own.length > 0 && rows < mostTargets) heads.forEach(add);
    for (const target of own) {
      if (rows < mostTargets && add(rowOf(target))) rows += 1;
      else left += 1;
    }
    add("");
  });
  const rest = left === 0 ? "" : ` ${counted(left, "more target is", "more targets are")} not shown here.`;
  return `${lines.join("\n")}\n${legend}${rest}\n`;
}
