import { spawnSync } from "node:child_process";
import { join } from "node:path";

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
      const quick = ["--incremental", "--tsBuildInfoFile", join(root(), "types.tsbuildinfo")];
      return run(require.resolve("typescript/bin/tsc"), "-p", "tsconfig.provider.json", ...quick);
    },
    mocha: (...args) =>
      run(require.resolve("mocha/bin/mocha.js"), "--no-config", "--no-color", ...tsx, "--timeout", "600000", ...args),
  };
}
