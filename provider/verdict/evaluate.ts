import { closedResult } from "../gates/closedResult";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import { forEachLimited } from "../core/forEachLimited";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { withDeadline } from "../core/withDeadline";
import { beginEvaluation, type Evaluation } from "../gates/evaluateGate";
import type { Gate, Target } from "../gates/gate";
import { parseGate } from "../gates/parse/parseGate";
import type { GateProblem } from "../gates/parse/problems";
import type { TargetReading } from "../gates/reading";
import type { GateResult } from "../gates/result";
import type { Reader } from "../reading/createReader";
import { gateFacts, readGateTarget, type GateQuestion } from "./readGateTarget";
import { systemTiming, type Timing } from "../core/timing";
import { waitForGate } from "./waitForGate";

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
  /** Hears of each evaluation of a wait that does not end it. */
  readonly onTick?: (result: GateResult) => void;
  /** Hears what each evaluation rests on, for whoever shows the records; of a wait, the last one is what counts. */
  readonly onReadings?: (readings: readonly TargetReading[]) => void;
  /** Hears how many of the targets that are read have been; each evaluation of a wait begins at 0. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Hears each evaluation with the basis of its targets, for whoever explains it. */
  readonly onEvaluation?: (evaluation: Evaluation) => void;
}

/** The one way in which any door comes to a verdict. */
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

/** Who listens to one evaluation. */
type Listeners = Pick<EvaluateOptions, "onReadings" | "onProgress" | "onEvaluation">;

/** Resources that are asked for at the same time; beyond that each waits for another to be answered. */
export const readsAtOnce = 64;

/** Problems that one message names; a fleet with the same mistake in each target is no line that anybody reads. */
const shownAtMost = 20;

/** `targets[0].resourceId is required; …` as one error. */
export function descriptionError(problems: readonly GateProblem[]): ProviderError {
  const shown = problems.slice(0, shownAtMost).map(({ path, reason }) => `${path} ${reason}`);
  const further = problems.length - shown.length;
  const happened = [...shown, ...(further === 0 ? [] : [`and ${further} more`])].join("; ");
  return new ProviderError(
    omitAbsent({ code: "GATE_INVALID" as const, happened, property: problems[0]?.path, attempt: { query: "gate" } }),
  );
}

/** What one target's service answers; `undefined` where the signal ended the read, which is no answer about the resource. */
export async function readTarget(
  target: Target,
  { reader, settings = {}, timing = systemTiming }: EvaluatorOptions,
  signal: AbortSignal | undefined,
): Promise<TargetReading | undefined> {
  const { name, service, resourceId, actionName, dwsTimeZone, region, projectId, maxRecords } = target;
  const question = omitAbsent<GateQuestion>({
    service,
    resourceId,
    actionName,
    dwsTimeZone,
    region,
    projectId,
    maxRecords,
  });
  try {
    const answer = await readGateTarget(reader, question, omitAbsent({ now: () => timing.now(), signal }));
    return omitAbsent<TargetReading>({
      ...answer,
      target: name,
      service,
      resourceId,
      actionName,
      region: region ?? settings.region,
      projectId: projectId ?? settings.projectId,
    });
  } catch (error) {
    if (isProviderError(error) && error.code === "API_CANCELLED") return undefined;
    throw error;
  }
}

export function createEvaluator(evaluator: EvaluatorOptions): Evaluator {
  const { timing = systemTiming } = evaluator;

  async function once(
    gate: Gate,
    signal: AbortSignal | undefined,
    { onReadings, onProgress, onEvaluation }: Listeners,
  ): Promise<Evaluation> {
    // Held only for whoever shows them: the records of a fleet would be most of the memory.
    const readings: TargetReading[] | undefined = onReadings === undefined ? undefined : [];
    const running = beginEvaluation(gate, { keepsBasis: onEvaluation !== undefined });
    const applicable = gate.targets.filter(({ notApplicable }) => notApplicable === undefined);
    let done = 0;
    onProgress?.(done, applicable.length);
    await forEachLimited(applicable, readsAtOnce, async (target) => {
      const reading = signal?.aborted === true ? undefined : await readTarget(target, evaluator, signal);
      if (reading === undefined) return;
      readings?.push(reading);
      running.add(reading);
      onProgress?.(++done, applicable.length);
    });
    if (readings !== undefined) onReadings?.(readings);
    const evaluation = running.end(timing.now());
    onEvaluation?.(evaluation);
    return evaluation;
  }

  /** An evaluation with a time limit of its own; what is not read by then is unknown. */
  async function within(
    gate: Gate,
    { timeoutMilliseconds: milliseconds, ...listeners }: EvaluateOptions,
    signal: AbortSignal | undefined,
  ) {
    if (milliseconds === undefined) return once(gate, signal, listeners);
    return withDeadline(milliseconds, timing, (timeUp) =>
      once(gate, signal === undefined ? timeUp : AbortSignal.any([timeUp, signal]), listeners),
    );
  }

  function parsed(description: unknown, now: Instant, originOf: EvaluateOptions["originOf"]): Gate {
    const gate = parseGate(description, omitAbsent({ facts: gateFacts, now, originOf }));
    if (gate.kind === "gate") return gate.gate;
    const problems = gate.kind === "problems" ? gate.problems : [];
    throw descriptionError(problems);
  }

  return {
    problems(description, { isUnknown } = {}) {
      const gate = parseGate(description, omitAbsent({ facts: gateFacts, now: timing.now(), isUnknown }));
      return gate.kind === "problems" ? gate.problems : [];
    },
    async evaluate(description, options = {}) {
      const { wait = false, signal, onTick, onReadings } = options;
      const gate = parsed(description, timing.now(), options.originOf);
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
