import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./sandbox";

/** What `.gitignore` leaves out: what was installed, built or printed. Without git, since not every copy of a tree has it. */
const foldersLeftOut = /^(?:\.git|node_modules|dist|dist\..*|coverage|\.artifacts|__pycache__)$/;
/** In a worktree `.git` is a file. */
const filesLeftOut = /^(?:\.git|.*\.(?:log|pyc))$/;

/** The files of the tree as it would be committed, by path from the root. A link counts as a file. */
export function sourceFiles(root: string = repositoryRoot): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !(entry.isDirectory() ? foldersLeftOut : filesLeftOut).test(entry.name))
      .flatMap((entry) => {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? below(path) : [path];
      });
  return below("").sort();
}
