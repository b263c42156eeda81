import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../scripts/automation/sandbox";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file that the engine has written to its backend: states, their copies and the history. */
export function backendTexts({ directory }: Sandbox): readonly string[] {
  return filesBelow(join(directory, "backend")).map((path) => readFileSync(path, "utf8"));
}

/** Changes the current state of a stack, as the file that it is. */
export function rewriteState({ directory }: Sandbox, stack: string, change: (text: string) => string): void {
  const suffix = `${stack}.json`;
  const [path, ...more] = filesBelow(join(directory, "backend/.pulumi/stacks")).filter((each) => each.endsWith(suffix));
  if (path === undefined || more.length > 0) throw new Error(`there is not one state of ${stack}`);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
