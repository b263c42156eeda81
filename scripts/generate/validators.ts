import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone";
import type { Query } from "../../provider/queries/defineQuery";
import type { PackageSpec } from "../schema/spec";
import { argumentSchema } from "./argumentSchema";
import type { GeneratedFile } from "./generatedFile";
import type { QueryModule } from "./queryModules";
import { tokenParts } from "./tokens";

type AnyQuery = Query<unknown, unknown, unknown, unknown>;

/** The JSON Schema of a query's answer: the containers of its wire shape, and what makes it recognisable. */
function answerSchema(query: AnyQuery): Record<string, unknown> {
  return { ...query.wire.schema, ...query.envelope, properties: merged(query), type: "object" };
}

/** The envelope may say more of a member than the shape does: both hold. */
function merged(query: AnyQuery): Record<string, unknown> {
  const envelope = (query.envelope as { properties?: Record<string, object> }).properties ?? {};
  const shape: Record<string, object> = { ...query.wire.schema.properties };
  for (const [name, rule] of Object.entries(envelope)) shape[name] = { allOf: [shape[name] ?? {}, rule] };
  return shape;
}

/**
 * The validators of arguments and answers, compiled ahead of time: compiling them at start-up would cost about as much
 * as starting Node does.
 */
export function generateValidators(schema: PackageSpec, modules: readonly QueryModule[], root: string): GeneratedFile {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const exportNames: Record<string, string> = {};
  for (const [token, spec] of Object.entries(schema.functions ?? {})) {
    const name = `${tokenParts(token).name}Arguments`;
    ajv.addSchema(argumentSchema(spec), name);
    exportNames[name] = name;
  }
  // Not import(), which finds a TypeScript file under some loaders only, and not under the one that runs the tests.
  const load = createRequire(__filename);
  for (const { name, path } of modules) {
    const module = load(join(root, path)) as Record<string, AnyQuery>;
    const query = module[name];
    if (query === undefined) throw new Error(`${path}.ts exports no ${name}`);
    ajv.addSchema(answerSchema(query), `${name}Answer`);
    exportNames[`${name}Answer`] = `${name}Answer`;
  }
  const code = standaloneCode(ajv, exportNames);
  const table = (what: "Arguments" | "Answer", tokens: readonly string[]): string =>
    `export const validate${what} = {\n${tokens.map((token) => `  "${token}": ${tokenParts(token).name}${what},\n`).join("")}};\n`;
  return {
    path: "provider/generated/validators.ts",
    text: `// @ts-nocheck\n// Generated from schema.json and the wire shapes in provider/queries by \`make generate\`. Do not edit.\n${code}\n${table("Arguments", Object.keys(schema.functions ?? {}))}${table(
      "Answer",
      modules.map(({ token }) => token),
    )}`,
  };
}
