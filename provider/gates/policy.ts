import type { Requirement } from "./parse/require";

/** How what is found in the targets makes the verdict of the gate. Spans in milliseconds. */
export interface Policy {
  readonly onUnknown: "block" | "warn";
  readonly onWarn: "allow" | "block";
  readonly onEmpty: "fail" | "unknown";
  readonly onPartial: "fail" | "warn" | "count";
  readonly onSkipped: "ignore" | "fail";
  readonly graceForNew?: number;
  readonly clockSkewTolerance: number;
  readonly now: "server" | "local";
  readonly require: Requirement;
  readonly minimumTargets: number;
}
