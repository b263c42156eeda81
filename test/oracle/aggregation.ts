import type { OraclePolicy, Verdict } from "./types";

const worstFirst: readonly Verdict[] = ["fail", "unknown", "pending", "warn", "pass"];

/** The worst of some verdicts; pass where there is none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "pass";
}

/** How many of `count` targets have to be good. */
export function neededOf(count: number, require: string): number {
  if (require === "all") return count;
  if (require === "any") return 1;
  if (require.endsWith("%")) return Math.ceil((count * Number(require.slice(0, -1))) / 100);
  return Number(require);
}

/** The verdict of a number of targets under `require`, `minimumTargets` aside. */
export function joinTargets(verdicts: readonly Verdict[], require: string): Verdict {
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  const needed = neededOf(verdicts.length, require);
  const good = count("pass") + count("warn");
  if (good >= needed) return count("pass") >= needed ? "pass" : "warn";
  if (good + count("unknown") + count("pending") < needed) return "fail";
  return count("unknown") > 0 ? "unknown" : "pending";
}

/**
 * The verdict of the gate over some of its targets. With fewer applicable targets than `minimumTargets` it is that of
 * `onEmpty`, and fail where a target fails, whatever `require` would tolerate.
 */
export function decide(verdicts: readonly Verdict[], isShortOfTargets: boolean, policy: OraclePolicy): Verdict {
  const joined = joinTargets(verdicts, policy.require ?? "all");
  if (!isShortOfTargets) return joined;
  return worst([joined, policy.onEmpty ?? "fail", ...verdicts.filter((verdict) => verdict === "fail")]);
}

/** Whether a verdict stops what waits for it. */
export function stops(verdict: Verdict, policy: OraclePolicy): boolean {
  return verdict === "warn" ? policy.onWarn === "block" : verdict !== "pass";
}
