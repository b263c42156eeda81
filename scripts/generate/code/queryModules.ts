import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionSpec, PackageSpec } from "../../schema/spec";
import { tokenParts } from "./tokens";

/** The file of a query, for each function of the schema that is one. A function without a file is reported by name. */
export interface QueryModule {
  readonly token: string;
  readonly name: string;
  /** From the repository's root, without `.ts`. */
  readonly path: string;
}

/** Modules whose functions are no queries of a cloud service. */
const otherModules = new Set(["index"]);

/** Whether a token is that of a query of a cloud service, and not of a function or resource of our own. */
export function isQueryToken(token: string): boolean {
  return !otherModules.has(tokenParts(token).module);
}

/** The functions of the schema that are queries, with their tokens. */
export function queryFunctions(schema: PackageSpec): [token: string, spec: FunctionSpec][] {
  return Object.entries(schema.functions ?? {}).filter(([token]) => isQueryToken(token));
}

/** Whether a function lists resources, and not records. */
export function listsResources({ outputs }: FunctionSpec): boolean {
  return outputs?.properties?.["listedResources"] !== undefined;
}

/** The queries whose rows are records: tasks and backups. */
export function recordFunctions(schema: PackageSpec): [token: string, spec: FunctionSpec][] {
  return queryFunctions(schema).filter(([, spec]) => !listsResources(spec));
}

/** The services of the queries, in the order of schema.json. */
export function queriedServices(schema: PackageSpec): string[] {
  return [...new Set(queryFunctions(schema).map(([token]) => tokenParts(token).module))];
}

export function queryModules(schema: PackageSpec, root: string): QueryModule[] {
  const seen = new Map<string, string>();
  return queryFunctions(schema).map(([token]) => {
    const { module, name, ownName } = tokenParts(token);
    // Types and classes are called after the function alone.
    const other = seen.get(ownName);
    if (other !== undefined) {
      const advice = "choose another, or list it in sharedNames of scripts/generate/code/tokens.ts";
      throw new Error(`${token} and ${other} of schema.json have one name: ${advice}`);
    }
    seen.set(ownName, token);
    const path = `provider/queries/${module}/${name}`;
    if (!existsSync(join(root, `${path}.ts`))) throw new Error(`${token} is in schema.json, but ${path}.ts is missing`);
    return { token, name, path };
  });
}

/**
 * The calls that a gate needs beside the queries, and that have no function: the files `read<Thing>.ts` of the queries
 * that define a state read, each with a token `internal:<service>:read<Thing>`.
 */
export function internalModules(root: string): QueryModule[] {
  const folder = join(root, "provider/queries");
  const services = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return services.flatMap(({ name: service }) =>
    readdirSync(join(folder, service))
      .filter((file) => /^read\w+\.ts$/.test(file))
      .filter((file) => readFileSync(join(folder, service, file), "utf8").includes("= defineStateRead<"))
      .map((file) => {
        const name = file.replace(".ts", "");
        return { token: `internal:${service}:${name}`, name, path: `provider/queries/${service}/${name}` };
      }),
  );
}
