import { omitAbsent } from "../../core/omitAbsent";
import { systemTiming, type Timing } from "../../core/timing";
import type { Evaluation } from "../../gates/evaluateGate";
import type { GateProblem } from "../../gates/parse/problems";
import type { TargetReading } from "../../gates/reading";
import type { GateResult } from "../../gates/result";
import type { Reader } from "../../reading/createReader";
import { createGateEvaluator } from "../../verdict/createGateEvaluator";
import { gateOf, parseDescription, problemsOf } from "../../verdict/parseDescription";

export interface EvaluatorOptions {
  readonly reader: Reader;
  /** Region and project of targets that name none, for the result. */
  readonly settings?: { readonly region?: string; readonly projectId?: string };
  /** All of time and chance; default the system's. */
  readonly timing?: Timing;
}

export interface EvaluateOptions {
  /** Waits as the description's `wait` says; without this it is evaluated once. */
  readonly wait?: boolean;
  /** Ends the evaluation at once; what was not read by then is unknown, and the result blocks. */
  readonly signal?: AbortSignal;
  /** The longest that one evaluation may take, a wait aside. */
  readonly timeoutMilliseconds?: number;
  /** Where the value at a path of the description was given, for the result. */
  readonly originOf?: (path: string) => string;
  /** Takes each evaluation of a wait that does not end it. */
  readonly onTick?: (result: GateResult) => void;
  /** Takes what each evaluation rests on, for outputs that show the records; of a wait, the last one is what counts. */
  readonly onReadings?: (readings: readonly TargetReading[]) => void;
  /** Takes how many of the targets that are read have been; each evaluation of a wait begins at 0. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Takes each evaluation with the basis of its targets, to explain it. */
  readonly onEvaluation?: (evaluation: Evaluation) => void;
}

/** Judges descriptions of gates for programs without Pulumi. */
export interface Evaluator {
  /** Everything wrong with a description, by the path of its key; never touches the network. */
  problems(
    description: unknown,
    options?: { readonly isUnknown?: (value: unknown) => boolean },
  ): readonly GateProblem[];
  /**
   * The verdict. Rejects with a {@link ProviderError} where description or settings are wrong; a fault of the cloud is in
   * the result, and is never a pass.
   */
  evaluate(description: unknown, options?: EvaluateOptions): Promise<GateResult>;
}

export function createEvaluator(evaluator: EvaluatorOptions): Evaluator {
  const { timing = systemTiming } = evaluator;
  const gates = createGateEvaluator(evaluator);
  return {
    problems: (description, { isUnknown } = {}) =>
      problemsOf(parseDescription(description, omitAbsent({ now: timing.now(), isUnknown }))),
    evaluate: async (description, { originOf, ...options } = {}) =>
      gates.evaluate(gateOf(parseDescription(description, omitAbsent({ now: timing.now(), originOf }))), options),
  };
}
