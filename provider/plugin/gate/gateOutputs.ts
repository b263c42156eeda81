import { unknownValue } from "../../engine/unknownValue";
import { gateOutputs } from "../../generated/gateKeys";
import type { GateResult } from "../../gates/result";
import { secretSignature, signatureKey } from "../wire/sentinels";
import type { GateInputs } from "./gateInputs";

/** What the update computes anew whatever the preview found: nothing that depends on the gate may build on it. */
const newInEachRun = ["evidenceId", "evaluatedAt", "validUntil", "serverTime", "skewMilliseconds"];

/** Outputs in which an input may be quoted. */
const quoting: ReadonlySet<string> = new Set([
  "summary",
  "lines",
  "appliedOverrides",
  "tolerated",
  "warnings",
  "targetResults",
]);

/** What a Gate holds: its inputs as they came, and its verdict. What may quote a secret input is a secret as well. */
export function heldBy({ given, holdsSecret }: GateInputs, result: GateResult): Record<string, unknown> {
  const outputs = Object.entries(result).map(([name, value]: [string, unknown]) => [
    name,
    holdsSecret && quoting.has(name) ? { [signatureKey]: secretSignature, value } : value,
  ]);
  // The input `policy` says more than the values of the result that are not the default.
  return { ...(Object.fromEntries(outputs) as Record<string, unknown>), ...given };
}

function notKnown(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, unknownValue]));
}

/** The same in a preview. */
export function heldInPreview(inputs: GateInputs, result: GateResult): Record<string, unknown> {
  return { ...heldBy(inputs, result), ...notKnown(newInEachRun) };
}

/** What a Gate holds that was not evaluated. */
export function heldUnevaluated({ given }: GateInputs): Record<string, unknown> {
  return { ...given, ...notKnown(gateOutputs) };
}
