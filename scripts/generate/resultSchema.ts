import { resultVersion } from "../../provider/gates/result";
import type { ObjectSpec, PackageSpec, PropertySpec } from "../schema/spec";
import type { GeneratedFile } from "./generatedFile";
import { tokenParts } from "./tokens";

const functionToken = "huaweicloud-backup:index:getGateVerdict";

type JsonSchema = Readonly<Record<string, unknown>>;

const typeToken = ($ref: string): string => $ref.replace("#/types/", "");

/** The words after "one of" in a description: `pass`, `warn` and so on. */
function verdictWords(description: string): string[] {
  const [, list = ""] = /\bone of ((?:`\w+`(?:, | and )?)+)/.exec(description) ?? [];
  const words = [...list.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "");
  if (words.length === 0) throw new Error(`a verdict does not say what it is one of: ${description}`);
  return words;
}

function propertySchema(name: string, property: PropertySpec): JsonSchema {
  const { type, $ref, items, description } = property;
  const said = description === undefined ? {} : { description };
  if ($ref !== undefined) return { $ref: `#/$defs/${tokenParts(typeToken($ref)).name}`, ...said };
  if (items !== undefined) return { type: "array", items: propertySchema("", items), ...said };
  if (type === undefined) throw new Error(`${name} has no type`);
  // schema.json has no lists of words, since generated types could then not take a new one. Here they stand for verdicts
  // alone, of which a new one would change what a result means; other words may be added within a version, as fields may.
  return { type, ...(name === "verdict" ? { enum: verdictWords(description ?? "") } : {}), ...said };
}

function objectSchema({ description, properties = {}, required = [] }: ObjectSpec): JsonSchema {
  const members = Object.entries(properties).map(([name, property]) => [name, propertySchema(name, property)] as const);
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(members),
    required,
  };
}

/** The types that an object is made of, at every depth, each once. */
function typesBelow(schema: PackageSpec, spec: ObjectSpec, found = new Map<string, ObjectSpec>()): typeof found {
  for (const { $ref, items } of Object.values(spec.properties ?? {})) {
    const reference = $ref ?? items?.$ref;
    const token = reference === undefined ? undefined : typeToken(reference);
    if (token === undefined || found.has(token)) continue;
    const type = schema.types?.[token];
    if (type === undefined) throw new Error(`schema.json refers to ${token}, which it does not have`);
    found.set(token, type);
    typesBelow(schema, type, found);
  }
  return found;
}

/** The JSON Schema of a gate's result, for whoever reads one where there is no generated type: in a file or a log. */
export function generateResultSchema(schema: PackageSpec): GeneratedFile {
  const outputs = schema.functions?.[functionToken]?.outputs;
  const version = outputs?.properties?.["schemaVersion"];
  if (outputs === undefined || version === undefined) throw new Error("schema.json has no versioned result of a gate");
  const { properties, ...rest } = objectSchema(outputs);
  const published = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    // A name and no address: this file comes with the package, and nobody has to fetch it.
    $id: `urn:pulumi-huaweicloud-backup:gate-result:${resultVersion}`,
    $comment: "Generated from schema.json by `make generate`. Do not edit.",
    title: "Result of a gate",
    ...rest,
    properties: {
      ...(properties as JsonSchema),
      schemaVersion: { const: resultVersion, description: version.description },
    },
    $defs: Object.fromEntries(
      [...typesBelow(schema, outputs)].map(([token, type]) => [tokenParts(token).name, objectSchema(type)]),
    ),
  };
  return { path: "docs/schemas/gate-result.schema.json", text: `${JSON.stringify(published, undefined, 2)}\n` };
}
