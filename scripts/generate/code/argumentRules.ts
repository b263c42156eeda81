import { readWordings } from "../../schema/wordings";
import type { PackageSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions } from "./queryModules";

/** What each argument of a query may be, as data, for messages to people. */
export function generateArgumentRules(schema: PackageSpec): GeneratedFile {
  const rules = Object.fromEntries(
    queryFunctions(schema).map(([token, spec]) => [
      token,
      Object.fromEntries(
        Object.entries(spec.inputs?.properties ?? {}).map(([name, property]) => {
          const { range, allowedValues, pattern } = readWordings(property.description ?? "").wordings;
          return [name, { type: property.type, range, allowedValues, pattern }];
        }),
      ),
    ]),
  );
  const shape = `/** What one argument may be. */
export interface ArgumentRule {
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly range?: { readonly from: number; readonly to: number };
  readonly allowedValues?: readonly string[];
  readonly pattern?: string;
}
`;
  const table = `/** The arguments of each query, by token and name. */
export const argumentRules: Readonly<Record<FunctionToken, Readonly<Record<string, ArgumentRule>>>> = ${JSON.stringify(rules, undefined, 2)};
`;
  return {
    path: "provider/generated/argumentRules.ts",
    text: `${banner("schema.json")}import type { FunctionToken } from "./types";\n\n${shape}\n${table}`,
  };
}
