import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { ProviderError } from "../../core/errors/providerError";

export type GateClosedCode = "GATE_CLOSED" | "GATE_NOT_CONFIGURED";

/**
 * A gate does not let the program go on. It is a `pulumi.RunError`, which the engine prints as its message alone, without
 * a stack.
 *
 * `code` is `GATE_CLOSED` when there is a result and it blocks, and `GATE_NOT_CONFIGURED` when nothing was evaluated: the
 * provider's own settings are not known yet, as happens in previews. Tell it from other errors with
 * {@link isGateClosedError}.
 */
export class GateClosedError extends pulumi.RunError {
  readonly isHuaweiCloudBackupGateClosed = true;
  readonly code: GateClosedCode;
  /** What the gate answered; absent when it answered nothing. A result of an unknown version is here as it came. */
  readonly result?: GetGateVerdictResult;

  /** `happened`: fit for a terminal, of one line or of several. `advice`: the next step, if not that of the code. */
  constructor(code: GateClosedCode, happened: string, result?: GetGateVerdictResult, advice?: string) {
    super(new ProviderError({ code, happened, ...(advice === undefined ? {} : { advice }) }).message);
    this.name = "GateClosedError";
    this.code = code;
    if (result !== undefined) this.result = result;
  }
}

/** A brand check instead of `instanceof`, since a program may hold several copies of this package. */
export function isGateClosedError(error: unknown): error is GateClosedError {
  return typeof error === "object" && error !== null && "isHuaweiCloudBackupGateClosed" in error;
}
