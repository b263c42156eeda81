/**
 * `make demo`: the main job from end to end, against the simulator and, from the second act on, with the real engine.
 * Ends 0 only if the fresh evidence released, the stale evidence refused with its reason at every door, and nothing was
 * created by the refusal.
 */
import { join } from "node:path";
import { startSimulator, type ScenarioName, type Simulator } from "../provider/simulator";
import { findRandomPlugin } from "../test/standins/findRandomPlugin";
import { findEngine } from "./automation/runs/findEngine";
import { startPlugin } from "./automation/runs/pluginProcess";
import { runProgram, type Operation, type ProgramResult } from "./automation/runs/runProgram";
import { createSandbox, repositoryRoot, type Sandbox } from "./automation/sandbox";
import { evidenceTable } from "./demo/evidenceTable";
import { gateTable } from "./demo/gateTable";
import { refusedAtDoors } from "./demo/refusedAtDoors";

const started = Date.now();

function say(text: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`[${seconds} s] ${text}`);
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the demo did not show what it promises: ${what}`);
}

const petType = "random:index/randomPet:RandomPet";

/** The lines of the engine's output that a person looks for. */
function essence(output: string): string[] {
  const lines = output.split("\n").map((line) => line.trim());
  const wanted = lines.filter((line) => /^error: |RandomPet release|^release /.test(line));
  return [...new Set(wanted)];
}

async function firstAct(simulator: Simulator): Promise<void> {
  say("Act 1, without the engine: the plugin process answers every function over gRPC (scenario `fresh`).");
  const plugin = await startPlugin(simulator.environment());
  try {
    await plugin.configure({});
    console.log(await evidenceTable(plugin, simulator));
    const { summary, isOpen, table } = await gateTable(plugin, simulator);
    say(`One gate on the backups of all five services: ${summary}`);
    console.log(table);
    expectThat(isOpen, "fresh evidence of every service opens a gate");
  } finally {
    await plugin.stop();
  }
}

async function engineActs(simulator: Simulator, sandbox: Sandbox, random: string): Promise<void> {
  const project = sandbox.project(join(repositoryRoot, "examples/gated-release"), { random });
  const config = {
    "gated-release:dcsInstanceId": simulator.resources.dcsInstanceId,
    "gated-release:cceClusterId": simulator.resources.cceClusterId,
  };
  const run = async (scenario: ScenarioName, operation: Operation): Promise<ProgramResult> => {
    simulator.setScenario(scenario);
    say(`  pulumi ${operation} of examples/gated-release, scenario \`${scenario}\` …`);
    const result = await runProgram(sandbox, {
      operation,
      project,
      projectName: "gated-release",
      stack: scenario,
      config,
    });
    for (const line of essence(result.output)) console.log(`            ${line}`);
    return result;
  };

  say("Act 2, fresh evidence on the real engine: the release is made.");
  expectThat((await run("fresh", "preview")).succeeded, "a preview with fresh evidence succeeds");
  const released = await run("fresh", "up");
  expectThat(released.succeeded && released.resources.includes(petType), "fresh evidence releases");
  say(
    `  released: ${String(released.outputs["release"])}, newest Redis backup ${String(released.outputs["latestBackupTime"])}`,
  );

  say("Act 3, stale evidence: the same program refuses.");
  const refused = await run("stale", "up");
  expectThat(
    !refused.succeeded && refused.output.includes("release refused: "),
    "stale evidence refuses with its reason",
  );
  expectThat(!refused.resources.includes(petType), "the refusal creates nothing");
  say(`  refused. State of that stack: ${refused.resources.join(", ")}; no release.`);

  say("The release of act 2 is removed again.");
  expectThat((await run("fresh", "destroy")).succeeded, "the release can be destroyed");
}

async function doorsAct(simulator: Simulator, sandbox: Sandbox, random: string): Promise<void> {
  simulator.setScenario("stale");
  say("Act 4, one gate at five doors: the same stale evidence is refused at each of them, in the preview already.");
  for await (const { title, reason } of refusedAtDoors(simulator, sandbox, random)) {
    expectThat(reason !== undefined, `${title}: stale evidence refuses with its reason`);
    say(`  ${title.padEnd(20)} refused: ${reason ?? ""}`);
  }
}

async function main(): Promise<void> {
  const simulator = await startSimulator({ scenario: "fresh" });
  say(`A local stand-in for Huawei Cloud listens on ${simulator.url}. No request leaves this machine.`);
  let sandbox: Sandbox | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      sandbox?.dispose();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  try {
    await firstAct(simulator);
    say("Looking for a Pulumi CLI (the first time it is built from its Go module, which takes some minutes) …");
    const engine = findEngine();
    if ("missing" in engine) {
      say(`Acts 2 to 4 are left out: ${engine.missing}.`);
      if (engine.isFailure) process.exitCode = 1;
      return;
    }
    const random = findRandomPlugin();
    say(`Engine: ${engine.path}. For the release: ${random.description}.`);
    sandbox = createSandbox({ engine: engine.path, environment: simulator.environment() });
    await engineActs(simulator, sandbox, random.directory);
    await doorsAct(simulator, sandbox, random.directory);
    say("Done: fresh evidence released, stale evidence refused.");
  } finally {
    sandbox?.dispose();
    await simulator.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
