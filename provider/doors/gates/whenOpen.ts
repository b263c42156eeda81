import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { applyInUpdate } from "./evaluation/applyInUpdate";
import { refusalAt } from "./evaluation/refusalOf";
import { wallClock } from "./evaluation/wallClock";

/**
 * The value, but only if the gate is open: what uses the returned Output waits for the verdict, and is not registered
 * when it blocks. Other resources of the program go on.
 *
 * A verdict that is not known yet in a preview leaves the Output unknown there; in an update it rejects. A secret verdict
 * or value makes it secret. A verdict out of another stack's outputs counts until its `validUntil`. Rejects with a {@link GateClosedError}.
 */
export function whenOpen<Value>(
  verdict: pulumi.Input<GetGateVerdictResult>,
  value: pulumi.Input<Value>,
): pulumi.Output<Value> {
  // The verdict first and the value inside: a closed gate fails a preview in which the value is not known yet.
  const guarded = applyInUpdate(pulumi.output(verdict), (result) => {
    const refusal = refusalAt(result, wallClock());
    if (refusal !== undefined) throw refusal;
    return pulumi.output(value);
  });
  return guarded as pulumi.Output<Value>;
}
