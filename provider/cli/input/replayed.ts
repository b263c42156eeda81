import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import { cleanRemoteText } from "../../core/remoteText";
import { laterClock } from "../../gates/clockOf";
import { evaluateGate, type Evaluation } from "../../gates/evaluateGate";
import type { Gate } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import { gateFacts } from "../../verdict/evidence/catalogue";
import { configurationError, quoted, usageError } from "../output/cliError";
import { describeGates } from "./describeGates";
import type { NamedResult } from "../output/finish";
import { namesOf, type GateNames } from "../../report/lines/gateNames";
import { replayPolicyFlags, waitFlags as allWaitFlags } from "../options/gateFlags";
import type { KeyFlag } from "../options/flags";
import type { GateFlagValues, recordingParts } from "../options/optionGroups";
import type { OptionsOf } from "../options/optionTable";
import type { CliIo } from "../io";
import { inputName, inputReader } from "./readInput";
import { answersAt, parseRecording, type Recording } from "./recording";

/** A gate judged on recorded answers. */
interface ReplayedGate extends GateNames {
  readonly evaluation: Evaluation;
  /** The answers that were its own. */
  readonly readings: readonly TargetReading[];
}

/** What a replay takes. */
type ReplayOptions = GateFlagValues & OptionsOf<typeof recordingParts>;

function instantOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const now = parseRfc3339(text);
  if (now === undefined)
    throw usageError(`--now ${quoted(text)} is not an instant in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z`);
  return now;
}

async function recordingOf(path: string | undefined, io: CliIo): Promise<Recording> {
  if (path === undefined) throw usageError("--records is required: a recording from hwbackup list -o json");
  const parsed = parseRecording(await inputReader(io)("--records", path));
  if ("recording" in parsed) return parsed.recording;
  throw configurationError(parsed.problems.map((problem) => `${inputName(path)}: ${problem}`));
}

/** The answers to what a gate asks. */
function answersOf(targets: Gate["targets"], answers: readonly TargetReading[]): readonly TargetReading[] {
  const asked = new Set(targets.filter(({ notApplicable }) => notApplicable === undefined).map(({ name }) => name));
  return answers.filter(({ target }) => asked.has(target));
}

/** The clock of a gate without `--now`, as the service dated the newest of its answers. A read that failed dates nothing. */
function recordedAt(answers: readonly TargetReading[]): Instant | undefined {
  return answers.reduce<Instant | undefined>(laterClock, undefined);
}

/** Notes answers of targets that no gate has: a renamed target is the usual cause. */
function noteUnused(recording: Recording, asked: ReadonlySet<string>, io: CliIo): void {
  for (const { target } of recording.answers.filter((answer) => !asked.has(answer.target))) {
    io.stderr.write(`note: the recording has an answer for ${cleanRemoteText(target, 256)}, which no gate has\n`);
  }
}

/** The evaluator on answers that were recorded or written, as `--records` and `--now` say, without network. */
export async function replayGates(
  options: ReplayOptions,
  io: CliIo,
  { waitFlags, keepsBasis }: { readonly waitFlags: readonly KeyFlag[]; readonly keepsBasis: boolean },
): Promise<readonly ReplayedGate[]> {
  const given = instantOf(options.now);
  const recording = await recordingOf(options.records, io);
  const answers = given === undefined ? recording.answers : answersAt(recording, given);
  const machine = io.timing.now();
  const nowOf = (targets: Gate["targets"]): Instant => given ?? recordedAt(answersOf(targets, answers)) ?? machine;
  const gates = await describeGates(io, { options, policyFlags: replayPolicyFlags, waitFlags, now: nowOf });
  const names = new Set(gates.flatMap(({ gate }) => gate.targets.map(({ name }) => name)));
  if (options.quiet !== true) noteUnused(recording, names, io);
  return gates.map((described): ReplayedGate => {
    const { gate } = described;
    const asked = new Map(gate.targets.map((target) => [target.name, target]));
    const readings = answers
      .filter(({ target }) => asked.has(target))
      // An answer that names no action is about the one of its target; one without evidence is from before targets named it.
      .map((answer) => {
        const { actionName, service = "" } = asked.get(answer.target) ?? {};
        const evidence = gateFacts[service]?.find(({ isUnnamed }) => isUnnamed)?.evidence;
        return omitAbsent<TargetReading>({ actionName, evidence, ...answer });
      });
    const evaluation = evaluateGate(gate, readings, nowOf(gate.targets), { keepsBasis });
    return { ...namesOf(described), evaluation, readings };
  });
}

/** The results of recorded answers, for outputs of verdicts. */
export async function replayedResults(options: ReplayOptions, io: CliIo): Promise<readonly NamedResult[]> {
  const replayed = await replayGates(options, io, { waitFlags: allWaitFlags, keepsBasis: false });
  return replayed.map(({ evaluation, readings, ...names }) => ({
    ...names,
    result: evaluation.result,
    readings,
    gate: evaluation.gate,
  }));
}
