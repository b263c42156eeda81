import type { GateResult, TargetResult } from "../../gates/result";

/** Targets of which there is no usable answer: the read failed, was refused or was cut short. */
export function unreadTargets({ targetResults }: GateResult): TargetResult[] {
  return targetResults.filter(({ verdict, reason }) => verdict !== "notApplicable" && reason !== undefined);
}
