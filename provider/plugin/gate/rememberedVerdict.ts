import type { VerdictOptions, GateEvaluator } from "../../verdict/createGateEvaluator";
import { canonicalJson } from "../../core/json/canonicalJson";
import type { Gate } from "../../gates/gate";
import type { Timing } from "../../core/timing";
import { lifetimeOf, oneReadingServes, VerdictCache } from "../../engine/verdictCache";
import type { GateResult } from "../../gates/result";
import { unreadTargets } from "./unreadTargets";

/** Verdicts of evaluations without a wait, of which one may serve Diff and the enforcing step of the same process. */
export interface RememberedVerdicts {
  /** `gate` is what the description was parsed to. */
  verdict(
    description: Readonly<Record<string, unknown>>,
    gate: Gate,
    options: Pick<VerdictOptions, "signal" | "timeoutMilliseconds">,
  ): Promise<GateResult>;
}

/** Whether the result says something about every resource, and not about a fault that the next try may not meet. */
function isWholeAnswer(result: GateResult): boolean {
  return result.reason !== "cancelled" && unreadTargets(result).length === 0;
}

/** A verdict that allows serves no longer than it is valid, however young it is; one that blocks as long as any reading. */
function serves(result: GateResult, age: number): boolean {
  return age <= oneReadingServes && isWholeAnswer(result) && (result.blocks || age < lifetimeOf(result));
}

export function rememberVerdicts(evaluator: Pick<GateEvaluator, "evaluate">, timing: Timing): RememberedVerdicts {
  // Each caller has a signal and a time limit of its own, so an evaluation under way is not shared.
  const cache = new VerdictCache<GateResult>({ serves, underWay: "own" });
  return {
    verdict: (description, gate, options) =>
      cache.verdict(
        canonicalJson(description),
        () => timing.elapsed(),
        () => evaluator.evaluate(gate, options),
      ),
  };
}
