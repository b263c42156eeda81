import { isGiven } from "./gateInputs";

/** What a gate does in a preview: fail as the update would, only warn, or not be evaluated. */
export const previewPolicies = ["error", "warn", "skip"] as const;

export type PreviewPolicy = (typeof previewPolicies)[number];

/** Where nothing is said, and where something else stands, a preview fails: the strictest of the three. */
export function previewPolicyOf(onPreview: unknown): PreviewPolicy {
  if (!isGiven(onPreview)) return "error";
  return previewPolicies.find((policy) => policy === onPreview) ?? "error";
}
