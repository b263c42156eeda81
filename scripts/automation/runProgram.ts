import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "./sandbox";
import { repositoryRoot } from "./sandbox";

export type Operation = "preview" | "up" | "refresh" | "destroy";

export interface ProgramRequest {
  readonly operation: Operation;
  /** Folder of the project, made by the sandbox. */
  readonly project: string;
  readonly projectName: string;
  readonly stack: string;
  /** Replaces the project's Pulumi.yaml; absent to use it as it is. */
  readonly projectSettings?: object;
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly resultFile: string;
}

/** What an operation of a program came to. */
export interface ProgramResult {
  succeeded: boolean;
  /** Everything that the engine said, without colours. */
  output: string;
  /** Types of the resources in state afterwards. */
  resources: string[];
  outputs: Record<string, unknown>;
}

/** Runs one operation of a program in a fresh process. Rejects only when the process itself could not do its work. */
export async function runProgram(
  sandbox: Sandbox,
  request: Omit<ProgramRequest, "resultFile" | "config" | "secrets" | "stack"> &
    Partial<Pick<ProgramRequest, "config" | "secrets" | "stack">>,
): Promise<ProgramResult> {
  const resultFile = join(mkdtempSync(join(sandbox.directory, "result-")), "result.json");
  const whole: ProgramRequest = { config: {}, secrets: {}, stack: "test", ...request, resultFile };
  const script = join(__dirname, "programProcess.ts");
  const tsx = join(repositoryRoot, "node_modules/tsx/dist/cli.mjs");
  const child = spawn(process.execPath, [tsx, script], {
    cwd: request.project,
    env: sandbox.environment,
    stdio: ["pipe", "pipe", "pipe"],
  });
  // On standard input: the arguments of a process can be read by everybody on the machine, and secrets are among these.
  child.stdin.end(JSON.stringify(whole));
  const endChild = (): void => void child.kill("SIGTERM");
  process.once("exit", endChild);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  process.off("exit", endChild);
  if (code !== 0) throw new Error(`the program's process ended with ${code}: ${text}`);
  return JSON.parse(readFileSync(resultFile, "utf8")) as ProgramResult;
}
