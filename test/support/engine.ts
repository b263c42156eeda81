import { join } from "node:path";
import { findEngine } from "../../scripts/automation/runs/findEngine";
import type { Operation, OperationOptions } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { runProgram, type ProcessOptions } from "../../scripts/automation/runs/runProgram";
import { createSandbox, repositoryRoot, type Sandbox, type SandboxOptions } from "../../scripts/automation/sandbox";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../provider/simulator";

/** The whole time of a read for one answer: after a time-out on a busy machine there would be a request more to count. */
const patient = { HWBACKUP_ATTEMPT_TIMEOUT_SECONDS: "60" };

/** What a run of one program on the engine needs beside the program. */
export interface EngineBench {
  readonly simulator: Simulator;
  readonly sandbox: Sandbox;
  /** Makes a project from a folder below the repository; `plugins` names further plugin folders. */
  project(folder: string, plugins?: Readonly<Record<string, string>>): EngineProject;
  close(): Promise<void>;
}

export interface EngineProject {
  readonly directory: string;
  run(operation: Operation, options?: RunOptions): Promise<ProgramResult>;
}

export interface RunOptions extends OperationOptions, ProcessOptions {
  readonly config?: Record<string, string>;
  readonly secrets?: Record<string, string>;
  /** Default "test". */
  readonly stack?: string;
}

/** The engine's path; `undefined` when there is none. The test runner has looked already; a bare mocha run looks itself. */
export function enginePath(): string | undefined {
  const handedOver = process.env["HWBACKUP_TEST_ENGINE"];
  if (handedOver !== undefined) return handedOver === "" ? undefined : handedOver;
  const engine = findEngine();
  return "path" in engine ? engine.path : undefined;
}

/** A suite that needs the real engine. Without one its tests are skipped, hooks too, and the run's last lines name them. */
export function describeWithEngine(title: string, define: (this: Mocha.Suite) => void): void {
  const suite = enginePath() === undefined ? describe.skip : describe;
  suite(`on the real engine: ${title}`, function () {
    // There to end what hangs: a run of the engine takes seconds, and minutes on a machine with much else to do.
    this.timeout(900_000);
    define.call(this);
  });
}

export async function startBench(
  options: { readonly simulator?: SimulatorOptions; readonly sandbox?: Partial<SandboxOptions> } = {},
): Promise<EngineBench> {
  const engine = enginePath();
  if (engine === undefined) throw new Error("no engine");
  const simulator = await startSimulator(options.simulator);
  const environment = { ...simulator.environment(), ...patient };
  const sandbox = createSandbox({ engine, environment, ...options.sandbox });
  return {
    simulator,
    sandbox,
    project(folder, plugins) {
      const directory = sandbox.project(join(repositoryRoot, folder), plugins);
      const projectName = folder.split("/").at(-1) ?? folder;
      return {
        directory,
        run: (operation, runOptions = {}) =>
          runProgram(sandbox, { operation, project: directory, projectName, ...runOptions }),
      };
    },
    async close() {
      sandbox.dispose();
      await simulator.close();
    },
  };
}
