import type { Environment } from "../../config/environment";
import type { RenderedGate } from "../../report/lines/renderedGate";

/** A text beside the outputs, put behind what stands in its file. */
export interface SideOutput {
  /** What messages call it, such as `step summary`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/**
 * One way of writing results. A format is a pure projection: it changes no verdict. Shared code asks these members, and
 * never which format it is.
 */
export interface Format {
  readonly name: string;
  /** Whether it shows the records themselves, which are dropped otherwise. */
  readonly showsRecords?: boolean;
  /** Whether its text names each value of a policy that is not the default; standard error names them otherwise. */
  readonly namesPolicies?: boolean;
  render(results: readonly RenderedGate[], options: { colour: boolean; width: number }): string;
  /** The same text piece by piece, where that of a fleet would take more memory than its results. */
  pieces?(results: readonly RenderedGate[]): Iterable<string>;
  /** The exit code that its readers expect in place of the usual one. A run that ended without a result has no results. */
  readonly exitCode?: (results: readonly RenderedGate[]) => number;
  /** Texts for files that the environment names. */
  readonly sideOutputs?: (results: readonly RenderedGate[], environment: Environment) => readonly SideOutput[];
  /** What standard error says of the results, unless it is quiet. */
  readonly warnings?: (results: readonly RenderedGate[]) => readonly string[];
}
