import { createRequire } from "node:module";
import { join } from "node:path";
import type { QueryCall } from "../../provider/queries/defineQuery";
import type { FunctionSpec, PackageSpec } from "../schema/spec";
import { exampleSection } from "./exampleSection";
import type { GeneratedFile } from "./generatedFile";
import { wrapped } from "./markdown";
import type { QueryModule } from "./code/queryModules";
import { propertyTable, typeSections } from "./schemaTables";
import { tokenParts } from "./code/tokens";

type AnyQuery = QueryCall<unknown, unknown, unknown, unknown>;

const load = createRequire(__filename);

/** A query as its own module has it. */
export function loadQuery({ token, path }: QueryModule, root: string): AnyQuery {
  const { ownName } = tokenParts(token);
  const query = (load(join(root, path)) as Record<string, AnyQuery>)[ownName];
  if (query === undefined) throw new Error(`${path}.ts exports no ${ownName}`);
  return query;
}

/** `docs/data-sources/css.getLogBackupRecords.md` */
export function functionPagePath(token: string): string {
  const { module, name } = tokenParts(token);
  return `docs/data-sources/${module}.${name}.md`;
}

/** The documented request with the names of our arguments in it, as the query itself would build it. */
function requestText(query: AnyQuery): string {
  const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return `GET /${query.pathSegments(names, "{projectId}").join("/")}`;
}

/** Whether a permission is an action of IAM, and not the words for another kind of grant. */
export function isIamAction(permission: string): boolean {
  return /^[\w:]+$/.test(permission);
}

function permissionText({ permission }: AnyQuery): string {
  return isIamAction(permission) ? `the IAM action \`${permission}\`` : permission;
}

function functionPage(
  schema: PackageSpec,
  { token, name }: QueryModule,
  spec: FunctionSpec,
  query: AnyQuery,
  example: string,
): string {
  const { module } = tokenParts(token);
  return `<!-- Generated from schema.json and docs/snippets by \`make generate\`. Do not edit. -->

# ${module}.${name}

${wrapped(spec.description ?? "")}
- Token: \`${token}\`
- Request: \`${requestText(query)}\`
- Permission: ${permissionText(query)}

See also: [all data sources](../README.md), [answers](../answers.md), [configuration](../configuration.md),
[errors](../errors.md).

${example}
${wrapped(`\`${name}\` returns a promise in TypeScript, \`${name}Output\` takes and returns Outputs; both ask the same question. Python and Go have both forms under their own spelling; there, and in YAML, the plugin is found by its path in Pulumi.yaml or on \`PATH\`.`)}
## Arguments

${propertyTable(spec.inputs, "Required")}
## Answer

${wrapped(spec.outputs?.description ?? "")}
${propertyTable(spec.outputs, "Always there")}
## Types

${typeSections(schema, spec.outputs, "Always there")}`;
}

/** One page per data source: what it is for, examples that tests run, and every argument and field. */
export function generateFunctionPages(
  schema: PackageSpec,
  modules: readonly QueryModule[],
  root: string,
): GeneratedFile[] {
  return modules.map((queryModule) => {
    const { token } = queryModule;
    const query = loadQuery(queryModule, root);
    const spec = schema.functions?.[token];
    if (spec === undefined) throw new Error(`schema.json has no ${token}`);
    const text = functionPage(schema, queryModule, spec, query, exampleSection(root, token, tokenParts(token).ownName));
    return { path: functionPagePath(token), text };
  });
}
