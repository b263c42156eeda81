import type { PolicyConfigSchema } from "@pulumi/policy";
import { flag, listOf, span, spanFrom, type GateKey } from "../../../gates/parse/fields";
import { typePattern } from "../typePattern";

type Schema = PolicyConfigSchema["properties"][string];

/** One key of a rule's configuration: how it is read, and what the engine and editors are told of it. */
export interface RuleOption<Value> {
  readonly field: GateKey<Value>;
  readonly schema: Schema;
}

export type RuleOptionTable = Readonly<Record<string, RuleOption<unknown>>>;

export const types = (description: string): RuleOption<readonly string[]> => ({
  field: listOf(typePattern),
  schema: { type: "array", items: { type: "string" }, minItems: 1, description },
});

export const duration = (description: string): RuleOption<number> => ({
  field: span,
  schema: { type: "string", description },
});

/** A span that somebody waits for: no timer goes beyond some weeks, and no person beyond some minutes. */
export const waitingTime = (description: string): RuleOption<number> => ({
  field: spanFrom(1000, 600_000, "from 1s to 10m"),
  schema: { type: "string", description },
});

export const yesOrNo = (description: string): RuleOption<boolean> => ({
  field: flag,
  schema: { type: "boolean", description },
});

/** An object that is judged by somebody who knows it better. */
export const anyObject = (description: string): RuleOption<object> => ({
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
export function toConfigSchema(settings: RuleOptionTable): PolicyConfigSchema {
  const properties = Object.entries(settings).map(([name, { schema }]) => [name, schema] as const);
  return { properties: Object.fromEntries(properties) };
}
