/**
 * Runs one operation of one program on the real engine, in a process of its own: a program's module is loaded once per
 * process, and a user's `pulumi up` starts a new one for each phase as well.
 *
 * Reads a {@link ProgramRequest} as one line of JSON from standard input and writes a {@link ProgramResult} to the named
 * file. What the engine says goes to standard output as it comes. Any further line on standard input interrupts the
 * engine, as Ctrl+C does; its end ends the engine and this process.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { LocalWorkspace, PulumiCommand, Stack, type ProjectSettings } from "@pulumi/pulumi/automation";
import type { ProgramRequest } from "./programRequest";
import type { ProgramResult } from "./programResult";
import { outputsOf, readBackend, readState } from "./readState";
import { recordEvents } from "./recordEvents";
import { addStash } from "../stashOfOlderSdks";

/** What a program exports: an object, or a function that the engine calls. */
async function runModule(project: string): Promise<Record<string, unknown>> {
  // Before the program: its own import would copy what the SDK has by then.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the module itself, and not a copy of it
  addStash(require("@pulumi/pulumi") as typeof import("@pulumi/pulumi"));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the program is chosen at run time
  const exported = require(join(project, "index.ts")) as unknown;
  const outputs: unknown = typeof exported === "function" ? await (exported as () => Promise<unknown>)() : exported;
  return { ...(outputs as Record<string, unknown>) };
}

/** The CLI on PATH. `PulumiCommand.get` would start it to ask for the version, which the request names. */
function commandOf({ engineVersion }: ProgramRequest): PulumiCommand {
  const semver = createRequire(require.resolve("@pulumi/pulumi"))("semver") as { parse(text: string): unknown };
  const members = { command: "pulumi", version: semver.parse(engineVersion) };
  return Object.assign(Object.create(PulumiCommand.prototype) as PulumiCommand, members);
}

/** Each process of the CLI costs as much as a fifth of an update: none is started for what is known without it. */
async function openStack(request: ProgramRequest): Promise<Stack> {
  const workspace = await LocalWorkspace.create({
    program: () => runModule(request.project),
    workDir: request.project,
    pulumiCommand: commandOf(request),
    // Given explicitly, so that the project's own Pulumi.yaml is what counts and nothing is written beside it.
    ...(request.projectSettings === undefined ? {} : { projectSettings: request.projectSettings as ProjectSettings }),
  });
  // Each command names its stack.
  workspace.selectStack = () => Promise.resolve();
  const stack = await Stack.select(request.stack, workspace);
  // What an operation asks the CLI for at its end, three processes of it after an update: the result takes it from state.
  stack.outputs = () => Promise.resolve({});
  stack.info = () => Promise.resolve(undefined);
  const secrets = Object.entries(request.secrets).map(([key, value]) => [key, { value, secret: true }] as const);
  if (secrets.length > 0) await stack.setAllConfig(Object.fromEntries(secrets));
  return stack;
}

/** Every option goes to every operation: an option that the operation does not know has been refused before. */
async function operate(stack: Stack, request: ProgramRequest, signal: AbortSignal): Promise<ProgramResult> {
  let output = "";
  const onOutput = (text: string): void => {
    output += text;
    process.stdout.write(text);
  };
  const { operation, expectNoChanges, target, targetDependents, refresh, runProgram } = request;
  const { continueOnError, policyPacks, policyPackConfigs } = request;
  const { onEvent, ...recorded } = recordEvents();
  const looked = { expectNoChanges, target, targetDependents, refresh, runProgram };
  const asked = { ...looked, continueOnError, policyPacks, policyPackConfigs };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const options = {
    ...given,
    onOutput,
    onError: onOutput,
    onEvent,
    signal,
    color: request.isColoured === true ? "always" : "never",
  } as const;
  let succeeded = true;
  try {
    await stack[operation](options);
  } catch (error) {
    succeeded = false;
    // The engine's own output holds the message; what the Automation API adds is a stack of ours.
    if (output === "") output = String(error);
  }
  const stored = readBackend(process.env["PULUMI_BACKEND_URL"] ?? "", request.projectName, request.stack);
  const state = stored ?? readState(await stack.exportStack());
  return { succeeded, output, resources: state.map(({ type }) => type), outputs: outputsOf(state), ...recorded, state };
}

async function main(): Promise<void> {
  const interruption = new AbortController();
  const lines = createInterface({ input: process.stdin });
  const request = await new Promise<ProgramRequest>((resolve) => {
    lines.once("line", (line) => {
      lines.on("line", () => interruption.abort());
      resolve(JSON.parse(line) as ProgramRequest);
    });
  });
  // The process that asked is gone: nothing waits for the result, and the engine would run on.
  process.stdin.once("end", () => {
    interruption.abort();
    process.exit(1);
  });
  try {
    const result = await operate(await openStack(request), request, interruption.signal);
    writeFileSync(request.resultFile, JSON.stringify(result));
  } finally {
    // An open standard input would keep this process.
    process.stdin.destroy();
  }
}

main().catch((error: unknown) => {
  // By itself the process would not end: the server that the engine asks for the program is open.
  process.stderr.write(`${String(error)}\n`, () => process.exit(1));
});
