import { readWordings } from "../../schema/wordings";
import type { ObjectSpec, PackageSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions } from "./queryModules";

/** The types of a gate's description whose keys are flags. */
const gateTypes = ["GateCriteria", "GatePolicy", "GateTarget", "GateWait"];

function textsOf(spec: ObjectSpec | undefined): object {
  const texts = Object.entries(spec?.properties ?? {}).map(([name, { description = "", type }]) => {
    const { pattern, format = pattern && "id", allowedValues, default: value } = readWordings(description).wordings;
    // The sentences behind the first one are for the documentation.
    const what = /^.*?\.(?=\s|$)/s.exec(description)?.[0] ?? description;
    return [name, { what, type, format, allowedValues, default: value }];
  });
  return Object.fromEntries(texts) as object;
}

/** What the help of the command line says of each flag that a schema describes. */
export function generateFlagTexts(schema: PackageSpec): GeneratedFile {
  const ofTypes = gateTypes.map((name) => [name, textsOf(schema.types?.[`huaweicloud-backup:index:${name}`])]);
  const ofQueries = queryFunctions(schema).map(([token, spec]) => [token, textsOf(spec.inputs)]);
  const texts = Object.fromEntries([...ofTypes, ...ofQueries]) as object;
  const shape = `/** What the help says of one flag. */
export interface FlagText {
  /** The first sentence of its description. */
  readonly what: string;
  readonly type?: string;
  readonly format?: string;
  readonly allowedValues?: readonly string[];
  readonly default?: string | number;
}
`;
  const table = `/** The keys of each type of a gate's description, and the arguments of each query. */
export const flagTexts: Readonly<Record<string, Readonly<Record<string, FlagText>>>> = ${JSON.stringify(texts, undefined, 2)};
`;
  return { path: "provider/generated/flagTexts.ts", text: `${banner("schema.json")}${shape}\n${table}` };
}
