import { recipeText } from "./recipeFiles";
import type { Workspace } from "./workspace";

const credentialNames: Readonly<Record<string, string>> = {
  "hw-access-key": "HW_ACCESS_KEY",
  "hw-secret-key": "HW_SECRET_KEY",
};

/** The shell steps of the Jenkinsfile; single quotes, in which Groovy puts no variable in. */
export function jenkinsSteps(): string[] {
  return [...recipeText("jenkins/Jenkinsfile").matchAll(/\bsh (?:'''([\s\S]*?)'''|'([^'\n]*)')/g)].map(
    ([, long, short]) => long ?? short ?? "",
  );
}

function environmentOf(workspace: Workspace): Record<string, string> {
  const variables = recipeText("jenkins/Jenkinsfile").matchAll(
    /^ +(HW_\w+) = (?:credentials\('([^']+)'\)|'([^']+)')$/gm,
  );
  return Object.fromEntries(
    [...variables].map(([, name = "", credential, text]) => [
      name,
      credential === undefined ? (text ?? "") : workspace.stored(credentialNames[credential] ?? credential),
    ]),
  );
}

/** Step by step, as the plugin for shell steps calls `sh`, up to the first one that fails. */
export async function runJenkinsStage(workspace: Workspace): Promise<number> {
  for (const step of jenkinsSteps()) {
    const code = await workspace.run(["sh", "-xe", "-c"], step, environmentOf(workspace));
    if (code !== 0) return code;
  }
  return 0;
}
