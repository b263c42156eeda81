import { closedResult } from "../gates/closedResult";
import { omitAbsent } from "../core/omitAbsent";
import { withDeadline } from "../core/withDeadline";
import { beginEvaluation, type Evaluation } from "../gates/evaluateGate";
import type { Gate } from "../gates/gate";
import type { TargetReading } from "../gates/reading";
import type { GateResult } from "../gates/result";
import { systemTiming } from "../core/timing";
import { planReadings, type ReadingOptions } from "./planReadings";
import { waitForGate } from "./waitForGate";

export interface VerdictOptions {
  /** Waits as the gate's `wait` says; without this it is evaluated once. */
  readonly wait?: boolean;
  /** Ends the evaluation at once; what was not read by then is unknown, and the result blocks. */
  readonly signal?: AbortSignal;
  /** The longest that one evaluation may take, a wait aside. */
  readonly timeoutMilliseconds?: number;
  /** Hears of each evaluation of a wait that does not end it. */
  readonly onTick?: (result: GateResult) => void;
  /** Hears the readings of each evaluation, for a command that shows records; of a wait, the last ones count. */
  readonly onReadings?: (readings: readonly TargetReading[]) => void;
  /** Hears how many of the targets that are read have been; each evaluation of a wait begins at 0. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Hears each evaluation with the basis of its targets, for a command that explains it. */
  readonly onEvaluation?: (evaluation: Evaluation) => void;
}

/** The one way in which any door comes to a verdict. */
export interface GateEvaluator {
  /**
   * The verdict on a gate that the door has parsed. Rejects with a ProviderError where settings are wrong; a fault of the
   * cloud is in the result, and is never a pass.
   */
  evaluate(gate: Gate, options?: VerdictOptions): Promise<GateResult>;
}

/** Who listens to one evaluation. */
type Listeners = Pick<VerdictOptions, "onReadings" | "onProgress" | "onEvaluation">;

/** Reads and judges once. */
async function once(
  reading: ReadingOptions,
  gate: Gate,
  signal: AbortSignal | undefined,
  { onReadings, onProgress, onEvaluation }: Listeners,
): Promise<Evaluation> {
  // Kept only for a caller that shows them: the records of a fleet would be most of the memory.
  const readings: TargetReading[] | undefined = onReadings === undefined ? undefined : [];
  const plan = await planReadings(gate.targets, reading, signal);
  const running = beginEvaluation({ ...gate, targets: plan.targets }, { keepsBasis: onEvaluation !== undefined });
  const total = plan.readings;
  let done = 0;
  onProgress?.(done, total);
  await plan.read((answer) => {
    readings?.push(answer);
    running.add(answer);
    onProgress?.(++done, total);
  });
  if (readings !== undefined) onReadings?.(readings);
  const evaluation = running.end((reading.timing ?? systemTiming).now());
  onEvaluation?.(evaluation);
  return evaluation;
}

export function createGateEvaluator(evaluator: ReadingOptions): GateEvaluator {
  const { timing = systemTiming } = evaluator;

  /** An evaluation with a time limit of its own; what is not read by then is unknown. */
  async function within(
    gate: Gate,
    { timeoutMilliseconds: milliseconds, ...listeners }: VerdictOptions,
    signal: AbortSignal | undefined,
  ) {
    if (milliseconds === undefined) return once(evaluator, gate, signal, listeners);
    return withDeadline(milliseconds, timing, (timeUp) =>
      once(evaluator, gate, signal === undefined ? timeUp : AbortSignal.any([timeUp, signal]), listeners),
    );
  }

  return {
    async evaluate(gate, options = {}) {
      const { wait = false, signal, onTick, onReadings } = options;
      let hasReadings = false;
      /** A tick that a deadline cuts short leaves the verdict of the tick before, and so do its readings. */
      const readingsOf = (until: AbortSignal | undefined, readings: readonly TargetReading[]): void => {
        if (until?.aborted === true && hasReadings) return;
        hasReadings = true;
        onReadings?.(readings);
      };
      const evaluateOnce = (until: AbortSignal | undefined): Promise<Evaluation> => {
        const heard = onReadings === undefined ? {} : { onReadings: readingsOf.bind(undefined, until) };
        return within(gate, { ...options, ...heard }, until);
      };
      if (wait && gate.wait !== undefined) {
        return waitForGate(gate.wait, omitAbsent({ evaluateOnce, timing, signal, onTick }));
      }
      const { result } = await evaluateOnce(signal);
      return signal?.aborted === true
        ? closedResult(result, "cancelled", "the evaluation was cancelled and is partial")
        : result;
    },
  };
}
