import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Goal } from "./goal";

/** Where the figures of the last run of each suite are kept, by goal. */
export const resultsFile = join(__dirname, "../results.json");

/** Merges figures into the file: other goals keep theirs. Keys are sorted, so that a change is a change of figures. */
export function mergeResults(goals: readonly Goal[], file = resultsFile): void {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>) : {};
  const measured = goals.map(({ id, ...rest }) => [id, rest] as const);
  const merged = { ...before, ...Object.fromEntries(measured) };
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number =>
    a.localeCompare(b, "en", { numeric: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(merged).sort(byName)), null, 2)}\n`);
}
