/**
 * Checks schema.json, the public contract, for what Pulumi itself does not ask: descriptions with units, zones and
 * sources, secrets, three equal lists of settings, no untyped corner. Prints one problem per line and then exits with 1.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkConfiguration } from "./schema/configuration";
import type { PackageSpec } from "./schema/spec";
import { checkStructure } from "./schema/structure";
import { checkTexts } from "./schema/texts";

function versionProblems(schema: PackageSpec, packageVersion: string): string[] {
  if (schema.version === packageVersion) return [];
  return [`version: is ${schema.version ?? "absent"}, but package.json says ${packageVersion}`];
}

/** Every problem of the schema as "<JSON path>: <what is wrong>"; an empty list when there is none. */
export function checkSchema(schema: PackageSpec, packageVersion: string): string[] {
  return [
    ...versionProblems(schema, packageVersion),
    ...checkStructure(schema),
    ...checkConfiguration(schema),
    ...checkTexts(schema),
  ];
}

function main(): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, "..", name), "utf8"));
  const { version } = read("package.json") as { version: string };
  const problems = checkSchema(read("schema.json") as PackageSpec, version);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (require.main === module) main();
