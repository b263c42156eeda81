import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone";
import type { QueryCall } from "../../../provider/queries/defineQuery";
import { banner, type GeneratedFile } from "../generatedFile";
import type { QueryModule } from "./queryModules";
import { tokenParts } from "./tokens";

type AnyQuery = QueryCall<unknown, unknown, unknown, unknown>;

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

/** The compiled code that describes an error. The validators answer yes or no, and it was half of the code. */
const errorObjects =
  /^const err\d+ = .*;\nif\(vErrors === null\)\{\nvErrors = \[err\d+\];\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}\n|^validate\d+\.errors = \[\{.*\}\];\n/gm;

/**
 * The validators of the services' answers, compiled ahead of time: compiling them at start-up would cost about as much as
 * starting Node. They stop at the first error, or a hostile body of millions of wrong rows would become millions of error
 * objects.
 */
export function generateAnswerValidators(modules: readonly QueryModule[], root: string): GeneratedFile {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  const answerName = (token: string): string => `${tokenParts(token).ownName}Answer`;
  // Not import(), which finds a TypeScript file under some loaders only, and not under the one that runs the tests.
  const load = createRequire(__filename);
  for (const { token, path } of modules) {
    const { ownName } = tokenParts(token);
    const query = (load(join(root, path)) as Record<string, AnyQuery>)[ownName];
    if (query === undefined) throw new Error(`${path}.ts exports no ${ownName}`);
    ajv.addSchema(answerSchema(query), answerName(token));
  }
  const names = modules.map(({ token }) => answerName(token));
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name]))).replace(errorObjects, "");
  const rows = modules.map(({ token }) => `  "${token}": ${answerName(token)},\n`).join("");
  return {
    path: "provider/generated/validateAnswer.ts",
    text: `// @ts-nocheck\n${banner("the wire shapes in provider/queries")}${code}\nexport const validateAnswer = {\n${rows}};\n`,
  };
}
