import { omitAbsent } from "../../core/omitAbsent";
import { cleanRemoteText } from "../../core/remoteText";
import { createEvaluator, type EvaluateOptions } from "../../evaluate";
import type { TargetReading } from "../../gates/reading";
import type { Options } from "../command";
import { connect } from "../connect";
import { describeGates, type DescribedGate } from "../describeGates";
import { finish, rendered, type NamedResult } from "../finish";
import { catalogue } from "../formats/catalogue";
import { policyFlags, waitFlags } from "../gateFlags";
import type { CliIo } from "../io";
import { outputsOf } from "../outputs";
import { showProgress } from "../progress";
import { settingsOf } from "../settingFlags";
import { planOf } from "./plan";

/** Without a `wait` of its own, a gate that is waited for gets the defaults of one. */
function withWait(description: Options): Options {
  return { ...description, wait: description["wait"] ?? {} };
}

async function settled<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const outcomes = await Promise.allSettled(work);
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}

/** `check` and `wait`: every gate at once, through one client and one evaluator. */
export async function evaluate(options: Options, io: CliIo, { wait }: { readonly wait: boolean }): Promise<number> {
  const outputs = outputsOf(options);
  const gates = await describeGates(io, {
    options,
    policyFlags,
    waitFlags: wait ? waitFlags : [],
    now: io.timing.now(),
    ...(wait ? { adapt: withWait } : {}),
  });
  const settings = settingsOf(options, io);
  if (options["dryRun"] === true) {
    io.stdout.write(`${planOf(gates, settings, wait).join("\n")}\n`);
    return 0;
  }
  const progress = showProgress(options, io);
  const evaluator = createEvaluator({ reader: connect(settings, options, io, progress), settings, timing: io.timing });
  const showsRecords = outputs.some(({ format }) => catalogue[format].showsRecords === true);
  const one = async ({ file, description }: DescribedGate): Promise<NamedResult> => {
    const onTick: EvaluateOptions["onTick"] =
      options["quiet"] === true
        ? undefined
        : ({ summary, evaluatedAt }) =>
            void progress.stderr.write(
              `${evaluatedAt} ${file === undefined ? "" : `${file}: `}${cleanRemoteText(summary, 500)}\n`,
            );
    let readings: readonly TargetReading[] | undefined;
    const onReadings = showsRecords ? (latest: readonly TargetReading[]) => void (readings = latest) : undefined;
    const onProgress = progress.part();
    const asked = omitAbsent<EvaluateOptions>({ wait, signal: io.signal, onTick, onReadings, onProgress });
    const result = await evaluator.evaluate(description, asked);
    return omitAbsent<NamedResult>({ file, result, readings });
  };
  const results = await settled(gates.map(one)).finally(() => progress.end());
  return finish(rendered(results, io.signal), outputs, options, io);
}
