import { planReadings } from "../../verdict/planReadings";
import { cleanRemoteText } from "../../core/remoteText";
import type { AskedTarget } from "../../gates/gate";
import { counted } from "../../gates/judge/words";
import type { TargetReading } from "../../gates/reading";
import { configurationError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { showProgress } from "../output/progress";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { describeGates } from "../input/describeGates";
import { exitCodes, signalCode } from "../exitCodes";
import type { CliIo } from "../io";
import { descriptionParts, outputParts, settingParts } from "../options/optionGroups";
import type { OptionsOf } from "../options/optionTable";
import { recordTable } from "../output/recordView";
import { toRecording } from "../input/recording";
import { settingsOf } from "../options/settingFlags";
import { withoutQuestions } from "../input/withoutQuestions";

const options = { ...outputParts(dataFormats), ...descriptionParts, ...settingParts };

/** The targets of all gates, each once. */
function distinct(targets: readonly AskedTarget[]): AskedTarget[] {
  const byName = new Map<string, AskedTarget>();
  for (const target of targets) {
    const other = byName.get(target.name) ?? target;
    if (other.service !== target.service || other.resourceId !== target.resourceId) {
      const name = cleanRemoteText(target.name, 256);
      throw configurationError([
        `${name} names one target in one file and another in the next: a recording tells them apart by name`,
      ]);
    }
    byName.set(target.name, other);
  }
  return [...byName.values()];
}

/** The code of readings: in full, or not; refused when every target is, or any for its credential. */
function codeOf(answers: readonly TargetReading[]): number {
  const isDenied = ({ error }: TargetReading): boolean =>
    error?.class === "authentication" || error?.class === "permission";
  if (answers.some(({ error }) => error?.class === "authentication")) return exitCodes.refused;
  if (answers.length > 0 && answers.every(isDenied)) return exitCodes.refused;
  const isFull = answers.every(({ error, complete }) => error === undefined && complete === true);
  return isFull ? exitCodes.open : exitCodes.unknown;
}

function human(answers: readonly TargetReading[]): string {
  const parts = answers.map(({ target, records = [], complete, incompleteReason, error }) => {
    const head = cleanRemoteText(target, 256);
    if (error !== undefined) return `${head}: ${cleanRemoteText(error.message, 1000)}`;
    const state = complete === true ? "read in full" : `not read in full: ${cleanRemoteText(incompleteReason ?? "-")}`;
    return `${head}: ${counted(records.length, "record")}, ${state}${records.length === 0 ? "" : `\n${recordTable(records)}`}`;
  });
  return `${parts.join("\n")}\n`;
}

/** The records of the targets; as JSON it is a recording, which `replay` evaluates. */
async function readTargets(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const write = dataOutputs(given);
  const gates = await describeGates(io, {
    options: given,
    policyFlags: [],
    waitFlags: [],
    now: io.timing.now(),
    adapt: withoutQuestions,
  });
  const resolved = settingsOf(given.settings, io);
  const { timing } = io;
  const progress = showProgress(given, io);
  const reader = commandReader(resolved, given, io, progress);
  const asked = distinct(gates.flatMap(({ gate }) => gate.targets)).filter(
    ({ notApplicable }) => notApplicable === undefined,
  );
  const answers = new Map<string, TargetReading>();
  const tell = progress.part();
  const readAll = async (): Promise<readonly AskedTarget[]> => {
    const plan = await planReadings(asked, { reader, settings: resolved, timing }, io.signal);
    tell(0, plan.readings);
    await plan.read((answer) => {
      answers.set(answer.target, answer);
      tell(answers.size, plan.readings);
    });
    return plan.targets;
  };
  const targets = await readAll().finally(() => progress.end());
  if (io.signal.aborted) {
    io.stderr.write(`interrupted: ${answers.size} of ${counted(targets.length, "target")} were read\n`);
  }
  // In the order of the targets, whichever was answered first.
  const read = targets.map(({ name }) => answers.get(name)).filter((answer) => answer !== undefined);
  await write({ human: () => human(read), json: () => toRecording(read) }, io);
  return io.signal.aborted ? signalCode(io.signal) : codeOf(read);
}

export const list: CommandDefinition = {
  name: "list",
  what: "Reads the records of the targets; -o json is a recording for replay.",
  example: "hwbackup list -f gate.yaml -o json=recording.json",
  add: takes(options, readTargets),
};
