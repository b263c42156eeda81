import { isGiven } from "../../../core/isGiven";
import { isProviderError } from "../../../core/errors/providerError";
import { previewPolicyOf } from "../../../engine/gateResourceInputs";
import type { GateResult } from "../../../gates/result";
import { gateOf, parseDescription } from "../../../verdict/parseDescription";
import { configuredOf, type PluginSession } from "../../session";
import { cancelled, closed, inTheNameOf } from "../gateErrors";
import type { GateInputs } from "../gateInputs";
import { heldInPreview, heldUnevaluated } from "../gateOutputs";
import { reportResult, warn, type Speaker } from "../reportResult";

/**
 * Creating or updating a Gate in a preview: evaluated once, without waiting. What would fail fails here already, unless
 * `onPreview` says otherwise.
 */
export async function previewGate(
  session: PluginSession,
  speaker: Speaker,
  inputs: GateInputs,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const { plain, description, unknown } = inputs;
  const policy = previewPolicyOf(plain["onPreview"]);
  if (policy === "skip") return heldUnevaluated(inputs);
  if (unknown !== undefined) {
    warn(speaker, `${unknown} is not known yet: it is not evaluated in this preview, the update decides`);
    return heldUnevaluated(inputs);
  }
  let result: GateResult;
  try {
    result = await configuredOf(session).remembered.verdict(
      description,
      gateOf(parseDescription(description, { now: session.timing.now() })),
      { signal },
    );
  } catch (error) {
    const named = inTheNameOf(speaker.title, error);
    if (policy === "error" || !isProviderError(named) || signal.aborted) throw named;
    warn(speaker, `it cannot be evaluated in this preview, and the update would fail: ${named.message}`);
    return heldUnevaluated(inputs);
  }
  if (signal.aborted) throw cancelled(speaker.title);
  reportResult(speaker, description, result);
  if (!result.blocks) {
    if (result.verdict === "warn") warn(speaker, result.summary);
  } else if (result.verdict === "pending" && isGiven(description["wait"])) {
    warn(speaker, `it is not open yet, the update will wait for it: ${result.summary}`);
  } else if (policy === "warn") {
    warn(speaker, `it is closed, the update would fail: ${result.summary}`);
  } else {
    throw closed(speaker.title, result.summary);
  }
  return heldInPreview(inputs, result);
}
