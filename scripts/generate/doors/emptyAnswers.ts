import type { ObjectSpec, PackageSpec, PropertySpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions } from "../code/queryModules";

/** What answers of all queries have: the caller knows how an answer looks in which nothing was found. */
const common = new Set(["asOf", "asOfSource", "complete", "pagesFetched", "warnings"]);

function emptyValue(property: PropertySpec): unknown {
  if (property.type === "array") return [];
  if (property.type === "integer") return 0;
  if (property.type === "object" || property.$ref !== undefined) return {};
  throw new Error(`a required output of the type ${property.type ?? "none"} has no empty value`);
}

/** The members that an answer always has and that say what was found, with nothing in them. */
function nothingFound({ properties = {}, required = [] }: ObjectSpec): Readonly<Record<string, unknown>> {
  const names = required.filter((name) => !common.has(name));
  return Object.fromEntries(names.map((name) => [name, emptyValue(properties[name] ?? {})]));
}

/** What an answer in which nothing was found has of its own, by query. */
export function generateEmptyAnswers(schema: PackageSpec): GeneratedFile {
  const rows = queryFunctions(schema).map(
    ([token, { outputs = {} }]) => `  "${token}": ${JSON.stringify(nothingFound(outputs))},\n`,
  );
  return {
    path: "provider/generated/emptyAnswers.ts",
    text: `${banner("schema.json")}import type { FunctionToken } from "./types";

/** The members of each answer that say what was found, with nothing in them; by token. */
export const emptyAnswers: Readonly<Record<FunctionToken, Readonly<Record<string, unknown>>>> = {
${rows.join("")}};
`,
  };
}
