import { causeKey, shortVerdictText, verdictText } from "../../engine/verdictText";
import type { Gate } from "../../gates/gate";
import type { GateResult } from "../../gates/result";
import type { VerdictOptions } from "../../verdict/createGateEvaluator";
import type { Configured } from "../session";
import type { Speaker } from "./reportResult";

/** Logs a wait: each new cause in full as a message that stays, a poll that changes nothing as a short one that is overwritten. */
function tellTicks({ log, title, urn }: Speaker): (result: GateResult) => void {
  let last: string | undefined;
  return (result) => {
    const cause = causeKey(result);
    const isSaid = cause === last;
    last = cause;
    const text = isSaid ? shortVerdictText(result) : verdictText(result);
    log.write(isSaid ? "status" : "info", `${title}: waiting: ${text}`, urn);
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
