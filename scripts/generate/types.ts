import type { ObjectSpec, PackageSpec, PropertySpec } from "../schema/spec";
import { banner, type GeneratedFile } from "./generatedFile";
import { tokenParts } from "./tokens";

const scalars: Readonly<Record<string, string>> = {
  string: "string",
  boolean: "boolean",
  integer: "number",
  number: "number",
};

function typeOf(property: PropertySpec): string {
  if (property.$ref !== undefined) return tokenParts(property.$ref.replace("#/types/", "")).typeName;
  if (property.type === "array") return `readonly ${typeOf(property.items ?? {})}[]`;
  if (property.type === "object") return `Readonly<Record<string, ${typeOf(property.additionalProperties ?? {})}>>`;
  const scalar = scalars[property.type ?? ""];
  if (scalar === undefined)
    throw new Error(`schema.json has a property of the unknown type ${property.type ?? "none"}`);
  return scalar;
}

function firstSentence(description: string | undefined): string {
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

/** Types of all functions' inputs and outputs, and `Functions`, which ties them to the tokens. */
export function generateTypes(schema: PackageSpec): GeneratedFile {
  const types = Object.entries(schema.types ?? {}).map(([token, spec]) =>
    interfaceText(tokenParts(token).typeName, spec),
  );
  const functions = Object.entries(schema.functions ?? {});
  const pairs = functions.flatMap(([token, spec]) => {
    const { typeName } = tokenParts(token);
    return [
      interfaceText(`${typeName}Inputs`, spec.inputs ?? {}),
      interfaceText(`${typeName}Outputs`, spec.outputs ?? {}),
    ];
  });
  const rows = functions.map(([token]) => {
    const { typeName } = tokenParts(token);
    return `  "${token}": { readonly inputs: ${typeName}Inputs; readonly outputs: ${typeName}Outputs };\n`;
  });
  const table = `/** Inputs and outputs of each function, by its token. */\nexport interface Functions {\n${rows.join("")}}\n\nexport type FunctionToken = keyof Functions;\n`;
  return {
    path: "provider/generated/types.ts",
    text: `${banner("schema.json")}${[...types, ...pairs, table].join("\n")}`,
  };
}
