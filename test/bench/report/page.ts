import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchTable, Goal, SuiteResult } from "./goal";

export const benchmarksPage = join(__dirname, "../../../docs/benchmarks.md");

/** When and with what the figures were taken. */
export interface RunFacts {
  /** `2026-01-31` */
  readonly date: string;
  readonly versions: readonly string[];
  readonly machine: string;
  readonly command: string;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

function table({ title, head, rows }: BenchTable): string {
  return [`**${title}**`, "", row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

export function goalTable(goals: readonly Goal[]): BenchTable {
  const rows = goals.map(({ id, figure, unit, limit, holds, peers = {} }) => [
    id,
    `${figure} ${unit}`,
    limit,
    holds ? "yes" : "NO",
    Object.entries(peers)
      .map(([name, value]) => `${name}: ${value}`)
      .join(", "),
  ]);
  return { title: "Goals", head: ["Goal", "Figure", "Limit", "Holds", "Others"], rows };
}

/** The page with one suite's section replaced. Sections stand between marks; a suite without one is a mistake. */
export function withSection(page: string, suite: string, result: SuiteResult, facts: RunFacts): string {
  const [start, end] = [`<!-- bench: ${suite} -->`, `<!-- end of bench: ${suite} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no section ${start} … ${end}`);
  const taken = `Taken on ${facts.date} with \`${facts.command}\`: ${facts.versions.join(", ")}; ${facts.machine}.`;
  const tables = [goalTable(result.goals), ...result.tables].map(table);
  const text = ["", result.method, taken, ...tables, ""].join("\n\n");
  return `${page.slice(0, from + start.length)}${text}${page.slice(to)}`.replace(/\n{3,}/g, "\n\n");
}

export function writeSection(suite: string, result: SuiteResult, facts: RunFacts): void {
  writeFileSync(benchmarksPage, withSection(readFileSync(benchmarksPage, "utf8"), suite, result, facts));
}
