import { banner, type GeneratedFile } from "../generatedFile";
import type { QueryModule } from "./queryModules";
import { tokenParts } from "./tokens";

/** The table from function token to query. A token without a query of the right types does not compile. */
export function generateRegistry(
  modules: readonly QueryModule[],
  internal: readonly QueryModule[] = [],
): GeneratedFile {
  const imports = [...modules, ...internal].map(
    ({ token, path }) => `import { ${tokenParts(token).ownName} } from "../${path.replace("provider/", "")}";\n`,
  );
  const rowOf = ({ token }: QueryModule): string => `  "${token}": ${tokenParts(token).ownName},\n`;
  return {
    path: "provider/generated/registry.ts",
    text: `${banner("schema.json")}${imports.join("")}import type { DocumentedPart } from "../queries/documentedPart";
import type { ListQuery } from "../queries/defineList";
import type { Query } from "../queries/defineQuery";
import type { StateRead } from "../queries/defineStateRead";
import type { Functions } from "./types";

/** A query of records or a list of resources, by the answer that schema.json promises. */
type QueryOf<Inputs, Outputs> = Outputs extends { readonly listedResources: unknown }
  ? ListQuery<Inputs, unknown, unknown, DocumentedPart<Outputs>>
  : Query<Inputs, unknown, unknown, DocumentedPart<Outputs>>;

/** The query behind each function token. */
export const registry = {
${modules.map(rowOf).join("")}} satisfies {
  [Token in keyof Functions]: QueryOf<Functions[Token]["inputs"], Functions[Token]["outputs"]>;
};

/** Calls without a function, for gates. */
export const stateReads = {
${internal.map(rowOf).join("")}} satisfies Readonly<Record<string, StateRead<unknown>>>;

export type StateToken = keyof typeof stateReads;
`,
  };
}
