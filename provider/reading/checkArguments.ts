import { idForm, idWords, regionForm, regionWords } from "../core/idForms";
import { isGiven } from "../core/isGiven";
import { keyHint } from "../core/keys/didYouMean";
import { argumentRules, type ArgumentRule } from "../generated/argumentRules";
import type { FunctionToken, Functions } from "../generated/types";
import { isPlainObject, plainObjectAsked } from "../core/keys/isPlainObject";
import { shownKey } from "../core/keys/shownKey";
import type { ErrorCode } from "../core/errors/errorCatalogue";

/** What is wrong with one argument. `reason` is a clause that follows its name. */
export interface ArgumentFault {
  readonly code: Extract<ErrorCode, `INPUT_${string}`>;
  readonly property: string;
  readonly reason: string;
}

const typeNames: Readonly<Record<ArgumentRule["type"], string>> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

const patternNames: Readonly<Record<string, string>> = {
  [idForm.source]: `must be ${idWords}`,
  [regionForm.source]: `must be ${regionWords}`,
};

function ruleInWords(rule: ArgumentRule): string {
  if (rule.allowedValues !== undefined) return `must be one of ${rule.allowedValues.join(", ")}`;
  if (rule.range !== undefined) return `must be ${typeNames[rule.type]} from ${rule.range.from} to ${rule.range.to}`;
  if (rule.pattern !== undefined) return patternNames[rule.pattern] ?? `must match ${rule.pattern}`;
  return `must be ${typeNames[rule.type]}`;
}

function isOfType(value: unknown, type: ArgumentRule["type"]): boolean {
  return type === "integer"
    ? Number.isInteger(value)
    : type === "number"
      ? Number.isFinite(value)
      : typeof value === type;
}

function keeps(value: unknown, { type, range, allowedValues, pattern }: ArgumentRule): boolean {
  if (!isOfType(value, type)) return false;
  if (range !== undefined && !((value as number) >= range.from && (value as number) <= range.to)) return false;
  if (allowedValues !== undefined && !allowedValues.includes(value as string)) return false;
  return pattern === undefined || new RegExp(pattern, "u").test(value as string);
}

/**
 * The arguments of a function, typed, or everything that is wrong with them.
 *
 * Values are not repeated in the reasons: what is in the wrong place may be a secret.
 */
export function checkArguments<Token extends FunctionToken>(
  token: Token,
  given: Readonly<Record<string, unknown>>,
): { readonly inputs: Functions[Token]["inputs"] } | { readonly faults: readonly ArgumentFault[] } {
  if (!isPlainObject(given)) {
    return { faults: [{ code: "INPUT_INVALID", property: "arguments", reason: plainObjectAsked }] };
  }
  // An empty text says as little as no argument, in every language.
  const inputs = Object.fromEntries(Object.entries(given).filter(([, value]) => isGiven(value) && value !== ""));
  const rules = argumentRules[token];
  const isThere = (name: string): boolean => Object.hasOwn(inputs, name);
  const known = Object.entries(rules);
  const missing = known.filter(([name, { required }]) => required === true && !isThere(name));
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(rules, name));
  const wrong = known.filter(([name, rule]) => isThere(name) && !keeps(inputs[name], rule));
  const faults: ArgumentFault[] = [
    ...missing.map(([property]) => ({ code: "INPUT_MISSING" as const, property, reason: "is required" })),
    ...unknown.map((name) => ({
      code: "INPUT_UNKNOWN" as const,
      property: shownKey(name),
      reason: `is an unknown argument; ${keyHint(name, Object.keys(rules))}`,
    })),
    ...wrong.map(([property, rule]) => ({ code: "INPUT_INVALID" as const, property, reason: ruleInWords(rule) })),
  ];
  return faults.length > 0 ? { faults } : { inputs: inputs as unknown as Functions[Token]["inputs"] };
}
