import { closedResult } from "../gates/closedResult";
import type { Evaluation } from "../gates/evaluateGate";
import type { Wait } from "../gates/gate";
import type { GateResult } from "../gates/result";
import type { Timing } from "../core/timing";

/** A wait looks once more so long before its end, so that it can still be answered; after that at its usual pace only. */
const lastTickMilliseconds = 5000;

interface WaitOptions {
  /** Reads all targets and judges them; what the signal cuts short is unknown. */
  readonly evaluateOnce: (signal: AbortSignal) => Promise<Evaluation>;
  readonly timing: Timing;
  readonly signal?: AbortSignal;
  readonly onTick?: (result: GateResult) => void;
}

/** The count of the ticks so far. */
interface Tally {
  passes: number;
  errors: number;
}

/** Nothing can open the gate without a new task: it failed, and nothing of what failed is still open. */
function cannotRecover({ result, targets }: Evaluation): boolean {
  const failing = targets.filter((target) => target.result.verdict === "fail");
  return result.verdict === "fail" && failing.every(({ hasOpenTask }) => !hasOpenTask);
}

function isIdle({ targets }: Evaluation): boolean {
  return targets.every(({ hasOpenTask, result }) => !hasOpenTask && result.complete);
}

/** Why the wait ends with this evaluation; `undefined` to go on. */
function ending(wait: Wait, evaluation: Evaluation, tally: Tally): "decided" | "errors" | undefined {
  const { result, targets } = evaluation;
  tally.passes = result.blocks ? 0 : tally.passes + 1;
  const isFaulty = result.blocks && targets.some((target) => target.result.reason !== undefined);
  tally.errors = isFaulty ? tally.errors + 1 : 0;
  // Who is refused is refused again, and each try counts against the key.
  if (result.blocks && targets.some(({ isRefused }) => isRefused)) return "decided";
  if (tally.errors >= wait.consecutiveErrorLimit) return "errors";
  if (wait.failFast && result.blocks && cannotRecover(evaluation)) return "decided";
  switch (wait.until) {
    case "pass":
      return tally.passes >= wait.consecutivePasses ? "decided" : undefined;
    case "idle":
      return isIdle(evaluation) && (result.blocks || tally.passes >= wait.consecutivePasses) ? "decided" : undefined;
    case "terminal":
      if (result.verdict === "pending" || result.verdict === "unknown") return undefined;
      return result.blocks || tally.passes >= wait.consecutivePasses ? "decided" : undefined;
  }
}

/** The pause after so many ticks, in milliseconds: growing, bounded, and scattered so that many waits do not meet. */
function pauseAfter(ticks: number, { interval, backoff, maximumInterval, jitter }: Wait, random: () => number): number {
  const even = Math.min(interval * backoff ** (ticks - 1), maximumInterval);
  return even * (1 + jitter * (2 * random() - 1));
}

/** The result of a wait that was cut short. */
function cutShort({ result }: Evaluation, reason: "waitTimeout" | "cancelled"): GateResult {
  return closedResult(
    result,
    reason,
    reason === "waitTimeout" ? "the wait timed out" : "the wait was cancelled and is partial",
  );
}

/**
 * Evaluates again and again until the description's `wait` has what it waits for. All targets are read in each tick,
 * under one deadline; a deadline that passes in the middle of a tick leaves the verdict of the tick before.
 */
export async function waitForGate(wait: Wait, options: WaitOptions): Promise<GateResult> {
  const { evaluateOnce, timing, signal, onTick } = options;
  const deadline = timing.elapsed() + wait.timeout;
  const remaining = (): number => deadline - timing.elapsed();
  const tally: Tally = { passes: 0, errors: 0 };
  const isCancelled = (): boolean => signal?.aborted === true;
  const end = new AbortController();
  const either = AbortSignal.any([end.signal, ...(signal === undefined ? [] : [signal])]);
  // With a timeout of nothing the gate is evaluated once, and the reads have their own limits.
  const clock =
    wait.timeout === 0
      ? undefined
      : timing.sleep(wait.timeout, either).then(
          () => end.abort(),
          () => undefined,
        );
  const pause = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0) await timing.sleep(milliseconds, either).catch(() => undefined);
  };
  let last: Evaluation | undefined;
  try {
    await pause(wait.initialDelay);
    for (let ticks = 1; ; ticks++) {
      const evaluation = await evaluateOnce(either);
      if (!either.aborted || last === undefined) last = evaluation;
      if (isCancelled()) return cutShort(last, "cancelled");
      if (either.aborted) return cutShort(last, "waitTimeout");
      const ended = ending(wait, evaluation, tally);
      if (ended === "decided") return evaluation.result;
      if (ended === "errors") return { ...evaluation.result, reason: "consecutiveErrors" };
      if (wait.timeout === 0) return cutShort(evaluation, "waitTimeout");
      const usual = pauseAfter(ticks, wait, () => timing.random());
      const latest = remaining() - lastTickMilliseconds;
      if (latest <= 0 && usual >= remaining()) return cutShort(evaluation, "waitTimeout");
      onTick?.(evaluation.result);
      await pause(latest <= 0 ? usual : Math.min(usual, latest));
    }
  } finally {
    end.abort();
    await clock;
  }
}
