import { spawn } from "node:child_process";
import { exportState } from "./exportState";
import { prepareStack } from "./prepareStack";
import type { ProgramRequest } from "./programRequest";
import type { ProgramResult } from "./programResult";
import { outputsOf, readBackend } from "./readState";
import type { Sandbox } from "../sandbox";

/** What a driver in another language is asked of a stack that is there. It carries out the operation and says what the engine said, no more. */
export type DriverRequest = Pick<
  ProgramRequest,
  "operation" | "project" | "projectName" | "stack" | "config" | "secrets"
>;

/** What can be known without the engine's events, which only the driver in TypeScript records. */
export type DriverResult = Pick<ProgramResult, "succeeded" | "output" | "resources" | "outputs" | "state">;

/** With which a driver says that the operation failed; any other code but 0 says that it could not be tried. */
const failed = 3;

/** Runs a driver, gives it the request on standard input, and reads the state that it leaves. */
export async function runDriver(
  sandbox: Sandbox,
  command: readonly [string, ...string[]],
  request: DriverRequest,
  environment: Readonly<Record<string, string>> = {},
): Promise<DriverResult> {
  prepareStack(sandbox, request);
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: request.project,
    env: { ...sandbox.environment, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(JSON.stringify(request));
  const endChild = (): void => void child.kill("SIGTERM");
  process.once("exit", endChild);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  process.off("exit", endChild);
  if (code !== 0 && code !== failed) throw new Error(`the program's process ended with ${code}: ${output}`);
  const stored = readBackend(sandbox.environment["PULUMI_BACKEND_URL"] ?? "", request.projectName, request.stack);
  const state = stored ?? exportState(sandbox, request.project, request.stack);
  return { succeeded: code === 0, output, resources: state.map(({ type }) => type), outputs: outputsOf(state), state };
}
