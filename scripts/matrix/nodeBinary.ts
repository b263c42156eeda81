import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { keepInstalled, npmIn } from "./keepInstalled";

/**
 * The executable of one version of Node. The npm package `node` fetches its platform's package in an install script, and
 * scripts stay off here: the platform's package is installed itself.
 */
export function nodeBinary(version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const kept = keepInstalled(`${name}-${version}`, (folder) => {
    writeFileSync(join(folder, "package.json"), "{}");
    npmIn(folder, "install", `${name}@${version}`);
  });
  const path = join(kept, "node_modules", name, "bin/node");
  const answer = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  if (answer !== `v${version}`) throw new Error(`${name}@${version} says that it is ${answer}`);
  return path;
}
