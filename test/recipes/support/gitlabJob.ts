import { recipeDocuments } from "./recipeFiles";
import type { Workspace } from "./workspace";

export interface GitlabJob {
  readonly script: readonly string[];
  readonly retry: { readonly max: number; readonly when?: unknown; readonly exit_codes: readonly number[] };
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

export function gitlabJob(): GitlabJob {
  const [pipeline] = recipeDocuments<{ readonly deploy: GitlabJob }>("gitlab-ci/.gitlab-ci.yml");
  return pipeline!.deploy;
}

/** Runs the script as a runner does, and the whole job again for the codes that it names. */
export async function runGitlabJob(workspace: Workspace): Promise<number> {
  const { script, retry } = gitlabJob();
  // Protected variables are in the environment of every job, whatever its file says.
  const names = ["HW_ACCESS_KEY", "HW_SECRET_KEY", "HW_REGION_NAME", "HW_PROJECT_ID"];
  const variables = Object.fromEntries(names.map((name) => [name, workspace.stored(name)]));
  for (let further = 0; ; further += 1) {
    const code = await workspace.run(["bash", "-c"], ["set -eo pipefail", ...script].join("\n"), variables);
    if (!retry.exit_codes.includes(code) || further === retry.max) return code;
  }
}
