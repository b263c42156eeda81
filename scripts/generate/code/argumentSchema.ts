import { readWordings } from "../../schema/wordings";
import type { FunctionSpec, PropertySpec } from "../../schema/spec";

/**
 * The JSON Schema of one argument, from its type and the fixed wordings of its description.
 *
 * Pulumi's schema has no range, pattern or list of values, so the description that people read is also what the
 * validator is made from: the two cannot disagree.
 */
function propertySchema(property: PropertySpec): Record<string, unknown> {
  const { wordings } = readWordings(property.description ?? "");
  return {
    type: property.type,
    ...(wordings.range === undefined ? {} : { minimum: wordings.range.from, maximum: wordings.range.to }),
    ...(wordings.allowedValues === undefined ? {} : { enum: wordings.allowedValues }),
    ...(wordings.pattern === undefined ? {} : { pattern: wordings.pattern }),
  };
}

/** The JSON Schema of a function's arguments. Unknown arguments are refused: a mistyped filter must not be ignored. */
export function argumentSchema(spec: FunctionSpec): Record<string, unknown> {
  const properties = Object.entries(spec.inputs?.properties ?? {});
  return {
    type: "object",
    additionalProperties: false,
    required: spec.inputs?.required ?? [],
    properties: Object.fromEntries(properties.map(([name, property]) => [name, propertySchema(property)])),
  };
}
