import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { refusing } from "./refusing";
import { refusalAt } from "./evaluation/refusalOf";
import { wallClock } from "./evaluation/wallClock";

/** Whether a value is still to come: its own fields are then absent, or look as if they were there. */
function isLater(value: unknown): boolean {
  return pulumi.Output.isInstance(value) || typeof (value as { then?: unknown } | undefined)?.then === "function";
}

function check(result: GetGateVerdictResult): GetGateVerdictResult {
  if (isLater(result)) {
    throw new pulumi.RunError(
      "assertGate takes the result of getGateVerdict, and got an Output or a promise. " +
        "Write assertGate(await getGateVerdict({ … })), or use whenOpen for Outputs. [INPUT_INVALID]",
    );
  }
  const refusal = refusalAt(result, wallClock());
  if (refusal !== undefined) throw refusal;
  return result;
}

const refusingCheck = refusing(check);

/**
 * Stops the program unless the gate is open, and returns the result otherwise.
 *
 * Called before the first resource of the program, it leaves everything as it is:
 * `await` belongs to the function that evaluates, `assertGate(await getGateVerdict({ … }))`.
 *
 * @throws {GateClosedError} with code `GATE_CLOSED` when the result blocks, is past its `validUntil` or cannot be understood, with code
 * `GATE_NOT_CONFIGURED` when there is none: an unconfigured provider in a preview answers with an empty object.
 */
export function assertGate(result: GetGateVerdictResult): GetGateVerdictResult {
  return refusingCheck(result);
}
