import type { GateResult } from "../../gates/result";
import type { EngineLog } from "../engineLog";

/** Who speaks, and about which resource. */
export interface Speaker {
  readonly log: EngineLog;
  readonly title: string;
  readonly urn?: string;
}

/** Warnings of one result beyond this many are counted only: a fleet can have thousands. */
const warningLimit = 20;

export function warn({ log, title, urn }: Speaker, message: string): void {
  log.write("warning", `${title}: ${message}`, urn);
}

/**
 * Tells the user what stands beside a verdict. Overrides come first, the expired ones too (the evaluator puts them in
 * front of its warnings), so that no limit cuts them off.
 */
export function reportResult(
  speaker: Speaker,
  { overrides }: Readonly<Record<string, unknown>>,
  result: GateResult,
): void {
  const { verdict, warnings, appliedOverrides } = result;
  for (const { actor, reason, ticket, expiresAt, target, criterion } of appliedOverrides) {
    const scope = [target, criterion].filter((part) => part !== undefined).join(", ");
    const of = scope === "" ? "" : ` of ${scope}`;
    const by = `${actor}${ticket === undefined ? "" : ` (${ticket})`}`;
    warn(speaker, `the verdict is ${verdict}, and an override${of} by ${by} opens it until ${expiresAt}: ${reason}`);
  }
  const limit = warningLimit + (Array.isArray(overrides) ? overrides.length : 0);
  for (const warning of warnings.slice(0, limit)) warn(speaker, warning);
  if (warnings.length > limit) warn(speaker, `${warnings.length - limit} more warnings, all of them in the result`);
}
