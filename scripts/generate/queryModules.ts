import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PackageSpec } from "../schema/spec";
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

export function queryModules(schema: PackageSpec, root: string): QueryModule[] {
  return Object.keys(schema.functions ?? {})
    .filter((token) => !otherModules.has(tokenParts(token).module))
    .map((token) => {
      const { module, name } = tokenParts(token);
      const path = `provider/queries/${module}/${name}`;
      if (!existsSync(join(root, `${path}.ts`)))
        throw new Error(`${token} is in schema.json, but ${path}.ts is missing`);
      return { token, name, path };
    });
}
