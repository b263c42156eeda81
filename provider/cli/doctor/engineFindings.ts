import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Environment } from "../../config/environment";
import { cleanRemoteText } from "../../core/remoteText";
import { version } from "../../generated/version";
import { CliError } from "../output/cliError";
import { exitCodes } from "../exitCodes";
import { executableIn, findOnPath } from "../pulumiProject/findOnPath";
import { packageOf, pluginExecutable, pluginName } from "../pulumiProject/packageFolder";
import { findProjectFile, readProjectFile } from "../pulumiProject/projectFile";
import { providerPath } from "../pulumiProject/providerEntry";
import type { CheckResult } from "./finding";

/** Time for the engine to print its version, in milliseconds. */
const patience = 20_000;

async function engineFinding(environment: Environment, signal: AbortSignal): Promise<CheckResult> {
  const check = "engine";
  const engine = findOnPath("pulumi", environment);
  if (engine === undefined) {
    const what = "pulumi is not on PATH; hwbackup runs without it";
    return {
      check,
      state: "warning",
      what,
      fix: "To run Pulumi programs, install the Pulumi CLI or put its folder on PATH.",
    };
  }
  try {
    const env = { ...environment, PULUMI_SKIP_UPDATE_CHECK: "true" } as NodeJS.ProcessEnv;
    const { stdout } = await promisify(execFile)(engine, ["version"], { env, timeout: patience, signal });
    return { check, state: "ok", what: `pulumi ${cleanRemoteText(stdout, 60)} at ${engine}` };
  } catch {
    const what = `${engine} does not print its version`;
    return { check, state: "warning", what, fix: "Run `pulumi version` and follow its message." };
  }
}

interface FoundPlugin {
  readonly where: string;
  /** Absent where the executable is not of a package of ours. */
  readonly version?: string;
}

function pluginIn(folder: string, where: string): FoundPlugin | undefined {
  const file = executableIn(folder, pluginExecutable);
  if (file === undefined) return undefined;
  const found = packageOf(file)?.version;
  return found === undefined ? { where } : { where, version: found };
}

/** In the engine's cache the version is in the folder's name; this package's own is the one that its SDK asks for. */
function cachedPlugin(environment: Environment): FoundPlugin | undefined {
  const cache = join(environment["PULUMI_HOME"] || join(homedir(), ".pulumi"), "plugins");
  const prefix = `resource-${pluginName}-v`;
  const names = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith(prefix)) : [];
  const versions = names.filter((name) => !/\.(?:lock|partial)$/.test(name)).map((name) => name.slice(prefix.length));
  const chosen = versions.find((one) => one === version) ?? versions.sort().at(-1);
  return chosen === undefined ? undefined : { where: `the plugin cache ${cache}`, version: chosen };
}

/** The engine's own order: the project file, then PATH, then its cache (sdk/go/common/workspace/plugins.go of v3.259.0). */
function pluginFinding(start: string, environment: Environment): CheckResult {
  const check = "plugin";
  const fix = "Run `npx -p pulumi-huaweicloud-backup hwbackup setup` in the project.";
  const wrong = (what: string): CheckResult => ({
    check,
    state: "failed",
    what,
    fix,
    exitCode: exitCodes.configuration,
  });
  const file = findProjectFile(start);
  const path = file === undefined ? undefined : providerPath(readProjectFile(file));
  let found: FoundPlugin | undefined;
  if (file !== undefined && path !== undefined) {
    found = pluginIn(resolve(dirname(file), path), `plugins.providers of ${file}`);
    if (found === undefined) return wrong(`the folder in plugins.providers of ${file} lacks ${pluginExecutable}`);
  }
  const ambient = ["1", "true"].includes((environment["PULUMI_IGNORE_AMBIENT_PLUGINS"] ?? "").toLowerCase())
    ? undefined
    : findOnPath(pluginExecutable, environment);
  if (ambient !== undefined) found ??= pluginIn(dirname(ambient), `PATH: ${ambient}`);
  found ??= cachedPlugin(environment);
  if (found === undefined) {
    const what = "Pulumi finds no plugin: not in a Pulumi.yaml from here upwards, not on PATH, not in its cache";
    return { check, state: "warning", what: `${what}; hwbackup runs without it`, fix };
  }
  if (found.version === version) return { check, state: "ok", what: `version ${version}, from ${found.where}` };
  const other =
    found.version === undefined ? "a plugin of unknown version" : `version ${cleanRemoteText(found.version, 60)}`;
  return wrong(`Pulumi would use ${other} (from ${found.where}); this package has version ${version}`);
}

/** The oldest Node that `engines` of package.json allows. */
const oldestNode = [20, 3] as const;

function nodeFinding(text: string): CheckResult {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  const what = `Node ${text}`;
  if (!isOld) return { check: "node", state: "ok", what };
  const fix = `Install Node ${oldestNode.join(".")} or newer.`;
  return { check: "node", state: "failed", what, fix, exitCode: exitCodes.configuration };
}

/** Which Node, which engine and which plugin a program would run with. */
export async function engineFindings(
  project: string,
  environment: Environment,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  const findings = [nodeFinding(process.versions.node), await engineFinding(environment, signal)];
  try {
    return [...findings, pluginFinding(project, environment)];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const fix = "Correct the project file.";
    return [
      ...findings,
      { check: "plugin", state: "failed", what: error.lines.join("; "), fix, exitCode: exitCodes.configuration },
    ];
  }
}
