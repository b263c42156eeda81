import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../automation/sandbox";
import { sourceFiles } from "../automation/sourceFiles";
import { linkExamples } from "../bundle/linkExamples";

/**
 * The tree as it is now, with what was built, in a folder of its own outside the checkout: a package that the copy lacks
 * must not be found in the checkout's `node_modules` above it.
 */
export function copyTree(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hwbackup-matrix-")));
  for (const path of [...sourceFiles(), "dist"]) {
    cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
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
