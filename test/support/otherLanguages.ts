import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { basename, join } from "node:path";
import { findPython } from "../../scripts/automation/findPython";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import { runDriver, type DriverResult } from "../../scripts/automation/runs/runDriver";
import { repositoryRoot, type Sandbox } from "../../scripts/automation/sandbox";
import type { RunOptions } from "./engine";
import { pythonSdk } from "./pythonSdk";

export type ForeignOptions = Pick<RunOptions, "config" | "secrets" | "stack" | "environment">;
/** Runs one operation of a program; further calls use the same project, and so the same stacks. */
export type RunForeign = (operation: Operation, options?: ForeignOptions) => Promise<DriverResult>;
/** Folders of further plugins by the name of their provider. */
type Plugins = Readonly<Record<string, string>>;
/** The program, or why there is nothing here that could run it. */
export type ForeignProgram = RunForeign | { readonly missing: string };

/** Skips a test, with the reason, where the program cannot run; on CI, which has everything, that is a failure. */
export function orSkip(test: Mocha.Context, program: ForeignProgram): RunForeign {
  if (!("missing" in program)) return program;
  assert.equal(process.env["CI"] ?? "", "", program.missing);
  console.log(`        it does not run: ${program.missing}`);
  test.skip();
}

/** Runs a project folder by a command, which is asked through standard input: see the drivers. */
export function runner(
  sandbox: Sandbox,
  folder: string,
  command: readonly [string, ...string[]],
  { own = {}, plugins = {} }: { own?: Readonly<Record<string, string>>; plugins?: Plugins },
): RunForeign {
  const project = sandbox.project(folder, plugins);
  return (operation, { config = {}, secrets = {}, stack = "test", environment = {} } = {}) => {
    const request = { operation, project, projectName: basename(folder), config, secrets, stack };
    return runDriver(sandbox, command, request, { ...own, ...environment });
  };
}

/** A program of test/engine/python, with the Python SDK of this repository; or why there is no Python for it. */
export function pythonProgram(sandbox: Sandbox, name: string, plugins: Plugins = {}): ForeignProgram {
  const python = findPython();
  if ("missing" in python) return python;
  const driver = join(repositoryRoot, "scripts/automation/python/run_program.py");
  const own = { PYTHONPATH: pythonSdk(sandbox), PYTHONDONTWRITEBYTECODE: "1" };
  return runner(sandbox, join(repositoryRoot, "test/engine/python", name), [python.path, driver], { own, plugins });
}

/** A program of test/engine/go, compiled with the Go SDK of this repository; or why it cannot be compiled. */
export function goProgram(sandbox: Sandbox, name: string, plugins: Plugins = {}): ForeignProgram {
  if (spawnSync("go", ["version"]).status !== 0) return { missing: "no go on PATH" };
  const folder = join(repositoryRoot, "test/engine/go");
  const program = join(mkdtempSync(join(sandbox.directory, "go-")), name);
  const build = spawnSync("go", ["build", "-ldflags=-s -w", "-o", program, `./${name}`], {
    cwd: folder,
    env: { ...process.env, GOWORK: "off" },
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`go build ./${name} failed: ${build.stderr}`);
  return runner(sandbox, join(folder, name), [program], { plugins });
}
