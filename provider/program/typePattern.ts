import * as pulumi from "@pulumi/pulumi";

/**
 * Whether a type token matches: a text matches the whole token, `*` in it any characters (none, `:` and `/` included); a
 * regular expression matches where it finds something.
 */
export function typeMatcher(patterns: readonly (string | RegExp)[]): (type: string) => boolean {
  if (patterns.length === 0 || patterns.includes("")) {
    throw new pulumi.RunError(
      "gateTransform needs at least one type, and none that is empty: it would guard nothing. [INPUT_INVALID]",
    );
  }
  const expressions = patterns.map((pattern) => {
    // Without `g` and `y`, with which every second test of the same text would start behind the first match.
    if (pattern instanceof RegExp) return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
    const literal = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
    return new RegExp(`^${literal.join(".*")}$`);
  });
  return (type) => expressions.some((expression) => expression.test(type));
}
