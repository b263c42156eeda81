import { gateRemarks } from "../../engine/gateRemarks";
import type { GateResult } from "../../gates/result";
import type { EngineLog } from "../engineLog";

/** Who speaks, and about which resource. */
export interface Speaker {
  readonly log: EngineLog;
  readonly title: string;
  readonly urn?: string;
}

export function warn({ log, title, urn }: Speaker, message: string): void {
  log.write("warning", `${title}: ${message}`, urn);
}

/** Tells the user what stands beside a verdict. */
export function reportResult(
  speaker: Speaker,
  description: Readonly<Record<string, unknown>>,
  result: GateResult,
): void {
  for (const remark of gateRemarks(description, result)) warn(speaker, remark);
}
