import type { GateView, TargetVerdict } from "../view/reportView";

/** Worst first: the order of the table, of the bar and of the filter. */
export const targetVerdicts = ["fail", "unknown", "pending", "warn", "pass", "notApplicable"] as const;

export const verdictWords: Readonly<Record<TargetVerdict, string>> = {
  fail: "fail",
  unknown: "unknown",
  pending: "pending",
  warn: "warn",
  pass: "pass",
  notApplicable: "not applicable",
};

/** The verdict as computed; of a gate that is closed whatever was computed last, no `pass` stands at the top of a page. */
export function gateWord({ blocks, verdict }: GateView): string {
  return blocks && verdict === "pass" ? "closed" : verdict;
}

/** The consequence of the gate's decision for the deployment. */
export function decisionInWords({ blocks, standing, verdict }: GateView): string {
  if (standing === "overridden") return `open: ${verdict}, overridden`;
  return blocks ? "the deployment stops" : "the deployment may go on";
}

/** Why an evaluation ended early, and what follows. */
export const cutShortWords: Readonly<Record<NonNullable<GateView["cutShort"]>, string>> = {
  cancelled: "Partial report: the run was interrupted. Targets not read by then are unknown, and the gate is closed.",
  waitTimeout:
    "The wait ran out of time. This is the last evaluation. Targets not read by then are unknown, and the gate is closed.",
};
