import type { PackageSpec } from "../../schema/spec";
import { readWordings } from "../../schema/wordings";
import { banner, type GeneratedFile } from "../generatedFile";
import { typeOf } from "./publishedSchema";

/** The names of the criteria, as the description of an override lists them: among its keys a criterion has companions. */
export function generateCriterionNames(schema: PackageSpec): GeneratedFile {
  const { criterion } = typeOf(schema, "GateOverride").properties ?? {};
  const names = readWordings(criterion?.description ?? "").wordings.allowedValues;
  if (names === undefined)
    throw new Error("schema.json lists no criteria as the allowed values of GateOverride.criterion");
  const text = `/** The conditions that a gate can ask for, by their names in a gate description. */
export const criterionNames = [
${names.map((name) => `  "${name}",\n`).join("")}] as const;

export type CriterionName = (typeof criterionNames)[number];
`;
  return { path: "provider/core/criterionNames.ts", text: `${banner("schema.json")}${text}` };
}
