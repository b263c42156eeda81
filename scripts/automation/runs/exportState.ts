import { spawnSync } from "node:child_process";
import type { Deployment } from "@pulumi/pulumi/automation";
import { readState } from "./readState";
import type { StateResource } from "./programResult";
import type { Sandbox } from "../sandbox";

/** The resources that the backend holds of a stack, asked of the CLI itself. */
export function exportState(sandbox: Sandbox, project: string, stack: string): StateResource[] {
  const args = ["stack", "export", "--show-secrets", "--stack", stack];
  const run = spawnSync("pulumi", args, {
    cwd: project,
    env: sandbox.environment,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  return readState(JSON.parse(run.stdout) as Deployment);
}
