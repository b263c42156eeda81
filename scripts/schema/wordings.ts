/**
 * The fixed wordings in descriptions. Pulumi's metaschema has no minimum, maximum, pattern or format, so the
 * description states them, in one spelling that people can read and from which the argument validators are derived.
 */

export interface Wordings {
  range?: { from: number; to: number };
  allowedValues?: string[];
  allowedKeys?: string[];
  pattern?: string;
  format?: string;
  default?: string | number;
}

/** Formats that a description may name; each has a parser of its own in the provider. */
export const formats: readonly string[] = [
  "RFC 3339",
  "time zone",
  "duration",
  "size",
  "percentage",
  "RFC 3339 or task id",
  "count or percentage of targets",
  // Any text that is not blank: names and reasons, for people.
  "text",
];

const ticked = "`[^`]+`";
const grammar: Record<string, RegExp> = {
  Range: /^Range: (-?\d+) to (-?\d+)\.(?=\s|$)/,
  "Allowed values": new RegExp(`^Allowed values: (${ticked}(?:, ${ticked})*)\\.(?=\\s|$)`),
  "Allowed keys": new RegExp(`^Allowed keys: (${ticked}(?:, ${ticked})*)\\.(?=\\s|$)`),
  Pattern: /^Pattern: `([^`]+)`\.(?=\s|$)/,
  Format: /^Format: ([^.]+)\.(?=\s|$)/,
  Default: new RegExp(`^Default: (-?\\d+(?:\\.\\d+)?|${ticked})\\.(?=\\s|$)`),
};
// In any letter case, so that a near miss is reported and not overlooked.
const keyword = /\b(?:range|allowed values|allowed keys|pattern|format|default):/gi;

const unticked = (list: string): string[] => [...list.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Adds one wording to `found`; answers with what is wrong about it, or with nothing. */
function take(found: Wordings, name: string, first: string, second: string): string | undefined {
  switch (name) {
    case "Range":
      found.range = { from: Number(first), to: Number(second) };
      return found.range.from < found.range.to ? undefined : `"Range:" does not rise from ${first} to ${second}`;
    case "Allowed values":
      found.allowedValues = unticked(first);
      return undefined;
    case "Allowed keys":
      found.allowedKeys = unticked(first);
      return undefined;
    case "Pattern":
      found.pattern = first;
      return compiles(first) ? undefined : `"Pattern:" is not a regular expression`;
    case "Format":
      found.format = first;
      return formats.includes(first) ? undefined : `"Format:" names the unknown format "${first}"`;
    default:
      found.default = first.startsWith("`") ? first.slice(1, -1) : Number(first);
      return undefined;
  }
}

function defaultProblem({ range, allowedValues, default: value }: Wordings): string | undefined {
  if (value === undefined) return undefined;
  const inRange = !range || (typeof value === "number" && value >= range.from && value <= range.to);
  const allowed = !allowedValues || allowedValues.includes(String(value));
  return inRange && allowed ? undefined : `"Default:" is not one of the values that it allows`;
}

/** Reads the fixed wordings of one description; a wording that is nearly right is a problem, not free text. */
export function readWordings(description: string): { wordings: Wordings; problems: string[] } {
  const wordings: Wordings = {};
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { 0: text, index } of description.matchAll(keyword)) {
    const name = text.slice(0, -1);
    const match = grammar[name]?.exec(description.slice(index));
    if (!match) problems.push(`"${text}" is not in its fixed wording`);
    else if (seen.has(name)) problems.push(`"${text}" stands there twice`);
    else {
      const problem = take(wordings, name, match[1] ?? "", match[2] ?? "");
      if (problem !== undefined) problems.push(problem);
    }
    seen.add(name);
  }
  const problem = defaultProblem(wordings);
  return { wordings, problems: problem === undefined ? problems : [...problems, problem] };
}
