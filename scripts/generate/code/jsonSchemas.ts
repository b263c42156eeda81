import type { PackageSpec } from "../../schema/spec";
import { gateFileSchema, overrideSchema } from "./gateFileSchema";
import { banner, type GeneratedFile } from "../generatedFile";
import { schemaFile } from "./publishedSchema";
import { recordingSchema } from "./recordingSchema";
import { resultSchema } from "./resultSchema";

/** The JSON Schemas of what goes into `hwbackup` and comes out of it: a file each, and all as values for the command. */
export function generateJsonSchemas(schema: PackageSpec): GeneratedFile[] {
  const published = [gateFileSchema(schema), resultSchema(schema), overrideSchema(schema), recordingSchema(schema)];
  const byName = Object.fromEntries(published.map((one) => [one.name, one.schema]));
  const text =
    `${banner("schema.json")}/** The published JSON Schemas by their names. */\n` +
    `export const jsonSchemas: Readonly<Record<string, object>> = ${JSON.stringify(byName, undefined, 2)};\n`;
  return [...published.map(schemaFile), { path: "provider/generated/jsonSchemas.ts", text }];
}
