import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone";
import type { Query } from "../../../provider/queries/defineQuery";
import type { PackageSpec } from "../../schema/spec";
import { argumentSchema } from "./argumentSchema";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions, type QueryModule } from "./queryModules";
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

/** The schemas of one kind of validator, by function token. */
type Schemas = Readonly<Record<string, Record<string, unknown>>>;

/**
 * A file of validators, compiled ahead of time: compiling them at start-up would cost about as much as starting Node.
 *
 * `allErrors` is for people, who want to hear all that is wrong with their arguments. On an answer it would let a hostile
 * body of millions of wrong rows become millions of error objects.
 */
function validatorFile(
  what: "Arguments" | "Answer",
  source: string,
  schemas: Schemas,
  allErrors: boolean,
): GeneratedFile {
  const ajv = new Ajv({
    allErrors,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const name = (token: string): string => `${tokenParts(token).ownName}${what}`;
  const tokens = Object.keys(schemas);
  for (const [token, schema] of Object.entries(schemas)) ajv.addSchema(schema, name(token));
  const code = standaloneCode(ajv, Object.fromEntries(tokens.map((token) => [name(token), name(token)])));
  const rows = tokens.map((token) => `  "${token}": ${name(token)},\n`).join("");
  return {
    path: `provider/generated/validate${what}.ts`,
    text: `// @ts-nocheck\n${banner(source)}${code}\nexport const validate${what} = {\n${rows}};\n`,
  };
}

/** The validators of the queries' arguments. */
export function generateArgumentValidators(schema: PackageSpec): GeneratedFile {
  const schemas = Object.fromEntries(queryFunctions(schema).map(([token, spec]) => [token, argumentSchema(spec)]));
  return validatorFile("Arguments", "schema.json", schemas, true);
}

/** The validators of the services' answers. */
export function generateAnswerValidators(modules: readonly QueryModule[], root: string): GeneratedFile {
  // Not import(), which finds a TypeScript file under some loaders only, and not under the one that runs the tests.
  const load = createRequire(__filename);
  const schemas = modules.map(({ token, path }) => {
    const { ownName } = tokenParts(token);
    const query = (load(join(root, path)) as Record<string, AnyQuery>)[ownName];
    if (query === undefined) throw new Error(`${path}.ts exports no ${ownName}`);
    return [token, answerSchema(query)] as const;
  });
  return validatorFile("Answer", "the wire shapes in provider/queries", Object.fromEntries(schemas), false);
}
