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
import { recordList } from "../output/recordView";
import { wrapText } from "../output/wrapText";
import { toRecording } from "../input/recording";
import { settingsOf } from "../options/settingFlags";
import { withoutQuestions } from "../input/withoutQuestions";

const options = { ...descriptionParts, ...outputParts(dataFormats), ...settingParts };

/** The targets of all gates, each once. */
function distinct(targets: readonly AskedTarget[]): AskedTarget[] {
  const byName = new Map<string, AskedTarget>();
  for (const target of targets) {
    const other = byName.get(target.name) ?? target;
    if (other.service !== target.service || other.resourceId !== target.resourceId) {
      const name = cleanRemoteText(target.name, 256);
      throw configurationError([
        `${name} names different resources in two files; give each target its own name, since a recording uses names`,
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

function human(answers: readonly TargetReading[], width: number): string {
  const lines = answers.flatMap(({ target, records = [], complete, incompleteReason, error }) => {
    const head = cleanRemoteText(target, 256);
    if (error !== undefined) return wrapText(`${head}: ${cleanRemoteText(error.message, 1000)}`, width);
    const state =
      complete === true ? "complete" : `incomplete: ${cleanRemoteText(incompleteReason ?? "no reason given")}`;
    return [
      ...wrapText(`${head}: ${counted(records.length, "record")}, ${state}`, width),
      ...recordList(records, width),
    ];
  });
  return `${lines.join("\n")}\n`;
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
  // In the order of the targets, not of the answers.
  const read = targets.map(({ name }) => answers.get(name)).filter((answer) => answer !== undefined);
  await write({ human: (width) => human(read, width), json: () => toRecording(read) }, io);
  return io.signal.aborted ? signalCode(io.signal) : codeOf(read);
}

export const list: CommandDefinition = {
  name: "list",
  what: "Reads the records of the targets. With -o json, prints a recording for replay.",
  examples: ["hwbackup list -f gate.yaml", "hwbackup list -f gate.yaml -o json=recording.json"],
  add: takes(options, readTargets),
};
