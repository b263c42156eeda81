import type { FunctionSpec, PackageSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { recordFunctions } from "../code/queryModules";
import { tokenParts } from "../code/tokens";

/** `InstanceBackups` of `huaweicloud-backup:dcs:getInstanceBackups`. */
export function className(token: string): string {
  return tokenParts(token).typeName.replace(/^Get|^Read/, "");
}

/**
 * Names under which a resource shows members of the answer whose own names are taken. `id` is the resource's. A name of an
 * argument stays the argument's, since a refresh asks with it.
 */
export function renamedOutputs(token: string, { inputs, outputs }: FunctionSpec): Readonly<Record<string, string>> {
  const [thing = ""] = /[A-Z][a-z]*$/.exec(className(token)) ?? [];
  const renamed: Record<string, string> = {};
  for (const output of Object.keys(outputs?.properties ?? {})) {
    const own = output === "id" ? `${thing.toLowerCase()}Id` : output;
    const isTaken = Object.hasOwn(inputs?.properties ?? {}, own);
    const name = isTaken ? `reported${own.charAt(0).toUpperCase()}${own.slice(1)}` : own;
    if (name !== output) renamed[output] = name;
  }
  return renamed;
}

/** Which query a class of the door `./dynamic` reads, for what its text calls at run time. */
export function generateDataClasses(schema: PackageSpec): GeneratedFile {
  const rows = recordFunctions(schema).map(([token, spec]) => {
    const row = { token, renamed: renamedOutputs(token, spec) };
    return `  "${className(token)}": ${JSON.stringify(row)},\n`;
  });
  return {
    path: "provider/generated/dataClasses.ts",
    text: `${banner("schema.json")}import type { FunctionToken } from "./types";

/** The query behind a class, and the members of its answer that the class shows under another name. */
interface DataClass {
  readonly token: FunctionToken;
  readonly renamed: Readonly<Record<string, string>>;
}

/** By the name of the class. */
export const dataClasses = {
${rows.join("")}} as const satisfies Readonly<Record<string, DataClass>>;
`,
  };
}
