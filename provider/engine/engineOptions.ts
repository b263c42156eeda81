/**
 * Options of `pulumi preview`, `up`, `refresh` and `destroy` (3.259) with which the engine leaves resources out, or acts on
 * them without asking a Gate. Each page and message about what goes past a door names these.
 */
export const optionsPastGate = [
  "--exclude",
  "--exclude-dependents",
  "--target",
  "--target-dependents",
  "--target-replace",
] as const;

/** Environment variables that set such an option, or make the engine compare inputs alone. */
export const variablesPastGate = [
  "PULUMI_OPTION_EXCLUDE",
  "PULUMI_OPTION_TARGET",
  "PULUMI_ENABLE_LEGACY_DIFF",
] as const;

/** Operations that do not evaluate a Gate. */
export const operationsPastGate = ["destroy", "refresh"] as const;
