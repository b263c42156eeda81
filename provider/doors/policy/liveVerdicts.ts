import { isProviderError } from "../../core/errors/providerError";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { cleanRemoteText } from "../../core/remoteText";
import type { GateEvaluator } from "../../verdict/createGateEvaluator";
import type { Gate } from "../../gates/gate";
import type { GateResult } from "../../gates/result";
import type { Timing } from "../../core/timing";

/** What one evaluation came to, for as many resources as ask. */
export interface LiveVerdict {
  readonly blocks: boolean;
  /** In one line; for a verdict that is no plain pass, what a person should know. */
  readonly summary: string;
  readonly isPlainPass: boolean;
  /** How long a verdict that does not block holds, from the start of the evaluation. */
  readonly validMilliseconds: number;
}

interface Evaluation {
  readonly startedAt: number;
  readonly verdict: Promise<LiveVerdict>;
}

export interface LiveVerdictsOptions {
  /** Made when it is first needed: settings that are wrong are then a verdict that blocks, like every other fault. */
  readonly evaluator: () => GateEvaluator;
  /** Only its clock that never jumps. */
  readonly timing: Pick<Timing, "elapsed">;
}

function toVerdict({ blocks, summary, verdict, overridden, validUntil, evaluatedAt }: GateResult): LiveVerdict {
  const [from, until] = [parseRfc3339(evaluatedAt), parseRfc3339(validUntil)];
  return {
    blocks,
    summary,
    isPlainPass: verdict === "pass" && !overridden,
    // A difference of two instants of the server's clock: how this machine's clock goes does not matter.
    validMilliseconds: from === undefined || until === undefined ? 0 : until - from,
  };
}

function refusal(error: unknown): LiveVerdict {
  const summary = isProviderError(error)
    ? error.message
    : `the evaluation broke off: ${cleanRemoteText(error instanceof Error ? `${error.name}: ${error.message}` : String(error))}`;
  return { blocks: true, summary, isPlainPass: false, validMilliseconds: 0 };
}

/**
 * Evaluates a gate once for all resources of a run. The engine asks a rule about one resource after another, and
 * would wait for the network each time.
 *
 * A verdict that lets pass is shared until its `validUntil`, then there is another evaluation. One that blocks is kept for
 * as long as the process of the pack lives, which is one preview or one update: it refuses every resource of the run
 * alike, and the next run asks again.
 */
export function createLiveVerdicts({ evaluator, timing }: LiveVerdictsOptions) {
  const kept = new Map<string, Evaluation>();
  let made: GateEvaluator | undefined;

  async function evaluate(gate: Gate, timeoutMilliseconds: number): Promise<LiveVerdict> {
    try {
      made ??= evaluator();
      // Without waiting: a rule that waits holds up every other resource.
      return toVerdict(await made.evaluate(gate, { timeoutMilliseconds }));
    } catch (error) {
      return refusal(error);
    }
  }

  /** `gate` is what the description was parsed to. */
  return async (description: object, gate: Gate, timeoutMilliseconds: number): Promise<LiveVerdict> => {
    const key = JSON.stringify([description, timeoutMilliseconds]);
    for (;;) {
      const known = kept.get(key);
      if (known === undefined) {
        const begun = { startedAt: timing.elapsed(), verdict: evaluate(gate, timeoutMilliseconds) };
        kept.set(key, begun);
        return begun.verdict;
      }
      const verdict = await known.verdict;
      if (verdict.blocks || timing.elapsed() < known.startedAt + verdict.validMilliseconds) return verdict;
      // Of several who find it expired, one asks again and the others take that.
      if (kept.get(key) === known) kept.delete(key);
    }
  };
}

export type LiveVerdicts = ReturnType<typeof createLiveVerdicts>;
