import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface CompilerError {
  /** Absent where the options themselves are refused. */
  readonly file?: string;
  readonly line?: number;
  readonly code: number;
  readonly text: string;
}

export interface Compilation {
  readonly version: string;
  /** By program, in the order asked for. */
  readonly results: readonly (readonly CompilerError[])[];
}

interface Ran {
  readonly status: number;
  readonly stdout: string;
}

function run(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stderr !== "" || child.exitCode === null) fail(error ?? new Error(stderr));
      else done({ status: child.exitCode, stdout });
    });
  });
}

/** An error as the command line of TypeScript prints it; what is told below it is indented. */
const printed = /^(?:(.+)\((\d+),\d+\): )?error TS(\d+): (.*(?:\n .*)*)/gm;

/** TypeScript 7 has no API of this kind; its command line reads one tsconfig.json at a time. */
async function byCommandLine(typescript: string, folder: string, programs: readonly string[]): Promise<Compilation> {
  const tsc = join(typescript, "bin/tsc");
  const { version } = JSON.parse(readFileSync(join(typescript, "package.json"), "utf8")) as { version: string };
  const results: CompilerError[][] = [];
  for (const program of programs) {
    const project = join(folder, `tsconfig.${program}.json`);
    writeFileSync(project, JSON.stringify({ extends: "./tsconfig.json", files: [program] }));
    const { stdout } = await run([tsc, "-p", project, "--noEmit", "--pretty", "false"], folder);
    const errors = [...stdout.matchAll(printed)].map(([, file, line, code, text]): CompilerError => {
      const place = file === undefined ? {} : { file: resolve(folder, file), line: Number(line) };
      return { ...place, code: Number(code), text: text ?? "" };
    });
    results.push(errors);
  }
  return { version, results };
}

async function byApi(typescript: string, folder: string, programs: readonly string[]): Promise<Compilation> {
  const { stdout } = await run([join(__dirname, "compileProject.cjs"), typescript, folder, ...programs], folder);
  return JSON.parse(stdout) as Compilation;
}

/**
 * Compiles programs of a folder by its tsconfig.json, without writing anything. `typescript` is the folder of the npm
 * package, or the file of the compiler.
 */
export function compilePrograms(typescript: string, folder: string, programs: readonly string[]): Promise<Compilation> {
  return typescript.endsWith("typescript-newest")
    ? byCommandLine(typescript, folder, programs)
    : byApi(typescript, folder, programs);
}
