import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";

/** How a program ended, and all that it printed. */
interface ProgramRun {
  readonly status: number | null;
  readonly output: string;
}

/** The programs that the tests of CONTRIBUTING's lists run in a copy of this project. */
export interface CopyPrograms {
  /** A script of the copy, by its path. */
  readonly script: (path: string, ...args: readonly string[]) => ProgramRun;
  /** The compiler over `provider/`; after the first time it looks at changes alone. */
  readonly compile: () => ProgramRun;
  /** Test files of the copy, with options of mocha. */
  readonly mocha: (...args: readonly string[]) => ProgramRun;
}

/**
 * What the compiler knew of an earlier copy. It compares the text of each file with what it knew, so a file that has changed since
 * is looked at anew. Paths in it are relative, and copies stand in one folder.
 */
const known = join(repositoryRoot, ".artifacts/project-copy.tsbuildinfo");

/** `root` gives the folder of the copy when a program is run. */
export function programsIn(root: () => string): CopyPrograms {
  function run(...args: readonly string[]): ProgramRun {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root(), encoding: "utf8" });
    return { status, output: `${stdout}${stderr}` };
  }
  const tsx = ["--require", require.resolve("tsx/cjs")];
  return {
    script: (path, ...args) => run(...tsx, join(root(), path), ...args),
    compile: () => {
      const own = join(root(), "types.tsbuildinfo");
      const isFirst = !existsSync(own);
      if (isFirst && existsSync(known)) copyFileSync(known, own);
      const quick = ["--incremental", "--tsBuildInfoFile", own];
      const compiled = run(require.resolve("typescript/bin/tsc"), "-p", "tsconfig.provider.json", ...quick);
      if (isFirst && compiled.status === 0) {
        mkdirSync(join(repositoryRoot, ".artifacts"), { recursive: true });
        const whole = `${known}.${process.pid}`;
        copyFileSync(own, whole);
        // In one step: tests of another copy may read it.
        renameSync(whole, known);
      }
      return compiled;
    },
    mocha: (...args) =>
      run(require.resolve("mocha/bin/mocha.js"), "--no-config", "--no-color", ...tsx, "--timeout", "600000", ...args),
  };
}
