import { banner, type GeneratedFile } from "../generatedFile";
import type { QueryModule } from "./queryModules";
import { tokenParts } from "./tokens";

/** The table from function token to query. A token without a query of the right types does not compile. */
export function generateRegistry(modules: readonly QueryModule[]): GeneratedFile {
  const imports = modules.map(
    ({ token, path }) => `import { ${tokenParts(token).ownName} } from "../${path.replace("provider/", "")}";\n`,
  );
  const rows = modules.map(({ token }) => `  "${token}": ${tokenParts(token).ownName},\n`);
  return {
    path: "provider/generated/registry.ts",
    text: `${banner("schema.json")}${imports.join("")}import type { DocumentedPart } from "../queries/documentedPart";
import type { Query } from "../queries/defineQuery";
import type { Functions } from "./types";

/** The query behind each function token. */
export const registry = {
${rows.join("")}} satisfies {
  [Token in keyof Functions]: Query<Functions[Token]["inputs"], unknown, unknown, DocumentedPart<Functions[Token]["outputs"]>>;
};
`,
  };
}
