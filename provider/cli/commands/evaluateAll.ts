import type { Settings } from "../../config/settings";
import { omitAbsent } from "../../core/omitAbsent";
import { cleanRemoteText } from "../../core/remoteText";
import { createEvaluator, type EvaluateOptions } from "../../evaluate";
import type { TargetReading } from "../../gates/reading";
import type { Options } from "../command";
import { connect } from "../connect";
import type { DescribedGate } from "../describeGates";
import { rendered, type NamedResult } from "../finish";
import type { RenderedGate } from "../formats/format";
import type { CliIo } from "../io";

async function settled<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const outcomes = await Promise.allSettled(work);
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}

/** Every gate at once, through one client and one evaluator. */
export async function evaluateAll(
  gates: readonly DescribedGate[],
  settings: Settings,
  options: Options,
  io: CliIo,
  { wait, showsRecords }: { readonly wait: boolean; readonly showsRecords: boolean },
): Promise<RenderedGate[]> {
  const evaluator = createEvaluator({ reader: connect(settings, options, io), settings, timing: io.timing });
  const one = async ({ file, description }: DescribedGate): Promise<NamedResult> => {
    const onTick: EvaluateOptions["onTick"] =
      options["quiet"] === true
        ? undefined
        : ({ summary, evaluatedAt }) =>
            void io.stderr.write(
              `${evaluatedAt} ${file === undefined ? "" : `${file}: `}${cleanRemoteText(summary, 500)}\n`,
            );
    let readings: readonly TargetReading[] | undefined;
    const onReadings = showsRecords ? (latest: readonly TargetReading[]) => void (readings = latest) : undefined;
    const asked = omitAbsent<EvaluateOptions>({ wait, signal: io.signal, onTick, onReadings });
    const result = await evaluator.evaluate(description, asked);
    return omitAbsent<NamedResult>({ file, result, readings });
  };
  return rendered(await settled(gates.map(one)), io.signal);
}
