import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { queryFunctions } from "../../scripts/generate/code/queryModules";
import { tokenParts } from "../../scripts/generate/code/tokens";
import { snippetLanguages, snippetPath } from "../../scripts/generate/snippets";
import type { PackageSpec } from "../../scripts/schema/spec";

/** The wire bodies that the mapping of every query is tried with. */
export const requiredCases: readonly string[] = ["absurdTime", "documented", "empty", "missingFields", "unknownWord"];

/** The texts of the files below a folder. */
function textsIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

/** What a query of the tree at `root` lacks, one sentence for each thing: see "A sixth query" of CONTRIBUTING.md. */
export function missingProof(root: string): string[] {
  const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8")) as PackageSpec;
  const tokens = queryFunctions(schema).map(([token]) => token);
  const missing: string[] = [];

  const queries = join(root, "provider/queries");
  for (const folder of readdirSync(queries, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(queries, folder.name)).filter((name) => /^get\w+\.ts$/.test(name))) {
      const token = `huaweicloud-backup:${folder.name}:${file.replace(".ts", "")}`;
      if (!tokens.includes(token)) missing.push(`provider/queries/${folder.name}/${file}: schema.json has no ${token}`);
    }
  }

  const contracts =
    textsIn(join(root, "test/contract")) + readFileSync(join(root, "test/support/queryCases.ts"), "utf8");
  const example = readFileSync(join(root, "examples/data-sources/index.ts"), "utf8");
  for (const token of tokens) {
    const { module: service, name, ownName } = tokenParts(token);
    const files = [
      `provider/queries/${service}/${name}.ts`,
      `provider/simulator/queries/${service}/${name}.ts`,
      ...snippetLanguages.map((language) => snippetPath(language, ownName)),
      ...requiredCases.map((fixture) => `test/fixtures/${service}.${name}/${fixture}.json`),
      `test/unit/queries/${service}/${name}.test.ts`,
    ];
    missing.push(...files.filter((path) => !existsSync(join(root, path))).map((path) => `${token}: no ${path}`));
    if (!contracts.includes(token)) missing.push(`${token}: no test in test/contract`);
    if (!example.includes(`${service}.${name}`)) missing.push(`${token}: no place in examples/data-sources`);
  }
  return missing;
}
