import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { refuseUnknownOptions } from "./operationOptions";
import { prepareStack } from "./prepareStack";
import type { ProgramRequest } from "./programRequest";
import type { ProgramResult } from "./programResult";
import type { Sandbox } from "../sandbox";

export type { Operation } from "./programRequest";
export type { ProgramResult } from "./programResult";

/** How the process of the program is run, beside what it is asked to do. */
export interface ProcessOptions {
  /** Variables on top of the sandbox's. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Port on 127.0.0.1 by the name of a provider that runs already, for example in the process of the test. */
  readonly attach?: Readonly<Record<string, number>>;
  /** Interrupts the engine once, as Ctrl+C does: it cancels its providers, waits for the steps in flight, and ends. */
  readonly signal?: AbortSignal;
  /** Gets what the engine says, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Pulumi's SDK before tsx, which would look through each of its modules: half a second of each run. */
const preloaded = ["./lazyModules.cjs", "@pulumi/pulumi/automation", "tsx/cjs"].flatMap((name) => [
  "--require",
  require.resolve(name),
]);

type Asked = Omit<ProgramRequest, "resultFile" | "config" | "secrets" | "stack" | "engineVersion"> &
  Partial<Pick<ProgramRequest, "config" | "secrets" | "stack">>;

function environmentOf(sandbox: Sandbox, { environment = {}, attach = {} }: ProcessOptions): Record<string, string> {
  const attached = Object.entries(attach).map(([name, port]) => `${name}:${port}`);
  return {
    ...sandbox.environment,
    ...(attached.length === 0 ? {} : { PULUMI_DEBUG_PROVIDERS: attached.join(",") }),
    ...environment,
  };
}

/** Runs one operation of a program in a fresh process. Rejects only when the process itself could not do its work. */
export async function runProgram(
  sandbox: Sandbox,
  { environment, attach, signal, onOutput, ...asked }: Asked & ProcessOptions,
): Promise<ProgramResult> {
  refuseUnknownOptions(asked.operation, asked);
  const resultFile = join(mkdtempSync(join(sandbox.directory, "result-")), "result.json");
  const { engineVersion } = sandbox;
  const request: ProgramRequest = { config: {}, secrets: {}, stack: "test", ...asked, resultFile, engineVersion };
  prepareStack(sandbox, request);
  const child = spawn(process.execPath, [...preloaded, join(__dirname, "programProcess.ts")], {
    cwd: request.project,
    env: environmentOf(sandbox, { ...(environment && { environment }), ...(attach && { attach }) }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  // On standard input: the arguments of a process can be read by everybody on the machine, and secrets are among these.
  child.stdin.write(`${JSON.stringify(request)}\n`);
  // The process may be over when a late signal comes.
  child.stdin.on("error", () => undefined);
  const interrupt = (): void => void child.stdin.write("interrupt\n");
  if (signal?.aborted === true) interrupt();
  signal?.addEventListener("abort", interrupt, { once: true });
  const endChild = (): void => void child.kill("SIGTERM");
  process.once("exit", endChild);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => onOutput?.(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  process.off("exit", endChild);
  signal?.removeEventListener("abort", interrupt);
  if (code !== 0) throw new Error(`the program's process ended with ${code}: ${text}`);
  return JSON.parse(readFileSync(resultFile, "utf8")) as ProgramResult;
}
