import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import type { GateEvaluator } from "../../verdict/createGateEvaluator";
import { shortVerdictText, verdictText } from "../../engine/verdictText";
import type { Gate } from "../../gates/gate";
import { lifetimeOf, VerdictCache } from "../../engine/verdictCache";
import type { GateResult } from "../../gates/result";
import type { Timing } from "../../core/timing";

/** What one evaluation came to, for as many resources as ask. */
interface LiveVerdict {
  readonly blocks: boolean;
  /** What a person should know: the verdict, and a line for each target that did not pass. */
  readonly text: string;
  /** The same in short, for resources behind the first that was told. */
  readonly short: string;
  readonly isPlainPass: boolean;
  /** How long a verdict that does not block holds, from the start of the evaluation. */
  readonly validMilliseconds: number;
}

interface LiveVerdictsOptions {
  /** Made when it is first needed: settings that are wrong are then a verdict that blocks, like every other fault. */
  readonly evaluator: () => GateEvaluator;
  /** Only its clock that never jumps. */
  readonly timing: Pick<Timing, "elapsed">;
}

function toVerdict(result: GateResult): LiveVerdict {
  const { blocks, verdict, overridden } = result;
  const isPlainPass = verdict === "pass" && !overridden;
  const [text, short] = [verdictText(result), shortVerdictText(result)];
  return { blocks, text, short, isPlainPass, validMilliseconds: lifetimeOf(result) };
}

function refusal(error: unknown): LiveVerdict {
  const isOurs = isProviderError(error);
  const text = isOurs
    ? error.message
    : `the evaluation failed: ${cleanRemoteText(error instanceof Error ? `${error.name}: ${error.message}` : String(error))}`;
  const short = isOurs ? error.code : "the evaluation failed";
  return { blocks: true, text, short, isPlainPass: false, validMilliseconds: 0 };
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
  const cache = new VerdictCache<LiveVerdict>({
    serves: ({ blocks, validMilliseconds }, age) => blocks || age < validMilliseconds,
    underWay: "sharedIfItServes",
  });
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
  return (description: object, gate: Gate, timeoutMilliseconds: number): Promise<LiveVerdict> =>
    cache.verdict(
      JSON.stringify([description, timeoutMilliseconds]),
      () => timing.elapsed(),
      () => evaluate(gate, timeoutMilliseconds),
    );
}

export type LiveVerdicts = ReturnType<typeof createLiveVerdicts>;
