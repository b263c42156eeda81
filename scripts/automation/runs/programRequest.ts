export type Operation = "preview" | "up" | "refresh" | "destroy";

/** One operation of one program, as the process that carries it out is told. */
export interface ProgramRequest extends OperationOptions {
  readonly operation: Operation;
  /** Folder of the project, made by the sandbox. */
  readonly project: string;
  readonly projectName: string;
  readonly stack: string;
  /** Of the CLI, without the v. */
  readonly engineVersion: string;
  /** Replaces the project's Pulumi.yaml; absent to use it as it is. */
  readonly projectSettings?: object;
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly resultFile: string;
  /** Whether the engine writes its colours, as on a terminal. Default: none. */
  readonly isColoured?: boolean;
}

/** What the engine is told about the operation itself. An option that the operation does not know is refused. */
export interface OperationOptions {
  /** Fail when there is anything to change. */
  readonly expectNoChanges?: boolean;
  /** URNs; only these are looked at. */
  readonly target?: readonly string[];
  /** With `target`: also what depends on them. */
  readonly targetDependents?: boolean;
  /** Bring state up to date first; for `preview`, `up` and `destroy`. */
  readonly refresh?: boolean;
  /** Let `refresh` and `destroy` run the program as well, which they do not by themselves. */
  readonly runProgram?: boolean;
  /** Go on with what does not depend on a step that failed; `up`. */
  readonly continueOnError?: boolean;
  /** Folders or executables of policy packs, and for each, in the same order, a file of settings; `preview` and `up`. */
  readonly policyPacks?: readonly string[];
  readonly policyPackConfigs?: readonly string[];
}
