import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageSpec } from "../schema/spec";
import { generateFunctionPages } from "./functionPages";
import { gateTable, generateGatePages } from "./gatePages";
import type { GeneratedFile } from "./generatedFile";
import { generateJsonSchemas } from "./code/jsonSchemas";
import { withCopies, withSection } from "./markdown";
import { internalModules, queriedServices, queryModules } from "./code/queryModules";
import { permissionSection } from "./permissionSection";
import { dataSourceTable } from "./readmeTable";
import { settingsTable } from "./settingsTable";

/**
 * The pages of the documentation that follow other files: one per data source, one per function or resource of the gate,
 * the JSON Schemas, and hand-written pages with generated sections and copies of examples in them. In memory, like all generated files:
 * writing and comparing are the caller's.
 */
export function docFiles(root: string): GeneratedFile[] {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const schema = JSON.parse(read("schema.json")) as PackageSpec;
  const page = (path: string, sections: Readonly<Record<string, string>>): GeneratedFile => ({
    path,
    text: Object.entries(sections).reduce(
      (text, [name, body]) => withSection(text, name, body),
      withCopies(read(path), read),
    ),
  });
  const modules = queryModules(schema, root);
  return [
    ...generateFunctionPages(schema, modules, root),
    ...generateGatePages(schema, root),
    ...generateJsonSchemas(schema),
    page("docs/README.md", { "data sources": dataSourceTable(schema, "docs"), gates: gateTable(schema, "docs") }),
    page("docs/permissions.md", { permissions: permissionSection(modules, internalModules(root), root) }),
    page("docs/configuration.md", { settings: settingsTable(queriedServices(schema)) }),
  ];
}
