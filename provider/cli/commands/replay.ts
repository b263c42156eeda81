import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { nearestName } from "../../core/nearestName";
import { omitAbsent } from "../../core/omitAbsent";
import { cleanRemoteText } from "../../core/remoteText";
import { evaluateGate } from "../../gates/evaluateGate";
import { verdicts } from "../../gates/result";
import { configurationError, usageError } from "../cliError";
import type { CommandDefinition, Options } from "../command";
import { describeGates } from "../describeGates";
import { exitCodes } from "../exitCodes";
import { finish, rendered, type NamedResult } from "../finish";
import { criterionFlags, replayPolicyFlags, waitFlags } from "../gateFlags";
import type { CliIo } from "../io";
import { addDescription, addKeys, addOutputs, addVerdict, criteriaHeading } from "../optionGroups";
import { outputsOf } from "../outputs";
import { inputName, inputReader } from "../readInput";
import { answersAt, parseRecording, type Recording } from "../recording";
import { SuggestingOption } from "../suggestingOption";

function instantOf(text: unknown): Instant | undefined {
  if (text === undefined) return undefined;
  const now = typeof text === "string" ? parseRfc3339(text) : undefined;
  if (now === undefined)
    throw usageError("--now takes an instant in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z");
  return now;
}

function expectedOf(text: unknown): string | undefined {
  if (typeof text !== "string" || verdicts.some((verdict) => verdict === text)) return text as string | undefined;
  const nearest = nearestName(text, verdicts);
  const hint = nearest === undefined ? `one of ${verdicts.join(", ")}` : `did you mean ${nearest}?`;
  throw usageError(`--expect takes a verdict: ${hint}`);
}

async function recordingOf(path: unknown, io: CliIo): Promise<Recording> {
  if (typeof path !== "string") throw usageError("a replay needs --records, a recording as `list -o json` prints it");
  const parsed = parseRecording(await inputReader(io)("--records", path));
  if ("recording" in parsed) return parsed.recording;
  throw configurationError(parsed.problems.map((problem) => `${inputName(path)}: ${problem}`));
}

/** When the recording was made, by its newest answer; the latest moment at which it can speak for itself. */
function recordedAt({ answers }: Recording): Instant | undefined {
  const stamps = answers.map(({ asOf }) => (asOf === undefined ? undefined : parseRfc3339(asOf)));
  const known = stamps.filter((stamp) => stamp !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Answers that no gate asks for are most likely those of a target that was renamed. */
function noteUnused(recording: Recording, asked: ReadonlySet<string>, io: CliIo): void {
  for (const { target } of recording.answers.filter((answer) => !asked.has(answer.target))) {
    io.stderr.write(`note: no target is called ${cleanRemoteText(target, 256)}, and its answer is not used\n`);
  }
}

/** The evaluator on answers that were recorded or written, without network and at a fixed instant. */
async function evaluateRecording(options: Options, io: CliIo): Promise<number> {
  const outputs = outputsOf(options);
  const given = instantOf(options["now"]);
  const expected = expectedOf(options["expect"]);
  const recording = await recordingOf(options["records"], io);
  const now = given ?? recordedAt(recording) ?? io.timing.now();
  const gates = await describeGates(io, { options, policyFlags: replayPolicyFlags, waitFlags, now });
  const answers = given === undefined ? recording.answers : answersAt(recording, given);
  const names = new Set(gates.flatMap(({ gate }) => gate.targets.map(({ name }) => name)));
  if (options["quiet"] !== true) noteUnused(recording, names, io);
  const results = gates.map(({ file, gate }): NamedResult => {
    const asked = new Set(gate.targets.map(({ name }) => name));
    const mine = answers.filter(({ target }) => asked.has(target));
    return omitAbsent<NamedResult>({ file, result: evaluateGate(gate, mine, now).result, readings: mine });
  });
  const code = finish(rendered(results, io.signal), outputs, options, io);
  if (expected === undefined) return code;
  const surprises = results.filter(({ result }) => result.verdict !== expected);
  for (const { file, result } of surprises) {
    io.stderr.write(`${file === undefined ? "" : `${file}: `}expected ${expected}, got ${result.verdict}\n`);
  }
  return surprises.length === 0 ? exitCodes.open : exitCodes.fail;
}

export const replay: CommandDefinition = {
  name: "replay",
  what: "Evaluates gates on recorded answers, at a fixed instant and without the network.",
  example: "hwbackup replay -f gate.yaml --records recording.json --now 2026-11-20T12:00:00Z --expect fail",
  add(command) {
    addOutputs(command)
      .option("--records <path>", "recording, as list -o json prints it; - is standard input")
      .option("--now <instant>", "when the answers count as given, by the server's clock; their own time when absent")
      .addOption(
        new SuggestingOption("--expect <verdict>", "0 when every gate comes to it, otherwise 2", {
          kind: "words",
          words: verdicts,
        }),
      );
    addVerdict(command);
    addDescription(command);
    addKeys(command, criteriaHeading, criterionFlags);
    addKeys(command, "Policy:", replayPolicyFlags);
  },
  work: evaluateRecording,
};
