import { omitAbsent } from "../../../core/omitAbsent";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Settings } from "../../../config/settings";
import { createGateEvaluator, type VerdictOptions } from "../../../verdict/createGateEvaluator";
import type { TargetReading } from "../../../gates/reading";
import { commandReader } from "./commandReader";
import type { DescribedGate } from "../../input/describeGates";
import type { NamedResult } from "../../output/finish";
import { namesOf } from "../../../report/lines/gateNames";
import type { CliIo } from "../../io";
import { showProgress } from "../../output/progress";

interface LiveOptions {
  readonly settings: Settings;
  /** Waits as each description says. */
  readonly wait: boolean;
  /** Whether an output shows what the verdicts rest on. */
  readonly showsRecords: boolean;
}

async function settled<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const outcomes = await Promise.allSettled(work);
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}

/** The results of gates on what the cloud answers now: every gate at once, through one client and one evaluator. */
export async function liveResults(
  gates: readonly DescribedGate[],
  options: { readonly quiet: boolean; readonly verbose: boolean },
  io: CliIo,
  { settings, wait, showsRecords }: LiveOptions,
): Promise<readonly NamedResult[]> {
  const progress = showProgress(options, io);
  const evaluator = createGateEvaluator({
    reader: commandReader(settings, options, io, progress),
    settings,
    timing: io.timing,
  });
  const one = async (described: DescribedGate): Promise<NamedResult> => {
    const { file, gate } = described;
    const onTick: VerdictOptions["onTick"] = options.quiet
      ? undefined
      : ({ summary, evaluatedAt }) =>
          void progress.stderr.write(
            `${evaluatedAt} ${file === undefined ? "" : `${file}: `}${cleanRemoteText(summary, 500)}\n`,
          );
    let readings: readonly TargetReading[] | undefined;
    const onReadings = showsRecords ? (latest: readonly TargetReading[]) => void (readings = latest) : undefined;
    const onProgress = progress.part();
    const asked = omitAbsent<VerdictOptions>({ wait, signal: io.signal, onTick, onReadings, onProgress });
    const result = await evaluator.evaluate(gate, asked);
    return omitAbsent<NamedResult>({
      ...namesOf(described),
      result,
      readings,
      gate: showsRecords ? gate : undefined,
    });
  };
  return settled(gates.map(one)).finally(() => progress.end());
}
