import { posix } from "node:path";
import type { PackageSpec } from "../schema/spec";
import { functionPagePath } from "./functionPages";
import { markdownTable, sentences } from "./markdown";
import { queryFunctions } from "./code/queryModules";
import { tokenParts } from "./code/tokens";

const heading = "Proves: ";

/** The claim of a function and its most important limit, from the paragraph of its description under that heading. */
function proof(description: string): string {
  const text = description.split("\n\n").find((paragraph) => paragraph.startsWith(heading));
  if (text === undefined) throw new Error(`a function has no paragraph "${heading}": ${description.slice(0, 60)}`);
  const claim = sentences(text.slice(heading.length), 2);
  return `${claim.charAt(0).toUpperCase()}${claim.slice(1)}`;
}

/** The data sources of the package as a table, with links from a page in the given folder. */
export function dataSourceTable(schema: PackageSpec, folder: string): string {
  const rows = queryFunctions(schema).map(([token, { description = "" }]) => {
    const { module, name } = tokenParts(token);
    return [
      `[\`${module}.${name}\`](${posix.relative(folder, functionPagePath(token))})`,
      sentences(description, 1),
      proof(description),
    ];
  });
  return markdownTable(["Function", "Description", "Proves"], rows);
}
