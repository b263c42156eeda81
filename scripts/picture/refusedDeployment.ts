import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { startSimulator } from "../../provider/simulator";
import { findRandomPlugin } from "../../test/standins/findRandomPlugin";
import { runProgram } from "../automation/runs/runProgram";
import { createSandbox, repositoryRoot } from "../automation/sandbox";

/** The times of a run, which differ in each, as one time. */
const withOneTime = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "2026-11-21T06:00:00.000Z");

/** Diagnostics stand in the order of their names: the engine's order depends on which part of it ends first. */
function inOrder(diagnostics: string): string {
  const [title = "", ...lines] = diagnostics.split("\n");
  const blocks = lines.join("\n").split(/\n\s*\n/);
  const nameOf = (block: string): string => stripVTControlCharacters(block).trim();
  return [title, blocks.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).join("\n\n")].join("\n");
}

/** What the picture shows of the engine's output: how it begins, and from the diagnostics on, but for how long it took. */
function excerpt(output: string): string {
  const lines = output.trimEnd().split("\n");
  const from = lines.findIndex((line) => line.includes("Diagnostics:"));
  const resources = lines.findIndex((line) => line.includes("Resources:"));
  const to = lines.findIndex((line) => line.includes("Duration:"));
  if (from < 0 || resources < from || to < resources) {
    throw new Error(`the engine says nothing that could be drawn: ${output}`);
  }
  const diagnostics = inOrder(lines.slice(from, resources).join("\n").trimEnd());
  return withOneTime([lines[0], "", diagnostics, "", ...lines.slice(resources, to)].join("\n").trimEnd());
}

/** Deploys examples/gate-resource on the real engine while the newest backup is nine days old, and gives what is said then. */
export async function refusedDeployment(engine: string): Promise<string> {
  const simulator = await startSimulator({ scenario: "stale" });
  const sandbox = createSandbox({ engine, environment: simulator.environment() });
  try {
    const project = sandbox.project(join(repositoryRoot, "examples/gate-resource"), {
      random: findRandomPlugin().directory,
    });
    const { succeeded, output } = await runProgram(sandbox, {
      operation: "up",
      project,
      projectName: "gate-resource",
      stack: "production",
      isColoured: true,
      config: {
        "gate-resource:dcsInstanceId": simulator.resources.dcsInstanceId,
        "gate-resource:cceClusterId": simulator.resources.cceClusterId,
      },
    });
    if (succeeded) throw new Error("the deployment was not refused");
    return excerpt(output);
  } finally {
    sandbox.dispose();
    await simulator.close();
  }
}
