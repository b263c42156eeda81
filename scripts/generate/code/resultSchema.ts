import { resultVersion } from "../../../provider/gates/result";
import type { ObjectSpec, PackageSpec, PropertySpec } from "../../schema/spec";
import { publishedSchema, type PublishedSchema } from "./publishedSchema";
import { tokenParts } from "./tokens";

/** The function whose inputs describe a gate, and whose outputs are its result. */
export const functionToken = "huaweicloud-backup:index:getGateVerdict";

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
export function resultSchema(schema: PackageSpec): PublishedSchema {
  const outputs = schema.functions?.[functionToken]?.outputs;
  const version = outputs?.properties?.["schemaVersion"];
  if (outputs === undefined || version === undefined) throw new Error("schema.json has no versioned result of a gate");
  const { properties, ...rest } = objectSchema(outputs);
  return publishedSchema({
    name: "result",
    file: "gate-result",
    version: resultVersion,
    title: "Result of a gate",
    body: {
      ...rest,
      properties: {
        ...(properties as JsonSchema),
        schemaVersion: { const: resultVersion, description: version.description },
      },
      $defs: Object.fromEntries(
        [...typesBelow(schema, outputs)].map(([token, type]) => [tokenParts(token).name, objectSchema(type)]),
      ),
    },
  });
}
