import type { GateResult } from "./result";

/** What an evaluation that was cut short comes to: the verdict computed last, which blocks whatever it is. */
export function closedResult(result: GateResult, reason: "waitTimeout" | "cancelled", why: string): GateResult {
  return {
    ...result,
    overridden: false,
    appliedOverrides: [],
    blocks: true,
    reason,
    validUntil: result.evaluatedAt,
    summary: `${why}; last verdict ${result.summary}`,
  };
}
