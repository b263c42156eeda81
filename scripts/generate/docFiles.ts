import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageSpec } from "../schema/spec";
import { generateFunctionPages } from "./functionPages";
import type { GeneratedFile } from "./generatedFile";
import { withSection } from "./markdown";
import { queryModules } from "./queryModules";
import { dataSourceTable } from "./readmeTable";
import { settingsTable } from "./settingsTable";

/**
 * The pages of the documentation that follow the schema and the settings: one per data source, and hand-written pages
 * with a generated section in them. Like all generated files in memory; writing and comparing are left to the caller.
 */
export function docFiles(root: string): GeneratedFile[] {
  const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8")) as PackageSpec;
  const page = (path: string, sections: Readonly<Record<string, string>>): GeneratedFile => ({
    path,
    text: Object.entries(sections).reduce(
      (text, [name, body]) => withSection(text, name, body),
      readFileSync(join(root, path), "utf8"),
    ),
  });
  return [
    ...generateFunctionPages(schema, queryModules(schema, root), root),
    page("README.md", { "data sources": dataSourceTable(schema, ""), settings: settingsTable() }),
    page("docs/README.md", { "data sources": dataSourceTable(schema, "docs") }),
    page("docs/configuration.md", { settings: settingsTable() }),
  ];
}
