import type { ProgramResult } from "../../scripts/automation/programResult";

/** Steps as `op name`, in the order in which they began, without those of the stack and of providers. */
export function stepsOf({ steps }: Pick<ProgramResult, "steps">): string[] {
  return steps
    .filter(({ type }) => !type.startsWith("pulumi:"))
    .map(({ op, urn }) => `${op} ${urn.split("::").at(-1)}`);
}
