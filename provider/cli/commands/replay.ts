import { didYouMean } from "../../core/keys/didYouMean";
import { verdicts } from "../../gates/result";
import { usageError } from "../output/cliError";
import type { CommandDefinition, Options } from "./shared/command";
import { exitCodes } from "../exitCodes";
import { finish, rendered, type NamedResult } from "../output/finish";
import { replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { addGates, addOutputs, addRecording, addVerdict } from "../options/optionGroups";
import { outputsOf } from "../output/outputs";
import { replayedResults } from "../input/replayed";
import { SuggestingOption } from "../options/suggestingOption";

function expectedOf(text: unknown): string | undefined {
  if (typeof text !== "string" || verdicts.some((verdict) => verdict === text)) return text as string | undefined;
  const hint = didYouMean(text, verdicts) ?? `one of ${verdicts.join(", ")}`;
  throw usageError(`--expect takes a verdict: ${hint}`);
}

/** The code of a replay that is a test: whether every gate comes to what is expected of it. */
function codeOf(results: readonly NamedResult[], expected: string, io: CliIo): number {
  const surprises = results.filter(({ result }) => result.verdict !== expected);
  for (const { file, result } of surprises) {
    io.stderr.write(`${file === undefined ? "" : `${file}: `}expected ${expected}, got ${result.verdict}\n`);
  }
  return surprises.length === 0 ? exitCodes.open : exitCodes.fail;
}

/** The evaluator on answers that were recorded or written, without network and at a fixed instant. */
async function evaluateRecording(options: Options, io: CliIo): Promise<number> {
  const outputs = outputsOf(options);
  const expected = expectedOf(options["expect"]);
  const results = await replayedResults(options, io);
  const own = expected === undefined ? undefined : codeOf(results, expected, io);
  return finish(rendered(results, io.signal), outputs, options, io, own);
}

export const replay: CommandDefinition = {
  name: "replay",
  what: "Evaluates gates on recorded answers, at a fixed instant and without the network.",
  example: "hwbackup replay -f gate.yaml --records recording.json --now 2026-11-20T12:00:00Z --expect fail",
  add(command) {
    addRecording(addOutputs(command)).addOption(
      new SuggestingOption("--expect <verdict>", "0 when every gate comes to it, otherwise 2", {
        kind: "words",
        words: verdicts,
      }),
    );
    addVerdict(command);
    addGates(command, replayPolicyFlags);
  },
  work: evaluateRecording,
};
