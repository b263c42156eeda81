import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { startSimulator } from "../../../provider/simulator";
import { findEngine } from "../../../scripts/automation/runs/findEngine";
import { pluginExecutable } from "../../../scripts/automation/runs/pluginProcess";
import { createSandbox } from "../../../scripts/automation/sandbox";

export interface UpTimes {
  readonly plain: readonly number[];
  readonly gated: readonly number[];
}

/** Milliseconds of each `up` of the two programs on the real engine, with the plugin as it is built. */
export async function timeUps(rounds: number): Promise<UpTimes> {
  const engine = findEngine();
  if ("missing" in engine) throw new Error(engine.missing);
  const simulator = await startSimulator({ now: () => Date.now() });
  const sandbox = createSandbox({
    engine: engine.path,
    pluginFolders: [join(pluginExecutable, "..")],
    environment: simulator.environment(),
  });
  try {
    const argv = ["--require", require.resolve("tsx/cjs"), join(__dirname, "upProcess.ts"), String(rounds)];
    const { stdout } = await promisify(execFile)(process.execPath, argv, { env: sandbox.environment });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as UpTimes;
  } finally {
    sandbox.dispose();
    await simulator.close();
  }
}
