/** How many of the applicable targets have to be good. */
export type Requirement =
  | { readonly kind: "all" | "any" }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "percentage"; readonly percent: number };

export const requirementPattern = /^(?:all|any|[1-9]\d{0,8}|[1-9]\d{0,2}%)$/;

export const requirementForm = "all, any, a count as text such as 2, or a whole percentage from 1% to 100%";

export function parseRequirement(text: string): Requirement | undefined {
  if (text === "all" || text === "any") return { kind: text };
  if (/^[1-9]\d{0,8}$/.test(text)) return { kind: "count", count: Number(text) };
  const percent = Number(/^([1-9]\d{0,2})%$/.exec(text)?.[1] ?? Number.NaN);
  return percent <= 100 ? { kind: "percentage", percent } : undefined;
}

/** A requirement as a description gives it. */
export function requirementText(requirement: Requirement): string {
  switch (requirement.kind) {
    case "all":
    case "any":
      return requirement.kind;
    case "count":
      return String(requirement.count);
    case "percentage":
      return `${requirement.percent}%`;
  }
}

/** The number needed of `applicable` targets, in whole numbers: a rounding error must not let one target less suffice. */
export function neededOf(requirement: Requirement, applicable: number): number {
  switch (requirement.kind) {
    case "all":
      return applicable;
    case "any":
      return 1;
    case "count":
      return requirement.count;
    case "percentage":
      return Math.floor((applicable * requirement.percent + 99) / 100);
  }
}
