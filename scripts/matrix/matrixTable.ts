import type { Cell } from "./cells";
import type { Part } from "./parts";
import { isRed, type Outcome } from "./runPart";

/** One row: a cell, and how each part went there; parts that it does not run are absent. */
export interface Row {
  readonly cell: Cell;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** One cell: passed/failed/skipped, and seconds. */
export function textOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "–";
  const { counts, exitCode, seconds } = outcome;
  const time = `${Math.round(seconds)} s`;
  const counted = counts === undefined ? `exit ${exitCode}` : `${counts.passed}/${counts.failed}/${counts.skipped}`;
  return `${isRed(outcome) ? "RED " : ""}${counted} (${time})`;
}

/** The matrix as a Markdown table: passed/failed/skipped and seconds. */
export function matrixTable(parts: readonly Part[], rows: readonly Row[]): string {
  const lines = [
    ["Node", "@pulumi/pulumi", ...parts.map(({ name }) => name)],
    ...rows.map(({ cell, outcomes }) => [
      cell.node,
      `${cell.pulumi} (${cell.is})`,
      ...parts.map(({ name }) => textOf(outcomes.get(name))),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const print = (line: readonly string[]): string =>
    `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [print(lines[0] ?? []), rule, ...lines.slice(1).map(print)].join("\n");
}
