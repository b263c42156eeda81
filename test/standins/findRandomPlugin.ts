/** Which `random` plugin a test or an example runs with: the real one where it is installed, else the stand-in. */

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

export interface RandomPlugin {
  /** The folder that holds the executable; it belongs on PATH or into `plugins.providers[].path` of Pulumi.yaml. */
  directory: string;
  /** True when it is the stand-in, so that output can say so. */
  standIn: boolean;
  /** What it is, in words for people. */
  description: string;
}

const executable = "pulumi-resource-random";

/** Looks in the order in which the engine looks: PATH first, then the user's plugin folder, newest version first. */
export function findRandomPlugin(env: NodeJS.ProcessEnv = process.env): RandomPlugin {
  const onPath = (env["PATH"] ?? "")
    .split(path.delimiter)
    .find((directory) => path.isAbsolute(directory) && holdsRealPlugin(directory));
  if (onPath !== undefined) return real(onPath, "found on PATH");

  const plugins = path.join(env["PULUMI_HOME"] || path.join(env["HOME"] || os.homedir(), ".pulumi"), "plugins");
  const newest = installedVersions(plugins).find(({ directory }) => holdsRealPlugin(directory));
  if (newest !== undefined) return real(newest.directory, `version ${newest.version}, installed`);

  const directory = path.join(__dirname, "random");
  return { directory, standIn: true, description: "a stand-in for the random plugin, which is not installed here" };
}

const real = (directory: string, how: string): RandomPlugin => ({
  directory,
  standIn: false,
  description: `the random plugin, ${how}`,
});

/** The stand-in may be on PATH as well, by a test that runs inside another one; it does not become real by that. */
function holdsRealPlugin(directory: string): boolean {
  const standIn = path.join(__dirname, "random", executable);
  return [executable, `${executable}.exe`]
    .map((name) => path.join(directory, name))
    .some((file) => isExecutable(file) && fs.realpathSync(file) !== fs.realpathSync(standIn));
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function installedVersions(plugins: string): { directory: string; version: string }[] {
  const prefix = "resource-random-v";
  return (fs.existsSync(plugins) ? fs.readdirSync(plugins) : [])
    .filter((name) => name.startsWith(prefix) && /^\d+\.\d+\.\d+/.test(name.slice(prefix.length)))
    .map((name) => ({ directory: path.join(plugins, name), version: name.slice(prefix.length) }))
    .sort((a, b) => byNumbers(b.version, a.version));
}

/** Compares versions as numbers, part by part: 4.9.0 is older than 4.21.2. */
function byNumbers(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
