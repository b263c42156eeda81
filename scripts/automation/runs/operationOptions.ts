import type { Operation, OperationOptions } from "./programRequest";

/** Which operations know an option. The Automation API drops an option that its operation does not know, silently. */
const knownBy: Readonly<Record<keyof OperationOptions, readonly Operation[]>> = {
  expectNoChanges: ["preview", "up", "refresh"],
  target: ["preview", "up", "refresh", "destroy"],
  targetDependents: ["preview", "up", "refresh", "destroy"],
  refresh: ["preview", "up", "destroy"],
  runProgram: ["refresh", "destroy"],
  continueOnError: ["up"],
  policyPacks: ["preview", "up"],
  policyPackConfigs: ["preview", "up"],
};

/** A test whose option is dropped would prove something else than it says. */
export function refuseUnknownOptions(operation: Operation, options: OperationOptions): void {
  for (const [name, operations] of Object.entries(knownBy)) {
    if (options[name as keyof OperationOptions] === undefined || operations.includes(operation)) continue;
    throw new Error(`the operation ${operation} has no option ${name}; ${operations.join(", ")} have it`);
  }
}
