import { idForm, idWords, regionForm, regionWords } from "../core/idForms";
import { isGiven } from "../core/isGiven";
import { keyHint } from "../core/keys/didYouMean";
import { argumentRules, type ArgumentRule } from "../generated/argumentRules";
import type { FunctionToken, Functions } from "../generated/types";
import { validateArguments } from "../generated/validateArguments";
import { isPlainObject, plainObjectAsked } from "../core/keys/isPlainObject";
import { shownKey } from "../core/keys/shownKey";
import type { ErrorCode } from "../core/errors/errorCatalogue";

/** What is wrong with one argument. `reason` is a clause that follows its name. */
export interface ArgumentFault {
  readonly code: Extract<ErrorCode, `INPUT_${string}`>;
  readonly property: string;
  readonly reason: string;
}

/** The part of ajv's error objects that is used. Values are not among them: ajv runs without `verbose`. */
interface ValidatorError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

type Validator = ((data: unknown) => boolean) & { errors?: readonly ValidatorError[] | null };

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

function toFault(error: ValidatorError, rules: Readonly<Record<string, ArgumentRule>>): ArgumentFault {
  const { missingProperty, additionalProperty } = error.params;
  if (missingProperty !== undefined) {
    return { code: "INPUT_MISSING", property: missingProperty, reason: "is required" };
  }
  if (additionalProperty !== undefined) {
    const hint = keyHint(additionalProperty, Object.keys(rules));
    return {
      code: "INPUT_UNKNOWN",
      property: shownKey(additionalProperty),
      reason: `is an unknown argument; ${hint}`,
    };
  }
  const property = error.instancePath.slice(1);
  const rule = rules[property];
  return { code: "INPUT_INVALID", property, reason: rule === undefined ? "is not valid" : ruleInWords(rule) };
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
  const validate = validateArguments[token] as Validator;
  if (validate(inputs)) return { inputs: inputs as unknown as Functions[Token]["inputs"] };
  const rules = argumentRules[token];
  const faults = (validate.errors ?? []).map((error) => toFault(error, rules));
  // One argument may break several rules (type and range): one line each is enough.
  return {
    faults: faults.filter((fault, at) => faults.findIndex(({ property }) => property === fault.property) === at),
  };
}
