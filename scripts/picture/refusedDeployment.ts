import { join } from "node:path";
import { startSimulator } from "../../provider/simulator";
import { findRandomPlugin } from "../../test/standins/findRandomPlugin";
import { runProgram } from "../automation/runProgram";
import { createSandbox, repositoryRoot } from "../automation/sandbox";

/** What the picture shows of the engine's output: how it begins, and from the diagnostics on, but for how long it took. */
function excerpt(output: string): string {
  const lines = output.trimEnd().split("\n");
  const from = lines.findIndex((line) => line.includes("Diagnostics:"));
  const to = lines.findIndex((line) => line.includes("Duration:"));
  if (from < 0 || to < from) throw new Error(`the engine says nothing that could be drawn: ${output}`);
  return [lines[0], "", ...lines.slice(from, to)].join("\n").trimEnd();
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
