import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cacheFolder";

const requirements = join(__dirname, "python/requirements.txt");

/** The first line of standard output; an empty text when the command is not there or fails. */
function ask(command: string, ...args: string[]): string {
  const run = spawnSync(command, args, { encoding: "utf8" });
  return run.status === 0 ? (run.stdout.split("\n")[0] ?? "").trim() : "";
}

/** Fills `folder` with a virtual environment; says what went wrong when that fails. */
function build(python: string, folder: string): string | undefined {
  const steps = [
    [python, "-m", "venv", folder],
    [join(folder, "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
  ];
  for (const [command = "", ...args] of steps) {
    const run = spawnSync(command, args, { encoding: "utf8" });
    if (run.status !== 0) return `\`${["python3", ...args].join(" ")}\` failed: ${`${run.stdout}${run.stderr}`.trim()}`;
  }
  return undefined;
}

/** One folder for each Python and each list of packages, so that a change of either cannot meet an old folder. */
function folderFor(version: string): string {
  const key = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  return join(cacheFolder(), "python", `${version.replace(/[^\w.]+/g, "-").toLowerCase()}-${key}`);
}

/**
 * The path of a Python with Pulumi's SDK, installed first where there is none yet (seconds); or, where none can be had,
 * why not.
 */
export function findPython(): { readonly path: string } | { readonly missing: string } {
  const version = ask("python3", "--version");
  if (version === "") return { missing: "no python3 on PATH" };
  const folder = folderFor(version);
  const path = join(folder, "bin/python");
  if (existsSync(path)) return { path };
  mkdirSync(dirname(folder), { recursive: true });
  // Built aside and renamed, so that whoever finds the folder finds a whole one. `bin/python` does not mind the move; the
  // other scripts of the folder name the old place and are not used.
  const building = mkdtempSync(`${folder}.building-`);
  const problem = build("python3", building);
  if (problem === undefined) {
    try {
      renameSync(building, folder);
    } catch (error) {
      // Another run was faster.
      if (!existsSync(path)) throw error;
    }
  }
  rmSync(building, { recursive: true, force: true });
  return problem === undefined ? { path } : { missing: problem };
}
