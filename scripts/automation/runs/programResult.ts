/** What an operation of a program came to. */
export interface ProgramResult {
  succeeded: boolean;
  /** Everything that the engine said, without colours. */
  output: string;
  /** Types of the resources in state afterwards. */
  resources: string[];
  outputs: Record<string, unknown>;
  /**
   * How many resources each kind of step was for, as the engine's summary counts them; in a preview, would be for. Empty
   * when the engine gave no summary.
   */
  changes: Record<string, number>;
  /** Every step that was begun, in that order. */
  steps: Step[];
  /** What the engine, the program and the plugins reported, in that order, without debug messages. */
  diagnostics: Diagnostic[];
  /** Violations of policies. */
  policyViolations: PolicyViolation[];
  /** The resources in state afterwards, secrets in clear. */
  state: StateResource[];
}

export interface Step {
  /** `same`, `create`, `update`, `delete`, `replace`, `create-replacement`, `delete-replaced`, `read`, `refresh`, ... */
  op: string;
  urn: string;
  type: string;
  /** What became of it; `begun` when the engine never said. */
  end: "done" | "failed" | "begun";
}

export interface Diagnostic {
  /** `info`, `info#err` for what was printed on standard error, `warning` or `error`. */
  severity: string;
  /** Without colours and without the line break at its end. */
  message: string;
  /** Absent for what belongs to no resource. */
  urn?: string;
}

export interface PolicyViolation {
  policy: string;
  pack: string;
  level: string;
  message: string;
  /** Absent for a rule about the whole stack. */
  urn?: string;
}

/** A resource as state holds it; what is absent there is empty here. */
export interface StateResource {
  type: string;
  urn: string;
  id: string;
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
  dependencies: string[];
  propertyDependencies: Record<string, string[]>;
}
