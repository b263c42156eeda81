import { isGiven } from "../../core/isGiven";
import type { EvaluateOptions } from "../../verdict/evaluate";
import type { GateResult } from "../../gates/result";
import { configuredOf, type PluginSession } from "../session";
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
  session: PluginSession,
  speaker: Speaker,
  description: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<GateResult> {
  const { evaluator, remembered } = configuredOf(session);
  if (!isGiven(description["wait"])) return remembered.verdict(description, { signal });
  const options: EvaluateOptions = { wait: true, signal, onTick: tellTicks(speaker) };
  return evaluator.evaluate(description, options);
}
