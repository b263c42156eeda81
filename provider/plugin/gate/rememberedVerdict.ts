import type { VerdictOptions, GateEvaluator } from "../../verdict/createGateEvaluator";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { Gate } from "../../gates/gate";
import type { GateResult } from "../../gates/result";
import type { Timing } from "../../core/timing";
import { unreadTargets } from "./unreadTargets";

/** How long a reading may serve, from its first request on: the Diff and the step that it leads to, and no more. */
const longestMilliseconds = 10_000;

interface Remembered {
  readonly result: GateResult;
  /** When its reading began, by the clock that never jumps. */
  readonly began: number;
}

/** Verdicts of evaluations without a wait, of which one may serve Diff and the enforcing step of the same process. */
export interface RememberedVerdicts {
  /** `gate` is what the description was parsed to. */
  verdict(
    description: Readonly<Record<string, unknown>>,
    gate: Gate,
    options: Pick<VerdictOptions, "signal" | "timeoutMilliseconds">,
  ): Promise<GateResult>;
}

/** One text for one description, whatever the order of its keys. */
function canonical(description: unknown): string {
  return JSON.stringify(description, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A verdict that allows is worth nothing beyond its own end, however young it is. */
function isGood({ result, began }: Remembered, now: number): boolean {
  const age = now - began;
  if (age > longestMilliseconds) return false;
  const [evaluatedAt, validUntil] = [parseRfc3339(result.evaluatedAt), parseRfc3339(result.validUntil)];
  return result.blocks || (evaluatedAt !== undefined && validUntil !== undefined && evaluatedAt + age < validUntil);
}

/** Whether the result says something about every resource, and not about a fault that the next try may not meet. */
function isWholeAnswer(result: GateResult): boolean {
  return result.reason !== "cancelled" && unreadTargets(result).length === 0;
}

export function rememberVerdicts(evaluator: GateEvaluator, timing: Timing): RememberedVerdicts {
  const verdicts = new Map<string, Remembered>();
  return {
    async verdict(description, gate, options) {
      const began = timing.elapsed();
      for (const [key, remembered] of verdicts) if (!isGood(remembered, began)) verdicts.delete(key);
      const key = canonical(description);
      const found = verdicts.get(key);
      if (found !== undefined) return found.result;
      const result = await evaluator.evaluate(gate, options);
      if (isWholeAnswer(result)) verdicts.set(key, { result, began });
      return result;
    },
  };
}
