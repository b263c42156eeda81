import type { PolicyConfigSchema } from "@pulumi/policy";
import { flag, listOf, span, spanFrom, type Field } from "../../../gates/parse/fields";
import { typePattern } from "../typePattern";

type Schema = PolicyConfigSchema["properties"][string];

/** One key of a rule's configuration: how it is read, and what the engine and editors are told of it. */
export interface Setting<Value> {
  readonly field: Field<Value>;
  readonly schema: Schema;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;

export const types = (description: string): Setting<readonly string[]> => ({
  field: listOf(typePattern),
  schema: { type: "array", items: { type: "string" }, minItems: 1, description },
});

export const duration = (description: string): Setting<number> => ({
  field: span,
  schema: { type: "string", description },
});

/** A span that somebody waits for: no timer goes beyond some weeks, and no person beyond some minutes. */
export const waitingTime = (description: string): Setting<number> => ({
  field: spanFrom(1000, 600_000, "from 1s to 10m"),
  schema: { type: "string", description },
});

export const yesOrNo = (description: string): Setting<boolean> => ({
  field: flag,
  schema: { type: "boolean", description },
});

/** An object that is judged by somebody who knows it better. */
export const object = (description: string): Setting<object> => ({
  field: {
    asks: "an object",
    json: { type: "object" },
    read: (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined),
  },
  schema: { type: "object", description },
});

/**
 * The schema by which the engine judges a configuration before the pack hears of it. It has no defaults: the engine would
 * fill them in, and they would outrank what a pack of one's own sets in its code.
 */
export function toConfigSchema(settings: Settings): PolicyConfigSchema {
  const properties = Object.entries(settings).map(([name, { schema }]) => [name, schema] as const);
  return { properties: Object.fromEntries(properties) };
}
