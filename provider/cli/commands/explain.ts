import { omitAbsent } from "../../core/omitAbsent";
import { createGateEvaluator, type VerdictOptions } from "../../verdict/createGateEvaluator";
import type { Evaluation } from "../../gates/evaluateGate";
import { explainGate } from "../../gates/explain/explainGate";
import { explanationVersion } from "../../gates/explain/explanation";
import type { GateResult } from "../../gates/result";
import { usageError } from "../output/cliError";
import type { CommandDefinition, Options } from "./shared/command";
import { connect } from "./shared/connect";
import { dataOutputs } from "../output/dataOutput";
import { describeGates, type DescribedGate } from "../input/describeGates";
import { exitCodeOf, signalCode, withoutVerdict, worstOf } from "../exitCodes";
import { explanationText } from "../output/explanationText";
import { policyFlags, replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { addGates, addOutputs, addRecording, addSettings } from "../options/optionGroups";
import { replayGates } from "../input/replayed";
import { settingsOf } from "../options/settingFlags";

/** An evaluation, and the result that the evaluator gave for it: a cancelled one is closed. */
interface Explainable {
  readonly file?: string;
  readonly evaluation: Evaluation;
  readonly result: GateResult;
}

/** Reads and judges as `check` does. */
async function evaluated(options: Options, io: CliIo): Promise<Explainable[]> {
  if (options["now"] !== undefined) throw usageError("--now needs --records: what is read now counts at its own time");
  const gates = await describeGates(io, { options, policyFlags, waitFlags: [], now: io.timing.now() });
  const settings = settingsOf(options, io);
  const evaluator = createGateEvaluator({ reader: connect(settings, options, io), settings, timing: io.timing });
  const one = async ({ file, gate }: DescribedGate): Promise<Explainable> => {
    let evaluation: Evaluation | undefined;
    const onEvaluation: VerdictOptions["onEvaluation"] = (latest) => void (evaluation = latest);
    const result = await evaluator.evaluate(gate, { signal: io.signal, onEvaluation });
    if (evaluation === undefined) throw new TypeError("a result came without its evaluation");
    return omitAbsent<Explainable>({ file, evaluation, result });
  };
  return Promise.all(gates.map(one));
}

async function replayed(options: Options, io: CliIo): Promise<Explainable[]> {
  const gates = await replayGates(options, io, { waitFlags: [], keepsBasis: true });
  return gates.map(({ file, evaluation }) => omitAbsent<Explainable>({ file, evaluation, result: evaluation.result }));
}

/** Shows what a verdict was made of. The verdict itself has no effect on the code. */
async function explainGates(options: Options, io: CliIo): Promise<number> {
  const write = dataOutputs(options);
  const gates = await (options["records"] === undefined ? evaluated : replayed)(options, io);
  const explained = gates.map(({ file, evaluation, result }) => ({
    ...(file === undefined ? {} : { file }),
    ...explainGate(evaluation, result),
  }));
  await write(
    {
      human: () => explained.map((gate) => explanationText(gate, gate.file)).join("\n"),
      json: () => ({ schemaVersion: explanationVersion, gates: explained }),
    },
    io,
  );
  if (io.signal.aborted) {
    if (options["quiet"] !== true) io.stderr.write("interrupted: what was not read by then is unknown\n");
    return signalCode(io.signal);
  }
  return withoutVerdict(worstOf(gates.map(({ result }) => exitCodeOf(result))));
}

export const explain: CommandDefinition = {
  name: "explain",
  what: "Shows everything that a verdict is made of: each record, what it counts as and why, and the limits in force.",
  example: "hwbackup explain -f gate.yaml --records recording.json --now 2026-11-20T12:00:00Z",
  add(command) {
    addRecording(addOutputs(command, ["human", "json"])).option(
      "--fail-on-warn",
      "a warn blocks: the policy onWarn: block",
    );
    // `--now` is the instant of a recording; the policy of that name comes from a file or its variable.
    addGates(command, replayPolicyFlags);
    addSettings(command);
  },
  work: explainGates,
};
