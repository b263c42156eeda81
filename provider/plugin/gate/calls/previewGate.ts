import { isGiven } from "../../../core/isGiven";
import { isProviderError } from "../../../core/errors/providerError";
import { previewPolicyOf } from "../../../engine/gateResourceInputs";
import { verdictText } from "../../../engine/verdictText";
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
    warn(speaker, `not evaluated in this preview, because ${unknown} is not known yet; the update will decide`);
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
    warn(speaker, `cannot be evaluated in this preview; the update would fail: ${named.message}`);
    return heldUnevaluated(inputs);
  }
  if (signal.aborted) throw cancelled(speaker.title);
  reportResult(speaker, description, result);
  const text = verdictText(result);
  if (!result.blocks) {
    if (result.verdict === "warn") warn(speaker, text);
  } else if (result.verdict === "pending" && isGiven(description["wait"])) {
    warn(speaker, `not open yet; the update will wait for it: ${text}`);
  } else if (policy === "warn") {
    warn(speaker, `closed; the update would fail: ${text}`);
  } else {
    throw closed(speaker.title, text);
  }
  return heldInPreview(inputs, result);
}
