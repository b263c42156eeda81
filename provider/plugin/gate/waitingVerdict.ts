import type { Gate } from "../../gates/gate";
import type { GateResult } from "../../gates/result";
import type { VerdictOptions } from "../../verdict/createGateEvaluator";
import type { Configured } from "../session";
import type { Speaker } from "./reportResult";

/** Tells of a wait: each change of the verdict as a message that stays, everything else as one that is overwritten. */
function tellTicks({ log, title, urn }: Speaker): (result: GateResult) => void {
  let last: string | undefined;
  return ({ verdict, summary }) => {
    log.write(verdict === last ? "status" : "info", `${title}: waiting: ${summary}`, urn);
    last = verdict;
  };
}

/** The verdict, waited for as the description says; one without a wait may be that of a moment ago. */
export function waitingVerdict(
  { evaluator, remembered }: Configured,
  speaker: Speaker,
  description: Readonly<Record<string, unknown>>,
  gate: Gate,
  signal: AbortSignal,
): Promise<GateResult> {
  if (gate.wait === undefined) return remembered.verdict(description, gate, { signal });
  const options: VerdictOptions = { wait: true, signal, onTick: tellTicks(speaker) };
  return evaluator.evaluate(gate, options);
}
