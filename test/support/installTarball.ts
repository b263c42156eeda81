import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";

/** Packs the built package as a publication would, into a folder; the tarball's path. */
export function packTarball(folder: string): string {
  const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
  return join(folder, execFileSync("npm", pack, { cwd: repositoryRoot, encoding: "utf8" }).trim());
}

/**
 * Lets npm install the packed package into an empty folder, without a network, without scripts, as a person does; what
 * lies there afterwards is all that it brings along. Gives the folder's `node_modules`.
 */
export function installInto(folder: string): string {
  const tarball = packTarball(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  const install = ["install", "--offline", "--ignore-scripts", "--no-audit", "--silent", tarball];
  execFileSync("npm", install, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return join(folder, "node_modules");
}

/**
 * Makes a project one that has installed the tarball: nothing is left of the packages that are linked into it but the
 * peers.
 */
export function installTarball(project: string): void {
  const installed = installInto(mkdtempSync(join(project, "installed-")));
  const packages = join(project, "node_modules");
  for (const name of readdirSync(packages)) {
    // A link is removed as such, not what it leads to.
    if (name !== "@pulumi") rmSync(join(packages, name), { recursive: true });
  }
  for (const name of readdirSync(installed)) renameSync(join(installed, name), join(packages, name));
}
