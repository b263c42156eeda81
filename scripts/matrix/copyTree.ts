import { execFileSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../automation/sandbox";
import { linkExamples } from "../bundle/linkExamples";

/**
 * The tree as it is now, with what was built, in a folder of its own outside the checkout: a package that the copy lacks
 * must not be found in the checkout's `node_modules` above it.
 */
export function copyTree(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hwbackup-matrix-")));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: repositoryRoot,
    encoding: "utf8",
  });
  const isThere = (path: string): boolean => path !== "" && existsSync(join(repositoryRoot, path));
  for (const path of [...listed.split("\0").filter(isThere), "dist"]) {
    const isLink = lstatSync(join(repositoryRoot, path)).isSymbolicLink();
    cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true, verbatimSymlinks: isLink });
  }
  linkExamples(folder);
  return folder;
}

/** Gives a copy the packages of a cell, instead of those that it had. */
export function linkPackages(tree: string, packages: string): void {
  const link = join(tree, "node_modules");
  rmSync(link, { force: true });
  symlinkSync(packages, link, "dir");
}
