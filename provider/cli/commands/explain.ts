import { omitAbsent } from "../../core/omitAbsent";
import { createGateEvaluator, type VerdictOptions } from "../../verdict/createGateEvaluator";
import type { Evaluation } from "../../gates/evaluateGate";
import { explainGate } from "../../gates/explain/explainGate";
import { explanationVersion } from "../../gates/explain/explanation";
import type { GateResult } from "../../gates/result";
import { usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { describeGates, type DescribedGate } from "../input/describeGates";
import { exitCodeOf, signalCode, withoutVerdict, worstOf } from "../exitCodes";
import { explanationText } from "../output/explanationText";
import { policyFlags, replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { failOnWarnPart, gateParts, outputParts, recordingParts, settingParts } from "../options/optionGroups";
import type { OptionsOf } from "../options/optionTable";
import { replayGates } from "../input/replayed";
import { settingsOf } from "../options/settingFlags";

const options = {
  // `--now` is the instant of a recording; the policy of that name comes from a file or its variable.
  ...gateParts(replayPolicyFlags),
  ...outputParts(dataFormats),
  ...recordingParts,
  ...failOnWarnPart,
  ...settingParts,
};

type ExplainOptions = OptionsOf<typeof options>;

/** An evaluation, and the result that the evaluator gave for it: a cancelled one is closed. */
interface Explainable {
  readonly file?: string;
  readonly evaluation: Evaluation;
  readonly result: GateResult;
}

/** Reads and judges as `check` does. */
async function evaluated(given: ExplainOptions, io: CliIo): Promise<Explainable[]> {
  if (given.now !== undefined) throw usageError("--now needs --records: a live read is judged at its own time");
  const described = await describeGates(io, { options: given, policyFlags, waitFlags: [], now: io.timing.now() });
  const resolved = settingsOf(given.settings, io);
  const evaluator = createGateEvaluator({
    reader: commandReader(resolved, given, io),
    settings: resolved,
    timing: io.timing,
  });
  const one = async ({ file, gate }: DescribedGate): Promise<Explainable> => {
    let evaluation: Evaluation | undefined;
    const onEvaluation: VerdictOptions["onEvaluation"] = (latest) => void (evaluation = latest);
    const result = await evaluator.evaluate(gate, { signal: io.signal, onEvaluation });
    if (evaluation === undefined) throw new TypeError("a result came without its evaluation");
    return omitAbsent<Explainable>({ file, evaluation, result });
  };
  return Promise.all(described.map(one));
}

async function replayed(given: ExplainOptions, io: CliIo): Promise<Explainable[]> {
  const replays = await replayGates(given, io, { waitFlags: [], keepsBasis: true });
  return replays.map(({ file, evaluation }) =>
    omitAbsent<Explainable>({ file, evaluation, result: evaluation.result }),
  );
}

/** Shows what a verdict was made of. The verdict itself has no effect on the code. */
async function explainGates(given: ExplainOptions, io: CliIo): Promise<number> {
  const write = dataOutputs(given);
  const judged = await (given.records === undefined ? evaluated : replayed)(given, io);
  const explained = judged.map(({ file, evaluation, result }) => ({
    ...(file === undefined ? {} : { file }),
    ...explainGate(evaluation, result),
  }));
  await write(
    {
      human: (width) => explained.map((gate) => explanationText(gate, width, gate.file)).join("\n"),
      json: () => ({ schemaVersion: explanationVersion, gates: explained }),
    },
    io,
  );
  if (io.signal.aborted) {
    if (!given.quiet) io.stderr.write("interrupted: targets that were not read are unknown\n");
    return signalCode(io.signal);
  }
  return withoutVerdict(worstOf(judged.map(({ result }) => exitCodeOf(result))));
}

export const explain: CommandDefinition = {
  name: "explain",
  what: "Shows how a verdict came about: each record, what it counts as and why, and each limit.",
  examples: ["hwbackup explain -f gate.yaml", "hwbackup explain -f gate.yaml --records recording.json"],
  add: takes(options, explainGates),
};
