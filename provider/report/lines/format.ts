import type { Gate } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import type { GateResult } from "../../gates/result";
import type { GateNames } from "./gateNames";

/** A result, what its gate is called, and the exit code that it alone would give. */
export interface RenderedGate extends GateNames {
  readonly result: GateResult;
  readonly exitCode: number;
  /** What was read, for formats that show records; absent unless one of the outputs asks for it. */
  readonly readings?: readonly TargetReading[];
  /** What was asked, for formats that show what a record counts as. */
  readonly gate?: Gate;
}

/** One way of writing results. A format is a pure projection: it decides nothing, and the exit code does not depend on it. */
export interface Format {
  readonly name: string;
  /** Whether it shows the records themselves, which are let go of otherwise. */
  readonly showsRecords?: boolean;
  render(results: readonly RenderedGate[], options: { colour: boolean; width: number }): string;
  /** The same text piece by piece, where that of a fleet would take more memory than its results. */
  pieces?(results: readonly RenderedGate[]): Iterable<string>;
}
