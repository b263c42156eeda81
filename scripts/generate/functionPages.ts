import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Query } from "../../provider/queries/defineQuery";
import type { FunctionSpec, ObjectSpec, PackageSpec, PropertySpec } from "../schema/spec";
import type { GeneratedFile } from "./generatedFile";
import { markdownTable, wrapped } from "./markdown";
import type { QueryModule } from "./queryModules";
import { tokenParts } from "./tokens";

type AnyQuery = Query<unknown, unknown, unknown, unknown>;

/** `docs/data-sources/css.getLogBackupRecords.md` */
export function functionPagePath(token: string): string {
  const { module, name } = tokenParts(token);
  return `docs/data-sources/${module}.${name}.md`;
}

const typeName = ($ref: string): string => tokenParts($ref.replace("#/types/", "")).typeName;

function typeText(property: PropertySpec): string {
  if (property.$ref !== undefined) {
    const name = typeName(property.$ref);
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (property.type === "array") return `list of ${typeText(property.items ?? {})}`;
  if (property.type === "object") return `map of ${typeText(property.additionalProperties ?? {})}`;
  return property.type ?? "";
}

function propertyTable(spec: ObjectSpec | undefined, requiredHead: string): string {
  const rows = Object.entries(spec?.properties ?? {}).map(([name, property]) => [
    `\`${name}\``,
    typeText(property),
    spec?.required?.includes(name) === true ? "yes" : "no",
    property.description ?? "",
  ]);
  return markdownTable(["Name", "Type", requiredHead, "Description"], rows);
}

function refsIn(spec: ObjectSpec | undefined): string[] {
  return Object.values(spec?.properties ?? {}).flatMap(({ $ref, items, additionalProperties }) =>
    [$ref, items?.$ref, additionalProperties?.$ref].filter((ref) => ref !== undefined),
  );
}

/** The types that an answer is made of, each once, in the order in which they are first met. */
function nestedTypes(schema: PackageSpec, spec: FunctionSpec): [name: string, spec: ObjectSpec][] {
  const found = new Map<string, ObjectSpec>();
  const visit = (ref: string): void => {
    const type = schema.types?.[ref.replace("#/types/", "")];
    if (type === undefined || found.has(ref)) return;
    found.set(ref, type);
    refsIn(type).forEach(visit);
  };
  refsIn(spec.outputs).forEach(visit);
  return [...found].map(([ref, type]) => [typeName(ref), type]);
}

/** The documented request with the names of our arguments in it, as the query itself would build it. */
function requestText(query: AnyQuery): string {
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return `GET /${query.pathSegments(names, "{projectId}").join("/")}`;
}

function permissionText({ permission }: AnyQuery): string {
  return /^[\w:]+$/.test(permission) ? `the IAM action \`${permission}\`` : permission;
}

/** Sources are repeated in every type of the schema; on one page once is enough. */
function withoutSource(description: string | undefined): string {
  return (description ?? "")
    .split("\n\n")
    .filter((paragraph) => !paragraph.startsWith("Source: "))
    .join("\n\n");
}

function functionPage(
  schema: PackageSpec,
  { token, name }: QueryModule,
  spec: FunctionSpec,
  query: AnyQuery,
  snippet: string,
): string {
  const { module } = tokenParts(token);
  const types = nestedTypes(schema, spec).map(
    ([typeName, type]) =>
      `### ${typeName}\n\n${wrapped(withoutSource(type.description))}\n${propertyTable(type, "Always there")}`,
  );
  return `<!-- Generated from schema.json and docs/snippets/${name}.ts by \`make generate\`. Do not edit. -->

# ${module}.${name}

${wrapped(spec.description ?? "")}
- Token: \`${token}\`
- Request: \`${requestText(query)}\`
- Permission: ${permissionText(query)}

See also: [all data sources](../README.md), [answers](../answers.md), [configuration](../configuration.md),
[errors](../errors.md).

## Example

\`\`\`ts docs/snippets/${name}.ts
${snippet.trimEnd()}
\`\`\`

${wrapped(`\`${name}\` returns a promise, \`${name}Output\` takes and returns Outputs; both ask the same question.`)}
## Arguments

${propertyTable(spec.inputs, "Required")}
## Answer

${wrapped(spec.outputs?.description ?? "")}
${propertyTable(spec.outputs, "Always there")}
## Types

${types.join("\n")}`;
}

/** One page per data source: what it is for, an example that a test compiles, and every argument and field. */
export function generateFunctionPages(
  schema: PackageSpec,
  modules: readonly QueryModule[],
  root: string,
): GeneratedFile[] {
  const load = createRequire(__filename);
  return modules.map((queryModule) => {
    const { token, name, path } = queryModule;
    const query = (load(join(root, path)) as Record<string, AnyQuery>)[name];
    const spec = schema.functions?.[token];
    const snippet = `docs/snippets/${name}.ts`;
    if (query === undefined || spec === undefined) throw new Error(`${path}.ts exports no ${name}`);
    if (!existsSync(join(root, snippet))) throw new Error(`${token} has no example: ${snippet} is missing`);
    const text = functionPage(schema, queryModule, spec, query, readFileSync(join(root, snippet), "utf8"));
    return { path: functionPagePath(token), text };
  });
}
