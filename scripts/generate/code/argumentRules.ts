import { readWordings } from "../../schema/wordings";
import type { PackageSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions } from "./queryModules";

/**
 * What each argument of a query may be, as data: for the check of arguments and for messages. Pulumi's schema has no range,
 * pattern or list of values, so the description that people read is also what the check goes by: the two cannot disagree.
 */
export function generateArgumentRules(schema: PackageSpec): GeneratedFile {
  const rules = Object.fromEntries(
    queryFunctions(schema).map(([token, spec]) => [
      token,
      Object.fromEntries(
        Object.entries(spec.inputs?.properties ?? {}).map(([name, property]) => {
          const { range, allowedValues, pattern } = readWordings(property.description ?? "").wordings;
          const required = spec.inputs?.required?.includes(name) === true ? true : undefined;
          return [name, { type: property.type, required, range, allowedValues, pattern }];
        }),
      ),
    ]),
  );
  const shape = `/** What one argument may be. */
export interface ArgumentRule {
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly required?: true;
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
