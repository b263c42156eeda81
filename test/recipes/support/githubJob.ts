import assert from "node:assert/strict";
import { join } from "node:path";
import { recipeDocuments } from "./recipeFiles";
import type { Workspace } from "./workspace";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `${{ secrets.NAME }}` and `${{ vars.NAME }}`, each the whole value. */
function valueOf(expression: string, workspace: Workspace): string {
  const [, name] = /^\$\{\{ (?:secrets|vars)\.(\w+) \}\}$/.exec(expression) ?? [];
  assert.ok(name, `${expression} does not come from a store`);
  return workspace.stored(name);
}

/** The one job of a workflow, step by step; actions are not run, but their turn is written down. */
export async function runGithubJob(path: string, workspace: Workspace): Promise<{ code: number; used: string[] }> {
  const [workflow] = recipeDocuments<{ readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> }>(
    path,
  );
  const [job, ...others] = Object.values(workflow!.jobs);
  assert.deepEqual(others, []);
  const used: string[] = [];
  let code = 0;
  for (const step of job!.steps) {
    if (code !== 0 && step.if !== "${{ !cancelled() }}") continue;
    if (step.uses !== undefined) used.push(step.uses.split("@")[0] ?? "");
    if (step.run === undefined) continue;
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [name, valueOf(value, workspace)] as const);
    // What a runner calls where a step names no shell.
    code = await workspace.run(["bash", "-e", "-c"], step.run, {
      ...Object.fromEntries(given),
      GITHUB_STEP_SUMMARY: join(workspace.directory, "summary.md"),
    });
  }
  return { code, used };
}
