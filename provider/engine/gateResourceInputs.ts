import { isGiven } from "../core/isGiven";
import { keyHint } from "../core/keys/didYouMean";
import { shownKey } from "../core/keys/shownKey";
import { isUnknownValue } from "./unknownValue";

/** What a gate does in a preview: fail as the update would, only warn, or not be evaluated. */
const previewPolicies = ["error", "warn", "skip"] as const;

type PreviewPolicy = (typeof previewPolicies)[number];

/** Where nothing is said, and where something else stands, a preview fails: the strictest of the three. */
export function previewPolicyOf(onPreview: unknown): PreviewPolicy {
  return previewPolicies.find((policy) => policy === onPreview) ?? "error";
}

/** One thing that is wrong with the inputs of a gate: the path of its key, and a clause that follows it. */
export interface InputProblem {
  readonly path: string;
  readonly reason: string;
}

/**
 * What is wrong with the inputs that only a resource has, and with names that none of its inputs has. Values that are not
 * known yet are left to the update. The same for the resource `Gate` and for the gate of dynamic resources.
 */
export function resourceProblems(
  inputs: Readonly<Record<string, unknown>>,
  inputNames: readonly string[],
): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  for (const name of Object.keys(inputs).filter((each) => !inputNames.includes(each))) {
    problems.push({ path: shownKey(name), reason: `is an unknown key; ${keyHint(name, inputNames)}` });
  }
  const { onPreview, always, triggers } = inputs;
  const isOpen = (value: unknown): boolean => !isGiven(value) || isUnknownValue(value);
  if (!isOpen(onPreview) && !previewPolicies.some((policy) => policy === onPreview)) {
    problems.push({ path: "onPreview", reason: `must be one of ${previewPolicies.join(", ")}` });
  }
  if (!isOpen(always) && typeof always !== "boolean") {
    problems.push({ path: "always", reason: "must be true or false" });
  }
  if (!isOpen(triggers) && !(Array.isArray(triggers) && triggers.every((trigger) => typeof trigger === "string"))) {
    problems.push({ path: "triggers", reason: "must be a list of texts" });
  }
  return problems;
}
