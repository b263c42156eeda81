import { ProviderError } from "../core/errors/providerError";
import { omitAbsent } from "../core/omitAbsent";
import type { Gate } from "../gates/gate";
import { parseGate, type ParsedGate, type ParseOptions } from "../gates/parse/parseGate";
import type { GateProblem } from "../gates/parse/problems";
import { gateFacts } from "./evidence/catalogue";

/** The clock, unknown values and origins of a description; what is known of the services is added here. */
type DescriptionOptions = Omit<ParseOptions, "facts">;

/** Problems that one message names; a fleet with the same mistake in each target is no line that anybody reads. */
const shownAtMost = 20;

/** A description as a gate, or what is wrong with it. Each door calls this once for what it evaluates. Nothing is sent. */
export function parseDescription(description: unknown, options: DescriptionOptions): ParsedGate {
  return parseGate(description, { ...options, facts: gateFacts });
}

/** Everything wrong with a parsed description, by the path of its key. */
export function problemsOf(parsed: ParsedGate): readonly GateProblem[] {
  return parsed.kind === "problems" ? parsed.problems : [];
}

/** The gate, or an error that names what is wrong with its description: `targets[0].resourceId is required; …`. */
export function gateOf(parsed: ParsedGate): Gate {
  if (parsed.kind === "gate") return parsed.gate;
  const problems = problemsOf(parsed);
  const shown = problems.slice(0, shownAtMost).map(({ path, reason }) => `${path} ${reason}`);
  const further = problems.length - shown.length;
  const listed = [...shown, ...(further === 0 ? [] : [`and ${further} more`])].join("; ");
  const happened = parsed.kind === "unknown" ? "the description holds values that are not known yet" : listed;
  throw new ProviderError(
    omitAbsent({ code: "GATE_INVALID" as const, happened, property: problems[0]?.path, attempt: { query: "gate" } }),
  );
}
