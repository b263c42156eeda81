import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../automation/sandbox";
import { pinnedEngines } from "./cells";
import { keepInstalled, npmIn } from "./keepInstalled";

interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

const inputs = ["package.json", "package-lock.json", ".npmrc"];

/** The packages of the lock file, with another version of the Pulumi SDK in place of its own; the folder that has them. */
export function installPackages(pulumi: string): string {
  const lock = readFileSync(join(repositoryRoot, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const kept = keepInstalled(`pulumi-${pulumi}-${digest}`, (folder) => {
    for (const name of inputs) cpSync(join(repositoryRoot, name), join(folder, name));
    npmIn(folder, "ci");
    npmIn(folder, "install", "--no-save", `@pulumi/pulumi@${pulumi}`);
  });
  const packages = join(kept, "node_modules");
  const found = JSON.parse(readFileSync(join(packages, "@pulumi/pulumi/package.json"), "utf8")) as Manifest;
  const engines = found.engines?.node ?? "";
  if (found.version !== pulumi || engines !== pinnedEngines(pulumi)) {
    throw new Error(
      `@pulumi/pulumi ${pulumi} is installed as ${found.version}, for Node ${engines}: see versions.json`,
    );
  }
  return packages;
}
