import { didYouMean } from "../../core/keys/didYouMean";
import { verdicts } from "../../gates/result";
import { quoted, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { exitCodes } from "../exitCodes";
import { finish, rendered, type NamedResult } from "../output/finish";
import { replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { gateParts, outputParts, recordingParts, verdictParts } from "../options/optionGroups";
import { textPart, type OptionsOf } from "../options/optionTable";
import { outputsOf } from "../output/outputs";
import { replayedResults } from "../input/replayed";

const options = {
  ...gateParts(replayPolicyFlags),
  ...recordingParts,
  expect: textPart("--expect <verdict>", `Exit with 0 if every gate comes to ${verdicts.join(", ")}; else with 2.`, {
    kind: "words",
    words: verdicts,
  }),
  ...outputParts(),
  ...verdictParts,
};

function expectedOf(word: string | undefined): string | undefined {
  if (word === undefined || verdicts.some((one) => one === word)) return word;
  const hint = didYouMean(word, verdicts) ?? `verdicts are ${verdicts.join(", ")}`;
  throw usageError(`--expect ${quoted(word)} is not a verdict; ${hint}`);
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
async function evaluateRecording(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const asked = outputsOf(given);
  const expected = expectedOf(given.expect);
  const results = await replayedResults(given, io);
  const own = expected === undefined ? undefined : codeOf(results, expected, io);
  return finish(rendered(results, io.signal), asked, given, io, own);
}

export const replay: CommandDefinition = {
  name: "replay",
  what: "Evaluates gates on a recording, at a fixed time and without the network.",
  examples: [
    "hwbackup replay -f gate.yaml --records recording.json",
    "hwbackup replay -f gate.yaml --records recording.json --expect fail",
  ],
  add: takes(options, evaluateRecording),
};
