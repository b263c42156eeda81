import type { ObjectSpec, PackageSpec, PropertySpec, ResourceSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { queryFunctions } from "./queryModules";
import { tokenParts } from "./tokens";

const scalars: Readonly<Record<string, string>> = {
  string: "string",
  boolean: "boolean",
  integer: "number",
  number: "number",
};

export function typeOf(property: PropertySpec): string {
  if (property.$ref !== undefined) return tokenParts(property.$ref.replace("#/types/", "")).typeName;
  if (property.type === "array") return `readonly ${typeOf(property.items ?? {})}[]`;
  if (property.type === "object") return `Readonly<Record<string, ${typeOf(property.additionalProperties ?? {})}>>`;
  const scalar = scalars[property.type ?? ""];
  if (scalar === undefined)
    throw new Error(`schema.json has a property of the unknown type ${property.type ?? "none"}`);
  return scalar;
}

export function firstSentence(description: string | undefined): string {
  return (/^.*?[.:](?=\s|$)/s.exec(description ?? "")?.[0] ?? description ?? "")
    .replace(/\s+/g, " ")
    .replace(/:$/, ".");
}

function interfaceText(name: string, spec: ObjectSpec): string {
  const members = Object.entries(spec.properties ?? {}).map(([member, property]) => {
    const mark = spec.required?.includes(member) === true ? "" : "?";
    return `  /** ${firstSentence(property.description)} */\n  readonly ${member}${mark}: ${typeOf(property)};\n`;
  });
  return `/** ${firstSentence(spec.description)} */\nexport interface ${name} {\n${members.join("")}}\n`;
}

/** What a resource is given, and what it holds. */
function resourceTypes([token, spec]: [token: string, spec: ResourceSpec]): string[] {
  const { typeName } = tokenParts(token);
  const inputs: ObjectSpec = {
    description: `What the resource \`${typeName}\` is given.`,
    properties: spec.inputProperties ?? {},
    required: spec.requiredInputs ?? [],
  };
  const outputs: ObjectSpec = { ...spec, description: `What the resource \`${typeName}\` holds, its inputs included.` };
  return [interfaceText(`${typeName}Inputs`, inputs), interfaceText(`${typeName}Outputs`, outputs)];
}

/** What a function is given, where doors export it under a name of its own. */
const inputNames: Readonly<Record<string, string>> = { GetGateVerdict: "GateDescription" };

const recordToken = `
/** The queries whose answers are records, tasks and backups, and not resources. */
export type RecordToken = {
  [Token in FunctionToken]: Functions[Token]["outputs"] extends { readonly records: unknown } ? Token : never;
}[FunctionToken];
`;

/** Types of all inputs and outputs, and `Functions`, which ties those of the queries to their tokens. */
export function generateTypes(schema: PackageSpec): GeneratedFile {
  const types = Object.entries(schema.types ?? {}).map(([token, spec]) =>
    interfaceText(tokenParts(token).typeName, spec),
  );
  const pairs = Object.entries(schema.functions ?? {}).flatMap(([token, spec]) => {
    const { typeName } = tokenParts(token);
    return [
      interfaceText(inputNames[typeName] ?? `${typeName}Inputs`, spec.inputs ?? {}),
      interfaceText(`${typeName}Outputs`, spec.outputs ?? {}),
    ];
  });
  const resources = Object.entries(schema.resources ?? {}).flatMap(resourceTypes);
  const rows = queryFunctions(schema).map(([token]) => {
    const { typeName } = tokenParts(token);
    return `  "${token}": { readonly inputs: ${typeName}Inputs; readonly outputs: ${typeName}Outputs };\n`;
  });
  const table = `/** Inputs and outputs of each query, by its token. */\nexport interface Functions {\n${rows.join("")}}\n\nexport type FunctionToken = keyof Functions;\n${recordToken}`;
  return {
    path: "provider/generated/types.ts",
    text: `${banner("schema.json")}${[...types, ...pairs, ...resources, table].join("\n")}`,
  };
}
