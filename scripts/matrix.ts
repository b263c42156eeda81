/**
 * `make matrix`: the built package on each Node that it is for, with the oldest and the newest Pulumi SDK of the peer range
 * that this Node is allowed to run. With `--small`, what `make ci` runs of it. Further arguments choose rows by the start
 * of the Node version and of the SDK's: `22`, `22:3.182`.
 *
 * Ends with 1 when a cell is red. What the tests print is in `.artifacts/matrix/`.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findEngine } from "./automation/runs/findEngine";
import { repositoryRoot } from "./automation/sandbox";
import { testCaches } from "./automation/testCaches";
import { copyTree, linkPackages } from "./matrix/copyTree";
import { cells, type Cell } from "./matrix/cells";
import { installPackages } from "./matrix/installPackages";
import { matrixTable, textOf, type Row } from "./matrix/matrixTable";
import { nodeBinary } from "./matrix/nodeBinary";
import { smallPart, wholeSuite } from "./matrix/parts";
import { isRed, runPart, type Outcome } from "./matrix/runPart";

const isSmall = process.argv[2] === "--small";
const chosen = process.argv.slice(isSmall ? 3 : 2);
const parts = isSmall ? smallPart : wholeSuite;
const logs = join(repositoryRoot, ".artifacts/matrix");

function isChosen({ node, pulumi }: Cell): boolean {
  if (chosen.length === 0) return true;
  return chosen.some((argument) => {
    const [ofNode = "", ofPulumi = ""] = argument.split(":");
    return node.startsWith(ofNode) && pulumi.startsWith(ofPulumi);
  });
}

async function runCell(tree: string, cell: Cell, environment: NodeJS.ProcessEnv): Promise<Row> {
  const outcomes = new Map<string, Outcome>();
  const node = nodeBinary(cell.node);
  linkPackages(tree, installPackages(cell.pulumi));
  for (const part of parts.filter(({ runsIn }) => runsIn(cell))) {
    const log = join(logs, `node-${cell.node}-pulumi-${cell.pulumi}-${part.name.replaceAll(" ", "-")}.log`);
    const outcome = await runPart(part, { tree, node, environment, log });
    outcomes.set(part.name, outcome);
    const where = isRed(outcome) ? `, see ${relative(repositoryRoot, log)}` : "";
    console.error(`Node ${cell.node}, @pulumi/pulumi ${cell.pulumi}, ${part.name}: ${textOf(outcome)}${where}`);
  }
  return { cell, outcomes };
}

async function main(): Promise<void> {
  const asked = cells.filter((cell) => isChosen(cell) && parts.some(({ runsIn }) => runsIn(cell)));
  if (asked.length === 0) throw new Error(`the matrix has no cell for ${chosen.join(", ")}`);
  const engine = isSmall ? undefined : findEngine();
  if (engine !== undefined && "missing" in engine) throw new Error(engine.missing);
  const caches = mkdtempSync(join(tmpdir(), "hwbackup-caches-"));
  const environment = { ...process.env, ...testCaches(caches), HWBACKUP_TEST_ENGINE: engine?.path ?? "" };
  mkdirSync(logs, { recursive: true });
  // One copy for all, so that each cell runs the same, whatever happens to the checkout meanwhile.
  const tree = copyTree();
  try {
    const rows: Row[] = [];
    // One after the other: tests of times that are bounded would feel a neighbour.
    for (const cell of asked) rows.push(await runCell(tree, cell, environment));
    const where = `${process.platform}-${process.arch}`;
    console.log(`passed/failed/skipped (seconds), on ${where}:\n\n${matrixTable(parts, rows)}`);
    if (rows.some(({ outcomes }) => [...outcomes.values()].some(isRed))) process.exitCode = 1;
  } finally {
    for (const folder of [tree, caches]) rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
