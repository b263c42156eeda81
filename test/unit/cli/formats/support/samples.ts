import type { CriterionName } from "../../../../../provider/core/criterionNames";
import type { RenderedGate } from "../../../../../provider/report/lines/renderedGate";
import { exitCodeOf } from "../../../../../provider/cli/exitCodes";
import type { CriterionResult, GateResult, TargetResult, Verdict } from "../../../../../provider/gates/result";
import { gateResult } from "../../../../../provider/doors/testing/gateResult";

export const options = { colour: false, width: 100 };

export function rendered(result: GateResult, file = "gate.yaml"): RenderedGate {
  return { file, ...unnamed(result) };
}

/** A gate that flags described. */
export function unnamed(result: GateResult): RenderedGate {
  return { result, exitCode: exitCodeOf(result) };
}

export function criterion(id: CriterionName, verdict: Verdict, more: Partial<CriterionResult> = {}): CriterionResult {
  return {
    id,
    verdict,
    threshold: 86400,
    unit: "seconds",
    message: `dcs/one instance backup: ${id} is ${verdict}`,
    remediation: "look",
    ...more,
  };
}

export function target(
  name: string,
  verdict: TargetResult["verdict"],
  criteria: readonly CriterionResult[],
  more: Partial<TargetResult> = {},
): Partial<TargetResult> {
  return { name, resourceId: `id-${name}`, subject: "instance backup", verdict, criteria, ...more };
}

/** One target of each verdict; the gate fails. */
export const mixed = gateResult({
  verdict: "fail",
  summary: "fail: 5 targets",
  warnings: ["the override by ops (drill) expired and is ignored"],
  targetResults: [
    target("fresh", "pass", [
      criterion("lastBackupMaximumAge", "pass", {
        observed: 3600,
        evidence: { id: "b1", rawState: "succeed", completedAt: "2026-01-01T11:00:00Z", evidenceGrade: "artefact" },
      }),
    ]),
    target("ageing", "warn", [criterion("lastBackupMaximumAge", "warn", { observed: 80000.5, reason: "warningAge" })]),
    target("few", "fail", [
      criterion("minimumRedundancy", "fail", { observed: 1, threshold: 3, unit: "backups" }),
      criterion("lastBackupMaximumAge", "fail"),
    ]),
    target("unread", "unknown", [criterion("lastBackupMaximumAge", "unknown", { reason: "throttled" })], {
      complete: false,
      reason: "throttled",
    }),
    target("busy", "pending", [
      criterion("noTaskRunning", "pending", { observed: 1, threshold: 0, unit: "open tasks" }),
    ]),
    target("stopped", "notApplicable", [], { reason: "switched off for winter", complete: false }),
  ],
});

const override = {
  target: "few",
  reason: "restore drill",
  actor: "ops@example.com",
  ticket: "OPS-1",
  expiresAt: "2026-01-02T00:00:00.000Z",
};

/** A failure that an override of its target lifts. */
export const lifted = gateResult({
  verdict: "fail",
  overridden: true,
  summary: "fail (overridden): 1 target",
  validUntil: "2026-01-01T18:00:00.000Z",
  appliedOverrides: [override],
  targetResults: [
    target("few", "fail", [criterion("minimumRedundancy", "fail", { observed: 1, threshold: 3, unit: "backups" })]),
  ],
});

/** A failing target that `require` tolerates. */
export const tolerating = gateResult({
  verdict: "pass",
  summary: "pass: 2 targets, tolerated: few",
  tolerated: ["few"],
  targetResults: [
    target("fresh", "pass", [criterion("lastBackupMaximumAge", "pass", { observed: 3600 })]),
    target("few", "fail", [criterion("minimumRedundancy", "fail", { observed: 1, threshold: 3, unit: "backups" })]),
  ],
});

/** A warning under `onWarn: block`. */
export const blockingWarn = gateResult({
  verdict: "warn",
  blocks: true,
  summary: "warn: 1 target",
  targetResults: [
    target("ageing", "warn", [criterion("lastBackupMaximumAge", "warn", { observed: 80000.5, reason: "warningAge" })]),
  ],
});
