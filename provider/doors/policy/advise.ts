import type { ReportViolation } from "@pulumi/policy";

/**
 * Says something without stopping anything, whatever the level of the rule.
 *
 * The types of `@pulumi/policy` know a text only; its server has taken an object with a level of its own for years. One
 * that takes it for a text prints the same words at the rule's own level: louder, never quieter.
 */
export function advise(report: ReportViolation, message: string, urn?: string): void {
  const advice = { message, urn, enforcementLevel: "advisory", toString: () => message };
  (report as unknown as (advice: object, urn?: string) => void)(advice, urn);
}
