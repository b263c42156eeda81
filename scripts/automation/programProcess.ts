/**
 * Runs one operation of one program on the real engine, in a process of its own: a program's module is loaded once per
 * process, and a user's `pulumi up` starts a new one for each phase as well.
 *
 * Reads a {@link ProgramRequest} as JSON from standard input and writes a {@link ProgramResult} to the named file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalWorkspace, type ProjectSettings } from "@pulumi/pulumi/automation";
import type { ProgramRequest, ProgramResult } from "./runProgram";

/** What a program exports: an object, or a function that the engine calls. */
async function runModule(project: string): Promise<Record<string, unknown>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the program is chosen at run time
  const exported = require(join(project, "index.ts")) as unknown;
  const outputs: unknown = typeof exported === "function" ? await (exported as () => Promise<unknown>)() : exported;
  return { ...(outputs as Record<string, unknown>) };
}

async function main(): Promise<void> {
  const request = JSON.parse(readFileSync(0, "utf8")) as ProgramRequest;
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: request.stack, projectName: request.projectName, program: () => runModule(request.project) },
    {
      workDir: request.project,
      // Given explicitly, so that the project's own Pulumi.yaml is what counts and nothing is written beside it.
      ...(request.projectSettings === undefined ? {} : { projectSettings: request.projectSettings as ProjectSettings }),
    },
  );
  for (const [key, value] of Object.entries(request.config)) await stack.setConfig(key, { value });
  for (const [key, value] of Object.entries(request.secrets)) await stack.setConfig(key, { value, secret: true });
  let output = "";
  const onOutput = (text: string): void => {
    output += text;
  };
  const result: ProgramResult = { succeeded: true, output: "", resources: [], outputs: {} };
  try {
    if (request.operation === "preview") await stack.preview({ onOutput, onError: onOutput, color: "never" });
    else if (request.operation === "up") await stack.up({ onOutput, onError: onOutput, color: "never" });
    else if (request.operation === "refresh") await stack.refresh({ onOutput, onError: onOutput, color: "never" });
    else await stack.destroy({ onOutput, onError: onOutput, color: "never" });
  } catch (error) {
    result.succeeded = false;
    // The engine's own output holds the message; what the Automation API adds is a stack of ours.
    if (output === "") output = String(error);
  }
  const state = (await stack.exportStack()).deployment as { resources?: { type: string; urn: string }[] };
  result.output = output;
  result.resources = (state.resources ?? []).map(({ type }) => type);
  const outputs = await stack.outputs();
  result.outputs = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value as unknown]));
  writeFileSync(request.resultFile, JSON.stringify(result));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
