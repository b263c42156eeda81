import * as pulumi from "@pulumi/pulumi";
import { canBeType, isOfType } from "../../engine/typeToken";

/**
 * Whether a type token matches: a text is a whole token, in which `*` stands for any characters, and means what it means
 * in the rules of the policy pack; a regular expression matches where it finds something.
 */
export function typeMatcher(patterns: readonly (string | RegExp)[]): (type: string) => boolean {
  if (patterns.length === 0) {
    throw new pulumi.RunError("gateTransform needs at least one type; without one it guards nothing. [INPUT_INVALID]");
  }
  const wrong = patterns.find((pattern) => typeof pattern === "string" && !canBeType(pattern));
  if (wrong !== undefined) {
    throw new pulumi.RunError(
      `gateTransform: "${String(wrong)}" is not a resource type and would guard nothing. ` +
        "Give a whole token such as random:index/randomPet:RandomPet, or one with * in it. [INPUT_INVALID]",
    );
  }
  const tests = patterns.map((pattern) => {
    if (typeof pattern === "string") return (type: string) => isOfType(type, pattern);
    // Without `g` and `y`, with which every second test of the same text would start behind the first match.
    const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
    return (type: string) => expression.test(type);
  });
  return (type) => tests.some((test) => test(type));
}
