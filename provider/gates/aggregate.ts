import type { Policy } from "./policy";
import { neededOf } from "./parse/require";
import { verdicts, type Verdict } from "./result";

/** The worst of several verdicts; a pass where there is none to join. */
export function joined(all: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => all.includes(verdict)) ?? "pass";
}

/** What `require` makes of the verdicts of the applicable targets. */
export function byRequirement(all: readonly Verdict[], policy: Policy): Verdict {
  const count = (verdict: Verdict): number => all.filter((one) => one === verdict).length;
  const needed = neededOf(policy.require, all.length);
  const [passes, warns, unknowns, pendings] = [count("pass"), count("warn"), count("unknown"), count("pending")];
  if (passes + warns >= needed) return passes >= needed ? "pass" : "warn";
  if (passes + warns + unknowns + pendings < needed) return "fail";
  return unknowns > 0 ? "unknown" : "pending";
}

/** Whether a verdict stops the deployment, overrides aside. */
export function isBlocking(verdict: Verdict, policy: Policy): boolean {
  return verdict === "warn" ? policy.onWarn === "block" : verdict !== "pass";
}
