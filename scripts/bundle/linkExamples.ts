import { lstatSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Links the package into each example, as `npm install` does for a `file:` dependency: they run as they are. */
export function linkExamples(root: string): void {
  const examples = join(root, "examples");
  for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const link = join(examples, name, "node_modules/pulumi-huaweicloud-backup");
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), root), link, "dir");
  }
}
