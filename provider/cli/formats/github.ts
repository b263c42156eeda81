import {
  cleanName,
  findingsOf,
  standingInWords,
  titleOf,
  type ReportLine,
  type GateLines,
  type Standing,
} from "../../report/lines/findings";
import type { Format } from "./format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { markdownText } from "../../report/lines/markdownText";
import { standingIcons as icons } from "../../report/lines/standingIcons";

/** GitHub refuses a step summary of more than 1 MiB whole; the rest is for what other commands write into it. */
const summaryBytes = 900 * 1024;

/** Rows of findings in a step summary; the report has them all. */
const summaryRows = 200;

/** `undefined` where nothing is annotated. */
const commands: Readonly<Record<Standing, "error" | "warning" | "notice" | undefined>> = {
  pass: undefined,
  warn: "warning",
  fail: "error",
  unknown: "error",
  pending: "error",
  notApplicable: "notice",
  overridden: "warning",
};

/** Workflow commands end at a line break, and `%` introduces an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In properties a colon ends the list, and a comma the value. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function annotation({ gate, name }: GateLines, finding: ReportLine): string | undefined {
  const command = commands[finding.standing];
  if (command === undefined) return undefined;
  const title = `${gate.file === undefined ? "hwbackup" : name} ${titleOf(finding)}: ${standingInWords(finding)}`;
  const properties = [
    ...(gate.file === undefined ? [] : [`file=${escapeProperty(cleanName(gate.file))}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${command} ${properties.join(",")}::${escapeData(finding.message)}`;
}

/** What needs a person first. */
const order: readonly Standing[] = ["fail", "unknown", "pending", "overridden", "warn", "notApplicable", "pass"];

function headline({ name, findings: [gate] }: GateLines): string[] {
  return [
    "",
    `### ${icons[gate.standing]} ${markdownText(name)}: ${standingInWords(gate)}`,
    "",
    markdownText(gate.message),
    "",
  ];
}

function row(finding: ReportLine): string {
  return `| ${icons[finding.standing]} ${standingInWords(finding)} | ${markdownText(titleOf(finding))} | ${markdownText(finding.message)} |`;
}

/** The step summary as Markdown: all gates, and of their findings the worst two hundred. */
function stepSummary(results: readonly RenderedGate[]): string {
  const lines = ["## hwbackup"];
  let bytes = 0;
  let rows = 0;
  let left = 0;
  const add = (line: string): boolean => {
    const length = Buffer.byteLength(line) + 1;
    if (bytes + length > summaryBytes) return false;
    bytes += length;
    lines.push(line);
    return true;
  };
  for (const gate of findingsOf(results)) {
    const [, ...findings] = gate.findings;
    const sorted = order.flatMap((standing) => findings.filter((finding) => finding.standing === standing));
    headline(gate).forEach(add);
    if (sorted.length > 0) ["| Verdict | Target and criterion | Message |", "| --- | --- | --- |"].forEach(add);
    for (const finding of sorted) {
      if (rows < summaryRows && add(row(finding))) rows += 1;
      else left += 1;
    }
  }
  return `${lines.join("\n")}\n${left === 0 ? "" : `\n${left} more findings are not shown here.\n`}`;
}

/**
 * Annotations of GitHub Actions, one command in each line: the gates themselves first, since GitHub shows ten of a kind. The
 * step summary stands behind what earlier commands of the step wrote.
 */
export const github: Format & Required<Pick<Format, "sideOutputs">> = {
  name: "github",
  sideOutputs(results, { GITHUB_STEP_SUMMARY: path = "" }) {
    return path === "" ? [] : [{ name: "step summary", path, text: stepSummary(results) }];
  },
  render(results) {
    const gates = findingsOf(results);
    const lines = [
      ...gates.map((gate) => annotation(gate, gate.findings[0])),
      ...gates.flatMap((gate) => gate.findings.slice(1).map((finding) => annotation(gate, finding))),
    ].filter((line) => line !== undefined);
    return lines.map((line) => `${line}\n`).join("");
  },
};
