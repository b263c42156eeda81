import { parseCompactUtc, rfc3339ToMilliseconds } from "../wire/times";

/** A documented query parameter, and what is wrong with a value of it (`undefined` when nothing is). */
export interface ParameterRule {
  readonly name: string;
  readonly problem: (value: string) => string | undefined;
}

export function integerParameter(name: string, minimum: number, maximum: number): ParameterRule {
  const range = maximum === Number.MAX_SAFE_INTEGER ? `an integer of at least ${minimum}` : `${minimum} to ${maximum}`;
  return {
    name,
    problem: (value) => {
      const number = Number(value);
      const valid = /^\d{1,15}$/.test(value) && number >= minimum && number <= maximum;
      return valid ? undefined : `${name} must be ${range}`;
    },
  };
}

export function wordParameter(name: string, words: readonly string[]): ParameterRule {
  return {
    name,
    problem: (value) => (words.includes(value) ? undefined : `${name} must be one of ${words.join(", ")}`),
  };
}

export function compactUtcParameter(name: string): ParameterRule {
  return {
    name,
    problem: (value) =>
      parseCompactUtc(value) === undefined ? `${name} must have the form yyyyMMddHHmmss` : undefined,
  };
}

/** A text of at least one character. */
export function textParameter(name: string): ParameterRule {
  return { name, problem: (value) => (value === "" ? `${name} must not be empty` : undefined) };
}

/** `YYYY-MM-DDTHH:MM:SSZ`. */
export function utcSecondsParameter(name: string): ParameterRule {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  const isRight = (value: string): boolean => form.test(value) && rfc3339ToMilliseconds(value) !== undefined;
  return { name, problem: (value) => (isRight(value) ? undefined : `${name} must have the form YYYY-MM-DDTHH:MM:SSZ`) };
}

/**
 * The first problem of a query string. Refusing unknown and repeated parameters is stricter than the services are known
 * to be: a misspelt `beginTime` that is quietly ignored would read the wrong period and look right.
 */
export function parametersProblem(
  pairs: readonly (readonly [name: string, value: string])[],
  rules: readonly ParameterRule[],
): string | undefined {
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule === undefined) {
      return `unknown parameter ${name}`;
    }
    if (seen.has(name)) {
      return `parameter ${name} is given twice`;
    }
    seen.add(name);
    const problem = rule.problem(value);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}
