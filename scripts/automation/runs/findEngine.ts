import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../sandbox";

/** The exit code with which `scripts/engine` says that there is neither a CLI nor a Go to build one with. */
const noEngine = 3;

/**
 * The path of a usable Pulumi CLI, building it first where there is none (minutes, shown on stderr); or, where none can
 * be had, why not, and whether that is a failure or just a machine without one.
 */
export function findEngine(): { readonly path: string } | { readonly missing: string; readonly isFailure: boolean } {
  const run = spawnSync(join(repositoryRoot, "scripts/engine"), {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status === 0) return { path: run.stdout.trim() };
  if (run.status === noEngine) {
    return { missing: "no Pulumi CLI and no Go: see the lines above for what to install", isFailure: false };
  }
  const reason = run.error?.message ?? `code ${run.status}`;
  return { missing: `scripts/engine failed (${reason}): see the lines above`, isFailure: true };
}
