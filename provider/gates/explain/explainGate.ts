import { omitAbsent } from "../../core/omitAbsent";
import type { Evaluation, Expiry } from "../evaluateGate";
import { turnOf } from "../criteria/turnOf";
import { toApplied } from "../overrides";
import type { GateResult } from "../result";
import { explainTarget } from "./explainTarget";
import type { ExplainedTurn, GateExplanation } from "./explanation";
import { policySettings } from "./settings";

function explainTurn(turn: Expiry, validUntil: string): ExplainedTurn {
  switch (turn.by) {
    case "longestValidity":
      return { at: validUntil, by: "longestValidity" };
    case "override":
      return { at: validUntil, by: "override", actor: turn.override.actor };
    case "target": {
      const { target, basis } = turn.target;
      const [first] = [...(basis?.findings ?? [])].sort((a, b) => turnOf(a.finding) - turnOf(b.finding));
      const criterion = first?.asked.criterion.name;
      return omitAbsent<ExplainedTurn>({ at: validUntil, by: "criterion", target: target.name, criterion });
    }
  }
}

/**
 * An evaluation as data that show what it was made of. Everything is taken from the evaluation itself, and nothing is
 * judged again. `result` is the one that the door gives: a cancelled evaluation is closed whatever was found.
 */
export function explainGate(evaluation: Evaluation, result: GateResult = evaluation.result): GateExplanation {
  const { gate, targets, turn, overrides } = evaluation;
  const byName = new Map(targets.map((judged) => [judged.target.name, judged]));
  const results = new Map(result.targetResults.map((one) => [one.name, one]));
  return omitAbsent<GateExplanation>({
    result,
    policy: policySettings(gate.policy),
    turn: turn === undefined || result.blocks ? undefined : explainTurn(turn, result.validUntil),
    overrides: overrides.map(({ override, state }) => {
      // What was computed as open may have been closed since, by a cancellation.
      return { ...toApplied(override), state: state === "applied" && result.blocks ? "insufficient" : state };
    }),
    targets: gate.targets.flatMap((target) => {
      const own = results.get(target.name);
      return own === undefined ? [] : [explainTarget(target, own, byName.get(target.name)?.basis)];
    }),
  });
}
