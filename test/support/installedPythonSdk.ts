import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findPython } from "../../scripts/automation/findPython";
import { repositoryRoot, type Sandbox } from "../../scripts/automation/sandbox";

/** Where a virtual environment keeps its packages. */
function packagesOf(environment: string): string {
  const [version = ""] = readdirSync(join(environment, "lib"));
  return join(environment, "lib", version, "site-packages");
}

/**
 * The Python of a new virtual environment into which `pip install` has put the Python SDK, as README says it; or why
 * there is none. What the SDK depends on is that of the tests' own environment: pip finds it by its version, and fails
 * where it is missing or too old, since it may ask no registry.
 */
export function installedPythonSdk(
  sandbox: Sandbox,
): { readonly path: string; readonly packages: string } | { readonly missing: string } {
  const python = findPython();
  if ("missing" in python) return python;
  const folder = mkdtempSync(join(sandbox.directory, "python-"));
  const environment = join(folder, "environment");
  // Named after what the system calls it, not after the environment of the tests, whose packages it would not see.
  execFileSync("python3", ["-m", "venv", "--without-pip", environment]);
  const packages = packagesOf(environment);
  writeFileSync(join(packages, "dependencies.pth"), `${packagesOf(dirname(dirname(python.path)))}\n`);
  // A copy: the build writes beside the sources.
  const source = join(folder, "sdk");
  cpSync(join(repositoryRoot, "sdk/python"), source, { recursive: true });
  const path = join(environment, "bin/python");
  const quiet = ["--quiet", "--disable-pip-version-check"];
  const install = ["-m", "pip", "--python", path, "install", ...quiet, "--no-index", "--no-build-isolation", source];
  const run = spawnSync(python.path, install, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`pip install sdk/python failed: ${run.stdout}${run.stderr}`);
  return { path, packages };
}
