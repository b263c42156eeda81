import type { Gate } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import type { GateResult } from "../../gates/result";
import type { GateNames } from "./gateNames";

/** A result, what its gate is called, and the exit code that it alone would give. */
export interface RenderedGate extends GateNames {
  readonly result: GateResult;
  readonly exitCode: number;
  /** The readings, for formats that show records; absent unless one of the outputs asks for it. */
  readonly readings?: readonly TargetReading[];
  /** The description, for formats that show in which role a record counts. */
  readonly gate?: Gate;
}
