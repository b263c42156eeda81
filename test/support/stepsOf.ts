import type { ProgramResult } from "../../scripts/automation/runs/programResult";

/** Steps as `op name`, in the order in which they began, without those of the stack and of providers. */
export function stepsOf({ steps }: Pick<ProgramResult, "steps">): string[] {
  const own = steps.filter(({ type }) => !/^pulumi:(?:pulumi|providers):/.test(type));
  return own.map(({ op, urn }) => `${op} ${urn.split("::").at(-1)}`);
}
