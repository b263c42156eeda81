import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

/**
 * Puts the built package into a project as `npm install` of its tarball does, in place of the link that is there. Its
 * dependencies stay the linked ones.
 */
export function installTarball(project: string): void {
  const target = join(project, "node_modules/pulumi-huaweicloud-backup");
  const folder = dirname(target);
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
  const packed = execFileSync("npm", pack, { cwd: repositoryRoot, encoding: "utf8" }).trim();
  // A link is removed as such, not what it leads to.
  rmSync(target, { recursive: true });
  mkdirSync(target);
  execFileSync("tar", ["-xzf", join(folder, packed), "--strip-components=1", "-C", target]);
}
