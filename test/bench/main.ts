/**
 * `npx tsx test/bench/main.ts <suite|all>`, or `soak <calls>`.
 *
 * `make bench`: measures the goals of reliability, this client beside others against the same servers. Ends 1 when a goal
 * does not hold. Prints tables, keeps figures in test/bench/results.json and the tables in docs/benchmarks.md.
 */
import { cpus, platform } from "node:os";
import Table from "cli-table3";
import { peerVersions } from "./clients/peerModules";
import type { BenchTable, Goal } from "./report/goal";
import { goalTable, writeSection, type RunFacts } from "./report/page";
import { mergeResults } from "./report/results";
import { isSuiteName, suites, usualSuites, type SuiteName } from "./suites";

function print({ title, head, rows }: BenchTable): void {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  console.log(`\n${title}\n${table.toString()}`);
}

function factsOf(name: SuiteName): RunFacts {
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    versions: [`Node ${process.version.slice(1)}`, ...peerVersions()],
    machine: `${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}, ${platform()}`,
    command: name === "soak" ? "make soak" : `make bench SUITE=${name}`,
  };
}

async function main(): Promise<void> {
  const asked = process.argv[2] || "all";
  const names = asked === "all" ? usualSuites : asked.split(",");
  const count = Number(process.argv[3] || "0");
  const failed: Goal[] = [];
  for (const name of names) {
    if (!isSuiteName(name)) throw new Error(`there is no suite ${name}; there are ${Object.keys(suites).join(", ")}`);
    const began = performance.now();
    console.log(`\n== ${name} ==`);
    const result = name === "soak" && count > 0 ? await suites.soak(count) : await suites[name]();
    for (const table of [...result.tables, goalTable(result.goals)]) print(table);
    console.log(`${name} took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
    mergeResults(result.goals);
    writeSection(name, result, factsOf(name));
    failed.push(...result.goals.filter(({ holds }) => !holds));
  }
  for (const { id, figure, unit, limit } of failed)
    console.log(`DOES NOT HOLD: ${id}: ${figure} ${unit}, limit ${limit}`);
  process.exit(failed.length === 0 ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
